"""What happened to one application, in one order: moves, interviews, the decision, calls, and what came of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from applications.models import Candidate, Interview, StageChange, StatusQuestion
from followups import facts
from followups.enums import CallState
from followups.models import Call, FollowUp
from followups.queries.history import Events

KINDS = ("interview", "asked", "word", "moved", "decided", "call", "outcome")
"""In the order in which they follow each other on one day."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history.

    `kind`: `moved`, `interview`, `asked`, `word`, `decided`, `call` or `outcome`, each with its sentence.
    `tone`: `live`, `now` or `ended` where it changed how the application stands, else empty.
    """

    on: date
    kind: str
    row: StageChange | Interview | StatusQuestion | FollowUp | Call
    tone: str = ""


def timeline(
    candidate: Candidate, happened: Events, *, calls: Iterable[Call], follow_up: FollowUp | None
) -> tuple[Event, ...]:
    """Everything that happened, the newest first. What fell on one day stands in the order in which it goes on."""
    events = [
        *(Event(interview.local_on, "interview", interview) for interview in happened.interviews),
        *(Event(change.changed_on, "moved", change, _tone(change)) for change in happened.changes),
        *(Event(question.asked_on, "asked", question) for question in happened.questions),
        *_words(happened.questions),
        *_decision(candidate, follow_up),
        *(Event(_day_of(candidate, call), "call", call, "now" if _is_planned(call) else "") for call in calls),
        *_outcome(candidate, follow_up),
    ]
    places = {kind: place for place, kind in enumerate(KINDS)}
    return tuple(sorted(events, key=lambda event: (event.on, places[event.kind], event.row.pk), reverse=True))


def _tone(change: StageChange) -> str:
    return "ended" if change.ending else "live"


def _words(questions: Iterable[StatusQuestion]) -> Iterator[Event]:
    """The words that came to questions, one line for each day on which one came."""
    answered = {question.answered_on: question for question in questions}
    return (Event(on, "word", question) for on, question in answered.items() if on is not None)


def _decision(candidate: Candidate, follow_up: FollowUp | None) -> Iterator[Event]:
    if follow_up is not None:
        yield Event(facts.today_of(candidate, follow_up.decided_at), "decided", follow_up)


def _outcome(candidate: Candidate, follow_up: FollowUp | None) -> Iterator[Event]:
    if follow_up is not None and follow_up.closed_at is not None:
        yield Event(facts.today_of(candidate, follow_up.closed_at), "outcome", follow_up)


def _day_of(candidate: Candidate, call: Call) -> date:
    return facts.today_of(candidate, call.started_at or call.starts_at)


def _is_planned(call: Call) -> bool:
    return call.state == CallState.PLANNED
