"""Which hours of one day are for calls: TIM-6 to TIM-9, by the place of the day in the business week (T5)."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Literal

from followups.domain.facts import Calendar, TimingFacts
from followups.domain.reason import Reason
from followups.domain.timing import days

Row = Literal["monday", "midweek", "friday"]
"""Where a day stands in the business week: after a weekly rest day, between, before one."""

Span = tuple[time, time]
"""From a time to another; the start counts, the end does not (T7)."""

NOON = time(12)

ACCEPTABLE: dict[Row, tuple[Span, ...]] = {
    "monday": ((time(13, 30), time(16, 30)),),
    "midweek": ((time(9, 30), NOON), (time(14), time(17))),
    "friday": ((time(9, 30), time(11, 30)),),
}
PREFERRED: dict[Row, tuple[Span, ...]] = {
    "monday": (),
    "midweek": ((time(10), time(11, 30)), (time(15), time(16, 30))),
    "friday": (),
}
BETTER_NOT: tuple[tuple[str, Row | None, Span], ...] = (
    ("before_nine", None, (time(8), time(9))),
    ("lunch_time", None, (NOON, time(13, 30))),
    ("after_half_past_five", None, (time(17, 30), time(21))),
    ("monday_morning", "monday", (time(8), NOON)),
    ("friday_afternoon", "friday", (NOON, time(21))),
)
"""TIM-8: code of the warning, the row it is for (None: any), the hours."""

BUSINESS_NIGHT = (time(21), time(8))
USER_NIGHT = (time(22), time(7))


def acceptable_spans(day: date, facts: TimingFacts) -> tuple[Span, ...]:
    """The hours in which a call may be proposed on a day of the contact (TIM-7, less TIM-8, TIM-9 and TIM-10)."""
    row = _row_of(day, facts.calendar)
    if row is None or _is_left_out(day, facts):
        return ()
    is_short = _is_eve(day, facts.calendar)
    return tuple((start, end) for start, end in ACCEPTABLE[row] if not is_short or end <= NOON)


def preferred_spans(day: date, facts: TimingFacts) -> tuple[Span, ...]:
    """The hours of TIM-6 among the acceptable ones of that day."""
    row = _row_of(day, facts.calendar)
    acceptable = acceptable_spans(day, facts)
    return tuple(span for span in PREFERRED[row] if _is_within(span, acceptable)) if row else ()


def is_preferred(wall: datetime, facts: TimingFacts) -> bool:
    """Whether a time on the contact's clock lies in the hours of TIM-6."""
    return any(_is_in(wall.time(), span) for span in preferred_spans(wall.date(), facts))


def is_user_night(wall: datetime) -> bool:
    """Whether a time on the candidate's clock lies in their night (TIM-12)."""
    return _is_in(wall.time(), USER_NIGHT)


def user_night(wall: datetime) -> Iterator[Reason]:
    """That this time on the candidate's clock is their night, if it is (TIM-12)."""
    if is_user_night(wall):
        yield Reason("user_night", {"user_wall": wall})


def never(wall: datetime, calendar: Calendar) -> Iterator[Reason]:
    """Why nobody is rung at this time on the contact's clock (TIM-9)."""
    if wall.isoweekday() in calendar.rest_days:
        yield Reason("rest_day")
    if wall.date() in calendar.holidays:
        yield Reason("public_holiday")
    if _is_in(wall.time(), BUSINESS_NIGHT):
        yield Reason("contact_night")


def better_not(wall: datetime, facts: TimingFacts) -> Iterator[Reason]:
    """Why another time on the contact's clock would be kinder (TIM-8, T6)."""
    row = _row_of(wall.date(), facts.calendar)
    for code, only_row, span in BETTER_NOT:
        if only_row in {None, row} and _is_in(wall.time(), span):
            yield Reason(code)
    if _is_eve(wall.date(), facts.calendar) and wall.time() >= NOON:
        yield Reason("holiday_eve")
    if _is_month_end(wall.date(), facts):
        yield Reason("month_end")


def _row_of(day: date, calendar: Calendar) -> Row | None:
    weekday = day.isoweekday()
    if weekday in calendar.rest_days:
        return None
    if (day - days.ONE_DAY).isoweekday() in calendar.rest_days:
        return "monday"
    return "friday" if (day + days.ONE_DAY).isoweekday() in calendar.rest_days else "midweek"


def _is_left_out(day: date, facts: TimingFacts) -> bool:
    is_quiet = days.quiet_season_on(day, facts.calendar) is not None
    return day in facts.calendar.holidays or is_quiet or _is_month_end(day, facts)


def _is_month_end(day: date, facts: TimingFacts) -> bool:
    return facts.is_finance_or_sales and days.is_last_business_day_of_month(day, facts.calendar)


def _is_eve(day: date, calendar: Calendar) -> bool:
    return day + days.ONE_DAY in calendar.holidays


def _is_within(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _is_in(at: time, span: Span) -> bool:
    start, end = span
    return start <= at < end if start < end else at >= start or at < end
