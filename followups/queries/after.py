"""The page after a call: what was said, line by line, and what comes next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from uuid import UUID, uuid4, uuid5

from django.db.models import Q
from django.utils.translation import gettext

from applications.enums import Concern
from applications.models import Application, Involvement
from followups import facts
from followups.domain import attempts, outcomes, scripts, statements
from followups.domain.outcomes import NextStep
from followups.domain.statements import Sorting
from followups.domain.timing import Slot
from followups.enums import AttemptResult, CallState, Channel, FindingKind, PartCode
from followups.models import Call, Finding
from followups.models.finding import guess_uid
from followups.models.holds import Hold, is_left_alone
from followups.queries.joined import Joined, joined
from followups.queries.letters import Said

MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was said: how it is sorted already, or how it may be. `joined`: what it stands together with."""

    uid: UUID
    text: str
    proposal: Sorting
    finding: Finding | None
    joined: Joined | None = None


@dataclass(frozen=True, slots=True)
class Again:
    """Another attempt, ready to be scheduled with one press. `slot` None: no time is proposed."""

    channel: Channel
    zone: str
    slot: Slot | None
    is_used_up: bool
    is_planned: bool
    uid: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class After:
    """What the page after a call shows.

    `left`: how many further lines follow once these are sorted. `note`: what a voicemail announced.
    """

    call: Call
    person: Involvement
    application: Application
    today: date
    step: NextStep
    lines: tuple[Line, ...]
    left: int
    guess: Finding | None
    thanks: Said
    note: Said | None
    again: Again
    hold: Hold | None

    @property
    def is_sorted(self) -> bool:
        """Whether every line was sorted."""
        return all(line.finding for line in self.lines)

    @property
    def is_guess_named(self) -> bool | None:
        """Whether something said was about what the candidate had guessed; None if that cannot be told."""
        topic = statements.propose_sorting(self.guess.verbatim).canonical if self.guess else ""
        if not topic or not self.lines:
            return None
        return any(line.proposal.canonical == topic for line in self.lines if _is_gap(line))


def after(call: Call, *, now: datetime) -> After:
    """The page after a call that was made, fetched with the places of `call_page`; seven queries more."""
    rejection = call.follow_up.rejection
    case = facts.case_of(rejection)
    person = next(other for other in case.involvements if other.pk == call.involvement_id)
    step = outcomes.next_step_after(AttemptResult(call.result), case.outcome, is_written=call.is_written)
    today = facts.today_of(case.candidate, now)
    told = facts.script(case, person, channel=Channel(call.channel), today=today)
    script = scripts.compose(told)
    is_announced = call.result == AttemptResult.VOICEMAIL and facts.may_be_mailed(person)
    known = (
        Finding.objects.owned_by(case.candidate)
        .select_related("gap")
        .filter(Q(call=call) | Q(uid=guess_uid(rejection)))
    )
    findings = {finding.uid: finding for finding in known}
    thanks = scripts.write(replace(told, topic=_takeaway(findings.values())), scripts.thanks_for(case.outcome))
    lines, left = _lines(call, findings, case)
    return After(
        call=call,
        person=person,
        application=rejection.application,
        today=today,
        step=step,
        lines=lines,
        left=left,
        guess=findings.get(guess_uid(rejection)),
        thanks=Said(PartCode.THANKS, thanks.text, gettext("Thank you")),
        note=Said(PartCode.NOTE, script.note.text, script.mail.subject) if is_announced else None,
        again=_again(case, call, person, now),
        hold=case.hold or (Hold.LEFT_ALONE if is_left_alone(person.contact) else None),
    )


def line_uid(call: Call, place: int, text: str) -> UUID:
    """The uid of the finding that a line becomes, so that sorting it twice makes one."""
    return uuid5(call.uid, f"{place} {text}")


def _lines(call: Call, findings: Mapping[UUID, Finding], case: facts.Case) -> tuple[tuple[Line, ...], int]:
    """The lines to show, those that are to be sorted before the rest; and how many of them have to wait."""
    said = [(place, line_uid(call, place, text), text) for place, text in enumerate(call.lines)]
    to_sort = [row for row in said if row[1] not in findings]
    done = [row for row in said if row[1] in findings]
    shown = sorted([*to_sort, *done][:MOST_LINES])
    known, is_set_aside = facts.known_strengths(case), case.application.concern == Concern.SET_ASIDE
    sort = partial(statements.propose_sorting, known=known, is_set_aside=is_set_aside)
    beside = joined(call, findings.values(), case.application.employer.name)
    lines = (Line(uid, text, sort(text), findings.get(uid), beside.get(uid)) for _place, uid, text in shown)
    return tuple(lines), max(0, len(to_sort) - MOST_LINES)


def _takeaway(findings: Iterable[Finding]) -> str:
    """What a thank-you note may name: the first gap that these findings belong to; empty while there is none."""
    return next((finding.gap.title for finding in findings if finding.call_id and finding.gap), "")


def _is_gap(line: Line) -> bool:
    return (line.finding.kind if line.finding else line.proposal.kind) == FindingKind.GAP


def _again(case: facts.Case, call: Call, person: Involvement, now: datetime) -> Again:
    known = facts.timing(case, person, on=facts.today_of(case.candidate, now))
    channel = Channel(call.channel)
    return Again(
        channel=channel,
        zone=known.contact_zone,
        slot=attempts.next_try(known, channel, now=now),
        is_used_up=attempts.are_used_up(known.attempts, channel),
        is_planned=any(other.state == CallState.PLANNED for other in case.calls),
    )
