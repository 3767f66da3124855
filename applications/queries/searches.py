"""What the page of searches shows."""

from dataclasses import dataclass

from django.db.models import Count, Q

from applications.models import Candidate, Search

SHOWN = 100
"""As many searches are listed: far more than a career has."""


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One search, with how many applications it has and how many of them are live."""

    search: Search
    applications: int
    live: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class SearchList:
    """The searches of a candidate, newest first: those that go on, and those that are closed."""

    open: tuple[SearchRow, ...]
    closed: tuple[SearchRow, ...]


def search_list(candidate: Candidate) -> SearchList:
    """The page of searches, in one query."""
    counted = Search.objects.owned_by(candidate).annotate(
        total=Count("applications"), live=Count("applications", filter=Q(applications__ending=""))
    )
    rows = [
        SearchRow(search, search.total, search.live, is_current=search.pk == candidate.current_search_id)
        for search in counted.order_by("-opened_on", "-id")[:SHOWN]
    ]
    return SearchList(
        open=tuple(row for row in rows if row.search.closed_on is None),
        closed=tuple(row for row in rows if row.search.closed_on is not None),
    )
