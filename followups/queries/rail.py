"""What the rail shows on every page."""

from dataclasses import dataclass

from applications.models import Application, Candidate, Contact, Search
from followups.models import Call


@dataclass(frozen=True, slots=True)
class Rail:
    """The current search, the others that are open, and the counts beside the links."""

    search: Search | None
    searches: tuple[Search, ...]
    applications: int
    people: int
    calls: int


def rail(candidate: Candidate) -> Rail:
    """The rail of this candidate, in four queries."""
    current = candidate.current_search_id
    searches = tuple(Search.objects.owned_by(candidate).is_open().order_by("-opened_on", "-id")[:10])
    return Rail(
        search=next((search for search in searches if search.pk == current), None) or candidate.current_search,
        searches=searches,
        applications=Application.objects.owned_by(candidate).is_live().filter(search=current).count(),
        people=Contact.objects.owned_by(candidate).count(),
        calls=Call.objects.owned_by(candidate).is_planned().count(),
    )
