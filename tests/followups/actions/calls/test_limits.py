"""What stands against scheduling a call, and what lifts it."""

from datetime import UTC, date, datetime, time

import pytest

from applications.models import Application, Contact, Employer
from followups.actions.calls import AlreadyPlanned, Departure
from followups.actions.limits import NotToBeCalled
from followups.domain import timing
from followups.domain.attempts import AttemptLimitReached
from followups.domain.outcomes import CallEnding
from followups.enums import Channel, Decision, FollowUpOutcome, OverrideReason
from followups.models import Call, FollowUp, Override
from tests.followups import answers
from tests.followups.actions.calls.hands import SATURDAY, TEN, THURSDAY, WEDNESDAY, WHY, log, schedule
from tests.followups.answers import CALLED_ON, NOW


def reread(rejection, involvement):
    """Both rows as they stand in the database."""
    return type(rejection).objects.get(pk=rejection.pk), type(involvement).objects.get(pk=involvement.pk)


def refused_by(rejection, dana, ending) -> FollowUp:
    """The follow-up after this ending of the first call."""
    return log(schedule(rejection, dana), ending)


def test_tim17_second_call_is_not_planned_beside_the_first(rejection, dana):
    schedule(rejection, dana)

    with pytest.raises(AlreadyPlanned, match=r"^One call is planned already\. Move it, or let it go first\.$"):
        schedule(rejection, dana)

    assert Call.objects.count() == 1


def test_tim1_too_soon_is_refused(rejection, dana):
    with pytest.raises(timing.TooSoon, match="from Saturday 12:40 where they are, Saturday 17:40 on your clock"):
        schedule(rejection, dana, local_on=NOW.date(), local_time=time(15))

    assert FollowUp.objects.count() == 0


def test_t14_calm_lifts_the_waiting(rejection, dana):
    call = schedule(rejection, dana, local_on=NOW.date(), local_time=time(15), feels_calm=True)

    assert call.starts_at == datetime(2026, 6, 12, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock"),
    [
        pytest.param(SATURDAY, time(15), id="TIM-9 weekend"),
        pytest.param(date(2026, 6, 19), TEN, id="TIM-9 Juneteenth"),
        pytest.param(CALLED_ON, time(7, 59), id="TIM-9 night"),
    ],
)
def test_tim9_never_then(rejection, dana, day, clock):
    with pytest.raises(timing.NeverThen):
        schedule(rejection, dana, local_on=day, local_time=clock)


def test_tim9_holds_without_a_day_of_the_no(alice):
    rejection = answers.told_no(alice, received_on=None)

    with pytest.raises(timing.NeverThen, match="public holiday"):
        schedule(rejection, rejection.application.involvements.get(), local_on=date(2028, 7, 4))


def test_t11_time_they_named_is_kept(rejection, dana):
    call = schedule(rejection, dana, local_on=SATURDAY, local_time=TEN, is_time_named_by_contact=True)

    assert call.starts_at == datetime(2026, 6, 13, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rows", "change", "channel", "message"),
    [
        pytest.param(Contact, {"do_not_contact": True}, Channel.MAIL, "not to be contacted", id="do not contact"),
        pytest.param(Employer, {"no_contact": True}, Channel.MAIL, "nobody there is to be", id="no-contact case"),
        pytest.param(Application, {"no_calls": True}, Channel.PHONE, "no phone calls", id="TIM-20"),
    ],
)
def test_tim18_forbidden_contact_is_refused(rejection, dana, rows, change, channel, message):
    rows.objects.update(**change)
    rejection, dana = reread(rejection, dana)

    with pytest.raises(NotToBeCalled, match=message):
        schedule(rejection, dana, channel=channel, departure=WHY)


def test_tim20_no_calls_leaves_writing_open(rejection, dana):
    Application.objects.update(no_calls=True)
    rejection, dana = reread(rejection, dana)

    assert schedule(rejection, dana, channel=Channel.MAIL).channel == Channel.MAIL


@pytest.mark.parametrize("ending", [CallEnding.POLICY, CallEnding.REFUSED])
def test_tim18_after_a_refusal_nobody_is_asked(rejection, dana, ending):
    refused_by(rejection, dana, ending)

    with pytest.raises(NotToBeCalled, match="write down why"):
        schedule(rejection, dana, local_on=THURSDAY, channel=Channel.MAIL)


def test_t14_refusal_is_lifted_by_a_typed_reason_and_goes_on_to_hold(rejection, dana):
    refused_by(rejection, dana, CallEnding.POLICY)

    call = schedule(rejection, dana, local_on=THURSDAY, departure=WHY)

    kept = Override.objects.get()
    assert (kept.rule, kept.reason, kept.text) == ("TIM-18", OverrideReason.OTHER, WHY.text)
    assert (call.follow_up.outcome, call.follow_up.decision) == (FollowUpOutcome.POLICY, Decision.CALL)


def test_t14_a_chip_alone_does_not_lift_a_refusal(rejection, dana):
    refused_by(rejection, dana, CallEnding.POLICY)

    with pytest.raises(NotToBeCalled):
        schedule(rejection, dana, local_on=THURSDAY, departure=Departure("TIM-18", OverrideReason.SUITS_ME))


def test_t14_do_not_call_is_never_lifted_for_the_phone(rejection, dana):
    refused_by(rejection, dana, CallEnding.DO_NOT_CALL)

    with pytest.raises(NotToBeCalled, match="asked not to be called"):
        schedule(rejection, dana, local_on=THURSDAY, departure=WHY)

    assert schedule(rejection, dana, local_on=THURSDAY, channel=Channel.MAIL, departure=WHY).state == "planned"


def test_tim13_again_too_soon_is_refused_unless_explained(rejection, dana):
    log(schedule(rejection, dana), CallEnding.NO_ANSWER)

    with pytest.raises(AttemptLimitReached, match="Thursday, 18 June"):
        schedule(rejection, dana, local_on=WEDNESDAY, local_time=time(15))

    assert schedule(rejection, dana, local_on=WEDNESDAY, local_time=time(15), departure=WHY).local_on == WEDNESDAY
