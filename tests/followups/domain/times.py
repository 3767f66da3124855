"""Times as people write them, and facts about a no, for the tests of timing."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from followups.domain.facts import Calendar, TimingFacts

BERLIN, LONDON, NEW_YORK = "Europe/Berlin", "Europe/London", "America/New_York"
LOS_ANGELES, KOLKATA, SYDNEY = "America/Los_Angeles", "Asia/Kolkata", "Australia/Sydney"
FRIDAY_SATURDAY = Calendar(rest_days=frozenset({5, 6}))


def at(text, zone="UTC"):
    """The later instant at which the clock of a zone shows `2026-06-12 17:40`."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=1).astimezone(UTC)


def told(received="2026-06-01 09:00", zone=LONDON, *, contact=LONDON, user=None, calendar=None, **more):
    """Facts about a no that was heard at that time in a zone, which is the candidate's unless another is given."""
    received_at = at(received, zone) if received else None
    return TimingFacts(received_at, contact, user or zone, calendar or Calendar(), **more)


def walls(slots):
    """What the contact's clock shows at these slots, as `Mon 06-15 13:30`."""
    return tuple(f"{slot.contact_wall:%a %m-%d %H:%M}" for slot in slots)


def codes(reasons):
    """The codes of these reasons."""
    return tuple(reason.code for reason in reasons)
