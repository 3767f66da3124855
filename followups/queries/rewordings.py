"""How the parts of a written script may be said otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from followups import facts
from followups.domain import channels, scripts, sheets
from followups.domain.scripts import offers, speech
from followups.domain.scripts.speech import Room
from followups.enums import Channel
from followups.models import Call, OwnWording, ScriptPart

MOST_KEPT = 6
MOST_READ = 120


@dataclass(frozen=True, slots=True)
class PartOffer:
    """What stands beside one part while it is worded.

    `wordings`: our own true ones. `kept`: the candidate's, the newest first. `fresh`: how it would read now, where the
    facts have changed since it was composed; else empty. `room`: how long it may be.
    """

    wordings: tuple[str, ...]
    kept: tuple[OwnWording, ...]
    fresh: str
    room: Room
    is_spoken: bool

    def next_after(self, text: str) -> str:
        """The wording to offer after this one."""
        return offers.next_after(text, (*self.wordings, *(kept.text for kept in self.kept)))


def part_offers(call: Call, parts: Iterable[ScriptPart], *, now: datetime) -> dict[int, PartOffer]:
    """What is offered for each part of a script, by its key; seven queries."""
    candidate = call.follow_up.rejection.candidate
    rejection = facts.rejections_of(candidate).filter(follow_up=call.follow_up_id).first()
    lines = _lines(call, facts.case_of(rejection), now) if rejection else ()
    known = offers.by_kind(lines)
    kept = list(OwnWording.objects.owned_by(candidate).order_by("-id")[:MOST_READ])
    return {part.pk: _offer(part, known.get(offers.kind_of(part.phrasing)), kept) for part in parts}


def _lines(call: Call, case: facts.Case, now: datetime) -> tuple[scripts.Line, ...]:
    channel = Channel(call.channel)
    person = next(other for other in case.involvements if other.pk == call.involvement_id)
    known = facts.script(
        case,
        person,
        channel=channel,
        today=facts.today_of(case.candidate, now),
        is_time_agreed=call.is_time_named_by_contact,
    )
    return sheets.lines_for(scripts.compose(known), channel, channels.choose(facts.channel(case, person)))


def _offer(part: ScriptPart, line: scripts.Line | None, kept: Iterable[OwnWording]) -> PartOffer:
    kind, fresh = offers.kind_of(part.phrasing), offers.as_of_today(line, part.phrasing)
    return PartOffer(
        wordings=tuple(wording.text for wording in line.alternatives) if line else (part.composed,),
        kept=tuple(wording for wording in kept if wording.part == part.part)[:MOST_KEPT],
        fresh=fresh if fresh not in {part.composed, part.text} else "",
        room=speech.ROOMS.get(kind, speech.SPOKEN),
        is_spoken=kind == "voicemail" or kind not in speech.ROOMS,
    )
