"""What asking brought so far: in all, by role and way, and by the time that had passed (domain 6.6, N5)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from applications.enums import ContactRole
from applications.models import Candidate
from followups.domain import calendars, delays, statistics
from followups.domain.facts import Calendar, TimingFacts
from followups.domain.statistics import Share
from followups.enums import AttemptResult, Channel, Delay, FollowUpOutcome
from followups.models import Call

ANSWERS = (FollowUpOutcome.ANSWERED, FollowUpOutcome.PARTLY)
MOST_CALLS = 2_000
REJECTION = "follow_up__rejection"
RECEIVED_AT = f"{REJECTION}__received_at"
OF_A_CALL = (
    "follow_up_id",
    "follow_up__outcome",
    "started_at",
    "channel",
    "result",
    "zone",
    "involvement__role",
    RECEIVED_AT,
    "involvement__contact__country",
    "involvement__contact__region",
    f"{REJECTION}__application__employer__country",
    f"{REJECTION}__application__employer__region",
)

Row = Mapping[str, Any]
WayKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Way:
    """Of the applications where somebody of this role was asked in this way, how many got an answer from them."""

    role: ContactRole | None
    channel: Channel
    share: Share


@dataclass(frozen=True, slots=True)
class Lag:
    """Of the applications where somebody was asked first after so long, how many got an answer."""

    delay: Delay
    share: Share


@dataclass(frozen=True, slots=True)
class Yield:
    """Of the applications where somebody was asked, how many got an answer; the most used ways, the soonest first.

    Small groups are counted, never compared (6.5). A policy or a refusal is a completed request.
    """

    answered: Share
    ways: tuple[Way, ...]
    lags: tuple[Lag, ...]


def yield_of(candidate: Candidate) -> Yield:
    """What the newest two thousand calls brought, in one query."""
    calls = Call.objects.owned_by(candidate).is_made().order_by("-started_at", "-id")
    rows = list(calls.values(*OF_A_CALL)[:MOST_CALLS])
    first = {row["follow_up_id"]: row for row in rows}
    answered = sum(_has_answer(row) for row in first.values())
    return Yield(statistics.describe(answered, len(first)), _ways(rows), _lags(first.values()))


def _has_answer(row: Row) -> bool:
    return row["follow_up__outcome"] in ANSWERS


def _ways(rows: Iterable[Row]) -> tuple[Way, ...]:
    """An answer counts for those who gave it: whoever was reached there."""
    asked, answered = defaultdict[WayKey, set[int]](set), defaultdict[WayKey, set[int]](set)
    for row in rows:
        way = (row["involvement__role"], row["channel"])
        asked[way].add(row["follow_up_id"])
        if row["result"] == AttemptResult.REACHED and _has_answer(row):
            answered[way].add(row["follow_up_id"])
    most_used = sorted(asked, key=lambda way: (-len(asked[way]), *way))
    return tuple(
        Way(
            role=ContactRole(role) if role else None,
            channel=Channel(channel),
            share=statistics.describe(len(answered[role, channel]), len(asked[role, channel])),
        )
        for role, channel in most_used
    )


def _lags(first: Iterable[Row]) -> tuple[Lag, ...]:
    """By the first call of each application; a no without a date is in none of the buckets."""
    asked, answered = Counter[Delay](), Counter[Delay]()
    for delay, row in _with_delays(first):
        asked[delay] += 1
        answered[delay] += _has_answer(row)
    return tuple(Lag(delay, statistics.describe(answered[delay], asked[delay])) for delay in Delay if asked[delay])


def _with_delays(rows: Iterable[Row]) -> Iterator[tuple[Delay, Row]]:
    calendar_of = cache(_calendar)
    for row in rows:
        if row[RECEIVED_AT] is None:
            continue
        country, region = _place(row)
        received_at = row[RECEIVED_AT]
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
