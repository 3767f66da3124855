"""What is offered, and when: domain 1.2 with readings T1 to T8, T10, T11 and T16."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from followups.domain import timing
from followups.domain.facts import Calendar, QuietSeason
from followups.domain.reason import Reason
from followups.domain.timing import Window
from tests.followups.domain.times import (
    BERLIN,
    KOLKATA,
    LONDON,
    LOS_ANGELES,
    NEW_YORK,
    at,
    told,
    walls,
)

YEAR_END = QuietSeason(date(2026, 12, 23), date(2027, 1, 6), "year_end")
FRIDAY_AFTER = QuietSeason(date(2026, 11, 27), date(2026, 11, 27), "thanksgiving_friday")
BANK_HOLIDAY = Calendar(holidays=frozenset({date(2026, 5, 25)}))
THANKSGIVING = Calendar(holidays=frozenset({date(2026, 11, 26)}), quiet_seasons=(FRIDAY_AFTER,))


VECTORS = {
    "vector-1": (
        told("2026-06-12 17:40", LONDON, contact=NEW_YORK),
        ("Mon 06-15 13:30", "Tue 06-16 10:00", "Tue 06-16 10:00"),
        ("Mon 18:30", "Tue 15:00", "Tue 15:00"),
    ),
    "vector-2": (
        told("2026-03-16 09:00", BERLIN, contact=NEW_YORK),
        ("Tue 03-17 09:30", "Tue 03-17 10:00", "Wed 03-18 10:00"),
        ("Tue 14:30", "Tue 15:00", "Wed 15:00"),
    ),
    "vector-3": (
        told("2026-11-24 15:00", LOS_ANGELES, contact=NEW_YORK, calendar=THANKSGIVING),
        ("Mon 11-30 13:30", "Tue 12-01 10:00", "Tue 12-01 10:00"),
        ("Mon 10:30", "Tue 07:00", "Tue 07:00"),
    ),
    "vector-4": (
        told("2026-05-22 11:00", LONDON, contact=LONDON, calendar=BANK_HOLIDAY),
        ("Tue 05-26 09:30", "Tue 05-26 10:00", "Wed 05-27 10:00"),
        ("Tue 09:30", "Tue 10:00", "Wed 10:00"),
    ),
    "vector-5": (
        told("2026-12-22 10:00", BERLIN, contact=BERLIN, calendar=Calendar(quiet_seasons=(YEAR_END,))),
        ("Thu 01-07 09:30", "Thu 01-07 10:00", "Tue 01-12 10:00"),
        ("Thu 09:30", "Thu 10:00", "Tue 10:00"),
    ),
    "vector-6": (
        told("2026-09-08 20:00", LOS_ANGELES, contact=KOLKATA),
        ("Thu 09-10 09:30", "Thu 09-10 10:00", "Tue 09-15 10:00"),
        ("Wed 21:00", "Wed 21:30", "Mon 21:30"),
    ),
    "spring, only one side on summer time": (
        told("2026-03-13 17:40", LONDON, contact=NEW_YORK),
        ("Mon 03-16 13:30", "Tue 03-17 10:00", "Tue 03-17 10:00"),
        ("Mon 17:30", "Tue 14:00", "Tue 14:00"),
    ),
    "spring, the clocks change in the weekend between": (
        told("2026-03-27 17:40", LONDON, contact=NEW_YORK),
        ("Mon 03-30 13:30", "Tue 03-31 10:00", "Tue 03-31 10:00"),
        ("Mon 18:30", "Tue 15:00", "Tue 15:00"),
    ),
    "autumn, only one side on summer time": (
        told("2026-10-23 17:40", LONDON, contact=NEW_YORK),
        ("Mon 10-26 13:30", "Tue 10-27 10:00", "Tue 10-27 10:00"),
        ("Mon 17:30", "Tue 14:00", "Tue 14:00"),
    ),
    "autumn, both back on winter time": (
        told("2026-10-30 17:40", LONDON, contact=NEW_YORK),
        ("Mon 11-02 13:30", "Tue 11-03 10:00", "Tue 11-03 10:00"),
        ("Mon 18:30", "Tue 15:00", "Tue 15:00"),
    ),
}


@pytest.mark.parametrize(("facts", "on_their_clock", "on_my_clock"), VECTORS.values(), ids=VECTORS)
def test_next_slots_of_reference_vectors(facts, on_their_clock, on_my_clock):
    slots = timing.next_slots(facts, now=facts.received_at)

    answers = (slots.first_acceptable, slots.first_preferred, slots.best)
    assert walls(answers) == on_their_clock
    assert tuple(f"{slot.user_wall:%a %H:%M}" for slot in answers) == on_my_clock
    assert all(slot.starts_at == at(str(slot.user_wall), facts.user_zone) for slot in answers)


@pytest.mark.parametrize(
    ("facts", "opens_at"),
    [
        pytest.param(told("2026-03-07 12:00", NEW_YORK), at("2026-03-08 13:00", NEW_YORK), id="T1-hours-elapse-spring"),
        pytest.param(told("2026-10-31 12:00", NEW_YORK), at("2026-11-01 11:00", NEW_YORK), id="T1-hours-elapse-autumn"),
        pytest.param(told("2026-06-12 17:40", feels_calm=True), at("2026-06-12 17:40", LONDON), id="TIM-1-calm"),
        pytest.param(told(None), None, id="T1-no-date"),
    ],
)
def test_next_slots_open_after_24_hours(facts, opens_at):
    assert timing.next_slots(facts, now=at("2026-03-01 12:00")).opens_at == opens_at


def test_next_slots_counts_from_the_wall_clock_receipt_whatever_its_zone():
    facts = replace(told(), received_at=datetime(2026, 3, 7, 12, tzinfo=ZoneInfo(NEW_YORK)))

    slots = timing.next_slots(facts, now=facts.received_at)

    assert slots.opens_at == at("2026-03-08 13:00", NEW_YORK)


def test_next_slots_without_date_of_receipt_proposes_nothing():
    slots = timing.next_slots(told(None), now=at("2026-06-12 10:00"))

    assert (slots.window, slots.offered, slots.first_acceptable) == (Window.UNKNOWN, (), None)


@pytest.mark.parametrize(
    ("now", "acceptable", "preferred"),
    [
        pytest.param("2026-06-02 10:01", "Tue 06-02 10:15", "Tue 06-02 10:15", id="T3-rounded-up"),
        pytest.param("2026-06-02 11:15", "Tue 06-02 11:15", "Tue 06-02 11:15", id="TIM-6-last-of-the-morning"),
        pytest.param("2026-06-02 11:16", "Tue 06-02 11:30", "Tue 06-02 15:00", id="TIM-6-after-the-morning"),
        pytest.param("2026-06-02 11:45", "Tue 06-02 11:45", "Tue 06-02 15:00", id="TIM-7-last-of-the-morning"),
        pytest.param("2026-06-02 11:45:01", "Tue 06-02 14:00", "Tue 06-02 15:00", id="T3-less-than-15-minutes-left"),
        pytest.param("2026-06-02 16:16", "Tue 06-02 16:30", "Wed 06-03 10:00", id="TIM-6-after-the-afternoon"),
        pytest.param("2026-06-02 16:46", "Wed 06-03 09:30", "Wed 06-03 10:00", id="TIM-7-after-the-afternoon"),
        pytest.param("2026-06-02 23:55", "Wed 06-03 09:30", "Wed 06-03 10:00", id="T3-rounded-over-midnight"),
        pytest.param("2026-06-04 16:46", "Fri 06-05 09:30", "Tue 06-09 10:00", id="TIM-7-friday"),
        pytest.param("2026-06-05 11:15", "Fri 06-05 11:15", "Tue 06-09 10:00", id="TIM-7-last-of-friday"),
        pytest.param("2026-06-05 11:16", "Mon 06-08 13:30", "Tue 06-09 10:00", id="TIM-7-monday"),
        pytest.param("2026-06-08 16:16", "Tue 06-09 09:30", "Tue 06-09 10:00", id="TIM-7-after-monday"),
    ],
)
def test_next_slots_start_on_the_grid_of_the_hours(now, acceptable, preferred):
    facts = told("2026-05-31 12:00")

    slots = timing.next_slots(facts, now=at(now, LONDON))

    assert walls((slots.first_acceptable, slots.first_preferred)) == (acceptable, preferred)


WEEKS = {
    "TIM-8-eve-from-noon": ("2026-06-09 11:00", {"holidays": frozenset({date(2026, 6, 10)})}, "Tue 06-09 11:00"),
    "T6-eve-afternoon": ("2026-06-09 12:00", {"holidays": frozenset({date(2026, 6, 10)})}, "Thu 06-11 09:30"),
    "T6-eve-on-monday": ("2026-06-08 09:00", {"holidays": frozenset({date(2026, 6, 9)})}, "Wed 06-10 09:30"),
    "T5-holidays-move-no-rows": ("2026-06-08 09:00", {"holidays": frozenset({date(2026, 6, 8)})}, "Tue 06-09 09:30"),
    "TIM-11-thursday-is-the-friday-row": ("2026-06-04 11:16", {"rest_days": frozenset({5, 6})}, "Sun 06-07 13:30"),
    "TIM-11-monday-is-midweek": ("2026-06-07 16:30", {"rest_days": frozenset({5, 6})}, "Mon 06-08 09:30"),
    "T5-one-rest-day": ("2026-06-05 11:16", {"rest_days": frozenset({6})}, "Sun 06-07 13:30"),
    "T5-between-two-rest-days": ("2026-06-05 09:00", {"rest_days": frozenset({5, 7})}, "Sat 06-06 13:30"),
}


@pytest.mark.parametrize(("now", "calendar", "acceptable"), WEEKS.values(), ids=WEEKS)
def test_next_slots_in_the_week_of_the_place(now, calendar, acceptable):
    facts = told(calendar=Calendar(**calendar))

    slots = timing.next_slots(facts, now=at(now, LONDON))

    assert walls([slots.first_acceptable]) == (acceptable,)


def test_next_slots_where_every_day_is_a_rest_day_leave_writing():
    facts = told(calendar=Calendar(rest_days=frozenset(range(1, 8))))

    slots = timing.next_slots(facts, now=at("2026-06-03 10:00"))

    assert (slots.window, slots.offered) == (Window.STALE, ())


@pytest.mark.parametrize(
    ("is_finance_or_sales", "acceptable"),
    [
        pytest.param(True, "Wed 07-01 09:30", id="TIM-8-books-close"),
        pytest.param(False, "Tue 06-30 09:30", id="TIM-8-other-roles"),
    ],
)
def test_next_slots_on_the_last_business_day_of_the_month(is_finance_or_sales, acceptable):
    facts = told("2026-06-25 09:00", is_finance_or_sales=is_finance_or_sales)

    slots = timing.next_slots(facts, now=at("2026-06-30 09:00", LONDON))

    assert walls([slots.first_acceptable]) == (acceptable,)


@pytest.mark.parametrize(
    ("is_checked", "notes"),
    [pytest.param(False, (Reason("holidays_not_checked"),), id="T16"), pytest.param(True, (), id="T16-checked")],
)
def test_next_slots_say_whether_holidays_were_checked(is_checked, notes):
    slots = timing.next_slots(told(calendar=Calendar(is_checked=is_checked)), now=at("2026-06-03 10:00"))

    assert slots.notes == notes
