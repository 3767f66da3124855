"""What the page of one application shows: its facts, its people, what was heard, and what happened when."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q

from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Interview, Involvement, Rejection, Stage, StageChange, Tag
from followups.domain.lesson_facts import Statement
from followups.enums import CallState
from followups.models import Call, Finding, FollowUp
from followups.queries.excerpts import Asked, Excerpt
from followups.queries.statements import statements
from followups.queries.timeline import timeline

BRINGS_ALONG = ("employer", "agency", "stage", "search", "rejection__follow_up", "rejection__told_by__contact")
"""What the page expects an application to have been fetched with."""

LISTS = ("people", "interviews", "statements", "timeline")
FIRST_ROWS = 10
FIRST_EVENTS = 12
LONGEST_TEXT = 6_000
MET = frozenset({StageKind.SCREENING, StageKind.INTERVIEWING, StageKind.FINAL_ROUND, StageKind.OFFER})


@dataclass(frozen=True, slots=True)
class ApplicationPage:
    """One application. `rejection`: the no that is in force; None while live, or ended otherwise.

    `stages`: where a live application may be moved. `advert` and `notes` are cut where they are very long.
    """

    application: Application
    on: date
    rejection: Rejection | None
    follow_up: FollowUp | None
    planned_call: Call | None
    next_interview: Interview | None
    tags: tuple[Tag, ...]
    stages: tuple[Stage, ...]
    people: Excerpt
    interviews: Excerpt
    statements: Excerpt
    timeline: Excerpt
    asked: Asked

    @property
    def is_waiting(self) -> bool:
        """Whether a no might come by phone: live, and somebody met the candidate (product 2)."""
        return self.application.is_live and self.application.stage.kind in MET

    @property
    def advert(self) -> str:
        """The advert as it was typed; a very long one only its beginning."""
        return self.application.advert[:LONGEST_TEXT]

    @property
    def is_advert_cut(self) -> bool:
        """Whether there is more of the advert than is shown."""
        return len(self.application.advert) > LONGEST_TEXT

    @property
    def notes(self) -> str:
        """The notes as they were typed; very long ones only their beginning."""
        return self.application.notes[:LONGEST_TEXT]

    @property
    def is_notes_cut(self) -> bool:
        """Whether there is more in the notes than is shown."""
        return len(self.application.notes) > LONGEST_TEXT


def application_detail(candidate: Candidate, application: Application, *, asked: Asked, today: date) -> ApplicationPage:
    """The page of one application, fetched with BRINGS_ALONG; seven queries more at most."""
    is_rejected = application.ending == Ending.REJECTED
    rejection: Rejection | None = getattr(application, "rejection", None) if is_rejected else None
    follow_up: FollowUp | None = getattr(rejection, "follow_up", None)
    people = Involvement.objects.owned_by(candidate).filter(application=application).select_related("contact__employer")
    interviews = _interviews(candidate, application)
    calls = _calls(candidate, follow_up)
    events = timeline(
        candidate, changes=_changes(candidate, application), interviews=interviews, calls=calls, follow_up=follow_up
    )
    return ApplicationPage(
        application=application,
        on=today,
        rejection=rejection,
        follow_up=follow_up,
        planned_call=next((call for call in calls if call.state == CallState.PLANNED), None),
        next_interview=next((row for row in reversed(interviews) if row.local_on >= today), None),
        tags=tuple(application.tags.order_by("name")),
        stages=_stages(candidate, application),
        people=asked.excerpt("people", people.order_by("id"), first=FIRST_ROWS),
        interviews=asked.excerpt("interviews", interviews, first=FIRST_ROWS),
        statements=asked.excerpt("statements", _statements(candidate, rejection), first=FIRST_ROWS),
        timeline=asked.excerpt("timeline", events, first=FIRST_EVENTS),
        asked=asked,
    )


def _interviews(candidate: Candidate, application: Application) -> tuple[Interview, ...]:
    """The newest first, each with its people."""
    people = Involvement.objects.owned_by(candidate).select_related("contact").defer("contact__notes").order_by("id")
    rows = Interview.objects.owned_by(candidate).filter(application=application)
    return tuple(
        rows.prefetch_related(Prefetch("people", queryset=people))
        .defer("preparation")
        .order_by("-local_on", "-round", "-id")
    )


def _changes(candidate: Candidate, application: Application) -> tuple[StageChange, ...]:
    rows = StageChange.objects.owned_by(candidate).filter(application=application)
    return tuple(rows.select_related("to_stage", "from_stage"))


def _calls(candidate: Candidate, follow_up: FollowUp | None) -> tuple[Call, ...]:
    if follow_up is None:
        return ()
    rows = Call.objects.owned_by(candidate).filter(follow_up=follow_up)
    return tuple(rows.select_related("involvement__contact").defer("their_words", "involvement__contact__notes"))


def _stages(candidate: Candidate, application: Application) -> tuple[Stage, ...]:
    if not application.is_live:
        return ()
    return tuple(Stage.objects.owned_by(candidate).order_by("position", "id"))


def _statements(candidate: Candidate, rejection: Rejection | None) -> tuple[Statement, ...]:
    if rejection is None:
        return ()
    said = Q(call__follow_up__rejection=rejection) | Q(rejection=rejection)
    return statements(Finding.objects.owned_by(candidate).filter(said).order_by("id"), candidate)
