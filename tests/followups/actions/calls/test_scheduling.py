"""Scheduling a call: its time, its script, and the second press."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest
from django.db import IntegrityError

from applications.enums import PhoneKind, SpokenHistory
from followups.actions import calls, follow_ups
from followups.actions.limits import NotToBeCalled
from followups.domain import timing
from followups.enums import Channel, Decision, PartCode
from followups.models import Call, FollowUp, Override
from tests import factories
from tests.followups.actions.calls.hands import TEN, WHY, schedule
from tests.followups.answers import CALLED_ON, NOW


def schedule_again(rejection):
    """The close of the same call, in the words that come first."""
    calls.let_go(call=Call.objects.get())
    again = schedule(rejection, rejection.application.involvements.get())
    return again.script_parts.get(part=PartCode.CLOSE)


def overtake(monkeypatch):
    """The same form is sent twice at once: neither sees the other's call until it writes its own."""
    seen = Call.objects.none
    monkeypatch.setattr(calls.Call.objects, "owned_by", lambda candidate: seen())
    monkeypatch.setattr(calls.facts, "case_of", _case_without_calls(calls.facts.case_of))


def _case_without_calls(case_of):
    return lambda rejection: replace(case_of(rejection), calls=())


def test_scheduled_call_keeps_the_contacts_time(rejection, dana):
    call = schedule(rejection, dana)

    assert (call.state, call.local_on, call.local_time, call.zone) == ("planned", CALLED_ON, TEN, "America/New_York")
    assert call.starts_at == datetime(2026, 6, 16, 14, tzinfo=UTC)
    assert call.candidate == rejection.candidate


@pytest.mark.parametrize(
    ("channel", "decision"),
    [(Channel.PHONE, Decision.CALL), (Channel.IN_PERSON, Decision.CALL), (Channel.MAIL, Decision.WRITE)],
)
def test_scheduling_is_the_decision(rejection, dana, channel, decision):
    schedule(rejection, dana, channel=channel)

    follow_up = FollowUp.objects.get(rejection=rejection)
    assert (follow_up.decision, follow_up.decided_at, follow_up.outcome) == (decision, NOW, "")


def test_script_is_composed_in_number_order(rejection, dana):
    call = schedule(rejection, dana, phrasings={PartCode.CLOSE: 1})

    parts = call.script_parts.order_by("position")
    assert [part.part for part in parts] == [part.value for part in PartCode][: len(parts)]
    assert parts.get(part=PartCode.OPENING).composed.startswith("Hello Dana")
    assert parts.get(part=PartCode.CLOSE).phrasing != schedule_again(rejection).phrasing


def test_mail_has_its_subject(rejection, dana):
    call = schedule(rejection, dana, channel=Channel.MAIL)

    letters = call.script_parts.order_by("position").values_list("part", "subject")
    assert list(letters) == [("mail", "Thank you, and one small question (Operations analyst)"), ("note", "")]


def test_agreed_time_is_spoken_of(rejection, dana):
    call = schedule(rejection, dana, is_time_named_by_contact=True)

    assert call.script_parts.get(part=PartCode.OPENING).phrasing in {"P1-15", "P1-16"}


def test_r07_second_press_finds_the_first_call(rejection, dana):
    uid = uuid4()
    first = schedule(rejection, dana, uid=uid)

    second = schedule(rejection, dana, uid=uid, local_time=time(15))

    assert (second, second.local_time, Call.objects.count()) == (first, TEN, 1)


def test_r07_parallel_press_finds_its_twin(rejection, dana, monkeypatch):
    uid = uuid4()
    first = schedule(rejection, dana, uid=uid)
    scripted = first.script_parts.count()
    overtake(monkeypatch)

    second = schedule(rejection, dana, uid=uid, departure=WHY)

    assert (second, Call.objects.count()) == (first, 1)
    assert (first.script_parts.count(), Override.objects.count()) == (scripted, 0)


def test_r09_time_that_a_clock_leaves_out_moves_forward(alice, now):
    application = factories.application(alice)
    lisa = factories.involvement(application, name="Lisa Berg", zone="Africa/Cairo", country="EG")
    rejection = factories.rejection(application, now)

    call = schedule(rejection, lisa, local_on=date(2027, 4, 30), local_time=time(0, 30), is_time_named_by_contact=True)

    assert (call.local_time, call.starts_at) == (time(1, 30), datetime(2027, 4, 29, 22, 30, tzinfo=UTC))


def test_person_without_a_zone_is_on_the_candidates_clock(alice, now):
    application = factories.application(alice)
    ola = factories.involvement(
        application, name="Ola Berg", zone="", country="", phone_kind=PhoneKind.SWITCHBOARD, history=SpokenHistory.MET
    )

    call = schedule(factories.rejection(application, now), ola, local_on=CALLED_ON)

    assert (call.zone, call.starts_at) == ("Europe/London", datetime(2026, 6, 16, 9, tzinfo=UTC))


def test_no_that_was_taken_back_is_not_followed_up(rejection, dana):
    follow_ups.take_back(rejection=rejection, today=NOW.date())

    with pytest.raises(NotToBeCalled, match="taken back"):
        schedule(rejection, dana)


def test_nothing_is_kept_of_a_call_that_is_refused(rejection, dana):
    with pytest.raises((timing.TooSoon, IntegrityError)):
        schedule(rejection, dana, local_on=NOW.date(), local_time=time(15), departure=WHY)

    assert (Call.objects.count(), FollowUp.objects.count(), Override.objects.count()) == (0, 0, 0)
