"""What is said against a time chosen by hand: warnings, and the two limits that hold (TIM-1, TIM-4 to 12, T7, T14)."""

from datetime import date

import pytest

from followups.domain import timing
from followups.domain.facts import Attempt, Calendar, QuietSeason
from followups.domain.reason import Reason
from followups.domain.timing import NeverThen, TooSoon
from followups.enums import AttemptResult, Channel
from tests.followups.domain.times import (
    FRIDAY_SATURDAY,
    KOLKATA,
    LONDON,
    LOS_ANGELES,
    NEW_YORK,
    at,
    codes,
    told,
)

AUGUST = QuietSeason(date(2026, 8, 1), date(2026, 8, 31), "august")
HOLIDAY = Calendar(holidays=frozenset({date(2026, 6, 18)}), quiet_seasons=(AUGUST,))

HOURS = {
    "TIM-9-tue-07:59": ("2026-06-09 07:59", ("contact_night",)),
    "TIM-8-tue-08:00": ("2026-06-09 08:00", ("before_nine",)),
    "TIM-8-tue-08:59": ("2026-06-09 08:59", ("before_nine",)),
    "T4-tue-09:00": ("2026-06-09 09:00", ()),
    "TIM-7-tue-11:59": ("2026-06-09 11:59", ()),
    "TIM-8-tue-12:00": ("2026-06-09 12:00", ("lunch_time",)),
    "TIM-8-tue-13:29": ("2026-06-09 13:29", ("lunch_time",)),
    "T4-tue-13:30": ("2026-06-09 13:30", ()),
    "T4-tue-17:29": ("2026-06-09 17:29", ()),
    "TIM-8-tue-17:30": ("2026-06-09 17:30", ("after_half_past_five",)),
    "TIM-8-tue-20:59": ("2026-06-09 20:59", ("after_half_past_five",)),
    "TIM-9-tue-21:00": ("2026-06-09 21:00", ("contact_night",)),
    "TIM-9-tue-00:00": ("2026-06-09 00:00", ("contact_night", "user_night")),
    "TIM-8-mon-08:30": ("2026-06-08 08:30", ("before_nine", "monday_morning")),
    "TIM-8-mon-11:59": ("2026-06-08 11:59", ("monday_morning",)),
    "TIM-8-mon-12:00": ("2026-06-08 12:00", ("lunch_time",)),
    "TIM-7-mon-13:30": ("2026-06-08 13:30", ()),
    "T4-fri-11:59": ("2026-06-12 11:59", ()),
    "TIM-8-fri-12:00": ("2026-06-12 12:00", ("lunch_time", "friday_afternoon")),
    "TIM-8-fri-17:00": ("2026-06-12 17:00", ("friday_afternoon",)),
    "TIM-9-sat": ("2026-06-13 10:00", ("rest_day",)),
    "TIM-9-sun-at-night": ("2026-06-14 22:00", ("rest_day", "contact_night", "user_night")),
    "TIM-9-holiday": ("2026-06-18 10:00", ("public_holiday",)),
    "T6-eve-11:59": ("2026-06-17 11:59", ()),
    "T6-eve-12:00": ("2026-06-17 12:00", ("lunch_time", "holiday_eve")),
    "T6-eve-15:00": ("2026-06-17 15:00", ("holiday_eve",)),
    "TIM-10-first-day": ("2026-08-04 10:00", ("quiet_season",)),
    "TIM-10-last-day": ("2026-08-31 14:00", ("quiet_season",)),
    "TIM-10-over": ("2026-09-01 10:00", ()),
}


@pytest.mark.parametrize(("starts_at", "warnings"), HOURS.values(), ids=HOURS)
def test_warnings_for_hours_and_days(starts_at, warnings):
    facts = told(None, calendar=HOLIDAY)

    assert codes(timing.warnings_for(at(starts_at, LONDON), facts)) == warnings


