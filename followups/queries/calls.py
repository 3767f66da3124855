"""What the Calls page shows: rejections to decide about, calls planned, calls made, and what asking brought so far."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from applications.enums import Ending
from applications.models import Candidate
from followups.domain import statistics
from followups.domain.statistics import Share
from followups.enums import FollowUpOutcome
from followups.models import Call, Finding, FollowUp
from followups.models.call import CallQuerySet
from followups.queries.decisions import open_decisions, with_people
from followups.queries.excerpts import Asked, Excerpt

LISTS = ("decisions", "planned", "made")
FIRST_ROWS = 10
FIRST_MADE = 20
ANSWERS = (FollowUpOutcome.ANSWERED, FollowUpOutcome.PARTLY)
APPLICATION = "follow_up__rejection__application"


@dataclass(frozen=True, slots=True)
class Calls:
    """The Calls page. `answered`: of the applications where somebody was asked, how many got an answer."""

    on: date
    decisions: Excerpt
    planned: Excerpt
    made: Excerpt
    answered: Share
    asked: Asked

    @property
    def is_empty(self) -> bool:
        """Whether there was never a no to ask about."""
        return not any((self.asked.show, self.decisions, self.planned, self.made))


def call_list(candidate: Candidate, *, asked: Asked, today: date) -> Calls:
    """The Calls page, in five queries."""
    calls = Call.objects.owned_by(candidate)
    decisions = asked.excerpt("decisions", open_decisions(candidate, today=today), first=FIRST_ROWS)
    planned = calls.is_planned().filter(**{f"{APPLICATION}__ending": Ending.REJECTED}).order_by("starts_at", "id")
    is_sorted = Exists(Finding.objects.owned_by(candidate).filter(call=OuterRef("pk")))
    made = calls.is_made().annotate(is_sorted=is_sorted).order_by("-starts_at", "-id")
    return Calls(
        on=today,
        decisions=replace(decisions, rows=with_people(candidate, decisions.rows, today=today)),
        planned=asked.excerpt("planned", _with_places(planned), first=FIRST_ROWS),
        made=asked.excerpt("made", _with_places(made), first=FIRST_MADE),
        answered=_answered(candidate),
        asked=asked,
    )


def _with_places(rows: CallQuerySet) -> QuerySet[Call]:
    return rows.select_related("involvement__contact", f"{APPLICATION}__employer").defer(
        "their_words",
        "follow_up__rejection__words",
        "involvement__contact__notes",
        f"{APPLICATION}__advert",
        f"{APPLICATION}__notes",
        f"{APPLICATION}__employer__notes",
    )


def _answered(candidate: Candidate) -> Share:
    """A policy or a refusal is a completed request, and no answer (domain 6.6)."""
    was_asked = Exists(Call.objects.owned_by(candidate).is_made().filter(follow_up=OuterRef("pk")))
    counted = (
        FollowUp.objects.owned_by(candidate)
        .filter(was_asked)
        .aggregate(n=Count("pk"), k=Count("pk", filter=Q(outcome__in=ANSWERS)))
    )
    return statistics.describe(counted["k"], counted["n"])
