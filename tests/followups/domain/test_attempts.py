"""How often and how soon one person is asked again: TIM-13, 15, 16 with T9, T11, T12."""

from datetime import date, datetime

import pytest

from followups.domain import attempts
from followups.domain.attempts import AttemptLimitReached
from followups.domain.facts import Attempt, Calendar
from followups.enums import AttemptResult, Channel, FollowUpOutcome
from tests.followups.domain.times import LONDON, NEW_YORK, at, told

PHONE, MAIL, MESSAGE = Channel.PHONE, Channel.MAIL, Channel.MESSAGE
MONDAY = "2026-06-15"


def asked(when, channel=PHONE, result=AttemptResult.NO_ANSWER, zone=LONDON):
    """One attempt at that time."""
    return Attempt(at(when, zone), channel, result)


def after(*made, **facts):
    """Facts about a no of Friday 12 June, with these attempts."""
    return told("2026-06-12 09:00", attempts=made, **facts)


@pytest.mark.parametrize(
    ("made", "channel", "used_up"),
    [
        pytest.param(0, PHONE, False, id="TIM-13 none"),
        pytest.param(2, PHONE, False, id="TIM-13 two calls"),
        pytest.param(3, PHONE, True, id="TIM-13 three calls"),
        pytest.param(3, MAIL, False, id="TIM-16 calls do not count as mails"),
    ],
)
def test_three_calls_are_all(made, channel, used_up):
    calls = [asked(f"2026-06-{15 + day} 10:00") for day in range(made)]

    assert attempts.are_used_up(calls, channel) is used_up


@pytest.mark.parametrize(("made", "used_up"), [(1, False), (2, True)], ids=["TIM-16 request", "TIM-16 reminder"])
def test_one_request_and_one_reminder_are_all(made, used_up):
    written = [asked(f"2026-06-{15 + day} 10:00", [MAIL, MESSAGE][day]) for day in range(made)]

    assert attempts.are_used_up(written, MAIL) is used_up


@pytest.mark.parametrize(
    ("channels", "can_ring", "outcome"),
    [
        pytest.param([MAIL, MAIL], False, FollowUpOutcome.NO_CHANNEL, id="B17 two mails, nobody to ring"),
        pytest.param([MESSAGE, MAIL], False, FollowUpOutcome.NO_CHANNEL, id="B17 a message and a mail"),
        pytest.param([MAIL, MAIL], True, FollowUpOutcome.NO_REPLY, id="B17 a call was open and let be"),
        pytest.param([MAIL], False, FollowUpOutcome.NO_REPLY, id="B17 one mail is not two"),
        pytest.param([PHONE, MAIL], False, FollowUpOutcome.NO_REPLY, id="B17 somebody was rung"),
        pytest.param([PHONE, PHONE, PHONE], True, FollowUpOutcome.NO_REPLY, id="TIM-13 three calls"),
    ],
)
def test_what_it_ends_as_without_an_answer(channels, can_ring, outcome):
    made = [asked(f"2026-06-{15 + day} 10:00", channel) for day, channel in enumerate(channels)]

    assert attempts.outcome_without_answer(made, can_ring=can_ring) == outcome


@pytest.mark.parametrize(
    ("made", "channel", "first_day"),
    [
        pytest.param([], PHONE, None, id="nothing yet"),
        pytest.param([asked(f"{MONDAY} 10:00")], PHONE, date(2026, 6, 17), id="TIM-13 two business days"),
        pytest.param([asked("2026-06-18 10:00")], PHONE, date(2026, 6, 22), id="TIM-13 over the weekend"),
        pytest.param(
            [asked(f"{MONDAY} 10:00", result=AttemptResult.VOICEMAIL)], PHONE, date(2026, 6, 18), id="TIM-15 voicemail"
        ),
        pytest.param([asked(f"{MONDAY} 10:00", MAIL)], PHONE, date(2026, 6, 18), id="TIM-15 mail"),
        pytest.param([asked(f"{MONDAY} 10:00", MAIL)], MAIL, date(2026, 6, 22), id="T12 reminder on the fifth"),
        pytest.param(
            [asked(f"{MONDAY} 10:00", result=AttemptResult.VOICEMAIL)], MAIL, None, id="T11 the note announced"
        ),
        pytest.param(
            [asked(f"{MONDAY} 10:00"), asked("2026-06-17 15:00")], PHONE, date(2026, 6, 23), id="T9 third after six"
        ),
        pytest.param(
            [asked(f"{MONDAY} 10:00"), asked("2026-06-26 15:00")], PHONE, date(2026, 6, 30), id="T9 third two later"
        ),
    ],
)
def test_first_day_to_ask_again(made, channel, first_day):
    assert attempts.first_day_again(after(*made), channel) == first_day


