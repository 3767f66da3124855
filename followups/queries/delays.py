"""Whether asking sooner or later went with an answer: counted by how long after the no somebody was asked (N5)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from applications.models import Candidate
from followups.domain import calendars, delays, statistics
from followups.domain.facts import Calendar, TimingFacts
from followups.domain.statistics import Share
from followups.enums import Delay, FollowUpOutcome
from followups.models import Call

ANSWERS = (FollowUpOutcome.ANSWERED, FollowUpOutcome.PARTLY)
MOST_CALLS = 2_000
REJECTION = "follow_up__rejection"
OF_A_CALL = (
    "follow_up_id",
    "follow_up__outcome",
    "started_at",
    "zone",
    f"{REJECTION}__received_at",
    "involvement__contact__country",
    "involvement__contact__region",
    f"{REJECTION}__application__employer__country",
    f"{REJECTION}__application__employer__region",
)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lag:
    """Of the applications where somebody was asked first after so long, how many got an answer."""

    delay: Delay
    share: Share


def by_delay(candidate: Candidate) -> tuple[Lag, ...]:
    """The buckets that hold something, the soonest first, in one query over the newest two thousand calls.

    Small groups are counted, never compared (6.5). A no without a date is in none of them.
    """
    calls = Call.objects.owned_by(candidate).is_made().exclude(**{f"{REJECTION}__received_at": None})
    newest = list(calls.order_by("-started_at", "-id").values(*OF_A_CALL)[:MOST_CALLS])
    first = {row["follow_up_id"]: row for row in newest}
    asked, answered = Counter[Delay](), Counter[Delay]()
    for delay, row in _with_delays(first.values()):
        asked[delay] += 1
        answered[delay] += row["follow_up__outcome"] in ANSWERS
    return tuple(Lag(delay, statistics.describe(answered[delay], asked[delay])) for delay in Delay if asked[delay])


def _with_delays(rows: Any) -> Iterator[tuple[Delay, Row]]:
    calendar_of = cache(_calendar)
    for row in rows:
        country, region = _place(row)
        received_at = row[f"{REJECTION}__received_at"]
        calendar = calendar_of(country, region, received_at.year)
        delay = delays.delay_of(row["started_at"], TimingFacts(received_at, row["zone"], row["zone"], calendar))
        if delay is not None:
            yield delay, row


def _calendar(country: str, region: str, year: int) -> Calendar:
    return calendars.for_place(country, region, (year, year + 1))


def _place(row: Row) -> tuple[str, str]:
    """Where the contact is; else where the employer is."""
    if row["involvement__contact__country"]:
        return row["involvement__contact__country"], row["involvement__contact__region"]
    employer = f"{REJECTION}__application__employer"
    return row[f"{employer}__country"], row[f"{employer}__region"]
