"""How often and how soon one person may be asked again (TIM-13 to TIM-17, readings T9, T11, T12, T13)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from applications.domain import zones
from followups.domain.facts import Attempt, TimingFacts
from followups.domain.timing import Slot, clocks, days, next_slots
from followups.domain.writing_times import next_writing_slots
from followups.enums import AttemptResult, Channel, FollowUpOutcome

WRITTEN = frozenset({Channel.MAIL, Channel.MESSAGE})
MOST_CALLS = 3
MOST_WRITTEN = 2
MOST_PEOPLE = 2
LAST_CALL_FOR_VOICEMAIL = 2
DAYS_BETWEEN_CALLS = 2
DAYS_AFTER_MESSAGE = 3
DAYS_TO_REMINDER = 5
DAYS_FIRST_TO_THIRD = 6
HALF_A_DAY = timedelta(hours=12)
HALF_DAYS_AHEAD = 14
APART_ON_THE_CLOCK = timedelta(hours=2)

USED_UP = {
    True: "You have written twice. That is as often as is fair; asking well is already a result.",
    False: "You have rung three times. That is as often as is fair; asking well is already a result.",
}


class AttemptLimitReached(Exception):
    """This person was asked as often as is fair, or so lately that it is too soon to ask again (TIM-13, 15, 16)."""


def are_used_up(attempts: Sequence[Attempt], channel: Channel) -> bool:
    """Whether no further attempt of this kind is left: three calls ever (T9), one request and one reminder (TIM-16)."""
    is_written = channel in WRITTEN
    made = sum((attempt.channel in WRITTEN) == is_written for attempt in attempts)
    return made >= (MOST_WRITTEN if is_written else MOST_CALLS)


def first_day_again(facts: TimingFacts, channel: Channel) -> date | None:
    """The contact's first day for another attempt by this channel; None if nothing stands in the way.

    Two business days after a call, three after a voicemail or a mail, five before a reminder, and the third call six
    after the first. The note that a voicemail announced may go at once (T11).
    """
    if not facts.attempts or _is_announced_note(facts.attempts, channel):
        return None
    return max(_days_to_wait_for(facts, channel))


def check_again(starts_at: datetime, facts: TimingFacts, channel: Channel) -> None:
    """Refuse one attempt too many, or one too soon, with text for the candidate; a time the contact named is free.

    Raises AttemptLimitReached; a typed reason lifts it (T14).
    """
    if starts_at == facts.named_at:
        return
    if are_used_up(facts.attempts, channel):
        raise AttemptLimitReached(USED_UP[channel in WRITTEN])
    first_day = first_day_again(facts, channel)
    if first_day is not None and clocks.wall_in(starts_at, facts.contact_zone).date() < first_day:
        raise AttemptLimitReached(
            f"Leave them a few days: from {first_day:%A}, {first_day.day} {first_day:%B}, is fair."
        )


def may_leave_voicemail(attempts: Sequence[Attempt]) -> bool:
    """Whether a voicemail is left to leave: one ever, on the first call or the second (TIM-14)."""
    calls = [attempt for attempt in attempts if attempt.channel not in WRITTEN]
    return len(calls) < LAST_CALL_FOR_VOICEMAIL and all(call.result != AttemptResult.VOICEMAIL for call in calls)


def are_exhausted(facts: TimingFacts, *, now: datetime) -> bool:
    """Whether one person was asked to the end: three calls, or request, reminder and five business days (T13)."""
    if are_used_up(facts.attempts, Channel.PHONE):
        return True
    if not are_used_up(facts.attempts, Channel.MAIL):
        return False
    last = max(_day_of(attempt, facts) for attempt in facts.attempts)
    today = clocks.wall_in(now, facts.contact_zone).date()
    return today >= days.business_day_after(last, DAYS_TO_REMINDER, facts.calendar)


def outcome_without_answer(attempts: Sequence[Attempt], *, can_ring: bool) -> FollowUpOutcome:
    """What it ends as where everybody's attempts got no answer and the candidate leaves it there (B17).

    Two messages, and nobody who could be rung: there was no channel. After a call, after one message, or where a call
    was open, they were asked and did not reply: 5.1 keeps both outcomes, and TIM-16 lets a request and one reminder
    go to somebody who may still be rung (CHN-9).
    """
    is_all_written = all(attempt.channel in WRITTEN for attempt in attempts)
    has_no_channel = is_all_written and len(attempts) >= MOST_WRITTEN and not can_ring
    return FollowUpOutcome.NO_CHANNEL if has_no_channel else FollowUpOutcome.NO_REPLY


def check_person(others: Sequence[TimingFacts], *, is_referred: bool, now: datetime) -> None:
    """Refuse a third person there, or a second one while the first may still answer (TIM-17).

    `others`: what was tried with each other person. `is_referred`: one of them named a colleague (T13). Raises
    AttemptLimitReached; a typed reason lifts it (T14).
    """
    asked = [facts for facts in others if any(_was_for_them(attempt) for attempt in facts.attempts)]
    if len(asked) >= MOST_PEOPLE:
        raise AttemptLimitReached("You asked two people there. That is as often as is fair.")
    if asked and not is_referred and not are_exhausted(asked[0], now=now):
        raise AttemptLimitReached("You asked somebody there already. One after the other is fair.")


def _was_for_them(attempt: Attempt) -> bool:
    return attempt.result != AttemptResult.WRONG_NUMBER


def earliest_again(facts: TimingFacts, channel: Channel, *, now: datetime) -> datetime:
    """The first moment for another attempt by this channel: now, or the beginning of the first day that is fair."""
    first_day = first_day_again(facts, channel)
    return now if first_day is None else max(now, zones.instant_of(first_day, time.min, facts.contact_zone))


def next_try(facts: TimingFacts, channel: Channel, *, now: datetime) -> Slot | None:
    """The time to propose for another attempt, at another time of day than before; None if there is none to propose."""
    if are_used_up(facts.attempts, channel):
        return None
    earliest = earliest_again(facts, channel, now=now)
    if channel in WRITTEN:
        return next(iter(next_writing_slots(facts, now=earliest)), None)
    first = (_first_from(moment, facts) for moment in _half_days(earliest, facts))
    return next((slot for slot in first if slot and _is_new_hour(slot.contact_wall, facts)), None) or _first_from(
        earliest, facts
    )


def _half_days(earliest: datetime, facts: TimingFacts) -> Iterator[datetime]:
    """That moment, then the noons and midnights of the contact's next days."""
    yield earliest
    midnight = _midnight(clocks.wall_in(earliest, facts.contact_zone).date())
    for half_days in range(1, HALF_DAYS_AHEAD):
        wall = midnight + half_days * HALF_A_DAY
        yield max(earliest, zones.instant_of(wall.date(), wall.time(), facts.contact_zone))