def test_t8_public_holidays_are_no_business_days():
    facts = after(asked(f"{MONDAY} 10:00"), calendar=Calendar(holidays=frozenset({date(2026, 6, 17)})))

    assert attempts.first_day_again(facts, PHONE) == date(2026, 6, 18)


@pytest.mark.parametrize(
    ("made", "starts_at", "channel"),
    [
        pytest.param([asked(f"{MONDAY} 10:00")], "2026-06-16 15:00", PHONE, id="TIM-13 the next day"),
        pytest.param([asked(f"{MONDAY} 10:00", MAIL)], "2026-06-19 10:00", MAIL, id="TIM-16 too soon"),
        pytest.param(
            [asked(f"2026-06-{d} 10:00") for d in (15, 17, 23)], "2026-06-30 15:00", PHONE, id="TIM-13 fourth"
        ),
        pytest.param(
            [asked(f"2026-06-{d} 10:00", MAIL) for d in (15, 22)], "2026-06-30 15:00", MAIL, id="TIM-16 third"
        ),
    ],
)
def test_one_attempt_too_many_is_refused(made, starts_at, channel):
    with pytest.raises(AttemptLimitReached):
        attempts.check_again(at(starts_at, LONDON), after(*made), channel)


@pytest.mark.parametrize(
    ("made", "starts_at"),
    [
        pytest.param([], f"{MONDAY} 10:00", id="first"),
        pytest.param([asked(f"{MONDAY} 10:00")], "2026-06-17 00:15", id="TIM-13 the day itself counts"),
    ],
)
def test_an_attempt_in_time_passes(made, starts_at):
    assert attempts.check_again(at(starts_at, LONDON), after(*made), PHONE) is None


def test_the_text_says_from_when():
    facts = after(asked(f"{MONDAY} 10:00"))

    with pytest.raises(AttemptLimitReached, match=r"^Leave them a few days: from Wednesday, 17 June, is fair\.$"):
        attempts.check_again(at("2026-06-16 10:00", LONDON), facts, PHONE)


def test_t11_a_time_they_named_is_free():
    named_at = at("2026-06-16 10:00", LONDON)
    facts = after(*(asked(f"2026-06-{day} 10:00") for day in (12, 13, 15)), named_at=named_at)

    assert attempts.check_again(named_at, facts, PHONE) is None


@pytest.mark.parametrize(
    ("made", "channel", "now", "wall"),
    [
        pytest.param([], PHONE, f"{MONDAY} 09:00", "06-16 10:00", id="first"),
        pytest.param([asked("2026-06-16 10:00")], PHONE, "2026-06-16 10:05", "06-18 15:00", id="T9 other time of day"),
        pytest.param([asked("2026-06-15 15:00")], PHONE, "2026-06-15 15:10", "06-17 10:00", id="T9 morning instead"),
        pytest.param([asked("2026-06-15 10:00", MAIL)], MAIL, "2026-06-15 10:05", "06-22 13:30", id="T12 reminder"),
    ],
)
def test_next_try_is_at_another_time_of_day(made, channel, now, wall):
    slot = attempts.next_try(after(*made), channel, now=at(now, LONDON))

    assert f"{slot.contact_wall:%m-%d %H:%M}" == wall


