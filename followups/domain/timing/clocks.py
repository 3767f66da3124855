"""What somebody's clock shows, and its grid of quarters (T3). The way back is `applications.domain.zones`."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

QUARTER = timedelta(minutes=15)


def wall_in(instant: datetime, zone: str) -> datetime:
    """What the clock of this zone shows at an aware instant, without zone."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def rounded_up(wall: datetime, step: timedelta = QUARTER) -> datetime:
    """The first time at or after this one on the grid that starts at midnight (T3)."""
    return wall + (datetime.combine(wall, time.min) - wall) % step
