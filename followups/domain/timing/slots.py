"""The times to offer for one approach (TIM-3 to TIM-12, readings T2 to T4, T8, T10, T11)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import islice

from applications.domain import zones
from followups.domain.facts import TimingFacts
from followups.domain.reason import Reason
from followups.domain.timing import clocks, days, hours
from followups.domain.timing.clocks import QUARTER
from followups.domain.timing.days import Age, Window

BEST_DAYS = range(2, 6)


@dataclass(frozen=True, slots=True)
class Slot:
    """One time to ring, on both clocks.

    `starts_at` is UTC, the two walls are naive. `business_day` counts from receipt (day 0), None if that is unknown.
    Preferred: hours of TIM-6; best: preferred on days 2 to 5. `notes` say what is less good about it.
    """

    starts_at: datetime
    contact_wall: datetime
    user_wall: datetime
    business_day: int | None
    is_preferred: bool
    is_best: bool
    reason: Reason
    notes: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Slots:
    """What the timing rules propose.

    `window`: what the age of the no allows; nothing is offered outside those for calls. `opens_at`: t0 (TIM-1).
    `offered`: at most three, the suggested one first, outside the candidate's night before inside it (TIM-12).
    The three single answers look at the contact's side alone; a time the contact named leaves them empty.
    """

    window: Window
    opens_at: datetime | None = None
    offered: tuple[Slot, ...] = ()
    first_acceptable: Slot | None = None
    first_preferred: Slot | None = None
    best: Slot | None = None
    notes: tuple[Reason, ...] = ()


def next_slots(facts: TimingFacts, *, now: datetime) -> Slots:
    """What to propose to the candidate at an aware `now`.

    A time the contact named is offered alone until it has passed (T11); without a date of receipt nothing is (T1).
    """
    notes = () if facts.calendar.is_checked else (Reason("holidays_not_checked"),)
    if facts.named_at is not None and facts.named_at >= now:
        return Slots(Window.FRESH, facts.received_at, offered=(_named_slot(facts.named_at, facts),), notes=notes)
    if facts.received_at is None:
        return Slots(Window.UNKNOWN, notes=notes)
    opens_at = days.opens_at(facts.received_at, facts)
    earliest = max(opens_at, now)
    slots = tuple(_openings(facts, facts.received_at, earliest))
    window, _ = days.window_at(now, facts.received_at, facts)
    return Slots(
        window=_narrowed(window, is_waiting=now < opens_at, has_slots=bool(slots)),
        opens_at=opens_at,
        offered=_offer(slots),
        first_acceptable=next(iter(slots), None),
        first_preferred=next((slot for slot in slots if slot.is_preferred), None),
        best=next((slot for slot in slots if slot.is_best), None),
        notes=(*notes, *_seasons_waited_out(facts, earliest, slots)),
    )


def _named_slot(named_at: datetime, facts: TimingFacts) -> Slot:
    """The time the contact named: neither its hour nor the age of the no is held against it (T11)."""
    age = None if facts.received_at is None else days.age_at(named_at, facts.received_at, facts)
    return replace(_slot(named_at, facts, age, Window.FRESH), reason=Reason("named_by_contact"))


def _openings(facts: TimingFacts, received_at: datetime, earliest: datetime) -> Iterator[Slot]:
    """The slots worth comparing, in order of time: where hours open, and where the candidate's night ends in them."""
    first_wall = clocks.rounded_up(clocks.wall_in(earliest, facts.contact_zone))
    for day, age, window in days.days_for_calls(received_at, facts):
        for starts_at in sorted(set(_starts_on(day, first_wall, facts))):
            yield _slot(starts_at, facts, age, window)


def _starts_on(day: date, first_wall: datetime, facts: TimingFacts) -> Iterator[datetime]:
    """For each span of hours of that day its first start in UTC, and its first outside the candidate's night."""
    for opens, closes in (*hours.acceptable_spans(day, facts), *hours.preferred_spans(day, facts)):
        first = max(datetime.combine(day, opens), first_wall)
        starts = _quarters(first, datetime.combine(day, closes), facts.contact_zone)
        yield from starts[:1]
        yield from islice((start for start in starts if not _is_in_user_night(start, facts)), 1)