def test_next_try_of_a_mail_when_it_is_late_for_calls():
    facts = told("2026-05-22 09:00", attempts=(asked("2026-06-10 10:00", MAIL),))

    slot = attempts.next_try(facts, MAIL, now=at("2026-06-10 10:05", LONDON))

    assert slot.contact_wall == datetime(2026, 6, 17, 10)


def test_no_next_try_once_all_are_used_up():
    facts = after(*(asked(f"2026-06-{day} 10:00") for day in (15, 17, 23)))

    assert attempts.next_try(facts, PHONE, now=at("2026-06-23 10:05", LONDON)) is None


def test_no_next_try_without_a_day_of_the_no():
    assert attempts.next_try(told(None), PHONE, now=at(f"{MONDAY} 09:00", LONDON)) is None


def test_days_are_those_of_the_contact():
    facts = after(asked("2026-06-15 20:00", zone=NEW_YORK), contact=NEW_YORK)

    assert attempts.first_day_again(facts, PHONE) == date(2026, 6, 17)


def test_tim1_the_first_mail_keeps_the_day_of_distance_too():
    facts = told("2026-06-15 09:00")

    slot = attempts.next_try(facts, MAIL, now=at("2026-06-15 09:30", LONDON))

    assert slot.contact_wall == datetime(2026, 6, 16, 10)


VOICEMAIL, WRONG = AttemptResult.VOICEMAIL, AttemptResult.WRONG_NUMBER
CALLED_OUT = [asked(f"2026-06-{day} 10:00") for day in (15, 17, 23)]
WRITTEN_OUT = [asked(f"2026-06-{day} 10:00", MAIL) for day in (15, 22)]


@pytest.mark.parametrize(
    ("others", "is_referred", "now"),
    [
        pytest.param([], False, "2026-06-16", id="TIM-17 nobody else"),
        pytest.param([[]], False, "2026-06-16", id="TIM-17 known but not asked"),
        pytest.param([[asked(f"{MONDAY} 10:00", result=WRONG)]], False, "2026-06-16", id="TIM-17 a wrong number"),
        pytest.param([CALLED_OUT], False, "2026-06-24", id="T13 three calls"),
        pytest.param([WRITTEN_OUT], False, "2026-06-29", id="T13 five days after the reminder"),
        pytest.param([[asked(f"{MONDAY} 10:00")]], True, "2026-06-16", id="T13 named a colleague"),
    ],
)
def test_next_person_may_be_asked(others, is_referred, now):
    known = [after(*made) for made in others]

    assert attempts.check_person(known, is_referred=is_referred, now=at(f"{now} 09:00", LONDON)) is None


@pytest.mark.parametrize(
    ("others", "is_referred", "now", "text"),
    [
        pytest.param(
            [[asked(f"{MONDAY} 10:00")]], False, "2026-06-24", "One after the other", id="TIM-17 not in parallel"
        ),
        pytest.param([WRITTEN_OUT], False, "2026-06-26", "One after the other", id="T13 four days after the reminder"),
        pytest.param([CALLED_OUT, CALLED_OUT], True, "2026-07-24", "two people", id="TIM-17 a third person"),
    ],
)
def test_next_person_has_to_wait(others, is_referred, now, text):
    known = [after(*made) for made in others]

    with pytest.raises(AttemptLimitReached, match=text):
        attempts.check_person(known, is_referred=is_referred, now=at(f"{now} 09:00", LONDON))


@pytest.mark.parametrize(
    ("made", "may"),
    [
        pytest.param([], True, id="TIM-14 first call"),
        pytest.param([asked(f"{MONDAY} 10:00")], True, id="TIM-14 second call"),
        pytest.param([asked(f"{MONDAY} 10:00", MAIL)], True, id="TIM-14 a mail is no call"),
        pytest.param([asked(f"{MONDAY} 10:00", result=VOICEMAIL)], False, id="TIM-14 one was left"),
        pytest.param(CALLED_OUT[:2], False, id="TIM-14 third call"),
    ],
)
def test_one_voicemail_is_all(made, may):
    assert attempts.may_leave_voicemail(made) is may
