"""Scheduling from the plan: what it keeps, what it refuses, and what lifts a refusal."""

from datetime import date, time
from uuid import uuid4

import pytest
from django.urls import reverse

from applications.models import Application, Contact
from followups.actions import calls
from followups.domain.attempts import AttemptLimitReached
from followups.enums import CallState, Channel, Decision, OverrideReason
from followups.models import Call, FollowUp, Override
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE
from tests.followups import answers
from tests.followups.views.plan.page import address, lead, plan, schedule
from tests.followups.views.pressing import fields_of, page_of

TUESDAY_TEN = "2026-06-16T10:00"


def test_three_presses_lead_to_a_scheduled_call(client, application, dana):
    no = reverse("applications:rejection_create", args=[application.pk])
    form = client.get(no).context["form"]
    typed = {field.name: field.value() for field in form if field.value() not in (None, False, "")}

    seen = client.post(no, typed, follow=True)
    scheduled = schedule(client, application, page=seen)

    assert seen.redirect_chain == [(address("plan_detail", application), 302)]
    assert (scheduled.status_code, Call.objects.get().state) == (302, CallState.PLANNED)


def test_schedule_plans_what_the_page_proposed(client, application, rejection, dana):
    response = schedule(client, application)

    call = Call.objects.get()
    assert (response.status_code, response.url) == (302, address("plan_detail", application))
    assert (call.involvement, call.channel, call.zone) == (dana, Channel.PHONE, "America/New_York")
    assert (call.local_on, call.local_time) == (date(2026, 6, 16), time(10))
    assert Override.objects.count() == 0
    assert lead(client.get(response.url)) == "Call Dana Whitfield, Tue 16 June, 10:00 in New York, 15:00 here"


def test_r07_schedule_pressed_twice_plans_one(client, application, rejection):
    action = address("call_create", application)
    typed = fields_of(plan(client, application), action)

    responses = [client.post(action, typed) for _ in range(2)]

    assert [response.status_code for response in responses] == [302, 302]
    assert Call.objects.count() == 1


def test_tim17_second_call_says_that_one_is_planned(client, application, rejection):
    action = address("call_create", application)
    typed = fields_of(plan(client, application), action)
    client.post(action, typed)

    response = client.post(action, {**typed, "uid": str(uuid4())})

    assert response.status_code == 422
    assert "One call is planned already. Move it, or let it go first." in response.text


def test_time_by_hand_is_on_the_contacts_clock(client, application, rejection):
    schedule(client, application, when="other", day="2026-06-18", time="11:15")

    call = Call.objects.get()
    assert (call.local_on, call.local_time, call.zone) == (date(2026, 6, 18), time(11, 15), "America/New_York")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            {"when": "other", "day": "2026-06-20", "time": "10:00"}, "part of the weekend", id="TIM-9 weekend"
        ),
        pytest.param({"when": "other", "day": "2026-06-13", "time": "12:15"}, "A day of distance helps", id="TIM-1"),
        pytest.param({"when": "other"}, "Give the day.", id="no day"),
        pytest.param({"when": "other", "day": "2026-06-18"}, "Give the time.", id="no time"),
        pytest.param({"when": "other", "day": "18/6", "time": "10:00"}, "Give a day, such as", id="no such day"),
        pytest.param({"when": "soon"}, "Choose one of the times", id="no such time"),
        pytest.param({"when": "0001-01-01T00:00"}, "Choose one of the times", id="before all calendars"),
        pytest.param({"when": ""}, "Choose a time.", id="no choice"),
        pytest.param({"person": ""}, "Choose whom to ask.", id="nobody"),
        pytest.param({"person": "0"}, "Choose one of the people offered.", id="a stranger"),
        pytest.param({"override_text": MEGABYTE}, "at most 240 characters", id="a megabyte"),
    ],
)
def test_what_cannot_be_scheduled_keeps_what_was_typed(changes, message, client, application, rejection):
    response = schedule(client, application, **changes)

    page = page_of(response)
    assert response.status_code == 422
    assert message in words(only(page, "div", class_="summary", role="alert"))
    assert words(only(page, "title")).startswith("Error:")
    for name in {"day", "time"} & changes.keys():
        assert attribute(only(page, "input", name=name), "value") == changes[name]
    assert Call.objects.count() == 0


def test_t14_calm_and_a_named_time_lift_what_they_lift(client, application, rejection):
    schedule(client, application, when="other", day="2026-06-13", time="10:00", they_named="on")

    assert Call.objects.get().is_time_named_by_contact is True


