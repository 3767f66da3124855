"""What speaks against a time chosen by hand: warnings, and the two limits that hold (T14)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from followups.domain.facts import TimingFacts
from followups.domain.reason import Reason
from followups.domain.timing import clocks, days, hours

MINUTE = timedelta(minutes=1)

NEVER_SENTENCES = {
    "rest_day": "That day is part of the weekend where they are. Please choose a working day.",
    "public_holiday": "That day is a public holiday where they are. Please choose another day.",
    "contact_night": "At that time it is between 21:00 and 08:00 where they are. Please choose an hour of their day.",
}


class TooSoon(Exception):
    """The 24 hours after the no have not passed (TIM-1); saying "I feel calm" lifts this."""

    def __init__(self, opens_at: datetime, facts: TimingFacts) -> None:
        """Word it on both clocks; `opens_at` is the first instant that is free."""
        self.opens_at = opens_at
        theirs = clocks.rounded_up(clocks.wall_in(opens_at, facts.contact_zone), MINUTE)
        yours = clocks.rounded_up(clocks.wall_in(opens_at, facts.user_zone), MINUTE)
        super().__init__(
            f"A day of distance helps: from {theirs:%A %H:%M} where they are, {yours:%A %H:%M} on your clock. "
            "If you feel calm, say so and choose any time."
        )


class NeverThen(Exception):
    """Nobody is rung at such a time, unless they named it themselves (TIM-9)."""

    def __init__(self, reason: Reason) -> None:
        """Word it by the code of its reason."""
        self.reason = reason
        super().__init__(NEVER_SENTENCES[reason.code])


def check_start(starts_at: datetime, facts: TimingFacts, *, made_afterwards: bool = False) -> None:
    """Refuse a start no candidate may schedule: `TooSoon` (TIM-1) or `NeverThen` (TIM-9), with text for them.

    A call that was made already can always be logged; a time the contact named always be kept (T11, T14).
    """
    if made_afterwards or starts_at == facts.named_at:
        return
    if facts.received_at is not None and starts_at < (opens_at := days.opens_at(facts.received_at, facts)):
        raise TooSoon(opens_at, facts)
    for reason in hours.never(clocks.wall_in(starts_at, facts.contact_zone), facts.calendar):
        raise NeverThen(reason)


def warnings_for(starts_at: datetime, facts: TimingFacts) -> tuple[Reason, ...]:
    """What to say about an aware time chosen by hand, the gravest first: TIM-9, 10, 8, 4 and 5, 12.

    Of a time the contact named only the candidate's night is worth a word (T11).
    """
    user_night = hours.user_night(clocks.wall_in(starts_at, facts.user_zone))
    if starts_at == facts.named_at:
        return tuple(user_night)
    wall = clocks.wall_in(starts_at, facts.contact_zone)
    season = days.quiet_season_on(wall.date(), facts.calendar)
    return (
        *hours.never(wall, facts.calendar),
        *(() if season is None else (days.quiet(season),)),
        *hours.better_not(wall, facts),
        *_ageing(starts_at, facts),
        *user_night,
    )


def _ageing(starts_at: datetime, facts: TimingFacts) -> Iterator[Reason]:
    if facts.received_at is not None:
        window, age = days.window_at(starts_at, facts.received_at, facts)
        yield from days.ageing(window, age.business_days)
