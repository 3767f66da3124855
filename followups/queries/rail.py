"""What the rail shows on every page."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet, Subquery
from django.db.models.functions import Coalesce

from applications.models import Application, Candidate, Contact, Search
from followups.models import Call


@dataclass(frozen=True, slots=True)
class Rail:
    """The current search, all that are open, and the counts beside the links."""

    search: Search | None
    searches: tuple[Search, ...]
    applications: int
    people: int
    calls: int


def rail(candidate: Candidate) -> Rail:
    """The rail of this candidate, in two queries; a third if the current search is closed."""
    current = candidate.current_search_id
    searches = tuple(Search.objects.owned_by(candidate).is_open().order_by("-opened_on", "-id")[:10])
    counts = Candidate.objects.filter(pk=candidate.pk).values_list(
        _count(Application.objects.owned_by(candidate).is_live().filter(search=current)),
        _count(Contact.objects.owned_by(candidate)),
        _count(Call.objects.owned_by(candidate).is_planned()),
    )
    applications, people, calls = counts.get()
    return Rail(
        search=next((search for search in searches if search.pk == current), None) or candidate.current_search,
        searches=searches,
        applications=applications,
        people=people,
        calls=calls,
    )


def _count(rows: QuerySet) -> Coalesce:
    return Coalesce(Subquery(rows.order_by().values("candidate").annotate(n=Count("pk")).values("n")), 0)
