"""When to send something written, however old the no is by now (TIM-1, TIM-5, TIM-7, TIM-9)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice

from applications.domain import zones
from followups.domain.facts import TimingFacts
from followups.domain.reason import Reason
from followups.domain.timing import Slot, clocks, days, hours

MOST_OFFERED = 3
DAYS_TO_LOOK_AHEAD = 30


def next_writing_slots(facts: TimingFacts, *, now: datetime) -> tuple[Slot, ...]:
    """Up to three mornings or afternoons, each on a day of its own, at which a mail arrives in working hours."""
    return tuple(islice(_openings(facts, now), MOST_OFFERED))


def _openings(facts: TimingFacts, now: datetime) -> Iterator[Slot]:
    opens_at = now if facts.received_at is None else max(now, days.opens_at(facts.received_at, facts))
    earliest = clocks.rounded_up(clocks.wall_in(opens_at, facts.contact_zone))
    for ahead in range(DAYS_TO_LOOK_AHEAD):
        day = earliest.date() + timedelta(days=ahead)
        spans = (*hours.preferred_spans(day, facts), *hours.acceptable_spans(day, facts))
        starts = (
            max(datetime.combine(day, opens), earliest) for opens, closes in spans if _is_ahead(day, closes, earliest)
        )
        yield from (_slot(wall, facts) for wall in islice(starts, 1))


def _is_ahead(day: date, closes: time, earliest: datetime) -> bool:
    return datetime.combine(day, closes) - clocks.QUARTER >= earliest


def _slot(wall: datetime, facts: TimingFacts) -> Slot:
    starts_at = zones.instant_of(wall.date(), wall.time(), facts.contact_zone)
    return Slot(
        starts_at=starts_at,
        contact_wall=wall,
        user_wall=clocks.wall_in(starts_at, facts.user_zone),
        business_day=None,
        is_preferred=hours.is_preferred(wall, facts),
        is_best=False,
        reason=Reason("writing_hours"),
    )
