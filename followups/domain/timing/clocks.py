"""Between wall clocks and instants (T1, T3)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

QUARTER = timedelta(minutes=15)
END_OF_DAY = time(23, 59, 59)


def received_instant(received_on: date | None, received_time: time | None, zone: str) -> datetime | None:
    """The UTC instant of a no that was noted in this zone; None without a date.

    Without a time it is the end of that day, so that TIM-1 never ends too early (T1).
    """
    if received_on is None:
        return None
    return instant_of(datetime.combine(received_on, received_time or END_OF_DAY), zone)


def instant_of(wall: datetime, zone: str) -> datetime:
    """The UTC instant at which the clock of this zone shows a naive wall time.

    A time the clock skips moves forward by the length of the gap; of a time shown twice it is the later (T1).
    """
    return max(wall.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC) for fold in (0, 1))


def wall_in(instant: datetime, zone: str) -> datetime:
    """What the clock of this zone shows at an aware instant, without zone."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def rounded_up(wall: datetime, step: timedelta = QUARTER) -> datetime:
    """The first time at or after this one on the grid that starts at midnight (T3)."""
    return wall + (datetime.combine(wall, time.min) - wall) % step
