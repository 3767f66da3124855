"""What the page of searches shows."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q

from applications.models import Candidate, Search

PAGE_SIZE = 25
"""Searches on one page: more than most careers have."""


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One search, with how many applications it has and how many of them are live."""

    search: Search
    applications: int
    live: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class SearchList:
    """A page of a candidate's searches: those that go on, then those that are closed, the newest first.

    `closed_in_all`: how many are closed, on whatever page.
    """

    page: Page
    closed_in_all: int
    open: tuple[SearchRow, ...]
    closed: tuple[SearchRow, ...]


def search_list(candidate: Candidate, *, page: str = "1") -> SearchList:
    """The page of searches, in two queries; a page that does not exist is the nearest one that does."""
    owned = Search.objects.owned_by(candidate)
    counted = owned.annotate(
        total=Count("applications"), live=Count("applications", filter=Q(applications__ending=""))
    ).order_by(F("closed_on").desc(nulls_first=True), "-opened_on", "-id")
    number = owned.aggregate(all=Count("pk"), closed=Count("pk", filter=Q(closed_on__isnull=False)))
    pages = Paginator(counted, PAGE_SIZE)
    pages.count = number["all"]
    shown: Page[Any] = pages.get_page(page)
    rows = [
        SearchRow(search, search.total, search.live, is_current=search.pk == candidate.current_search_id)
        for search in shown
    ]
    return SearchList(
        page=shown,
        closed_in_all=number["closed"],
        open=tuple(row for row in rows if row.search.closed_on is None),
        closed=tuple(row for row in rows if row.search.closed_on is not None),
    )
