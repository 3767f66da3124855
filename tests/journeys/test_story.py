"""The story of the product, told without JavaScript: from a no to a lesson."""

import re
from datetime import timedelta

from django.urls import reverse

from applications.models import Application
from followups.models import Call, Finding
from tests import factories
from tests.journeys.conftest import FRIDAY


def test_from_a_no_to_a_lesson(alice, visitor, clock):
    page = visitor.read("/")
    assert "I was just not selected" in page

    visitor.read(reverse("applications:rejection_start"))
    page = visitor.press(
        "See the plan",
        employer="Kline Logistics",
        position="Operations analyst",
        person="Dana Whitfield",
        reach="020 7946 0142",
        rapport="4",
    )
    application = Application.objects.get(position="Operations analyst")
    assert visitor.path == reverse("followups:plan_detail", args=[application.pk])
    assert "Call Dana Whitfield" in page
    assert "where did I fall short" in page

    visitor.press("Schedule the call")
    call = Call.objects.get()
    assert call.starts_at > FRIDAY + timedelta(days=1)
    assert "Dana Whitfield" in visitor.read("/")

    clock.move_to(call.starts_at + timedelta(minutes=2))
    page = visitor.read(reverse("followups:call_detail", args=[call.pk]))
    assert 'href="tel:+44-20-7946-0142"' in page or 'href="tel:+442079460142"' in page

    page = visitor.press(
        "The call is over", their_words="Strong on planning.\nWe missed somebody who had run an audit end to end."
    )
    assert visitor.path == reverse("followups:findings_update", args=[call.pk])
    assert "We missed somebody who had run an audit end to end." in page

    kinds = list(dict.fromkeys(re.findall(r'name="([\w-]*kind)"', page)))
    statuses = list(dict.fromkeys(re.findall(r'name="([\w-]*status)"', page)))
    assert len(kinds) == 2
    visitor.press("Save", **{kinds[0]: "strength", kinds[1]: "gap", statuses[1]: "had_not_shown"})

    strength, gap = Finding.objects.filter(call=call).order_by("id")
    assert (strength.kind, strength.verbatim) == ("strength", "Strong on planning.")
    assert (gap.kind, gap.status, gap.evidence) == ("gap", "had_not_shown", "E3")

    page = visitor.read(reverse("followups:gap_detail", args=[gap.gap_id]))
    assert "We missed somebody who had run an audit end to end." in page

    page = visitor.read(reverse("followups:lesson_list"))
    assert "Strong on planning." in page
    assert gap.gap.title in page


def test_three_presses_from_an_application_to_a_scheduled_call(alice, visitor, clock, now):
    application = factories.application(alice)
    factories.involvement(application)
    visitor.read(reverse("followups:application_detail", args=[application.pk]))
    visitor.read(reverse("applications:rejection_create", args=[application.pk]))

    visitor.press("See the plan", placement="second")
    visitor.press("Schedule the call")

    call = Call.objects.get()
    assert call.involvement.contact.name == "Dana Whitfield"
    assert (call.local_on.isoformat(), call.local_time.isoformat(), call.zone) == (
        "2026-06-16",
        "10:00:00",
        "America/New_York",
    )


def test_not_this_time_is_a_decision_like_any_other(alice, visitor, clock, now):
    application = factories.application(alice)
    rejection = factories.rejection(application, now)
    visitor.read(reverse("followups:plan_detail", args=[application.pk]))

    visitor.press("Not this time")

    rejection.refresh_from_db()
    assert (rejection.follow_up.decision, rejection.follow_up.outcome) == ("not_this_time", "declined_by_user")


def test_a_policy_answer_completes_the_follow_up(alice, visitor, clock, now):
    application = factories.application(alice)
    factories.involvement(application)
    factories.rejection(application, now)
    visitor.read(reverse("followups:plan_detail", args=[application.pk]))
    visitor.press("Schedule the call")
    call = Call.objects.get()
    clock.move_to(call.starts_at)

    visitor.read(reverse("followups:call_detail", args=[call.pk]))
    page = visitor.press("The call is over", ending="policy", their_words="")

    call.refresh_from_db()
    assert (call.state, call.follow_up.outcome) == ("made", "policy")
    assert "completed follow-up" in page
