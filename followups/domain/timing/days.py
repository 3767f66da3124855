"""How the contact's days count, and how old the no is on each of them (TIM-1, TIM-3 to 5, TIM-9, TIM-10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import takewhile

from followups.domain.facts import Calendar, QuietSeason, TimingFacts
from followups.domain.reason import Reason
from followups.domain.timing import clocks

COOL_OFF = timedelta(hours=24)
ONE_DAY = timedelta(days=1)
LAST_FRESH_DAY = 5
LAST_DAY_TO_CALL = 10
LAST_DAY_TO_ASK = 30


class Window(StrEnum):
    """What may be done about a no of this age.

    `WAITING` TIM-1 has not passed; `FRESH` business days 0 to 5; `LATE` amber, from day 6; `STALE` writing only;
    `OVER` more than 30 days, keep in touch only; `UNKNOWN` no date of receipt, so ask for it.
    """

    WAITING = "waiting"
    FRESH = "fresh"
    LATE = "late"
    STALE = "stale"
    OVER = "over"
    UNKNOWN = "unknown"

    @property
    def is_for_calls(self) -> bool:
        """Whether a call may be proposed at this age."""
        return self in {Window.FRESH, Window.LATE}


@dataclass(frozen=True, slots=True)
class Age:
    """Days after the day of receipt, which is day 0; quiet days are left out of both counts (T2, T8)."""

    business_days: int
    calendar_days: int


AGEING = {Window.LATE: "getting_late", Window.STALE: "writing_only", Window.OVER: "keep_in_touch_only"}


def opens_at(received_at: datetime, facts: TimingFacts) -> datetime:
    """t0, the first instant of any approach, in UTC: 24 elapsed hours after the no (TIM-1).

    Feeling calm (T14) or a time the contact named (T11) lifts the waiting.
    """
    is_lifted = facts.feels_calm or facts.named_at is not None
    return received_at.astimezone(UTC) + (timedelta(0) if is_lifted else COOL_OFF)


def days_for_calls(received_at: datetime, facts: TimingFacts) -> Iterator[tuple[date, Age, Window]]:
    """The dates of the contact on which the age of the no allows a call, business days or not (TIM-4, TIM-5)."""
    is_opened = _is_opened(received_at, facts)
    aged = ((day, age, window_of(age, is_opened=is_opened)) for day, age in ages(received_at, facts))
    return takewhile(lambda day_age_window: day_age_window[2].is_for_calls, aged)


def window_at(instant: datetime, received_at: datetime, facts: TimingFacts) -> tuple[Window, Age]:
    """What the age of the no allows at this instant (TIM-3 to TIM-5), and that age."""
    age = age_at(instant, received_at, facts)
    return window_of(age, is_opened=_is_opened(received_at, facts)), age


def _is_opened(received_at: datetime, facts: TimingFacts) -> bool:
    """Whether an approach in time, or a time the contact named, lets the sequence end until day 30 (T10, T11)."""
    ages_of_attempts = (age_at(attempt.started_at, received_at, facts) for attempt in facts.attempts)
    return facts.named_at is not None or any(window_of(age).is_for_calls for age in ages_of_attempts)


def window_of(age: Age, *, is_opened: bool = False) -> Window:
    """What an age allows (TIM-3 to TIM-5); a sequence opened in time is late, not stale, until day 30 (T10)."""
    if age.calendar_days > LAST_DAY_TO_ASK:
        return Window.OVER
    if age.business_days <= LAST_FRESH_DAY:
        return Window.FRESH
    if age.business_days <= LAST_DAY_TO_CALL or is_opened:
        return Window.LATE
    return Window.STALE


def age_at(instant: datetime, received_at: datetime, facts: TimingFacts) -> Age:
    """The age of the no on the contact's date at this instant; once it is over it is not counted on."""
    day = clocks.wall_in(instant, facts.contact_zone).date()
    return next(age for counted, age in ages(received_at, facts) if counted >= day or window_of(age) is Window.OVER)


def ages(received_at: datetime, facts: TimingFacts) -> Iterator[tuple[date, Age]]:
    """Every date of the contact from the day of receipt on, without end, with the age of the no that day."""
    day = clocks.wall_in(received_at, facts.contact_zone).date()
    age = Age(0, 0)
    while True:
        yield day, age
        day += ONE_DAY
        if quiet_season_on(day, facts.calendar) is None:
            age = Age(age.business_days + is_business_day(day, facts.calendar), age.calendar_days + 1)


def is_business_day(day: date, calendar: Calendar) -> bool:
    """Whether a day is neither a weekly rest day nor a public holiday; quiet seasons do not matter (T8)."""
    return day.isoweekday() not in calendar.rest_days and day not in calendar.holidays


def business_day_after(day: date, count: int, calendar: Calendar) -> date:
    """The day that lies this many plain business days after another (T8)."""
    while count:
        day += ONE_DAY
        count -= is_business_day(day, calendar)
    return day


def out_of_season(day: date, calendar: Calendar) -> date:
    """This day, or the first one after the quiet season it lies in (TIM-10)."""
    while season := quiet_season_on(day, calendar):
        day = season.last + ONE_DAY
    return day


def quiet_season_on(day: date, calendar: Calendar) -> QuietSeason | None:
    """The quiet season a day lies in, if any (TIM-10)."""
    return next((season for season in calendar.quiet_seasons if season.first <= day <= season.last), None)


def ageing(window: Window, business_day: int | None) -> Iterator[Reason]:
    """What is to say in this window about a call on that day after receipt; nothing while the no is fresh."""
    if window in AGEING:
        yield Reason(AGEING[window], {"business_day": business_day})


def quiet(season: QuietSeason) -> Reason:
    """That nobody is asked in this season, and the day it ends with (TIM-10)."""
    return Reason("quiet_season", {"season": season.code, "last": season.last})


def is_last_business_day_of_month(day: date, calendar: Calendar) -> bool:
    """Whether no business day of the same month follows this one (T15)."""
    rest_of_month = (day + n * ONE_DAY for n in range(1, 31))
    later = (other for other in rest_of_month if other.month == day.month)
    return is_business_day(day, calendar) and not any(is_business_day(other, calendar) for other in later)
