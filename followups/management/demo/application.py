"""One application of the demo, from the advert to its end."""

from datetime import time
from typing import Any
from uuid import uuid4

from applications.actions import applications, contacts, interviews, rejections, silence
from applications.enums import PhoneKind, StageKind, StatusChannel
from applications.models import Application, Candidate, Contact, Involvement, Search
from followups.management.demo import aftermath
from followups.management.demo.days import Days

Told = dict[str, Any]
"""One table of `life.toml`."""

EVENTS = frozenset(
    {"applied", "saved", "stages", "at", "people", "interviews", "asked", "ending", "no", "guess", "follow_up"}
)
"""What happened to an application; anything else in its table is a field of it."""

IN_ONE_APPLICATION = frozenset({"role", "rapport", "part", "invited", "quote", "history", "was_tense"})
"""What a person was in one application; anything else is a field of the contact."""

ENGLAND = {"country": "GB", "region": "ENG"}


def live(candidate: Candidate, search: Search, told: Told, days: Days) -> None:
    """Everything that happened to one application, in its order."""
    application = _add(candidate, search, told, days)
    for kind, ago in told.get("stages", []):
        stage = applications.find_stage(candidate=candidate, kind=StageKind(kind))
        applications.move_application(application=application, stage=stage, changed_on=days.on(ago), today=days.today)
    known = {person["name"]: _involve(application, person) for person in told.get("people", [])}
    for number, held in enumerate(told.get("interviews", []), start=1):
        _interview(application, {"round": number, **held}, known, days)
    for asked in told.get("asked", []):
        channel = StatusChannel(asked["channel"])
        silence.ask_status(application=application, channel=channel, today=days.on(asked["day"]))
    _end(application, told, known, days)


def _add(candidate: Candidate, search: Search, told: Told, days: Days) -> Application:
    kind = StageKind.APPLIED if "applied" in told else StageKind.SAVED
    first_day = days.on(told[kind])
    fields = {name: value for name, value in told.items() if name not in EVENTS}
    if "next_step_day" in fields:
        fields["next_step_on"] = days.on(fields.pop("next_step_day"))
    application = applications.add_application(
        candidate=candidate,
        search=search,
        uid=uuid4(),
        stage=applications.find_stage(candidate=candidate, kind=kind),
        today=first_day,
        applied_on=first_day if kind == StageKind.APPLIED else None,
        **fields,
    )
    employer = application.employer
    employer.revise(revision=employer.revision, **{**ENGLAND, **told.get("at", {})})
    return application


def _involve(application: Application, told: Told) -> Involvement:
    """A person on an application: one who was met before, or a new one."""
    met = Contact.objects.owned_by(application.candidate).filter(name=told["name"]).first()
    person = {name: value for name, value in told.items() if name not in IN_ONE_APPLICATION}
    person.setdefault("phone_kind", PhoneKind.DIRECT if "phone" in person else PhoneKind.NONE)
    part = {name: value for name, value in told.items() if name in IN_ONE_APPLICATION}
    return contacts.add_involvement(application=application, uid=uuid4(), contact=met, person=person, **part)


def _interview(application: Application, told: Told, known: dict[str, Involvement], days: Days) -> None:
    apart = {"day", "at", "zone", "people"}
    interviews.add_interview(
        application=application,
        uid=uuid4(),
        local_on=days.on(told["day"]),
        local_time=time.fromisoformat(told["at"]),
        zone=told.get("zone", application.candidate.zone),
        people=[known[name] for name in told.get("people", [])],
        **{name: value for name, value in told.items() if name not in apart},
    )


def _end(application: Application, told: Told, known: dict[str, Involvement], days: Days) -> None:
    if "ending" in told:
        ending, day = told["ending"]["kind"], days.on(told["ending"]["day"])
        applications.end_application(application=application, ending=ending, ended_on=day, today=days.today)
    if "no" in told:
        no = {name: value for name, value in told["no"].items() if name not in {"day", "told_by"}}
        rejection = rejections.reject_application(
            application=application,
            received_on=days.on(told["no"]["day"]),
            told_by=known.get(told["no"].get("told_by", "")),
            now=days.now,
            **no,
        )
        aftermath.follow(rejection, told, known, days)
