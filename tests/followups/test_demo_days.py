"""The demo can be loaded on any day: the same life, none of it ahead, and the next call and interview still to come."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
import time_machine

from applications.models import Interview, StageChange
from followups.management import demo
from followups.models import Call, FollowUp

pytestmark = pytest.mark.django_db

DAYS = {
    "a Tuesday": ("2026-06-16 08:00", "2026-06-16", "2026-06-18"),
    "a Thursday, whose second day is a Saturday": ("2026-06-18 12:00", "2026-06-18", "2026-06-22"),
    "a Saturday": ("2026-02-14 19:00", "2026-02-17", "2026-02-16"),
    "the night the clocks go forward": ("2026-03-29 00:30", "2026-03-31", "2026-03-31"),
    "Good Friday": ("2026-04-03 09:00", "2026-04-07", "2026-04-07"),
    "a bank holiday": ("2026-05-04 09:00", "2026-05-05", "2026-05-06"),
    "the last day of July": ("2026-07-31 20:00", "2026-08-04", "2026-08-03"),
    "the August bank holiday": ("2026-08-31 07:00", "2026-09-01", "2026-09-02"),
    "the night the clocks go back": ("2026-10-25 01:30", "2026-10-27", "2026-10-27"),
    "the day before Thanksgiving": ("2026-11-25 16:00", "2026-12-01", "2026-11-27"),
    "Christmas Day": ("2026-12-25 12:00", "2027-01-12", "2026-12-29"),
    "the last day of the quiet season": ("2027-01-06 09:00", "2027-01-12", "2027-01-08"),
    "the last hour of a year": ("2027-12-31 23:30", "2028-01-11", "2028-01-04"),
    "a leap day": ("2028-02-29 10:00", "2028-02-29", "2028-03-02"),
}
"""The moment in UTC; the day of the call to New York; the day of the interview, the first working day from two on."""


@pytest.mark.parametrize(("moment", "call_on", "interview_on"), DAYS.values(), ids=DAYS)
def test_demo_is_the_same_life_on_any_day(moment, call_on, interview_on):
    now = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    with time_machine.travel(now):
        demo.load(now)

    call = Call.objects.is_planned().get()
    interview = Interview.objects.filter(starts_at__gt=now).get()
    assert (call.local_on, interview.local_on) == (date.fromisoformat(call_on), date.fromisoformat(interview_on))
    assert call.starts_at > now
    assert Counter(Call.objects.values_list("state", flat=True)) == {"made": 30, "planned": 1}
    assert FollowUp.objects.exclude(outcome="").count() == 21
    assert ahead(now) == []


def ahead(now: datetime) -> list:
    """What is told as done, and still lies ahead."""
    return [
        *Call.objects.is_made().filter(ended_at__gt=now),
        *FollowUp.objects.filter(decided_at__gt=now),
        *FollowUp.objects.filter(closed_at__gt=now),
        *StageChange.objects.filter(changed_on__gt=now.date()),
    ]