def test_t14_calm_is_kept_as_a_departure(client, application, rejection, time_machine):
    time_machine.move_to("2026-06-12T17:00:00+00:00", tick=False)

    schedule(client, application, when="other", day="2026-06-12", time="15:00", feels_calm="on")

    kept = Override.objects.get()
    assert (kept.rule, kept.reason) == ("TIM-1", OverrideReason.FEEL_CALM)


def test_another_person_in_another_zone_needs_another_time(client, application, rejection, mei):
    response = schedule(client, application, person=str(mei.pk))

    page = page_of(response)
    assert response.status_code == 422
    assert "Choose a time on the clock of Mei Tan." in words(only(page, "div", class_="summary", role="alert"))
    again = schedule(client, application, page=response)
    assert (again.status_code, Call.objects.get().involvement) == (302, mei)
    assert (Call.objects.get().channel, Call.objects.get().zone) == (Channel.MAIL, "Asia/Singapore")


def test_another_person_in_the_same_zone_is_called_in_their_own_way(client, application, rejection, mei):
    Contact.objects.filter(pk=mei.contact_id).update(zone="America/New_York", country="US")

    response = schedule(client, application, person=str(mei.pk))

    call = Call.objects.get()
    assert (response.status_code, call.involvement, call.channel) == (302, mei, Channel.MAIL)
    kept = Override.objects.get()
    assert (kept.rule, kept.reason) == ("who", OverrideReason.OTHER)


def test_reason_for_another_person_is_kept(client, application, rejection, mei):
    page = plan(client, application, person=mei.pk)

    schedule(client, application, page=page, override=OverrideReason.TOLD_SO)

    kept = Override.objects.get()
    assert (kept.rule, kept.reason) == ("who", OverrideReason.TOLD_SO)


def test_s02_person_of_another_candidate_is_refused(client, bob, application, rejection, now):
    theirs = factories.involvement(factories.application(bob), name="Secret Person")

    response = schedule(client, application, person=str(theirs.pk))

    assert response.status_code == 422
    assert "Secret Person" not in response.text
    assert Call.objects.count() == 0


def test_s05_only_the_declared_fields_count(client, bob, application, rejection):
    schedule(client, application, candidate=bob.pk, state="made", result="reached", revision=9, starts_at="2020-01-01")

    call = Call.objects.get()
    assert (call.candidate, call.state, call.result, call.revision) == (application.candidate, "planned", "", 1)


def test_tim20_no_calls_is_said_and_not_passed(client, application, rejection):
    page = plan(client, application)
    Application.objects.update(no_calls=True)

    response = schedule(client, application, page=page)

    assert response.status_code == 422
    assert "The advert asks for no phone calls. Choose to write instead." in response.text


def test_nobody_can_be_scheduled_where_nobody_was_met(client, application, now):
    factories.rejection(application, now)

    response = client.post(
        address("call_create", application), {"uid": str(uuid4()), "when": TUESDAY_TEN, "person": "1"}
    )

    assert (response.status_code, Call.objects.count()) == (422, 0)
    assert "Choose one of the people offered." in response.text


def test_decision_to_write_is_kept(client, application, rejection):
    page = plan(client, application, channel=Channel.MAIL)

    schedule(client, application, page=page)

    assert FollowUp.objects.get().decision == Decision.WRITE


def test_t4_time_by_hand_is_kept_with_what_speaks_against_it(client, application, now):
    factories.involvement(application)
    rejection = factories.rejection(application, now)
    calls.schedule_call(
        rejection=rejection,
        involvement=application.involvements.get(),
        uid=uuid4(),
        channel=Channel.PHONE,
        local_on=date(2026, 6, 16),
        local_time=time(12, 30),
        now=now,
    )

    page = page_of(plan(client, application))

    assert "It is lunch time there then." in [words(hint) for hint in every(page, "p", class_="hint")]


def test_tim17_second_person_needs_a_reason(client, application, now):
    dana, mei = factories.involvement(application), factories.involvement(application, name="Mei Tan")
    rejection = factories.rejection(application, now)
    answers.made(answers.planned(rejection))
    sent = {"involvement": mei, "channel": Channel.PHONE, "local_on": date(2026, 6, 18), "local_time": time(10)}

    with pytest.raises(AttemptLimitReached, match="One after the other"):
        calls.schedule_call(rejection=rejection, uid=uuid4(), now=now, **sent)
    explained = calls.Departure("who", OverrideReason.OTHER, "Dana is on leave until July.")
    call = calls.schedule_call(rejection=rejection, uid=uuid4(), now=now, departure=explained, **sent)

    assert dana.calls.count() == 1
    assert call.follow_up.overrides.get().text == "Dana is on leave until July."
