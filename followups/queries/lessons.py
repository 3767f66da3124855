"""What the lessons page shows: everything that was learned, over all searches or in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from applications.models import Application, Candidate, Search
from followups.domain import lessons
from followups.domain.lesson_facts import Statement
from followups.domain.lessons import Lessons
from followups.enums import FollowUpOutcome
from followups.models import Call, Finding, FollowUp, Gap
from followups.queries.excerpts import Asked, Excerpt
from followups.queries.same_gaps import SameGap, same_gaps
from followups.queries.statements import known_gap, statements

ANSWERS = (FollowUpOutcome.ANSWERED, FollowUpOutcome.PARTLY)
LISTS = {
    "strengths": 6,
    "gaps": 12,
    "had_it": 6,
    "no_fault": 6,
    "guesses": 4,
    "closed": 6,
    "disputed": 6,
}
"""The lists of the page, and how many rows of each it shows at first."""


@dataclass(frozen=True, slots=True)
class LessonsPage:
    """The lessons of one search, or of all (`search` None), and the sizes they are drawn from."""

    lessons: Lessons
    search: Search | None
    searches: tuple[Search, ...]
    endings: int
    calls: int
    lists: dict[str, Excerpt]
    asked: Asked
    same: tuple[SameGap, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was learned yet, here or anywhere."""
        return not self.asked.show and not any(self.lists.values())


def lesson_list(candidate: Candidate, *, search: Search | None, asked: Asked) -> LessonsPage:
    """The lessons page, in five queries."""
    findings = Finding.objects.owned_by(candidate).may_be_used()
    follow_ups = FollowUp.objects.owned_by(candidate).filter(outcome__in=ANSWERS)
    if search is not None:
        findings = findings.filter(_in(search, "call__follow_up__rejection") | _in(search, "rejection"))
        follow_ups = follow_ups.filter(_in(search, "rejection"))
    said, known = statements(findings.order_by("id"), candidate), _known_gaps(candidate, search)
    learned = lessons.learn(
        said,
        [known_gap(gap, steps=gap.steps, steps_done=gap.done) for gap in known],
        answered=frozenset(follow_ups.values_list("rejection__application__employer", flat=True)),
    )
    endings, calls = _sizes(candidate, search)
    return LessonsPage(
        lessons=learned,
        search=search,
        searches=tuple(Search.objects.owned_by(candidate).order_by("-opened_on", "-id")[:20]),
        endings=endings,
        calls=calls,
        lists=_lists(learned, asked),
        asked=asked,
        same=() if asked.show else _same(said, known),
    )


def _in(search: Search, rejection: str) -> Q:
    return Q(**{f"{rejection}__application__search": search})


def _known_gaps(candidate: Candidate, search: Search | None) -> list[Any]:
    """The gaps with `steps`, `done` and `apart`, the id of one that is kept apart: a gap comes once for each."""
    rows = Gap.objects.owned_by(candidate).order_by("id")
    if search is not None:
        named = _in(search, "findings__call__follow_up__rejection") | _in(search, "findings__rejection")
        rows = rows.filter(pk__in=Gap.objects.owned_by(candidate).filter(named).values("pk"))
    done = Count("remedies", filter=Q(remedies__done_on__isnull=False), distinct=True)
    return list(rows.annotate(steps=Count("remedies", distinct=True), done=done, apart=F("kept_apart")))


def _same(said: Sequence[Statement], known: Sequence[Any]) -> tuple[SameGap, ...]:
    return same_gaps(
        said,
        revisions={gap.pk: gap.revision for gap in known},
        kept_apart=[(gap.pk, gap.apart) for gap in known if gap.apart],
    )


def _sizes(candidate: Candidate, search: Search | None) -> tuple[int, int]:
    """How many applications ended, and how many calls were made, in one query."""
    ended = Application.objects.owned_by(candidate).exclude(ending="")
    made = Call.objects.owned_by(candidate).is_made()
    if search is not None:
        ended, made = ended.filter(search=search), made.filter(_in(search, "follow_up__rejection"))
    return Candidate.objects.filter(pk=candidate.pk).values_list(_count(ended), _count(made)).get()


def _count(rows: QuerySet) -> Coalesce:
    return Coalesce(Subquery(rows.order_by().values("candidate").annotate(n=Count("pk")).values("n")), 0)


def _lists(learned: Lessons, asked: Asked) -> dict[str, Excerpt]:
    rows = {
        "strengths": learned.strengths,
        "gaps": learned.gaps,
        "had_it": learned.had_it,
        "no_fault": learned.no_fault,
        "guesses": learned.guesses.pairs,
        "closed": learned.closed,
        "disputed": learned.disputed,
    }
    return {name: asked.excerpt(name, rows[name], first=first) for name, first in LISTS.items()}
