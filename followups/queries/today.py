"""What Today answers: what do I do now?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from applications.enums import Ending
from applications.models import Application, Candidate
from followups import facts
from followups.domain import lessons, outcomes
from followups.domain.lesson_facts import Statement
from followups.enums import AttemptResult, CallState, FindingKind, FindingStatus
from followups.models import Call, Finding, Remedy
from followups.models.finding import MENDABLE
from followups.queries.ahead import DAYS_AHEAD, interviews_ahead
from followups.queries.decisions import open_decisions, with_people
from followups.queries.excerpts import Asked, Excerpt
from followups.queries.silence import waiting_for
from followups.queries.statements import statements

FIRST_ROWS = 8
DAYS_BACK = timedelta(days=14)
NEWEST_STATEMENTS = 60
APPLICATION = "follow_up__rejection__application"
SHOWN = (
    "channel",
    "zone",
    "starts_at",
    "local_on",
    "state",
    "involvement__role",
    "involvement__quote",
    "involvement__contact__name",
    "involvement__contact__is_desk",
    f"{APPLICATION}__position",
    f"{APPLICATION}__employer__name",
)
"""What the page says of a call; the other columns of its six rows cost more to read than the calls to find."""


@dataclass(frozen=True, slots=True)
class Today:
    """One day of a candidate. `next_call`: the planned call that comes first, also if it is some days ahead.

    `silences`: applications where a status question is due, or the silence may be taken as an answer (TIM-19).
    `unsorted`: calls whose words were not sorted yet. `promises`: gaps that were named, without what to do about them.
    `is_resting`: "not today" (TIM-22); then only what others count on is there: interviews, and calls at a time that
    the contact named.
    """

    on: date
    next_call: Call | None
    calls: Excerpt
    interviews: Excerpt
    decisions: Excerpt
    silences: Excerpt
    waiting: Excerpt
    unsorted: Excerpt
    promises: Excerpt
    remedies: Excerpt
    is_new: bool = False
    is_resting: bool = False

    @property
    def is_call_due(self) -> bool:
        """Whether the next call is for today, or was for an earlier day."""
        return self.next_call is not None and self.next_call.local_on <= self.on

    @property
    def is_calm(self) -> bool:
        """Whether nothing is to be done today; waiting, and what lies ahead, asks for nothing."""
        return not any((self.is_call_due, self.decisions, self.silences, self.unsorted, self.promises, self.remedies))


def today(candidate: Candidate, *, now: datetime) -> Today:
    """This day on the candidate's clock, in eight queries; a ninth tells an empty account from a quiet one."""
    on = facts.today_of(candidate, now)
    if candidate.rests_on == on:
        return _resting(candidate, on)
    planned, unsorted = _calls(candidate, since=now - DAYS_BACK)
    decisions = Asked().excerpt("decisions", open_decisions(candidate, today=on), first=FIRST_ROWS)
    said = _statements(candidate, since=now - DAYS_BACK)
    silences, waiting = waiting_for(candidate, today=on)
    page = Today(
        on=on,
        next_call=next(iter(planned.rows), None),
        calls=replace(planned, rows=planned.rows[1:]),
        decisions=replace(decisions, rows=with_people(candidate, decisions.rows, today=on)),
        interviews=interviews_ahead(candidate, today=on, stories=lessons.had_it(said)),
        silences=silences,
        waiting=waiting,
        unsorted=unsorted,
        promises=Asked().excerpt("promises", _promises(said, on), first=FIRST_ROWS),
        remedies=Asked().excerpt("remedies", _remedies(candidate, on), first=FIRST_ROWS),
    )
    is_bare = page.is_calm and not any((page.next_call, page.interviews, page.waiting))
    return replace(page, is_new=is_bare and not Application.objects.owned_by(candidate).exists())


def _resting(candidate: Candidate, on: date) -> Today:
    """A day of quiet: what somebody else was promised for it, in three queries."""
    promised = _with_places(candidate).filter(state=CallState.PLANNED, local_on__lte=on, is_time_named_by_contact=True)
    calls = Asked().excerpt("calls", promised.order_by("starts_at", "id"), first=FIRST_ROWS)
    return Today(
        on=on,
        next_call=next(iter(calls.rows), None),
        calls=replace(calls, rows=calls.rows[1:]),
        interviews=interviews_ahead(candidate, today=on, stories=()),
        decisions=Excerpt("decisions"),
        silences=Excerpt("silences"),
        waiting=Excerpt("waiting"),
        unsorted=Excerpt("unsorted"),
        promises=Excerpt("promises"),
        remedies=Excerpt("remedies"),
        is_resting=True,
    )


def _with_places(candidate: Candidate) -> QuerySet[Call]:
    """The calls that nothing holds back, about a no that is in force."""
    rows = Call.objects.owned_by(candidate).is_free().filter(**{f"{APPLICATION}__ending": Ending.REJECTED})
    return rows.select_related("involvement__contact", f"{APPLICATION}__employer").only(*SHOWN)


def _calls(candidate: Candidate, *, since: datetime) -> tuple[Excerpt, Excerpt]:
    """Planned calls, and calls made since then whose words are not sorted, save a refusal's; both in one query."""
    is_sorted = Exists(Finding.objects.owned_by(candidate).filter(call=OuterRef("pk")))
    is_heard = Q(state=CallState.MADE, result=AttemptResult.REACHED, started_at__gte=since) & ~Q(their_words="")
    is_heard &= ~Q(follow_up__outcome__in=outcomes.STOPPING)
    rows = (
        _with_places(candidate)
        .filter(Q(state=CallState.PLANNED) | (is_heard & ~is_sorted))
        .annotate(place=Window(RowNumber(), partition_by="state", order_by=("starts_at", "id")))
        .filter(place__lte=FIRST_ROWS + 1)
        .order_by("starts_at", "id")
    )
    planned = [call for call in rows if call.state == CallState.PLANNED]
    heard = [call for call in rows if call.state == CallState.MADE]
    return (
        Asked().excerpt("calls", planned, first=FIRST_ROWS),
        Asked().excerpt("unsorted", heard, first=FIRST_ROWS),
    )


def _statements(candidate: Candidate, *, since: datetime) -> tuple[Statement, ...]:
    """What was had and not shown, and what was named since then without a word on what to do; the newest."""
    had_it = Q(status=FindingStatus.HAD_NOT_SHOWN)
    is_promise_due = Q(kind=FindingKind.GAP, status__in=MENDABLE, will_do="", call__started_at__gte=since)
    rows = Finding.objects.owned_by(candidate).may_be_used().filter(had_it | is_promise_due).order_by("-id")
    return statements(rows[:NEWEST_STATEMENTS], candidate)


def _promises(said: Sequence[Statement], today: date) -> list[Statement]:
    """What was named on an earlier day, without what the candidate will do about it."""
    return [one for one in said if one.said_on and today - DAYS_BACK <= one.said_on < today and not one.will_do]


def _remedies(candidate: Candidate, today: date) -> QuerySet[Remedy]:
    """Steps due within a week, the longest due first; none against what nobody names any more."""
    is_named = Exists(Finding.objects.owned_by(candidate).filter(gap=OuterRef("gap")))
    rows = Remedy.objects.owned_by(candidate).filter(is_named, done_on=None, due_on__lte=today + DAYS_AHEAD)
    return rows.select_related("gap").only("text", "due_on", "gap__title").order_by(F("due_on"), "id")
