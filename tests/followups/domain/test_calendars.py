"""The business calendar of one place: TIM-9 to TIM-11, T7, T16, and the reference vectors under real holidays."""

from dataclasses import replace
from datetime import date, timedelta

import holidays
import pytest

from followups.domain import calendars, timing
from followups.domain.facts import Calendar, QuietSeason
from tests.followups.domain.times import BERLIN, KOLKATA, LONDON, LOS_ANGELES, NEW_YORK, told, walls

YEARS = (2026, 2027)

REST = {
    "TIM-11-GB": ("GB", {6, 7}),
    "TIM-11-SA": ("SA", {5, 6}),
    "TIM-11-EG": ("EG", {5, 6}),
    "T5-IL": ("IL", {5, 6}),
    "TIM-11-AE": ("AE", {6, 7}),
    "TIM-11-IR": ("IR", {5}),
    "TIM-11-BN": ("BN", {5, 7}),
}


@pytest.mark.parametrize(("country", "rest_days"), REST.values(), ids=REST)
def test_rest_days_of_a_country(country, rest_days):
    assert calendars.for_place(country, "", YEARS).rest_days == rest_days


LEFT_AT_ITS_DEFAULT = {"LY", "PS"}
"""Countries for which the library says nothing about the weekend."""


@pytest.mark.parametrize("country", sorted(calendars.REST_DAYS.keys() - LEFT_AT_ITS_DEFAULT))
def test_rest_days_agree_with_the_holidays_library(country):
    weekend = holidays.country_holidays(country).weekend

    assert calendars.REST_DAYS[country] == {weekday + 1 for weekday in weekend}


@pytest.mark.parametrize(
    ("country", "region", "day", "is_holiday"),
    [
        pytest.param("GB", "", date(2026, 5, 25), True, id="TIM-9-bank-holiday"),
        pytest.param("gb ", "", date(2026, 5, 25), True, id="TIM-9-small-letters"),
        pytest.param("GB", "", date(2026, 12, 28), True, id="T16-observed"),
        pytest.param("US", "", date(2026, 7, 3), True, id="T16-observed-before"),
        pytest.param("GB", "", date(2026, 4, 6), False, id="T16-without-region"),
        pytest.param("GB", "ENG", date(2026, 4, 6), True, id="T16-region-by-code"),
        pytest.param("GB", "GB-ENG", date(2026, 4, 6), True, id="T16-region-by-full-code"),
        pytest.param("GB", "England", date(2026, 4, 6), True, id="T16-region-by-name"),
        pytest.param("DE", "by", date(2026, 1, 6), True, id="T16-region-in-small-letters"),
        pytest.param("DE", "Nowhere", date(2026, 1, 6), False, id="T16-region-unknown"),
        pytest.param("DE", "Nowhere", date(2026, 10, 3), True, id="T16-region-unknown-but-the-country"),
    ],
)
def test_public_holidays_of_a_place(country, region, day, is_holiday):
    calendar = calendars.for_place(country, region, YEARS)

    assert (day in calendar.holidays, calendar.is_checked) == (is_holiday, True)


@pytest.mark.parametrize("country", ["", "ZZ"], ids=["T16-no-country", "T16-unknown-country"])
def test_calendar_of_an_unknown_place(country):
    assert calendars.for_place(country, "", [2026]) == Calendar(
        quiet_seasons=(
            QuietSeason(date(2025, 12, 23), date(2026, 1, 6), "year_end"),
            QuietSeason(date(2026, 12, 23), date(2027, 1, 6), "year_end"),
        ),
        is_checked=False,
    )


