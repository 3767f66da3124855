"""What the Calls page shows: rejections to decide about, calls planned, calls made, and what asking brought so far."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from applications.enums import ContactRole, Ending
from applications.models import Candidate
from followups.domain import statistics
from followups.domain.statistics import Share
from followups.enums import AttemptResult, CallState, Channel, FollowUpOutcome
from followups.models import Call, Finding, FollowUp
from followups.models.call import CallQuerySet
from followups.queries.decisions import open_decisions, with_people
from followups.queries.delays import Lag, by_delay
from followups.queries.excerpts import Asked, Excerpt

LISTS = ("decisions", "planned", "held", "waiting", "made", "let_go")
FIRST_ROWS = 10
FIRST_MADE = 20
FIRST_LET_GO = 5
ANSWERS = (FollowUpOutcome.ANSWERED, FollowUpOutcome.PARTLY)
APPLICATION = "follow_up__rejection__application"


@dataclass(frozen=True, slots=True)
class Way:
    """Of the applications where somebody of this role was asked in this way, how many got an answer from them."""

    role: ContactRole | None
    channel: Channel
    share: Share


@dataclass(frozen=True, slots=True)
class Calls:
    """The Calls page.

    `held`: planned calls that wait for the candidate's word. `answered`: of the applications where somebody was asked,
    how many got an answer.
    """

    on: date
    decisions: Excerpt
    planned: Excerpt
    held: Excerpt
    waiting: Excerpt
    made: Excerpt
    let_go: Excerpt
    answered: Share
    ways: tuple[Way, ...]
    lags: tuple[Lag, ...]
    asked: Asked

    @property
    def _lists(self) -> tuple[Excerpt, ...]:
        return (self.decisions, self.planned, self.held, self.waiting, self.made, self.let_go)

    @property
    def is_empty(self) -> bool:
        """Whether there was never a no to ask about."""
        return not any((self.asked.show, *self._lists))


def call_list(candidate: Candidate, *, asked: Asked, today: date) -> Calls:
    """The Calls page, in nine queries."""
    calls = Call.objects.owned_by(candidate)
    decisions = asked.excerpt("decisions", open_decisions(candidate, today=today), first=FIRST_ROWS)
    planned = calls.is_planned().filter(**{f"{APPLICATION}__ending": Ending.REJECTED}).order_by("starts_at", "id")
    waiting = calls.is_waiting_for_reply().filter(follow_up__outcome="").order_by("starts_at", "id")
    made = calls.is_made().exclude(pk__in=waiting.order_by().values("pk"))
    made = made.with_is_last().annotate(is_unsorted=_is_unsorted(candidate)).order_by("-starts_at", "-id")
    let_go = calls.filter(state=CallState.LET_GO).order_by("-starts_at", "-id")
    answered, ways = _yield(candidate)
    return Calls(
        on=today,
        decisions=replace(decisions, rows=with_people(candidate, decisions.rows, today=today)),
        planned=asked.excerpt("planned", _with_places(planned.is_free()), first=FIRST_ROWS),
        held=asked.excerpt("held", _with_places(planned.is_held()), first=FIRST_ROWS),
        waiting=asked.excerpt("waiting", _with_places(waiting), first=FIRST_ROWS),
        let_go=asked.excerpt("let_go", _with_places(let_go), first=FIRST_LET_GO),
        made=asked.excerpt("made", _with_places(made), first=FIRST_MADE),
        answered=answered,
        ways=ways,
        lags=by_delay(candidate),
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


def _yield(candidate: Candidate) -> tuple[Share, tuple[Way, ...]]:
    """How many of those asked answered: in all, and by role and channel, the most used first; in one query.

    Small groups are counted, never compared (6.5). A policy or a refusal is a completed request (domain 6.6).
    """
    calls = Call.objects.owned_by(candidate).is_made()
    asked = FollowUp.objects.owned_by(candidate).filter(Exists(calls.filter(follow_up=OuterRef("pk"))))
    has_answered = Q(result=AttemptResult.REACHED, follow_up__outcome__in=ANSWERS)
    rows = (
        calls.values("involvement__role", "channel")
        .annotate(n=Count("follow_up", distinct=True), k=Count("follow_up", distinct=True, filter=has_answered))
        .annotate(asked=_number(asked), answered=_number(asked.filter(outcome__in=ANSWERS)))
        .order_by("-n", "involvement__role", "channel")
    )
    ways = [
        Way(
            role=ContactRole(row["involvement__role"]) if row["involvement__role"] else None,
            channel=Channel(row["channel"]),
            share=statistics.describe(row["k"], row["n"]),
        )
        for row in rows
    ]
    first = next(iter(rows), {"answered": 0, "asked": 0})
    return statistics.describe(first["answered"], first["asked"]), tuple(ways)


def _number(rows: QuerySet) -> Coalesce:
    return Coalesce(Subquery(rows.order_by().values("candidate").annotate(number=Count("pk")).values("number")), 0)
