"""The business calendar of one place: rest days, public holidays, quiet seasons (TIM-9 to TIM-11, T7, T16)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from followups.domain.facts import Calendar, QuietSeason

SATURDAY_SUNDAY = frozenset({6, 7})
FRIDAY_SATURDAY = frozenset({5, 6})
REST_DAYS = dict.fromkeys(
    ("AF", "BD", "BH", "DJ", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "MV", "OM", "PS", "QA", "SA", "SD", "SY", "YE"),
    FRIDAY_SATURDAY,
) | {"BN": frozenset({5, 7}), "IR": frozenset({5})}
"""TIM-11: the countries whose weekly rest is not Saturday and Sunday, as ISO weekdays."""

AUGUST = ("august", (8, 1), (8, 31))
QUIET_DATES = {
    "ES": AUGUST,
    "FR": AUGUST,
    "IT": AUGUST,
    "JP": ("golden_week", (4, 29), (5, 5)),
}
"""TIM-10: the quiet season of a country that has the same dates each year, both ends included."""

LUNAR_NEW_YEAR = "Chinese New Year (Spring Festival)"


def for_place(country: str, region: str, years: Iterable[int]) -> Calendar:
    """The calendar of an ISO country, and of its region where that is known, in the years asked for.

    Rest days hold in any year. A country that is unknown or empty has Saturday and Sunday, the quiet year end and
    `is_checked` False.
    """
    code = country.strip().upper()
    wanted = sorted(set(years))
    holidays = [_public_holidays(code, region.strip(), year) for year in wanted]
    return Calendar(
        rest_days=REST_DAYS.get(code, SATURDAY_SUNDAY),
        holidays=frozenset[date]().union(*holidays),
        quiet_seasons=tuple(_quiet_seasons(code, wanted)),
        is_checked=bool(holidays) and all(holidays),
    )


@lru_cache(maxsize=512)
def _public_holidays(country: str, region: str, year: int) -> frozenset[date]:
    """Official public holidays of one year, observed days included; none if the country is unknown."""
    if not country:
        return frozenset()
    from holidays import country_holidays  # noqa: PLC0415 - its import takes seconds that most pages need not spend

    try:
        known = country_holidays(country)
    except NotImplementedError:
        return frozenset()
    names = {code.casefold(): code for code in known.subdivisions}
    names |= {alias.casefold(): code for alias, code in known.subdivisions_aliases.items()}
    subdivision = names.get(region.casefold().removeprefix(f"{country.casefold()}-"))
    return frozenset(country_holidays(country, subdiv=subdivision, years=year))


def _quiet_seasons(country: str, years: list[int]) -> Iterator[QuietSeason]:
    """The seasons that touch these years, so also the year end that began before the first of them."""
    for year in sorted({*years, *(year - 1 for year in years)}):
        yield QuietSeason(date(year, 12, 23), date(year + 1, 1, 6), "year_end")
    for year in years:
        if country in QUIET_DATES:
            code, first, last = QUIET_DATES[country]
            yield QuietSeason(date(year, *first), date(year, *last), code)
        elif country == "CN":
            yield from _lunar_new_year(year)
        elif country == "US":
            friday = _thanksgiving(year) + timedelta(days=1)
            yield QuietSeason(friday, friday, "thanksgiving_friday")


@lru_cache(maxsize=64)
def _lunar_new_year(year: int) -> tuple[QuietSeason, ...]:
    """From the eve to the sixth day after the new year (T7); none in years whose date is not known."""
    from holidays import country_holidays  # noqa: PLC0415 - its import takes seconds that most pages need not spend

    festival = country_holidays("CN", years=year, language="en_US").get_named(LUNAR_NEW_YEAR, lookup="exact")
    new_year = sorted(festival)[:1]
    return tuple(QuietSeason(day - timedelta(days=1), day + timedelta(days=6), "lunar_new_year") for day in new_year)


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)