def _first_from(moment: datetime, facts: TimingFacts) -> Slot | None:
    slots = next_slots(facts, now=moment)
    return slots.first_preferred or slots.first_acceptable


def _is_announced_note(attempts: Sequence[Attempt], channel: Channel) -> bool:
    return attempts[-1].result == AttemptResult.VOICEMAIL and channel in WRITTEN


def _days_to_wait_for(facts: TimingFacts, channel: Channel) -> Iterator[date]:
    last = facts.attempts[-1]
    yield days.business_day_after(_day_of(last, facts), _pause_after(last, channel), facts.calendar)
    calls = [attempt for attempt in facts.attempts if attempt.channel not in WRITTEN]
    if channel not in WRITTEN and len(calls) == MOST_CALLS - 1:
        yield days.business_day_after(_day_of(calls[0], facts), DAYS_FIRST_TO_THIRD, facts.calendar)


def _pause_after(last: Attempt, channel: Channel) -> int:
    if last.channel in WRITTEN:
        return DAYS_TO_REMINDER if channel in WRITTEN else DAYS_AFTER_MESSAGE
    return DAYS_AFTER_MESSAGE if last.result == AttemptResult.VOICEMAIL else DAYS_BETWEEN_CALLS


def _day_of(attempt: Attempt, facts: TimingFacts) -> date:
    return clocks.wall_in(attempt.started_at, facts.contact_zone).date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _is_new_hour(wall: datetime, facts: TimingFacts) -> bool:
    """Whether a time on the contact's clock lies two hours from that of each call before (T9)."""
    walls = [
        clocks.wall_in(attempt.started_at, facts.contact_zone)
        for attempt in facts.attempts
        if attempt.channel not in WRITTEN
    ]
    return all(abs(_since_midnight(wall) - _since_midnight(other)) >= APART_ON_THE_CLOCK for other in walls)


def _since_midnight(wall: datetime) -> timedelta:
    return timedelta(hours=wall.hour, minutes=wall.minute)
