"""Where everything stands: the live stages of one search as columns, its endings folded."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from applications.enums import Ending
from applications.models import Application, Candidate, Interview, Stage, StageChange

COLUMN_SIZE = 20


@dataclass(frozen=True, slots=True)
class Ticket:
    """One live application, whose last known move was `days` ago, on `moved_on`.

    The next interview is at `interview_at`, or on `interview_on` where no time is known.
    """

    days: int | None
    moved_on: date | None
    pk: int
    employer: str
    position: str
    next_step: str
    next_step_on: date | None
    interview_at: datetime | None
    interview_on: date | None


@dataclass(frozen=True, slots=True)
class Column:
    """One stage: how many applications stand there, and the newest of them."""

    pk: int
    name: str
    count: int
    tickets: tuple[Ticket, ...]

    @property
    def has_more(self) -> bool:
        """Whether some are in the table alone."""
        return self.count > len(self.tickets)


@dataclass(frozen=True, slots=True)
class Ended:
    """How many applications ended in one way."""

    ending: Ending
    count: int


@dataclass(frozen=True, slots=True)
class Board:
    """The columns in the candidate's order, and the endings that occur."""

    columns: tuple[Column, ...]
    ended: tuple[Ended, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the search has no application at all."""
        return not self.ended and not any(column.count for column in self.columns)


def board(candidate: Candidate, *, now: datetime, today: date) -> Board:
    """The board of the current search, in three queries whatever its size."""
    stages = list(Stage.objects.owned_by(candidate).order_by("position", "pk"))
    of_search = Application.objects.owned_by(candidate).filter(search=candidate.current_search_id)
    by_stage, by_ending = _counts(of_search)
    tickets = _tickets(candidate, _newest(of_search.is_live(), stages), now=now, today=today)
    return Board(
        columns=tuple(Column(stage.pk, stage.name, by_stage[stage.pk], tuple(tickets[stage.pk])) for stage in stages),
        ended=tuple(Ended(ending, by_ending[ending]) for ending in Ending if by_ending[ending]),
    )


def _counts(of_search: QuerySet[Application]) -> tuple[dict[int, int], dict[str, int]]:
    by_stage: dict[int, int] = defaultdict(int)
    by_ending: dict[str, int] = defaultdict(int)
    for stage, ending, count in of_search.values_list("stage_id", "ending").annotate(Count("pk")).order_by():
        if ending:
            by_ending[ending] += count
        else:
            by_stage[stage] += count
    return by_stage, by_ending


def _newest(live: QuerySet[Application], stages: Sequence[Stage]) -> QuerySet[Application]:
    """The newest of each stage; each stage is read from the end of its index, however long it is."""
    columns = [
        live.filter(pk__in=live.filter(stage=stage).order_by("-pk").values("pk")[:COLUMN_SIZE]).values("pk")
        for stage in stages
    ]
    return live.filter(pk__in=columns[0].union(*columns[1:], all=True)) if columns else live.none()


def _tickets(
    candidate: Candidate, newest: QuerySet[Application], *, now: datetime, today: date
) -> dict[int, list[Ticket]]:
    """The tickets by stage; their last columns stand in the order of `Ticket`."""
    ahead = (
        Interview.objects.owned_by(candidate)
        .filter(Q(starts_at__gte=now) | Q(starts_at=None, local_on__gte=today), application=OuterRef("pk"))
        .order_by("local_on", "starts_at", "pk")
    )
    moves = StageChange.objects.owned_by(candidate).filter(application=OuterRef("pk")).order_by("-changed_on", "-pk")
    rows = newest.order_by("-pk").values_list(
        "stage_id",
        Subquery(moves.values("changed_on")[:1]),
        "pk",
        "employer__name",
        "position",
        "next_step",
        "next_step_on",
        Subquery(ahead.values("starts_at")[:1]),
        Subquery(ahead.values("local_on")[:1]),
    )
    by_stage = defaultdict(list)
    for stage, moved_on, *columns in rows:
        days = (today - moved_on).days if moved_on else None
        by_stage[stage].append(Ticket(days, moved_on, *columns))
    return by_stage
