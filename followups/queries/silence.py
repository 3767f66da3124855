"""Live applications from which nothing is heard: what the silence advises, and the words for it (TIM-19, T17)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from django.db.models import QuerySet

from applications.enums import ContactRole, PhoneKind, Rapport, SpokenHistory, StageKind
from applications.models import Application, Candidate, Involvement, StatusQuestion
from applications.models.status_question import with_signs
from followups import facts
from followups.domain import calendars, waiting
from followups.domain.facts import Calendar, Person
from followups.domain.scripts import waiting_words
from followups.domain.scripts.script import Wording
from followups.domain.scripts.waiting_words import WaitingFacts
from followups.domain.waiting import MET, Quiet, Silence, Step
from followups.models.holds import application_held, hold_on, is_left_alone
from followups.queries.excerpts import Asked, Excerpt
from followups.queries.history import Events

Row = Mapping[str, Any]

FIRST_WAITING = 5
OLDEST_LIVE = 200
BY_FIRST_NAME = {Rapport.REAL_CONVERSATION, Rapport.BEYOND_THE_SCRIPT, Rapport.ON_MY_SIDE}
OF_AN_APPLICATION = (
    "pk",
    "position",
    "answer_promised_on",
    "employer__name",
    "employer__country",
    "employer__region",
    "employer__no_contact",
    "stage__name",
    "stage__kind",
    "last_on",
    "talked_on",
    "asked_on",
    "asked_before_on",
)
"""What is read of the live applications. Rows without models: two hundred of them are weighed for each Today."""


@dataclass(frozen=True, slots=True)
class WaitingFor:
    """A live application with its last sign of life, and what its silence advises. `words`: the question, if due."""

    application_id: int
    employer: str
    position: str
    stage: str
    days: int
    talked_on: date | None
    silence: Silence
    step: Step
    words: tuple[Wording, ...] = ()

    @property
    def is_due(self) -> bool:
        """Whether something is to be done by now."""
        return self.step.advice is not Quiet.WAIT

    @property
    def asked_on(self) -> date | None:
        """When the candidate last asked how it stands, without an answer since."""
        return max(self.silence.open_questions, default=None)


@dataclass(frozen=True, slots=True)
class Asking:
    """How one application stands that is waited for, with whom to ask, and the words in writing and spoken.

    `person`: None where nobody can be asked by name. `spoken`: empty where the two never spoke by phone.
    """

    step: Step
    questions: tuple[StatusQuestion, ...]
    person: Involvement | None
    written: tuple[Wording, ...]
    spoken: tuple[Wording, ...]

    @property
    def is_due(self) -> bool:
        """Whether something is to be done by now."""
        return self.step.advice is not Quiet.WAIT

    @property
    def is_mailed(self) -> bool:
        """Whether the person has an address that somebody reads."""
        return self.person is not None and facts.may_be_mailed(self.person)


def waiting_for(candidate: Candidate, *, today: date) -> tuple[Excerpt, Excerpt]:
    """What is due, the longest due first, and what is only waited for, the quietest first; in one query.

    Of the two hundred oldest live applications, so that many cost no more.
    """
    calendar_of = cache(lambda country, region: _calendar(country, region, today))
    rows = _quiet_rows(candidate, today).values(*OF_AN_APPLICATION)
    known = [_waiting_for(candidate, row, calendar_of=calendar_of, today=today) for row in rows]
    due = sorted((one for one in known if one.is_due), key=lambda one: (one.step.due_on, one.application_id))
    excerpt = Asked().excerpt("due", due, first=FIRST_WAITING)
    return (
        replace(excerpt, rows=tuple(_with_words(candidate, one, today) for one in excerpt.rows)),
        Asked().excerpt("waiting", [one for one in known if not one.is_due], first=FIRST_WAITING),
    )


def asking(application: Application, *, events: Events, people: Sequence[Involvement], today: date) -> Asking | None:
    """What the silence of one application advises; None if it is not waited for. From rows that were read already."""
    talked_on = max((interview.local_on for interview in events.interviews), default=None)
    if not application.is_live or application.stage.kind == StageKind.SAVED or (talked_on and talked_on > today):
        return None
    silence = Silence(
        last_on=_last_on(events),
        has_met=talked_on is not None or application.stage.kind in MET,
        promised_on=application.answer_promised_on,
        asked_on=tuple(question.asked_on for question in events.questions if question.answered_on is None),
        may_ask=hold_on(application, application.candidate) is None,
        silent_after_days=application.candidate.silent_after_days,
    )
    step = waiting.next_step(
        silence, today=today, calendar=_calendar(application.employer.country, application.employer.region, today)
    )
    asked = waiting.whom_to_ask(_person(involvement) for involvement in people)
    person = next((one for one in people if asked and one.pk == asked.id), None)
    said = replace(
        _said(application.candidate, silence, position=application.position, talked_on=talked_on, today=today),
        **_named(person),
    )
    may_ring = asked is not None and waiting.may_ring(asked) and not application.no_calls
    is_question = step.advice is Quiet.ASK
    return Asking(
        step=step,
        questions=tuple(question for question in events.questions if question.asked_on in silence.open_questions),
        person=person,
        written=waiting_words.ask(said) if is_question else (),
        spoken=waiting_words.ask_by_phone(said) if is_question and may_ring else (),
    )


def _quiet_rows(candidate: Candidate, today: date) -> QuerySet[Any]:
    mine = Application.objects.owned_by(candidate)
    live = mine.is_live().filter(~application_held(), search__closed_on=None).exclude(stage__kind=StageKind.SAVED)
    oldest = mine.filter(pk__in=live.order_by("pk").values("pk")[:OLDEST_LIVE])
    return with_signs(oldest).filter(last_on__lte=today).order_by("last_on", "pk")


def _waiting_for(
    candidate: Candidate, row: Row, *, calendar_of: Callable[[str, str], Calendar], today: date
) -> WaitingFor:
    asked = (row["asked_before_on"], row["asked_on"])
    silence = Silence(
        last_on=row["last_on"],
        has_met=row["talked_on"] is not None or row["stage__kind"] in MET,
        promised_on=row["answer_promised_on"],
        asked_on=tuple(day for day in asked if day is not None),
        may_ask=not row["employer__no_contact"],
        silent_after_days=candidate.silent_after_days,
    )
    calendar = calendar_of(row["employer__country"], row["employer__region"])
    return WaitingFor(
        application_id=row["pk"],
        employer=row["employer__name"],
        position=row["position"],
        stage=row["stage__name"],
        days=(today - row["last_on"]).days,
        talked_on=row["talked_on"],
        silence=silence,
        step=waiting.next_step(silence, today=today, calendar=calendar),
    )


def _with_words(candidate: Candidate, one: WaitingFor, today: date) -> WaitingFor:
    said = _said(candidate, one.silence, position=one.position, talked_on=one.talked_on, today=today)
    return replace(one, words=waiting_words.ask(said)[:1] if one.step.advice is Quiet.ASK else ())


def _said(
    candidate: Candidate, silence: Silence, *, position: str, talked_on: date | None, today: date
) -> WaitingFacts:
    asked = silence.open_questions
    return WaitingFacts(
        today=today,
        position=position,
        candidate_name=candidate.name,
        met_on=talked_on,
        promised_on=silence.promise,
        asked_on=asked[-1] if asked else None,
    )


def _named(person: Involvement | None) -> dict[str, Any]:
    if person is None:
        return {}
    return {"contact_name": person.contact.name, "is_by_first_name": person.rapport in BY_FIRST_NAME}


def _last_on(events: Events) -> date:
    """The same last sign of life that `with_signs` computes."""
    moves = (change.changed_on for change in events.changes)
    talks = (interview.local_on for interview in events.interviews)
    answers = (question.answered_on for question in events.questions if question.answered_on is not None)
    return max((*moves, *talks, *answers))


def _calendar(country: str, region: str, today: date) -> Calendar:
    return calendars.for_place(country, region, (today.year - 1, today.year, today.year + 1))


def _person(involvement: Involvement) -> Person:
    contact = involvement.contact
    return Person(
        id=involvement.pk,
        name=contact.name,
        role=ContactRole(involvement.role) if involvement.role else None,
        history=SpokenHistory(involvement.history),
        phone_kind=PhoneKind(contact.phone_kind),
        has_mail=facts.may_be_mailed(involvement),
        is_do_not_contact=is_left_alone(contact),
        has_left=contact.has_left,
        is_public_source_only=involvement.is_public_source_only,
    )
