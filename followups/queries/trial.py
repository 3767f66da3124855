"""One no, tried out: times and words from a handful of fields, and no row read or written."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from applications.domain import stages, zones
from applications.enums import ContactRole, RejectionChannel, SpokenHistory
from followups.domain import calendars, scripts, timing
from followups.domain.facts import KnownStrength, ScriptFacts, TimingFacts
from followups.domain.scripts import Line
from followups.domain.timing import Slot, Slots, Window
from followups.enums import Channel, PartCode
from followups.queries.letters import Said

LATE = frozenset({Window.STALE, Window.OVER})
APART = frozenset({PartCode.VOICEMAIL, PartCode.REFUSAL, PartCode.REFERRAL, PartCode.GATEKEEPER})


@dataclass(frozen=True, slots=True)
class Trial:
    """What somebody without an account is shown. `seconds`: own talk before the question.

    `is_late`: too late for a call; the mail leads, or, after a month, the note that asks nothing.
    """

    zone: str
    today: date
    slots: tuple[Slot, ...]
    lines: tuple[Line, ...]
    branches: tuple[Line, ...]
    letter: Said
    seconds: int
    is_late: bool

    @property
    def first(self) -> Slot | None:
        """The time to suggest."""
        return next(iter(self.slots), None)


def trial(values: dict[str, Any], *, now: datetime) -> Trial:
    """When to ring and what to say, from the fields of `TrialForm`; the person is taken to be in the same zone."""
    today = now.astimezone(ZoneInfo(values["zone"])).date()
    found = _slots(values, today, now)
    script = scripts.compose(_facts(values, today))
    is_over = found.window is Window.OVER
    letter = script.keep_in_touch if is_over and script.keep_in_touch else script.mail
    return Trial(
        zone=values["zone"],
        today=today,
        slots=found.offered,
        lines=script.lines,
        branches=tuple(line for line in script.branches if line.part in APART),
        letter=Said(letter.part, letter.text, letter.subject),
        seconds=script.seconds_before_question,
        is_late=found.window in LATE,
    )


def _slots(values: dict[str, Any], today: date, now: datetime) -> Slots:
    day, zone = values["received_on"], values["zone"]
    received_at = now if day == today else zones.end_of_day(day, zone)
    years = {year for one in (day, today) for year in (one.year, one.year + 1)}
    calendar = calendars.for_place(zones.country_of_zone(zone), "", years)
    return timing.next_slots(TimingFacts(received_at, zone, zone, calendar), now=now)


def _facts(values: dict[str, Any], today: date) -> ScriptFacts:
    return ScriptFacts(
        candidate_name=values["name"],
        contact_name=values["person"],
        position=values["position"],
        employer=values["employer"],
        stage=stages.column(values["furthest"]),
        today=today,
        role=ContactRole(values["role"]),
        history=SpokenHistory.MET,
        told_on=values["received_on"],
        told_by_channel=RejectionChannel(values["channel"]),
        strength=KnownStrength(values["strength"]) if values["strength"] else None,
        channel=Channel.PHONE,
    )
