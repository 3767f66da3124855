"""R-09: a promised time stays at the wall time promised; a gap moves forward, a fold counts once."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.domain import zones

STOCKHOLM = "Europe/Stockholm"
LORD_HOWE = "Australia/Lord_Howe"
APIA = "Pacific/Apia"

WALLS = [
    pytest.param(
        "Europe/London", (2026, 6, 12), (10, 0), (2026, 6, 12, 9, 0), (2026, 6, 12, 10, 0), id="R-09 plain day"
    ),
    pytest.param(STOCKHOLM, (2027, 3, 28), (2, 30), (2027, 3, 28, 1, 30), (2027, 3, 28, 3, 30), id="R-09 gap"),
    pytest.param(STOCKHOLM, (2027, 3, 28), (2, 0), (2027, 3, 28, 1, 0), (2027, 3, 28, 3, 0), id="R-09 gap begins"),
    pytest.param(STOCKHOLM, (2027, 3, 28), (1, 59), (2027, 3, 28, 0, 59), (2027, 3, 28, 1, 59), id="R-09 before gap"),
    pytest.param(STOCKHOLM, (2027, 3, 28), (3, 0), (2027, 3, 28, 1, 0), (2027, 3, 28, 3, 0), id="R-09 gap ends"),
    pytest.param(STOCKHOLM, (2027, 10, 31), (2, 30), (2027, 10, 31, 1, 30), (2027, 10, 31, 2, 30), id="R-09 fold"),
    pytest.param(STOCKHOLM, (2027, 10, 31), (3, 0), (2027, 10, 31, 2, 0), (2027, 10, 31, 3, 0), id="R-09 after fold"),
    pytest.param(
        LORD_HOWE, (2027, 10, 3), (2, 15), (2027, 10, 2, 15, 45), (2027, 10, 3, 2, 45), id="R-09 gap of half an hour"
    ),
    pytest.param(
        LORD_HOWE, (2027, 4, 4), (1, 45), (2027, 4, 3, 15, 15), (2027, 4, 4, 1, 45), id="R-09 fold of half an hour"
    ),
    pytest.param(
        APIA, (2011, 12, 30), (9, 0), (2011, 12, 30, 19, 0), (2011, 12, 31, 9, 0), id="R-09 a day that never was"
    ),
    pytest.param(
        "Asia/Kolkata", (2028, 2, 29), (0, 15), (2028, 2, 28, 18, 45), (2028, 2, 29, 0, 15), id="R-09 leap day"
    ),
    pytest.param(
        "Pacific/Auckland", (2027, 1, 1), (0, 0), (2026, 12, 31, 11, 0), (2027, 1, 1, 0, 0), id="R-09 year end"
    ),
    pytest.param("UTC", (2026, 12, 31), (23, 59), (2026, 12, 31, 23, 59), (2026, 12, 31, 23, 59), id="R-09 UTC"),
]


@pytest.mark.parametrize(("zone", "day", "clock", "instant", "wall"), WALLS)
def test_instant_of_a_promised_time(zone, day, clock, instant, wall):
    assert zones.instant_of(date(*day), time(*clock), zone) == datetime(*instant, tzinfo=UTC)


@pytest.mark.parametrize(("zone", "day", "clock", "instant", "wall"), WALLS)
def test_wall_shows_the_promised_time_unless_a_clock_change_leaves_it_out(zone, day, clock, instant, wall):
    assert zones.wall_of(date(*day), time(*clock), zone) == datetime(*wall)


promises = {
    "day": st.dates(date(1970, 1, 2), date(2037, 12, 30)),
    "clock": st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    "zone": st.sampled_from(zones.names()),
}


@given(**promises)
def test_wall_and_instant_agree_in_every_zone(day, clock, zone):
    wall = zones.wall_of(day, clock, zone)

    instant = zones.instant_of(day, clock, zone)

    assert instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) == wall
    assert zones.instant_of(wall.date(), wall.time(), zone) == instant
    assert zones.wall_of(wall.date(), wall.time(), zone) == wall


@given(**promises)
def test_a_time_is_never_moved_back_and_never_by_more_than_a_day(day, clock, zone):
    asked = datetime.combine(day, clock)

    moved = zones.wall_of(day, clock, zone) - asked

    assert timedelta(0) <= moved <= timedelta(days=1)


def test_end_of_day_is_its_last_second_on_that_clock():
    assert zones.end_of_day(date(2026, 6, 12), "America/New_York") == datetime(2026, 6, 13, 3, 59, 59, tzinfo=UTC)


def test_names_are_places_and_utc():
    names = zones.names()

    assert names[0] == "UTC"
    assert names[1:] == tuple(sorted(names[1:]))
    assert {"Europe/Stockholm", "America/Argentina/Ushuaia"} <= set(names)
    assert {"Etc/GMT+5", "SystemV/EST5", "EST", "Factory"}.isdisjoint(names)


@pytest.mark.parametrize(
    ("name", "is_zone"), [("Europe/London", True), ("UTC", True), ("Europe/Atlantis", False), ("", False)]
)
def test_zone_is_known_by_its_exact_name(name, is_zone):
    assert zones.is_zone(name) is is_zone


def test_countries_are_in_order_of_their_names():
    countries = zones.countries()

    assert countries["SE"] == "Sweden"
    assert list(countries.values()) == sorted(countries.values())


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        pytest.param("SE", "Europe/Stockholm", id="one zone of its own"),
        pytest.param("GB", "Europe/London", id="one zone that it leads"),
        pytest.param("DE", "Europe/Berlin", id="but for an exclave"),
        pytest.param("US", "", id="clocks differ"),
        pytest.param("XX", "", id="no such country"),
    ],
)
def test_zone_of_a_country_whose_clocks_agree(country, zone):
    assert zones.zone_of_country(country) == zone


@pytest.mark.parametrize(
    ("languages", "zone"),
    [
        ("en-GB,en;q=0.9", "Europe/London"),
        ("en-US,sv-SE;q=0.8", "Europe/Stockholm"),
        ("en,de;q=0.5", ""),
        ("zh-Hant", ""),
        ("", ""),
    ],
)
def test_zone_is_guessed_from_the_first_country_that_settles_it(languages, zone):
    assert zones.zone_of_languages(languages) == zone
