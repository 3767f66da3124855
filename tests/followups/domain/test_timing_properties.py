"""What holds of every slot, whatever the facts (TIM-1, TIM-7 to TIM-10, T2, T3)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from applications.domain import zones
from followups.domain import timing, writing_times
from followups.domain.facts import Calendar, QuietSeason, TimingFacts
from followups.domain.timing import clocks

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
ZONES = st.sampled_from(
    ["Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Asia/Kathmandu", "Pacific/Apia"]
)
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
SEASONS = st.builds(
    lambda first, length: QuietSeason(first, first + timedelta(days=length), "quiet"), DAYS, st.integers(0, 31)
)
CALENDARS = st.builds(
    Calendar,
    rest_days=st.sampled_from([frozenset({6, 7}), frozenset({5, 6}), frozenset({6})]),
    holidays=st.frozensets(DAYS, max_size=40),
    quiet_seasons=st.tuples(SEASONS, SEASONS),
)
FACTS = st.builds(
    TimingFacts,
    received_at=st.timedeltas(timedelta(0), timedelta(days=335)).map(lambda since: NEW_YEAR + since),
    contact_zone=ZONES,
    user_zone=ZONES,
    calendar=CALENDARS,
    is_finance_or_sales=st.booleans(),
    feels_calm=st.booleans(),
)
WAITED = st.timedeltas(timedelta(0), timedelta(days=40))


def may_ring(wall, facts):
    """Whether the rules let a call be proposed at a wall time of the contact, straight from the table."""
    calendar, one_day = facts.calendar, timedelta(days=1)
    if wall.isoweekday() in calendar.rest_days or wall.date() in calendar.holidays:
        return False
    if any(season.first <= wall.date() <= season.last for season in calendar.quiet_seasons):
        return False
    if wall.date() + one_day in calendar.holidays and wall.time() >= time(12):
        return False
    if (wall - one_day).isoweekday() in calendar.rest_days:
        return time(13, 30) <= wall.time() <= time(16, 15)
    if (wall + one_day).isoweekday() in calendar.rest_days:
        return time(9, 30) <= wall.time() <= time(11, 15)
    return time(9, 30) <= wall.time() <= time(11, 45) or time(14) <= wall.time() <= time(16, 45)


@settings(max_examples=150, deadline=None)
@given(facts=FACTS, waited=WAITED)
def test_every_slot_keeps_the_rules(facts, waited):
    now = facts.received_at + waited

    slots = timing.next_slots(facts, now=now)

    answers = [slot for slot in (slots.first_acceptable, slots.first_preferred, slots.best) if slot]
    for slot in (*slots.offered, *answers):
        assert slot.starts_at >= max(slots.opens_at, now)
        assert slot.contact_wall == slot.starts_at.astimezone(ZoneInfo(facts.contact_zone)).replace(tzinfo=None)
        assert slot.contact_wall.minute % 15 == 0
        assert may_ring(slot.contact_wall, facts)
        assert slot.notes == timing.warnings_for(slot.starts_at, facts)


@settings(max_examples=100, deadline=None)
@given(facts=FACTS, waited=WAITED)
def test_the_offer_is_short_and_has_no_twins(facts, waited):
    now = facts.received_at + waited

    slots = timing.next_slots(facts, now=now)

    starts = [slot.starts_at for slot in slots.offered]
    assert len(set(starts)) == len(starts) <= 3
    assert bool(starts) == (slots.first_acceptable is not None)
    assert timing.next_slots(facts, now=now) == slots


@settings(max_examples=60, deadline=None)
@given(facts=FACTS, waited=WAITED, later=st.timedeltas(timedelta(0), timedelta(days=5)))
def test_tim4_answers_never_move_back_as_time_goes_on(facts, waited, later):
    now = facts.received_at + waited

    before, after = timing.next_slots(facts, now=now), timing.next_slots(facts, now=now + later)

    for name in ("first_acceptable", "first_preferred", "best"):
        first, second = getattr(before, name), getattr(after, name)
        assert second is None or (first is not None and first.starts_at <= second.starts_at)


@settings(max_examples=100, deadline=None)
@given(facts=FACTS, waited=WAITED)
def test_tim1_nothing_lies_in_the_day_of_distance_nor_in_writing(facts, waited):
    received_at, now = facts.received_at, facts.received_at + waited
    opens_at = received_at + timedelta(hours=0 if facts.feels_calm else 24)

    offered = timing.next_slots(facts, now=now).offered
    written = writing_times.next_writing_slots(facts, now=now)

    assert [slot for slot in (*offered, *written) if slot.starts_at < opens_at] == []


@settings(max_examples=300, deadline=None)
@given(
    zone=st.sampled_from(zones.names()),
    wall=st.datetimes(datetime(1990, 1, 1), datetime(2037, 12, 31)).map(lambda wall: wall.replace(microsecond=0)),
)
def test_r09_a_promised_wall_time_comes_back_in_every_zone(zone, wall):
    kept = zones.wall_of(wall.date(), wall.time(), zone)

    instant = zones.instant_of(wall.date(), wall.time(), zone)
    again = zones.instant_of(kept.date(), kept.time(), zone)

    assert clocks.wall_in(instant, zone) == kept
    assert kept >= wall
    assert (again, zones.wall_of(kept.date(), kept.time(), zone)) == (instant, kept)


@settings(max_examples=50, deadline=None)
@given(facts=FACTS.filter(lambda facts: not facts.is_finance_or_sales))
def test_nothing_acceptable_lies_before_the_first(facts):
    slots = timing.next_slots(facts, now=facts.received_at)

    zone = ZoneInfo(facts.contact_zone)
    opens = slots.opens_at.astimezone(zone).replace(tzinfo=None)
    first = slots.first_acceptable.contact_wall if slots.first_acceptable else opens
    grid = (first - n * QUARTER for n in range(1, (first - opens) // QUARTER + 1))
    assert [wall for wall in grid if may_ring(wall, facts)] == []
