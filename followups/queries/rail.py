"""What the rail shows on every page."""

from dataclasses import dataclass

from django.db.models import Case, F, Func, IntegerField, Q, QuerySet, Value, When

from applications.models import Application, Candidate, Contact, Search
from followups.models import Call

MOST_SEARCHES = 10


@dataclass(frozen=True, slots=True)
class Rail:
    """The current search, all that are open, and the counts beside the links."""

    search: Search | None
    searches: tuple[Search, ...]
    applications: int
    people: int
    calls: int


def rail(candidate: Candidate) -> Rail:
    """The rail of this candidate, in two queries."""
    current = candidate.current_search_id
    shown = Search.objects.owned_by(candidate).filter(Q(closed_on=None) | Q(pk=current))
    searches = shown.order_by(Case(When(pk=current, then=0), default=1), "-opened_on", "-id")[:MOST_SEARCHES]
    applications, people, calls = _counts(
        Application.objects.owned_by(candidate).is_live().filter(search=current),
        Contact.objects.owned_by(candidate),
        Call.objects.owned_by(candidate).is_planned().is_free(),
    )
    is_open = sorted((one for one in searches if not one.closed_on), key=lambda one: (one.opened_on, one.pk))
    return Rail(
        search=next((search for search in searches if search.pk == current), None),
        searches=tuple(reversed(is_open)),
        applications=applications,
        people=people,
        calls=calls,
    )


def _counts(*parts: QuerySet) -> list[int]:
    """How many rows each has, in one query. A union takes half the time of three subqueries, on every page."""
    number = Func(F("pk"), function="COUNT", output_field=IntegerField())
    first, *others = (rows.order_by().values_list(Value(place), number) for place, rows in enumerate(parts))
    return [number for _, number in sorted(first.union(*others, all=True))]
