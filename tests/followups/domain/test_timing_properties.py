"""What holds of every slot, whatever the facts (TIM-1, TIM-7 to TIM-10, T2, T3)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from followups.domain import timing
from followups.domain.facts import Calendar, QuietSeason, TimingFacts

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


@settings(max_examples=50, deadline=None)
@given(facts=FACTS.filter(lambda facts: not facts.is_finance_or_sales))
def test_nothing_acceptable_lies_before_the_first(facts):
    slots = timing.next_slots(facts, now=facts.received_at)

    zone = ZoneInfo(facts.contact_zone)
    opens = slots.opens_at.astimezone(zone).replace(tzinfo=None)
    first = slots.first_acceptable.contact_wall if slots.first_acceptable else opens
    grid = (first - n * QUARTER for n in range(1, (first - opens) // QUARTER + 1))
    assert [wall for wall in grid if may_ring(wall, facts)] == []