def _quarters(first: datetime, closes: datetime, zone: str) -> tuple[datetime, ...]:
    """Every start on the grid that leaves a quarter of an hour before the hours close (T3), in UTC.

    No zone changes its clocks in the hours for calls.
    """
    first_start = zones.instant_of(first.date(), first.time(), zone)
    return tuple(first_start + n * QUARTER for n in range((closes - first) // QUARTER))


def _is_in_user_night(instant: datetime, facts: TimingFacts) -> bool:
    return hours.is_user_night(clocks.wall_in(instant, facts.user_zone))


def _slot(starts_at: datetime, facts: TimingFacts, age: Age | None, window: Window) -> Slot:
    contact_wall = clocks.wall_in(starts_at, facts.contact_zone)
    user_wall = clocks.wall_in(starts_at, facts.user_zone)
    business_day = None if age is None else age.business_days
    is_preferred = hours.is_preferred(contact_wall, facts)
    is_best = is_preferred and business_day in BEST_DAYS
    return Slot(
        starts_at=starts_at.astimezone(UTC),
        contact_wall=contact_wall,
        user_wall=user_wall,
        business_day=business_day,
        is_preferred=is_preferred,
        is_best=is_best,
        reason=_reason(is_preferred=is_preferred, is_best=is_best),
        notes=(*days.ageing(window, business_day), *hours.user_night(user_wall)),
    )


def _reason(*, is_preferred: bool, is_best: bool) -> Reason:
    if is_best:
        return Reason("best_hours")
    return Reason("preferred_hours" if is_preferred else "acceptable_hours")


def _narrowed(window: Window, *, is_waiting: bool, has_slots: bool) -> Window:
    """The window by age, less TIM-1; writing only, once no slot is left in the days for calls."""
    if not window.is_for_calls:
        return window
    if not has_slots:
        return Window.STALE
    return Window.WAITING if is_waiting else window


def _offer(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The earliest best; one on another day in the other half; the earliest if before both, else the next best (T2)."""
    if not slots:
        return ()
    first = min(slots, key=_rank)
    other_days = [slot for slot in slots if slot.contact_wall.date() != first.contact_wall.date()]
    by_contrast = sorted(other_days, key=lambda slot: (_flaws(slot), _half(slot) == _half(first), slot.starts_at))
    chosen = (first, *by_contrast[:1])
    earliest = min(slots, key=lambda slot: (_is_at_night(slot), slot.starts_at))
    if all(earliest.starts_at < slot.starts_at for slot in chosen):
        chosen = (*chosen, earliest)
    else:
        left = sorted((slot for slot in slots if slot not in chosen), key=_rank)
        chosen = (*chosen, *left[:1])
    return tuple(sorted(chosen, key=_is_at_night))


def _rank(slot: Slot) -> tuple[tuple[bool, ...], datetime]:
    """Smaller is better."""
    return _flaws(slot), slot.starts_at


def _flaws(slot: Slot) -> tuple[bool, ...]:
    """What a slot lacks, the weightiest first (T4, TIM-3, TIM-4, TIM-6)."""
    is_late = slot.business_day is not None and slot.business_day > days.LAST_FRESH_DAY
    return _is_at_night(slot), not slot.is_best, is_late, not slot.is_preferred


def _half(slot: Slot) -> str:
    return "morning" if slot.contact_wall.time() < hours.NOON else "afternoon"


def _is_at_night(slot: Slot) -> bool:
    return hours.is_user_night(slot.user_wall)


def _seasons_waited_out(facts: TimingFacts, earliest: datetime, slots: tuple[Slot, ...]) -> Iterator[Reason]:
    """The quiet seasons between the first possible moment and the first slot (TIM-10)."""
    opens_on = clocks.wall_in(earliest, facts.contact_zone).date()
    for season in facts.calendar.quiet_seasons:
        if slots and season.last >= opens_on and season.first <= slots[0].contact_wall.date():
            yield days.quiet(season)
