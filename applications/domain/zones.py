"""Time zones and countries by name, and the instant of a time on somebody's clock."""

import re
from datetime import UTC, date, datetime, time
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo, available_timezones

END_OF_DAY = time(23, 59, 59)


@cache
def names() -> tuple[str, ...]:
    """The zones that are offered, by IANA name, in order: UTC, and the places, without their former names.

    `is_zone` knows the former names too, for some browsers still use them.
    """
    places = {line.split("\t")[2] for line in _table("zone.tab")}
    return ("UTC", *sorted(places))


def is_zone(name: str) -> bool:
    """Whether `name` is an IANA zone known here."""
    return name in _known()


@cache
def countries() -> dict[str, str]:
    """English name by ISO 3166 code, as the zone database lists them, in order of name."""
    rows = (line.split("\t") for line in _table("iso3166.tab"))
    return dict(sorted(((code, name) for code, name in rows), key=lambda pair: pair[1]))


@cache
def country_of_zone(zone: str) -> str:
    """The country in which this zone's place lies, by its ISO 3166 code; empty if the zone database does not say."""
    rows = (line.split("\t") for line in _table("zone.tab"))
    return next((row[0] for row in rows if row[2] == zone), "")


@cache
def zone_of_country(country: str) -> str:
    """The zone of a country whose clocks agree (but for an exclave), else an empty string."""
    own = [row.split("\t") for row in _table("zone.tab")]
    led = [row.split("\t") for row in _table("zone1970.tab")]
    candidates = (
        [row[2] for row in own if row[0] == country],
        [row[2] for row in led if row[0].split(",")[0] == country],
    )
    return next((found[0] for found in candidates if len(found) == 1), "")


def zone_of_languages(languages: str) -> str:
    """The zone of the first country in an Accept-Language header ("en-GB,en;q=0.9") whose clocks agree, else empty."""
    countries_named = re.findall(r"-([A-Z]{2})\b", languages)
    return next(filter(None, map(zone_of_country, countries_named)), "")


def instant_of(day: date, clock: time, zone: str) -> datetime:
    """The instant, in UTC, at which the clock of `zone` shows this time (T1).

    A time that a clock change leaves out moves forward; of a time that comes twice, the later one counts.
    """
    place = ZoneInfo(zone)
    wall = datetime.combine(day, clock)
    later = wall.replace(tzinfo=place, fold=1).astimezone(UTC)
    earlier = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
    return max(earlier, later)


def wall_of(day: date, clock: time, zone: str) -> datetime:
    """What the clock of `zone` really shows then: this time, or the one a clock change moves it forward to (R-09)."""
    return instant_of(day, clock, zone).astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def end_of_day(day: date, zone: str) -> datetime:
    """The last second of `day` on the clock of `zone`, in UTC (T1)."""
    return instant_of(day, END_OF_DAY, zone)


@cache
def _known() -> frozenset[str]:
    """All names; to list them reads the whole zone database, and every request asks."""
    return frozenset(available_timezones())


def _table(name: str) -> list[str]:
    text = (resources.files("tzdata") / "zoneinfo" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
