"""What the People pages show: everybody the candidate met, and one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Max, OuterRef, Prefetch, Q, QuerySet, Subquery

from applications.models import Candidate, Contact, Involvement
from followups import facts
from followups.enums import AttemptResult
from followups.models import Call, Finding
from followups.models.holds import is_left_alone
from followups.queries.excerpts import PER_PAGE, Asked, Excerpt
from followups.queries.statements import statements

NEWEST_ROLES = 3
FIRST_ROWS = 12
LISTS = ("appearances", "calls", "statements")


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A contact with their roles in the newest applications, and the last days on which you spoke and met.

    `rated`: the newest involvement with a rating; None where there is none.
    """

    contact: Contact
    roles: tuple[str, ...]
    rated: Involvement | None
    spoke_on: date | None
    met_on: date | None


@dataclass(frozen=True, slots=True)
class People:
    """One page of contacts. `query`: what was looked for; empty: everybody."""

    page: Page
    people: tuple[KnownPerson, ...]
    query: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One contact: where they appear, the calls to them, and what they said."""

    contact: Contact
    on: date
    spoke_on: date | None
    met_on: date | None
    appearances: Excerpt
    calls: Excerpt
    statements: Excerpt
    asked: Asked

    @property
    def is_left_alone(self) -> bool:
        """Whether this person is not to be asked, wherever they appear."""
        return is_left_alone(self.contact)


def contact_list(candidate: Candidate, *, query: str, number: str, today: date) -> People:
    """Fifty contacts by name, in three queries. `query` is looked for in the names of people and employers."""
    found = Contact.objects.owned_by(candidate)
    if query:
        found = found.filter(Q(name__icontains=query) | Q(employer__name__icontains=query))
    newest = Involvement.objects.owned_by(candidate).order_by("-id")[:NEWEST_ROLES]
    listed = (
        _with_last_days(candidate, found, today)
        .select_related("employer")
        .defer("notes", "employer__notes")
        .prefetch_related(Prefetch("involvements", queryset=newest, to_attr="newest_roles"))
        .order_by("name", "id")
    )
    page = Paginator(listed, PER_PAGE).get_page(number)
    rows: list[Any] = list(page.object_list)
    people = tuple(_known(row, row.newest_roles, _day(candidate, row.spoke_at), row.met_on) for row in rows)
    return People(page, people, query)


def contact_detail(candidate: Candidate, contact: Contact, *, asked: Asked, today: date) -> PersonPage:
    """The page of one contact, in four queries."""
    appearances = Involvement.objects.owned_by(candidate).filter(contact=contact)
    last = appearances.aggregate(
        spoke_at=Max("calls__started_at", filter=Q(calls__result=AttemptResult.REACHED)),
        met_on=Max("interviews__local_on", filter=Q(interviews__local_on__lte=today)),
    )
    calls = Call.objects.owned_by(candidate).filter(involvement__contact=contact).with_is_last()
    said = Finding.objects.owned_by(candidate).may_be_used().filter(call__involvement__contact=contact)
    return PersonPage(
        contact=contact,
        on=today,
        spoke_on=_day(candidate, last["spoke_at"]),
        met_on=last["met_on"],
        appearances=asked.excerpt("appearances", _with_positions(appearances), first=FIRST_ROWS),
        calls=asked.excerpt("calls", _with_outcomes(calls), first=FIRST_ROWS),
        statements=asked.excerpt("statements", statements(said.order_by("-id"), candidate), first=FIRST_ROWS),
        asked=asked,
    )


def _with_last_days(candidate: Candidate, rows: QuerySet[Contact], today: date) -> QuerySet[Contact]:
    """Both days are looked for from the contact's few involvements, however many calls and interviews there were."""
    roles = Involvement.objects.owned_by(candidate).filter(contact=OuterRef("pk"))
    spoken = roles.filter(calls__result=AttemptResult.REACHED).order_by("-calls__started_at")
    met = roles.filter(interviews__local_on__lte=today).order_by("-interviews__local_on")
    return rows.annotate(
        spoke_at=Subquery(spoken.values("calls__started_at")[:1]),
        met_on=Subquery(met.values("interviews__local_on")[:1]),
    )


def _known(contact: Contact, newest: Sequence[Involvement], spoke_on: date | None, met_on: date | None) -> KnownPerson:
    return KnownPerson(
        contact=contact,
        roles=tuple(dict.fromkeys(row.get_role_display() for row in newest if row.role)),
        rated=next((row for row in newest if row.rapport), None),
        spoke_on=spoke_on,
        met_on=met_on,
    )


def _with_positions(rows: QuerySet[Involvement]) -> QuerySet[Involvement]:
    return (
        rows.select_related("application__employer", "application__stage")
        .defer("application__advert", "application__notes", "application__employer__notes")
        .order_by("-id")
    )


def _with_outcomes(rows: QuerySet[Call]) -> QuerySet[Call]:
    application = "follow_up__rejection__application"
    return (
        rows.select_related(f"{application}__employer")
        .defer("their_words", "follow_up__rejection__words", f"{application}__advert", f"{application}__notes")
        .order_by("-starts_at", "-id")
    )


def _day(candidate: Candidate, instant: datetime | None) -> date | None:
    return facts.today_of(candidate, instant) if instant else None