@pytest.mark.parametrize(
    ("country", "seasons"),
    [
        pytest.param("GB", [], id="TIM-10-year-end-only"),
        pytest.param("FR", [("august", date(2026, 8, 1), date(2026, 8, 31))], id="TIM-10-FR"),
        pytest.param("IT", [("august", date(2026, 8, 1), date(2026, 8, 31))], id="TIM-10-IT"),
        pytest.param("ES", [("august", date(2026, 8, 1), date(2026, 8, 31))], id="TIM-10-ES"),
        pytest.param("JP", [("golden_week", date(2026, 4, 29), date(2026, 5, 5))], id="T7-JP"),
        pytest.param("CN", [("lunar_new_year", date(2026, 2, 16), date(2026, 2, 23))], id="T7-CN"),
        pytest.param("US", [("thanksgiving_friday", date(2026, 11, 27), date(2026, 11, 27))], id="TIM-10-US"),
    ],
)
def test_quiet_seasons_of_a_country(country, seasons):
    calendar = calendars.for_place(country, "", [2026])

    named = [(season.code, season.first, season.last) for season in calendar.quiet_seasons]
    assert named == [
        ("year_end", date(2025, 12, 23), date(2026, 1, 6)),
        ("year_end", date(2026, 12, 23), date(2027, 1, 6)),
        *seasons,
    ]


@pytest.mark.parametrize("year", range(2024, 2036))
def test_thanksgiving_friday_follows_the_public_holiday(year):
    calendar = calendars.for_place("US", "", [year])

    (friday,) = (season.first for season in calendar.quiet_seasons if season.code == "thanksgiving_friday")
    assert friday.isoweekday() == 5
    assert friday - timedelta(days=1) in calendar.holidays


def test_quiet_seasons_of_several_years_stand_once_each():
    seasons = calendars.for_place("CN", "", [2027, 2026, 2026]).quiet_seasons

    assert [(season.code, season.first) for season in seasons] == [
        ("year_end", date(2025, 12, 23)),
        ("year_end", date(2026, 12, 23)),
        ("year_end", date(2027, 12, 23)),
        ("lunar_new_year", date(2026, 2, 16)),
        ("lunar_new_year", date(2027, 2, 5)),
    ]


def test_calendar_without_years_is_not_checked():
    assert calendars.for_place("GB", "", []) == Calendar(is_checked=False)


VECTORS = {
    "vector-1": (
        told("2026-06-12 17:40", LONDON, contact=NEW_YORK),
        ("US", "NY"),
        ("Mon 06-15 13:30", "Tue 06-16 10:00", "Tue 06-16 10:00"),
    ),
    "vector-2": (
        told("2026-03-16 09:00", BERLIN, contact=NEW_YORK),
        ("US", "NY"),
        ("Tue 03-17 09:30", "Tue 03-17 10:00", "Wed 03-18 10:00"),
    ),
    "vector-3": (
        told("2026-11-24 15:00", LOS_ANGELES, contact=NEW_YORK),
        ("US", "NY"),
        ("Mon 11-30 13:30", "Tue 12-01 10:00", "Tue 12-01 10:00"),
    ),
    "vector-4": (
        told("2026-05-22 11:00", LONDON, contact=LONDON),
        ("GB", "ENG"),
        ("Tue 05-26 09:30", "Tue 05-26 10:00", "Wed 05-27 10:00"),
    ),
    "vector-5": (
        told("2026-12-22 10:00", BERLIN, contact=BERLIN),
        ("DE", "BE"),
        ("Thu 01-07 09:30", "Thu 01-07 10:00", "Tue 01-12 10:00"),
    ),
    "vector-6": (
        told("2026-09-08 20:00", LOS_ANGELES, contact=KOLKATA),
        ("IN", "WB"),
        ("Thu 09-10 09:30", "Thu 09-10 10:00", "Tue 09-15 10:00"),
    ),
}


@pytest.mark.parametrize(("facts", "place", "answers"), VECTORS.values(), ids=VECTORS)
def test_reference_vectors_hold_under_the_real_calendar(facts, place, answers):
    facts = replace(facts, calendar=calendars.for_place(*place, YEARS))

    slots = timing.next_slots(facts, now=facts.received_at)

    assert walls((slots.first_acceptable, slots.first_preferred, slots.best)) == answers
