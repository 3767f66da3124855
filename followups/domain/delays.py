"""How long after a no somebody was asked, in the buckets of the statistics (domain 6.6, N5)."""

from datetime import datetime

from followups.domain.facts import TimingFacts
from followups.domain.timing import days
from followups.enums import Delay

LAST_DAYS = ((1, Delay.AT_ONCE), (days.LAST_FRESH_DAY, Delay.SOON), (days.LAST_DAY_TO_CALL, Delay.LATE))


def delay_of(asked_at: datetime, facts: TimingFacts) -> Delay | None:
    """The bucket of an aware moment: business days of the contact, quiet days left out (T8); None without a date."""
    if facts.received_at is None:
        return None
    passed = days.age_at(asked_at, facts.received_at, facts).business_days
    return next((delay for last, delay in LAST_DAYS if passed <= last), Delay.LONG_AFTER)
