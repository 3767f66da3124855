"""What is written down to be said, and what a person rewords of it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from followups import facts
from followups.domain import attempts, channels, scripts, sheets
from followups.domain.facts import ScriptFacts
from followups.enums import Channel, PartCode
from followups.models import Call, OwnWording, ScriptPart
from followups.models.own_wording import wording_uid


class Rewording(NamedTuple):
    """One part in other words, and its revision when it was read."""

    part: ScriptPart
    revision: int
    own: str
    keep: bool = False


@transaction.atomic
def write_script(
    *,
    call: Call,
    case: facts.Case,
    now: datetime,
    phrasings: Mapping[PartCode, int],
    own: Mapping[PartCode, str],
) -> None:
    """Compose the script of a new call and keep its parts in their order, without a voicemail too many (TIM-14).

    `own`: parts in the candidate's own words, beside what was composed; of two messages, the one that stands first.
    """
    channel = Channel(call.channel)
    script = scripts.compose(_told(call, case, now, phrasings))
    choice = channels.choose(facts.channel(case, call.involvement))
    made = facts.timing(case, call.involvement).attempts
    left_out = () if attempts.may_leave_voicemail(made) else (PartCode.VOICEMAIL,)
    mine = dict(own)
    lines = (line for line in sheets.lines_for(script, channel, choice) if line.part not in left_out)
    ScriptPart.objects.bulk_create(
        ScriptPart(
            candidate_id=call.candidate_id,
            call=call,
            part=line.part,
            position=position,
            phrasing=line.phrasing,
            subject=line.subject,
            composed=line.text,
            own="" if mine.get(line.part) == line.text else mine.pop(line.part, ""),
        )
        for position, line in enumerate(lines)
    )


def minutes_for(*, call: Call, case: facts.Case, now: datetime) -> int:
    """How long the appointment is: as long as the script of this call asks for (B12)."""
    return scripts.minutes_asked(_told(call, case, now, {}))


def _told(call: Call, case: facts.Case, now: datetime, phrasings: Mapping[PartCode, int]) -> ScriptFacts:
    return facts.script(
        case,
        call.involvement,
        channel=Channel(call.channel),
        today=facts.today_of(case.candidate, now),
        phrasings=phrasings,
        is_time_agreed=call.is_time_named_by_contact,
    )


@transaction.atomic
def word_part(*, part: ScriptPart, revision: int, own: str, keep: bool = False) -> None:
    """Say one part in the candidate's own words; empty goes back to what was composed. Raises RevisionConflict.

    `keep`: these words are to be offered next time as well.
    """
    part.revise(revision=revision, own="" if own == part.composed else own)
    if keep:
        OwnWording.objects.get_or_create(
            candidate_id=part.candidate_id,
            uid=wording_uid(part.part, part.text),
            defaults={"part": part.part, "text": part.text},
        )


@transaction.atomic
def word_script(*, rewordings: Iterable[Rewording]) -> None:
    """Say several parts in the candidate's own words, all or none. Raises RevisionConflict."""
    for rewording in rewordings:
        word_part(part=rewording.part, revision=rewording.revision, own=rewording.own, keep=rewording.keep)


@transaction.atomic
def keep_mine(*, part: ScriptPart, fresh: str) -> None:
    """Stay with the words that are kept, although the facts have changed: `fresh` is not offered again."""
    part.revise(revision=part.revision, composed=fresh, own=part.text)


@transaction.atomic
def forget_wording(*, wording: OwnWording) -> None:
    """No longer offer words that were kept. Where they are said already, they stay."""
    wording.delete()
