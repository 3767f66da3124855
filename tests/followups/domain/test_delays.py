"""How long after the no somebody was asked (domain 6.6)."""

from datetime import UTC, datetime

import pytest

from followups.domain import calendars, delays
from followups.domain.facts import TimingFacts
from followups.enums import Delay

FRIDAY = datetime(2026, 6, 12, 16, 40, tzinfo=UTC)


def facts(received_at: datetime | None = FRIDAY, country: str = "GB") -> TimingFacts:
    """A no on Friday 12 June, told from London."""
    calendar = calendars.for_place(country, "", [2026, 2027])
    return TimingFacts(received_at, "Europe/London", "Europe/London", calendar)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-06-12", Delay.AT_ONCE, id="N5-0-same-day"),
        pytest.param("2026-06-14", Delay.AT_ONCE, id="N5-0-weekend"),
        pytest.param("2026-06-15", Delay.AT_ONCE, id="N5-1"),
        pytest.param("2026-06-16", Delay.SOON, id="N5-2"),
        pytest.param("2026-06-19", Delay.SOON, id="N5-5"),
        pytest.param("2026-06-22", Delay.LATE, id="N5-6"),
        pytest.param("2026-06-26", Delay.LATE, id="N5-10"),
        pytest.param("2026-06-29", Delay.LONG_AFTER, id="N5-11"),
        pytest.param("2027-06-29", Delay.LONG_AFTER, id="N5-a-year"),
    ],
)
def test_delay_counts_business_days_of_the_contact(day, expected):
    asked_at = datetime.fromisoformat(f"{day}T17:00:00+00:00")

    assert delays.delay_of(asked_at, facts()) is expected


def test_n5_quiet_days_do_not_count():
    asked_at = datetime(2026, 9, 1, 9, tzinfo=UTC)

    assert delays.delay_of(asked_at, facts(datetime(2026, 7, 31, 9, tzinfo=UTC), country="FR")) is Delay.AT_ONCE


def test_n5_without_the_day_of_the_no_nothing_is_counted():
    assert delays.delay_of(FRIDAY, facts(None)) is None