@pytest.mark.parametrize(
    ("starts_at", "warnings"),
    [
        pytest.param("2026-06-07 10:00", ("monday_morning",), id="T5-sunday-is-a-monday"),
        pytest.param("2026-06-08 10:00", (), id="T5-monday-is-not"),
        pytest.param("2026-06-11 15:00", ("friday_afternoon",), id="T5-thursday-is-a-friday"),
        pytest.param("2026-06-12 10:00", ("rest_day",), id="TIM-11-friday-rests"),
    ],
)
def test_warnings_for_a_week_from_sunday(starts_at, warnings):
    facts = told(None, calendar=FRIDAY_SATURDAY)

    assert codes(timing.warnings_for(at(starts_at, LONDON), facts)) == warnings


@pytest.mark.parametrize(
    ("starts_at", "is_finance_or_sales", "warnings"),
    [
        pytest.param("2026-05-29 10:00", True, ("month_end",), id="T15-friday-is-the-last"),
        pytest.param("2026-05-28 10:00", True, (), id="T15-the-day-before"),
        pytest.param("2026-05-29 10:00", False, (), id="T15-other-roles"),
        pytest.param("2026-05-31 10:00", True, ("rest_day",), id="T15-no-business-day"),
    ],
)
def test_warnings_for_the_end_of_the_month(starts_at, is_finance_or_sales, warnings):
    facts = told(None, is_finance_or_sales=is_finance_or_sales)

    assert codes(timing.warnings_for(at(starts_at, LONDON), facts)) == warnings


@pytest.mark.parametrize(
    ("starts_at", "contact", "warnings"),
    [
        pytest.param("2026-06-10 21:59", KOLKATA, (), id="T7-21:59"),
        pytest.param("2026-06-10 22:00", KOLKATA, ("user_night",), id="T7-22:00"),
        pytest.param("2026-06-10 06:59", NEW_YORK, ("user_night",), id="T7-06:59"),
        pytest.param("2026-06-10 07:00", NEW_YORK, (), id="T7-07:00"),
    ],
)
def test_warnings_for_the_night_of_the_candidate(starts_at, contact, warnings):
    facts = told(None, LOS_ANGELES, contact=contact)

    assert codes(timing.warnings_for(at(starts_at, LOS_ANGELES), facts)) == warnings


@pytest.mark.parametrize(
    ("starts_at", "warnings"),
    [
        pytest.param("2026-06-08 14:00", (), id="TIM-3-day-5"),
        pytest.param("2026-06-09 10:00", (Reason("getting_late", {"business_day": 6}),), id="TIM-4-day-6"),
        pytest.param("2026-06-15 14:00", (Reason("getting_late", {"business_day": 10}),), id="TIM-4-day-10"),
        pytest.param("2026-06-16 10:00", (Reason("writing_only", {"business_day": 11}),), id="TIM-5-day-11"),
        pytest.param("2026-07-01 10:00", (Reason("writing_only", {"business_day": 22}),), id="TIM-5-calendar-day-30"),
        pytest.param("2026-07-02 10:00", (Reason("keep_in_touch_only", {"business_day": 23}),), id="TIM-5-day-31"),
    ],
)
def test_warnings_for_an_old_no(starts_at, warnings):
    assert timing.warnings_for(at(starts_at, LONDON), told()) == warnings


def test_warnings_for_an_opened_sequence_call_it_late_until_day_30():
    attempt = Attempt(at("2026-06-11 10:00"), Channel.PHONE, AttemptResult.NO_ANSWER)

    warnings = timing.warnings_for(at("2026-07-01 10:00", LONDON), told(attempts=(attempt,)))

    assert warnings == (Reason("getting_late", {"business_day": 22}),)


def test_warnings_for_a_time_the_contact_named_are_of_the_own_night_only():
    named_at = at("2026-07-05 22:30", LONDON)

    warnings = timing.warnings_for(named_at, told(named_at=named_at))

    assert codes(warnings) == ("user_night",)


