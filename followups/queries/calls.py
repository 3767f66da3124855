"""What the Calls page shows: rejections to decide about, calls planned, calls made, and what asking brought so far."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable

from applications.enums import Ending
from applications.models import Candidate
from followups.enums import AttemptResult, CallState
from followups.models import Call, Finding
from followups.models.call import CallQuerySet
from followups.queries.decisions import open_decisions, with_people
from followups.queries.excerpts import Asked, Excerpt
from followups.queries.yields import Yield, yield_of

LISTS = ("decisions", "planned", "held", "waiting", "made", "let_go")
FIRST_ROWS = 10
FIRST_MADE = 20
FIRST_LET_GO = 5
APPLICATION = "follow_up__rejection__application"


@dataclass(frozen=True, slots=True)
class Calls:
    """The Calls page.

    `held`: planned calls that wait for the candidate's word. `brought`: what asking brought so far.
    """

    on: date
    decisions: Excerpt
    planned: Excerpt
    held: Excerpt
    waiting: Excerpt
    made: Excerpt
    let_go: Excerpt
    brought: Yield
    asked: Asked

    @property
    def _lists(self) -> tuple[Excerpt, ...]:
        return (self.decisions, self.planned, self.held, self.waiting, self.made, self.let_go)

    @property
    def is_empty(self) -> bool:
        """Whether there was never a no to ask about."""
        return not any((self.asked.show, *self._lists))


def call_list(candidate: Candidate, *, asked: Asked, today: date) -> Calls:
    """The Calls page, in eight queries."""
    calls = Call.objects.owned_by(candidate)
    decisions = asked.excerpt("decisions", open_decisions(candidate, today=today), first=FIRST_ROWS)
    planned = calls.is_planned().filter(**{f"{APPLICATION}__ending": Ending.REJECTED}).order_by("starts_at", "id")
    waiting = calls.is_waiting_for_reply().filter(follow_up__outcome="").order_by("starts_at", "id")
    made = calls.is_made().exclude(pk__in=waiting.order_by().values("pk"))
    made = made.with_is_last().annotate(is_unsorted=_is_unsorted(candidate)).order_by("-starts_at", "-id")
    let_go = calls.filter(state=CallState.LET_GO).order_by("-starts_at", "-id")
    return Calls(
        on=today,
        decisions=replace(decisions, rows=with_people(candidate, decisions.rows, today=today)),
        planned=asked.excerpt("planned", _with_places(planned.is_free()), first=FIRST_ROWS),
        held=asked.excerpt("held", _with_places(planned.is_held()), first=FIRST_ROWS),
        waiting=asked.excerpt("waiting", _with_places(waiting), first=FIRST_ROWS),
        let_go=asked.excerpt("let_go", _with_places(let_go), first=FIRST_LET_GO),
        made=asked.excerpt("made", _with_places(made), first=FIRST_MADE),
        brought=yield_of(candidate),
        asked=asked,
    )


def _is_unsorted(candidate: Candidate) -> Combinable:
    is_sorted = Exists(Finding.objects.owned_by(candidate).filter(call=OuterRef("pk")))
    return Q(result=AttemptResult.REACHED) & ~Q(their_words="") & ~is_sorted


def _with_places(rows: CallQuerySet) -> QuerySet[Call]:
    return rows.select_related("involvement__contact", f"{APPLICATION}__employer").defer(
        "their_words",
        "follow_up__rejection__words",
        "involvement__contact__notes",
        f"{APPLICATION}__advert",
        f"{APPLICATION}__notes",
        f"{APPLICATION}__employer__notes",
    )
