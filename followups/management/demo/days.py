"""The days of the demo: counted back from today, and none on which offices are closed."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followups.domain import calendars
from followups.domain.facts import Calendar
from followups.domain.timing import days

YEARS_TOLD = 3
MORNING = time(9, 20)


@dataclass(frozen=True, slots=True)
class Days:
    """The moment of loading, and the candidate's calendar around it."""

    now: datetime
    zone: ZoneInfo
    calendar: Calendar

    @property
    def today(self) -> date:
        """The day of loading on the candidate's clock."""
        return self.now.astimezone(self.zone).date()

    def on(self, ago: int) -> date:
        """The day so many days ago, or the last working day before it; negative: ahead, or the next one after it."""
        day = self.today - timedelta(days=ago)
        while not days.is_business_day(day, self.calendar):
            day += timedelta(days=1 if ago < 0 else -1)
        return day

    def morning_after(self, day: date) -> datetime:
        """The next morning on the candidate's clock, or now if that has not come yet."""
        return min(self.now, datetime.combine(day + timedelta(days=1), MORNING, self.zone))


def days_of(now: datetime, *, zone: str, country: str, region: str) -> Days:
    """The days around `now` of somebody who lives there."""
    years = range(now.year - YEARS_TOLD, now.year + 2)
    return Days(now, ZoneInfo(zone), calendars.for_place(country, region, years))
