"""What the page of one gap shows: what was said, how sure it is, and what is done about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from django.db.models import F

from applications.models import Candidate
from followups.domain import lessons
from followups.domain.gaps import SuggestedRemedy
from followups.domain.lesson_facts import Statement
from followups.domain.lessons import NamedGap
from followups.enums import Effort, FindingStatus, FollowUpOutcome, GapState
from followups.models import FollowUp, Gap
from followups.queries.excerpts import Asked, Excerpt
from followups.queries.gap_note import GapNote, gap_note
from followups.queries.same_gaps import SameGap, comparable, same_gaps
from followups.queries.statements import known_gap, statements

LISTS = ("statements", "steps")
FIRST_STATEMENTS = 6
FIRST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A step that could be taken. `uid` becomes the step's: the same press twice, in whatever tab, takes it once."""

    uid: UUID
    text: str
    effort: Effort


@dataclass(frozen=True, slots=True)
class GapPage:
    """One gap with its findings, its steps, those steps that could be taken next, and gaps that may be the same."""

    gap: Gap
    named: NamedGap
    statements: Excerpt
    steps: Excerpt
    suggestions: tuple[Suggestion, ...]
    asked: Asked
    note: GapNote | None
    same: tuple[SameGap, ...]

    @property
    def is_closed(self) -> bool:
        """Whether the gap is closed, and has not come back."""
        return self.gap.state == GapState.CLOSED

    @property
    def has_had_it(self) -> bool:
        """Whether an employer missed something that the candidate had."""
        return any(one.stated.status == FindingStatus.HAD_NOT_SHOWN for one in self.named.statements)


def gap_detail(candidate: Candidate, gap: Gap, *, asked: Asked, now: datetime) -> GapPage:
    """The page of one gap, in three queries."""
    compared = statements(comparable(candidate, gap), candidate)
    said = [one for one in compared if one.stated.gap_id == gap.pk]
    steps = tuple(gap.remedies.order_by(F("done_on").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "id"))
    answered = FollowUp.objects.owned_by(candidate).filter(
        outcome__in=(FollowUpOutcome.ANSWERED, FollowUpOutcome.PARTLY)
    )
    named = lessons.named(
        known_gap(gap, steps=len(steps), steps_done=sum(step.done_on is not None for step in steps)),
        said,
        answered=frozenset(answered.values_list("rejection__application__employer", flat=True)),
    )
    proposed = lessons.steps_against(named.gap.code, (one.stated.status for one in said))
    taken = {step.text for step in steps}
    return GapPage(
        gap=gap,
        named=named,
        statements=asked.excerpt("statements", named.statements, first=FIRST_STATEMENTS),
        steps=asked.excerpt("steps", steps, first=FIRST_STEPS),
        suggestions=tuple(_suggestion(gap, step) for step in proposed if step.text not in taken),
        asked=asked,
        note=gap_note(gap, now=now) if _may_be_noted(gap, said) else None,
        same=() if asked.show else same_gaps(compared, revisions={gap.pk: gap.revision}, around=gap.pk),
    )


def _may_be_noted(gap: Gap, said: Iterable[Statement]) -> bool:
    """Whether there may be something to tell: it is closed, or it was there and did not come up."""
    return gap.state == GapState.CLOSED or any(one.stated.status == FindingStatus.HAD_NOT_SHOWN for one in said)


def _suggestion(gap: Gap, step: SuggestedRemedy) -> Suggestion:
    return Suggestion(uuid5(gap.uid, step.code_id), step.text, step.effort)
