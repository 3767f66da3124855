"""Rejections that wait for a decision about a call, in the order in which to decide (product 4)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Case, IntegerField, Max, QuerySet, When

from applications.enums import Placement, StageKind
from applications.models import Candidate, Involvement, Rejection
from followups import facts
from followups.domain import people
from followups.domain.facts import Person
from followups.domain.timing.days import LAST_DAY_TO_ASK
from followups.models.holds import application_held
from followups.models.put_first import order_by_hand

OF_A_REJECTION = (
    "received_on",
    "channel",
    "furthest",
    "placement",
    "application__position",
    "application__employer__name",
)
"""What the lists say of a rejection. They put all that wait in order, so each column more is read as often."""

OF_A_PERSON = (
    "application",
    "role",
    "rapport",
    "part",
    "invited",
    "quote",
    "history",
    "was_tense",
    "is_two_above",
    "is_public_source_only",
    "contact__name",
    "contact__phone_kind",
    "contact__email",
    "contact__link",
    "contact__do_not_contact",
    "contact__is_subject_of_concern",
    "contact__has_left",
    "contact__is_desk",
    "contact__employer__no_contact",
    "put_first__put_at",
)
"""What `facts.person` asks of an involvement."""

Met = tuple[Involvement, date | None]
"""Somebody on an application, and the day of the last interview with them."""


@dataclass(frozen=True, slots=True)
class OpenDecision:
    """One rejection without a decision. `person`: the first one to ask; None if nobody may be asked.

    `is_over`: too old for a request; what is left is to keep in touch, or to let it rest (TIM-5).
    """

    rejection: Rejection
    person: Person | None
    is_over: bool


def open_decisions(candidate: Candidate, *, today: date) -> QuerySet[Rejection]:
    """What is not held back: second or third first, then final round, then the rest.

    In each the fewest days left first, then those over.
    """
    close = Case(
        When(placement__in=(Placement.SECOND, Placement.THIRD), then=0),
        When(furthest__in=(StageKind.FINAL_ROUND, StageKind.OFFER), then=1),
        default=2,
        output_field=IntegerField(),
    )
    age = Case(
        When(received_on=None, then=2),
        When(received_on__lt=_first_day(today), then=1),
        default=0,
        output_field=IntegerField(),
    )
    return (
        facts.rejections_of(candidate)
        .filter(~application_held("application"), follow_up=None)
        .select_related(None)
        .select_related("application__employer")
        .only(*OF_A_REJECTION)
        .order_by(close, age, "received_on", "id")
    )


def with_people(candidate: Candidate, rejections: Sequence[Rejection], *, today: date) -> tuple[OpenDecision, ...]:
    """Each rejection with the first person to ask, as its plan will propose; one query for all of them."""
    involved: defaultdict[int, list[Met]] = defaultdict(list)
    applications = [rejection.application_id for rejection in rejections]
    rows = Involvement.objects.owned_by(candidate).filter(application__in=applications)
    rows = rows.select_related("contact__employer", "put_first").only(*OF_A_PERSON)
    for row in rows.annotate(last_on=Max("interviews__local_on")):
        involved[row.application_id].append((row, row.last_on))
    return tuple(
        OpenDecision(
            rejection=rejection,
            person=_first_to_ask(rejection, involved[rejection.application_id]),
            is_over=rejection.received_on is not None and rejection.received_on < _first_day(today),
        )
        for rejection in rejections
    )


def _first_day(today: date) -> date:
    """The oldest day of a no about which one may still ask."""
    return today - timedelta(days=LAST_DAY_TO_ASK)


def _first_to_ask(rejection: Rejection, involved: Sequence[Met]) -> Person | None:
    involvements = tuple(row for row, _ in involved)
    case = facts.Case(rejection, None, involvements, interviews=(), calls=(), strengths=())
    known = [replace(facts.person(case, row), last_contact_on=met_on) for row, met_on in involved]
    ranked = people.rank(known, stage=case.stage, manual_order=order_by_hand(involvements))
    return next((one.person for one in ranked if one.exclusion is None), None)
