"""The acceptance scenarios 9 and 10 (domain 9), end to end: when nobody is asked."""

from datetime import UTC, datetime, timedelta

from django.urls import reverse

from applications.enums import PhoneKind, Rapport
from followups.enums import CallState
from followups.models import Call, Finding, FollowUp, Gap, ScriptPart
from tests import factories
from tests.journeys.visitor import Visitor, buttons_of

REPROACHES = ("streak", "overdue", "missed", "in a row", "you should have")
GROUND = "They said the team is young and I might not keep up."


def plan_of(application) -> str:
    return reverse("followups:plan_detail", args=[application.pk])


def test_scenario_09_suspected_discrimination(alice, visitor, clock, now, mailoutbox):
    application = factories.application(alice)
    dana = factories.involvement(application)
    factories.rejection(application, now)
    visitor.read(plan_of(application))
    visitor.press("Schedule the call")
    call = Call.objects.get()
    clock.move_to(call.starts_at + timedelta(minutes=10))
    visitor.read(reverse("followups:call_detail", args=[call.pk]))

    page = visitor.press("The call is over", their_words=GROUND)

    assert visitor.path == reverse("followups:advice_detail", args=[application.pk])
    assert "Limits for such cases are short" in page
    assert "Acas" in page
    assert "until 1" not in page
    assert Gap.objects.count() == 0
    page = visitor.read(plan_of(application))
    assert "Nobody there is asked" in page
    assert [button for button in buttons_of(page) if "chedule" in button] == []
    dana.contact.refresh_from_db()
    assert dana.contact.is_subject_of_concern
    for path in ("/", reverse("followups:lesson_list"), reverse("followups:call_list")):
        assert "keep up" not in visitor.read(path)
    assert ScriptPart.objects.filter(composed__contains="keep up").count() == 0
    assert mailoutbox == []


def test_scenario_09_a_planned_call_stays_until_the_candidate_decides(alice, visitor, clock, now):
    application = factories.application(alice)
    factories.involvement(application)
    factories.rejection(application, now)
    visitor.read(plan_of(application))
    visitor.press("Schedule the call")

    visitor.read(reverse("applications:rejection_update", args=[application.pk]))
    visitor.press("Save", words=GROUND)

    assert visitor.path == reverse("followups:advice_detail", args=[application.pk])
    assert Call.objects.get().state == CallState.PLANNED
    assert "Call Dana" not in visitor.read("/")
    visitor.read(reverse("followups:advice_detail", args=[application.pk]))
    visitor.press("Let it go")
    assert Call.objects.get().state == CallState.LET_GO


def no_reply_and_no_calls(candidate, now):
    """An advert that asks for no calls, and the only address is one that nobody reads."""
    application = factories.application(candidate, no_calls=True)
    factories.involvement(
        application,
        name="Luis Ortega",
        email="no-reply@kline.example",
        phone="+12125550142",
        phone_kind=PhoneKind.SWITCHBOARD,
        rapport=Rapport.FRIENDLY,
    )
    factories.rejection(application, now)
    return application


def test_scenario_10_no_reply_no_calls_and_a_bad_day(alice, client_of, clock, now):
    visitor = Visitor(client_of(alice))
    application = no_reply_and_no_calls(alice, now)

    visitor.read("/")
    page = visitor.press("Not today")
    assert "Kline Logistics" not in page
    assert [word for word in REPROACHES if word in page.lower()] == []
    clock.move_to(datetime(2026, 6, 15, 9, tzinfo=UTC))
    page = visitor.read("/")
    assert "Kline Logistics" in page
    assert [word for word in REPROACHES if word in page.lower()] == []

    page = visitor.read(plan_of(application))
    assert [button for button in buttons_of(page) if "chedule" in button] == []
    assert "mailto:no-reply" not in page
    assert "The message box of their portal" in page
    assert "the recruiting team, please”, also by mail" in page
    page = visitor.press("I found no way", places=["portal"])
    assert (visitor.response.status_code, FollowUp.objects.count()) == (422, 0)
    page = visitor.press("I found no way", places=["portal", "switchboard"])

    assert visitor.path == reverse("followups:self_review_create", args=[application.pk])
    assert FollowUp.objects.get().outcome == "no_channel"
    assert "Your answers count as guesses" in page
    assert page.count("<textarea") == 5
    visitor.press("Keep it", fell_short="My answers about SAP stayed thin.")
    assert [finding.evidence for finding in Finding.objects.all()] == ["E0"]
    page = visitor.read(reverse("followups:application_detail", args=[application.pk]))
    assert "Your own guess" in page


def test_scenario_10_no_call_can_be_scheduled_there(alice, visitor, clock, now):
    application = no_reply_and_no_calls(alice, now)
    luis = application.involvements.get()
    clock.move_to(datetime(2026, 6, 15, 9, tzinfo=UTC))

    response = visitor.client.post(
        reverse("followups:call_create", args=[application.pk]),
        {
            "uid": "5f0c3c42-5c39-4e67-a7a1-5be7a4f4d0b1",
            "person": luis.pk,
            "planned_for": luis.pk,
            "channel": "phone",
            "zone": "America/New_York",
            "when": "other",
            "day": "2026-06-16",
            "time": "10:00",
            "override_text": "All the same.",
        },
    )

    assert (response.status_code, Call.objects.count()) == (422, 0)


def test_b17_two_messages_unanswered_end_in_the_self_review(alice, client_of, clock, now):
    application = factories.application(alice)
    factories.involvement(application, phone="", phone_kind=PhoneKind.NONE, rapport=Rapport.FRIENDLY)
    factories.rejection(application, now)
    Visitor(client_of(alice)).read(plan_of(application))

    for day in ("2026-06-16T14:00", "2026-06-23T14:00"):
        visitor = Visitor(client_of(alice))
        visitor.read(plan_of(application))
        visitor.press("Schedule it")
        clock.move_to(datetime.fromisoformat(f"{day}+00:00"))
        call = Call.objects.get(state=CallState.PLANNED)
        visitor = Visitor(client_of(alice))
        visitor.read(reverse("followups:call_detail", args=[call.pk]))
        visitor.press("I sent it")
    waiting = visitor.read(plan_of(application))
    clock.move_to(datetime(2026, 6, 30, 14, tzinfo=UTC))
    visitor = Visitor(client_of(alice))
    page = visitor.read(plan_of(application))

    assert "You asked as often as is fair" not in waiting
    assert "You asked as often as is fair" in page
    assert [button for button in buttons_of(page) if "chedule" in button] == []
    assert reverse("followups:self_review_create", args=[application.pk]) in page
    visitor.read(reverse("followups:self_review_create", args=[application.pk]))
    visitor.press("Keep it", fell_short="My answers about SAP stayed thin.")
    assert (FollowUp.objects.get().outcome, Finding.objects.get().evidence) == ("no_channel", "E0")
