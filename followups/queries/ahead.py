"""What lies ahead of live applications: interviews with what to bring up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Prefetch

from applications.models import Candidate, Interview, Involvement
from followups.domain import lessons
from followups.domain.lesson_facts import Statement
from followups.queries.excerpts import Asked, Excerpt

DAYS_AHEAD = timedelta(days=7)
FIRST_INTERVIEWS = 5
OF_AN_INTERVIEW = (
    "round",
    "kind",
    "local_on",
    "local_time",
    "zone",
    "application__position",
    "application__advert",
    "application__employer__name",
)
"""What Today says of an interview."""


@dataclass(frozen=True, slots=True)
class ComingInterview:
    """An interview of the next days, and what to bring up in it: something that was missed before, if anything was."""

    interview: Interview
    story: Statement | None


def interviews_ahead(candidate: Candidate, *, today: date, stories: Sequence[Statement]) -> Excerpt:
    """The interviews of live applications within a week, the next one first, in two queries."""
    people = Involvement.objects.owned_by(candidate).select_related("contact").only("contact__name").order_by("id")
    rows = (
        Interview.objects.owned_by(candidate)
        .filter(local_on__range=(today, today + DAYS_AHEAD), application__ending="")
        .select_related("application__employer")
        .only(*OF_AN_INTERVIEW)
        .prefetch_related(Prefetch("people", queryset=people))
        .order_by("local_on", "local_time", "id")
    )
    excerpt = Asked().excerpt("interviews", rows, first=FIRST_INTERVIEWS)
    return replace(excerpt, rows=tuple(_coming(interview, stories) for interview in excerpt.rows))


def _coming(interview: Interview, stories: Sequence[Statement]) -> ComingInterview:
    application = interview.application
    asked = f"{application.position} {application.advert}" if application.advert else ""
    return ComingInterview(interview, lessons.to_bring_up(stories, asked))
