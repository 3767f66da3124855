"""P-3: what the pure core takes for one follow-up, in milliseconds of the processor; no database is near."""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, SpokenHistory
from followups.domain import calendars, channels, gaps, people, scripts, timing
from followups.domain.facts import ChannelFacts, KnownStrength, Person, ScriptFacts, TimingFacts

ROUNDS = 200
NOW = datetime(2026, 6, 12, 16, 40, tzinfo=UTC)
HEARD_AT = datetime(2026, 6, 11, 9, tzinfo=UTC)
WORDS = "They liked the plan but thought that somebody with more years in retail would settle in faster. "

ROLES = tuple(ContactRole)
PARTS = tuple(DecisionPart)
CROWD = tuple(
    Person(
        id=number,
        name=f"Person {number}",
        role=ROLES[number % len(ROLES)],
        rapport=number % 6,
        part=PARTS[number % len(PARTS)],
        invited=Invitation.SAID_SO if number % 4 == 0 else Invitation.NO,
        history=SpokenHistory.SPOKE_BY_PHONE if number % 2 else SpokenHistory.MET,
        phone_kind=PhoneKind.DIRECT if number % 3 else PhoneKind.NONE,
        has_mail=True,
        last_contact_on=date(2026, 6, 1 + number),
    )
    for number in range(12)
)
TIMES = TimingFacts(
    received_at=HEARD_AT,
    contact_zone="America/New_York",
    user_zone="Europe/London",
    calendar=calendars.for_place("US", "", (2026, 2027)),
)
SPOKEN = ScriptFacts(
    candidate_name="Ana Ruiz",
    contact_name="Dana Whitfield",
    position="Operations analyst",
    employer="Kline Logistics",
    stage="final",
    today=NOW.date(),
    role=ContactRole.HIRING_MANAGER,
    rapport=4,
    met_on=date(2026, 6, 4),
    told_on=HEARD_AT.date(),
    strength=KnownStrength("planning", "cut late orders by a fifth at Corvane"),
    could_start="in August",
    has_mail=True,
)
DOORS: dict[str, Callable[[], object]] = {
    "ranking of 12 people": lambda: people.rank(CROWD, stage="final"),
    "channel": lambda: channels.choose(ChannelFacts(person=CROWD[1])),
    "slots": lambda: timing.next_slots(TIMES, now=NOW),
    "script": lambda: scripts.compose(SPOKEN),
    "code of one statement": lambda: gaps.propose_code(WORDS),
}


def milliseconds() -> dict[str, float]:
    """The median of each door, by its name."""
    return {name: statistics.median(_ms(door) for _ in range(ROUNDS)) for name, door in DOORS.items()}


def _ms(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return 1000 * (time.process_time() - started)
