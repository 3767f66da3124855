"""Finding applications: by text, by where they stand, sorted, a page at a time."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Lower

from applications.enums import Ending
from applications.models import Application, Candidate, Stage

PAGE_SIZE = 50
ORDERS: dict[str, tuple[Any, ...]] = {
    "newest": (),
    "employer": (Lower("employer__name"),),
    "position": (Lower("position"),),
    "stage": ("ending", "stage__position", "stage"),
    "applied": (F("applied_on").desc(nulls_last=True),),
    "next": (F("next_step_on").asc(nulls_last=True),),
}
"""What the table can be sorted by; among equals the newest stand first."""


@dataclass(frozen=True, slots=True)
class Row:
    """One application. `ending` empty: it stands at `stage`, live."""

    pk: int
    employer: str
    position: str
    stage: str
    ending: str
    applied_on: date | None
    next_step: str
    next_step_on: date | None

    @property
    def state(self) -> str:
        """Where it stands, or how it ended."""
        return str(Ending(self.ending).label) if self.ending else self.stage


@dataclass(frozen=True, slots=True)
class Facet:
    """One live stage or one ending, and how many stand there."""

    name: str
    count: int
    stage: int | None = None
    ending: str = ""
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One page of rows. `found`: how many hold the words, wherever they stand; `facets`: where these stand."""

    rows: tuple[Row, ...]
    page: Page
    facets: tuple[Facet, ...]
    found: int
    q: str
    sort: str
    is_chosen: bool
    is_everywhere: bool

    @property
    def is_narrowed(self) -> bool:
        """Whether words or a place were asked for, so that none found does not mean that there are none."""
        return bool(self.q or self.is_chosen)


def table(
    candidate: Candidate,
    *,
    q: str = "",
    stage: int | None = None,
    ending: str = "",
    sort: str = "newest",
    search: str = "",
    page: int = 1,
) -> Table:
    """The applications of the current search (`search="all"`: of every search) that hold `q` and stand there.

    `stage`: live ones alone. A `sort` that is not known counts as newest first. Three queries; what is long is counted
    once, for the facets.
    """
    held = Application.objects.owned_by(candidate)
    if search != "all":
        held = held.filter(search=candidate.current_search_id)
    if q:
        held = held.filter(Q(position__icontains=q) | Q(employer__name__icontains=q))
    facets = _facets(held, Stage.objects.owned_by(candidate), stage, ending)
    pages = Paginator(_rows(_standing(held, stage, ending), sort), PAGE_SIZE)
    pages.count = _count(facets, stage, ending)
    shown = pages.get_page(page)
    return Table(
        rows=tuple(Row(*columns) for columns in shown),
        page=shown,
        facets=facets,
        found=sum(facet.count for facet in facets),
        q=q,
        sort=sort,
        is_chosen=bool(stage or ending),
        is_everywhere=search == "all",
    )


def _facets(
    held: QuerySet[Application], stages: QuerySet[Stage], chosen_stage: int | None, chosen_ending: str
) -> tuple[Facet, ...]:
    live: dict[int, int] = {}
    ended = dict.fromkeys(Ending.values, 0)
    for stage, ending, count in held.values_list("stage_id", "ending").annotate(Count("pk")).order_by():
        if ending:
            ended[ending] += count
        else:
            live[stage] = count
    standing = (
        Facet(name, live[stage], stage=stage, is_chosen=stage == chosen_stage)
        for stage, name in stages.order_by("position", "pk").values_list("pk", "name")
        if stage in live
    )
    endings = (
        Facet(str(Ending(ending).label), count, ending=ending, is_chosen=ending == chosen_ending)
        for ending, count in ended.items()
        if count
    )
    return (*standing, *endings)


def _count(facets: tuple[Facet, ...], stage: int | None, ending: str) -> int:
    """How many stand there: a stage goes before an ending."""
    if stage is not None:
        return sum(facet.count for facet in facets if facet.stage == stage)
    return sum(facet.count for facet in facets if not ending or facet.ending == ending)


def _standing(held: QuerySet[Application], stage: int | None, ending: str) -> QuerySet[Application]:
    if stage is not None:
        return held.filter(stage__pk=stage, ending="")
    return held.filter(ending=ending) if ending else held


def _rows(standing: QuerySet[Application], sort: str) -> QuerySet[Application, tuple[Any, ...]]:
    """The columns of `Row`, in its order."""
    order = ORDERS.get(sort, ORDERS["newest"])
    return standing.order_by(*order, "-pk").values_list(
        "pk", "employer__name", "position", "stage__name", "ending", "applied_on", "next_step", "next_step_on"
    )