@pytest.mark.parametrize("starts_at", ["2026-06-12 17:00", "2026-06-13 12:39"], ids=["TIM-1-hours", "TIM-1-a-minute"])
def test_check_start_before_24_hours_is_too_soon(starts_at):
    facts = told("2026-06-12 17:40", LONDON, contact=NEW_YORK)

    with pytest.raises(TooSoon) as refused:
        timing.check_start(at(starts_at, NEW_YORK), facts)

    assert refused.value.opens_at == at("2026-06-13 12:40", NEW_YORK)
    assert str(refused.value) == (
        "A day of distance helps: from Saturday 12:40 where they are, Saturday 17:40 on your clock. "
        "If you feel calm, say so and choose any time."
    )


def test_check_start_after_a_no_without_time_names_a_full_minute():
    facts = told("2026-06-09 23:59:59")

    with pytest.raises(TooSoon, match="from Thursday 00:00 where they are, Thursday 00:00 on your clock"):
        timing.check_start(at("2026-06-10 10:00"), facts)


@pytest.mark.parametrize(
    ("starts_at", "code", "text"),
    [
        pytest.param(
            "2026-06-13 10:00",
            "rest_day",
            "That day is part of the weekend where they are. Please choose a working day.",
            id="TIM-9-weekend",
        ),
        pytest.param(
            "2026-06-18 10:00",
            "public_holiday",
            "That day is a public holiday where they are. Please choose another day.",
            id="TIM-9-holiday",
        ),
        pytest.param(
            "2026-06-09 21:00",
            "contact_night",
            "At that time it is between 21:00 and 08:00 where they are. Please choose an hour of their day.",
            id="TIM-9-night",
        ),
    ],
)
def test_check_start_at_a_time_for_nobody_is_never(starts_at, code, text):
    with pytest.raises(NeverThen, match=text) as refused:
        timing.check_start(at(starts_at, LONDON), told(calendar=HOLIDAY))

    assert refused.value.reason == Reason(code)


@pytest.mark.parametrize("facts", [{"feels_calm": True}, {"received": None}], ids=["TIM-1-calm", "TIM-1-no-date"])
def test_check_start_still_refuses_the_night_where_no_waiting_is_due(facts):
    with pytest.raises(NeverThen):
        timing.check_start(at("2026-06-01 21:30", LONDON), told(**facts))


SUNDAY_NIGHT = at("2026-06-07 22:30", LONDON)
ALLOWED = {
    "TIM-1-passed": ("2026-06-02 09:00", {}, {}),
    "TIM-1-calm": ("2026-06-01 10:00", {"feels_calm": True}, {}),
    "T11-named-in-the-24-hours": ("2026-06-01 10:00", {"named_at": at("2026-06-01 14:00", LONDON)}, {}),
    "T11-named-on-a-sunday-night": ("2026-06-07 22:30", {"named_at": SUNDAY_NIGHT}, {}),
    "T14-made-before-24-hours": ("2026-06-01 10:00", {}, {"made_afterwards": True}),
    "T14-made-on-a-sunday-night": ("2026-06-07 22:30", {}, {"made_afterwards": True}),
    "TIM-8-only-warned": ("2026-06-08 08:30", {}, {}),
    "TIM-5-only-warned": ("2026-07-13 14:00", {}, {}),
}


@pytest.mark.parametrize(("starts_at", "facts", "how"), ALLOWED.values(), ids=ALLOWED)
def test_check_start_lets_pass(starts_at, facts, how):
    timing.check_start(at(starts_at, LONDON), told(**facts), **how)


def test_check_start_at_another_time_than_the_named_one_keeps_the_night():
    with pytest.raises(NeverThen):
        timing.check_start(at("2026-06-07 22:45", LONDON), told(named_at=SUNDAY_NIGHT))
