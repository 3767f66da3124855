"""The one note that a gap may still lead to: I had it, or I acted on it (product 2.7, domain 3 N)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext

from applications.models import Involvement
from followups import facts
from followups.domain import scripts
from followups.domain.scripts import Letter, letters
from followups.enums import Channel, FindingStatus, GapState, PartCode
from followups.models import Finding, Gap
from followups.queries.letters import Said


@dataclass(frozen=True, slots=True)
class GapNote:
    """A letter to the person who named the gap. `is_acted`: it was closed since; else it was there and not shown."""

    letter: Said
    person: Involvement
    is_acted: bool


def gap_note(gap: Gap, *, now: datetime) -> GapNote | None:
    """The note to offer, once for each gap; None if it was settled, nobody can be written to, or it is not the time.

    Seven queries where one is offered; none for a gap whose note is settled or that has nothing to tell.
    """
    if gap.noted_on is not None:
        return None
    today = facts.today_of(gap.candidate, now)
    finding = _named_last(gap, today)
    return _note(gap, finding, today) if finding else None


def _named_last(gap: Gap, today: date) -> Finding | None:
    """The last statement in a call that the note may answer."""
    said: Iterable[Finding] = gap.findings.exclude(call=None).select_related("call__follow_up").order_by("-id")
    if gap.state == GapState.CLOSED:
        return next(iter(said), None)
    had = (finding for finding in said if finding.status == FindingStatus.HAD_NOT_SHOWN)
    return next((finding for finding in had if letters.is_time_for_had_it(_asked_on(gap, finding), today)), None)


def _asked_on(gap: Gap, finding: Finding) -> date | None:
    started_at = finding.call.started_at if finding.call else None
    return facts.today_of(gap.candidate, started_at) if started_at else None


def _note(gap: Gap, finding: Finding, today: date) -> GapNote | None:
    call, is_acted = finding.call, gap.state == GapState.CLOSED
    rejection = facts.rejections_of(gap.candidate).filter(follow_up=call.follow_up_id).first() if call else None
    if call is None or rejection is None:
        return None
    case = facts.case_of(rejection)
    person = next(other for other in case.involvements if other.pk == call.involvement_id)
    known = facts.person(case, person)
    if case.hold or known.is_do_not_contact or known.has_refused or known.has_left:
        return None
    told = facts.script(case, person, channel=Channel(call.channel), today=today)
    told = replace(told, topic=gap.title, done=gap.proof, asked_on=_asked_on(gap, finding))
    line = scripts.write(told, Letter.ACTED_ON_IT if is_acted else Letter.HAD_IT)
    return GapNote(Said(PartCode.THANKS, line.text, gettext("A word of thanks")), person, is_acted)
