"""What the page of one application shows: its facts, its people, what was heard, and what happened when."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q

from applications.enums import Ending
from applications.models import (
    Application,
    Candidate,
    Interview,
    Involvement,
    Rejection,
    Stage,
    Tag,
)
from followups.domain.lesson_facts import Statement
from followups.domain.scripts import waiting_words
from followups.domain.scripts.script import Wording
from followups.domain.waiting import MET
from followups.enums import CallState
from followups.models import Call, Finding, FollowUp
from followups.models.holds import Hold, hold_on, is_left_alone
from followups.queries.excerpts import Asked, Excerpt
from followups.queries.history import events
from followups.queries.silence import Asking, asking
from followups.queries.statements import statements
from followups.queries.timeline import timeline

BRINGS_ALONG = ("employer", "agency", "stage", "search", "rejection__follow_up", "rejection__told_by__contact")
"""What the page expects an application to have been fetched with."""

LISTS = ("people", "interviews", "statements", "timeline")
FIRST_ROWS = 10
FIRST_EVENTS = 12
LONGEST_TEXT = 6_000


@dataclass(frozen=True, slots=True)
class ApplicationPage:
    """One application. `rejection`: the no that is in force; None while live, or ended otherwise.

    `silence`: what is advised while no word comes; None if nothing is waited for. `stages`: where it may be moved.
    `advert` and `notes` are cut where they are very long.
    """

    application: Application
    on: date
    rejection: Rejection | None
    follow_up: FollowUp | None
    hold: Hold | None
    planned_call: Call | None
    next_interview: Interview | None
    silence: Asking | None
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
        return self.application.is_live and self.hold is None and self.application.stage.kind in MET

    @property
    def no_by_phone(self) -> tuple[Wording, ...]:
        """What to say if a no comes by phone, one of several ways (CHN-4, TIM-2)."""
        return waiting_words.no_by_phone()

    @property
    def plant(self) -> tuple[Wording, ...]:
        """A line for the end of the next interview, one of several ways."""
        return waiting_words.plant()

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
    application.candidate, is_rejected = candidate, application.ending == Ending.REJECTED
    rejection: Rejection | None = getattr(application, "rejection", None) if is_rejected else None
    follow_up: FollowUp | None = getattr(rejection, "follow_up", None)
    people = Involvement.objects.owned_by(candidate).filter(application=application).select_related("contact__employer")
    interviews = _interviews(candidate, application)
    calls = _calls(candidate, follow_up)
    happened = events(candidate, application, interviews)
    shown = asked.excerpt("people", people.order_by("id"), first=FIRST_ROWS)
    planned = next((call for call in calls if call.state == CallState.PLANNED), None)
    return ApplicationPage(
        application=application,
        on=today,
        rejection=rejection,
        follow_up=follow_up,
        hold=_hold(candidate, application, planned),
        planned_call=planned,
        next_interview=next((row for row in reversed(interviews) if row.local_on >= today), None),
        tags=tuple(application.tags.order_by("name")),
        stages=_stages(candidate, application),
        silence=asking(application, events=happened, people=shown.rows, today=today),
        people=shown,
        interviews=asked.excerpt("interviews", interviews, first=FIRST_ROWS),
        statements=asked.excerpt("statements", _statements(candidate, rejection), first=FIRST_ROWS),
        timeline=asked.excerpt(
            "timeline", timeline(candidate, happened, calls=calls, follow_up=follow_up), first=FIRST_EVENTS
        ),
        asked=asked,
    )


def _hold(candidate: Candidate, application: Application, planned: Call | None) -> Hold | None:
    """What holds everything back there, or the person alone for whom a call was planned."""
    is_person_held = planned is not None and is_left_alone(planned.involvement.contact)
    return hold_on(application, candidate) or (Hold.LEFT_ALONE if is_person_held else None)


def _interviews(candidate: Candidate, application: Application) -> tuple[Interview, ...]:
    """The newest first, each with its people."""
    people = Involvement.objects.owned_by(candidate).select_related("contact").defer("contact__notes").order_by("id")
    rows = Interview.objects.owned_by(candidate).filter(application=application)
    return tuple(
        rows.prefetch_related(Prefetch("people", queryset=people))
        .defer("preparation")
        .order_by("-local_on", "-round", "-id")
    )


def _calls(candidate: Candidate, follow_up: FollowUp | None) -> tuple[Call, ...]:
    if follow_up is None:
        return ()
    rows = Call.objects.owned_by(candidate).filter(follow_up=follow_up)
    return tuple(
        rows.select_related("involvement__contact__employer").defer("their_words", "involvement__contact__notes")
    )


def _stages(candidate: Candidate, application: Application) -> tuple[Stage, ...]:
    if not application.is_live:
        return ()
    return tuple(Stage.objects.owned_by(candidate).order_by("position", "id"))


def _statements(candidate: Candidate, rejection: Rejection | None) -> tuple[Statement, ...]:
    if rejection is None:
        return ()
    said = Q(call__follow_up__rejection=rejection) | Q(rejection=rejection)
    return statements(Finding.objects.owned_by(candidate).filter(said).order_by("id"), candidate)
