"""What lies ahead of live applications: interviews with what to bring up, and words to wait for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Max, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from applications.enums import StageKind
from applications.models import Application, Candidate, Interview, Involvement, StageChange
from followups.domain import lessons
from followups.domain.lesson_facts import Statement
from followups.domain.waiting import Quiet, quiet
from followups.queries.excerpts import Asked, Excerpt

DAYS_AHEAD = timedelta(days=7)
FIRST_INTERVIEWS = 5
FIRST_WAITING = 5
OLDEST_LIVE = 200
OF_AN_INTERVIEW = (
    "round",
    "kind",
    "local_on",
    "local_time",
    "zone",
    "application__position",
    "application__advert",
    "application__employer__name",
)
"""What Today says of an interview."""


@dataclass(frozen=True, slots=True)
class ComingInterview:
    """An interview of the next days, and what to bring up in it: something that was missed before, if anything was."""

    interview: Interview
    story: Statement | None


@dataclass(frozen=True, slots=True)
class WaitingFor:
    """A live application with its last sign of life, and what its silence advises."""

    application: Application
    last_on: date
    days: int
    advice: Quiet


def interviews_ahead(candidate: Candidate, *, today: date, stories: Sequence[Statement]) -> Excerpt:
    """The interviews of live applications within a week, the next one first, in two queries."""
    people = Involvement.objects.owned_by(candidate).select_related("contact").only("contact__name").order_by("id")
    rows = (
        Interview.objects.owned_by(candidate)
        .filter(local_on__range=(today, today + DAYS_AHEAD), application__ending="")
        .select_related("application__employer")
        .only(*OF_AN_INTERVIEW)
        .prefetch_related(Prefetch("people", queryset=people))
        .order_by("local_on", "local_time", "id")
    )
    excerpt = Asked().excerpt("interviews", rows, first=FIRST_INTERVIEWS)
    return replace(excerpt, rows=tuple(_coming(interview, stories) for interview in excerpt.rows))


def waiting_for(candidate: Candidate, *, today: date) -> Excerpt:
    """The live applications that were quiet longest, among the two hundred oldest, so that many cost no more."""
    excerpt = Asked().excerpt("waiting", _quietest(candidate, today), first=FIRST_WAITING)
    return replace(excerpt, rows=tuple(_waiting(row, row.last_on, today) for row in excerpt.rows))


def _coming(interview: Interview, stories: Sequence[Statement]) -> ComingInterview:
    application = interview.application
    asked = f"{application.position} {application.advert}" if application.advert else ""
    return ComingInterview(interview, lessons.to_bring_up(stories, asked))


def _quietest(candidate: Candidate, today: date) -> QuerySet[Application]:
    mine = Application.objects.owned_by(candidate)
    live = mine.is_live().filter(search__closed_on=None).exclude(stage__kind=StageKind.SAVED)
    moves = StageChange.objects.owned_by(candidate).filter(application=OuterRef("pk")).order_by()
    talks = Interview.objects.owned_by(candidate).filter(application=OuterRef("pk")).order_by()
    moved_on = Subquery(moves.values("application").annotate(last=Max("changed_on")).values("last"))
    talked_on = Subquery(talks.values("application").annotate(last=Max("local_on")).values("last"))
    return (
        mine.filter(pk__in=live.order_by("pk").values("pk")[:OLDEST_LIVE])
        .annotate(last_on=Greatest(Coalesce(moved_on, "applied_on"), Coalesce(talked_on, moved_on, "applied_on")))
        .filter(last_on__lte=today)
        .select_related("employer", "stage")
        .only("position", "employer__name", "stage__name", "stage__kind")
        .order_by("last_on", "id")
    )


def _waiting(application: Application, last_on: date, today: date) -> WaitingFor:
    days = (today - last_on).days
    return WaitingFor(application, last_on, days, quiet(days, stage=application.stage.kind))
