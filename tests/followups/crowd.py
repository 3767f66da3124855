"""One of everything that the reading pages show, and as many copies of it as a test asks for."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.db import connection
from django.db.models import Model

from applications.actions import silence
from applications.enums import StageKind, StatusChannel
from applications.models import (
    Application,
    Candidate,
    Contact,
    Employer,
    Interview,
    Involvement,
    Rejection,
    StageChange,
    StatusQuestion,
)
from followups.actions import findings, follow_ups, gaps
from followups.enums import CallState, Effort, FindingStatus
from followups.models import Call, Finding, FollowUp, Gap, Remedy
from tests import factories
from tests.followups import answers
from tests.followups.answers import praised, said

TODAY = date(2026, 6, 17)
TOMORROW = date(2026, 6, 18)
KINDS = (
    Employer,
    Application,
    StageChange,
    StatusQuestion,
    Contact,
    Involvement,
    Interview,
    Rejection,
    FollowUp,
    Call,
    Gap,
    Remedy,
    Finding,
)
"""What is copied, each kind after those it points to."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the pages of the crowd are."""

    application: Application
    live: Application
    contact: Contact
    gap: Gap


def scene(candidate: Candidate) -> Scene:
    """A no that was answered, one to decide about, a call planned, words to sort, and a live application."""
    answered = answers.told_no(candidate, "Corvane")
    factories.interview(answered.application, people=answered.application.involvements.all())
    follow_ups.write_guess(rejection=answered, guess="SAP")
    call = answers.made(answers.planned(answered), words="Too little SAP.")
    gap, audits = heard(call)
    step = gaps.add_remedy(gap=gap, uid=uuid4(), text="A course in SAP", effort=Effort.M)
    gaps.finish_remedy(remedy=step, proof="The certificate", done_on=TODAY)
    gaps.add_remedy(gap=gap, uid=uuid4(), text="A project in SAP", effort=Effort.M, due_on=TODAY)
    gaps.close_gap(gap=audits, revision=audits.revision, proof="A story", closed_on=TODAY)
    answers.told_no(candidate, "Aldgate Foods", person="Priya Nair")
    answers.planned(answers.told_no(candidate, "Halden Rail", person="Ola Berg"), on=TODAY)
    answers.made(answers.planned(answers.told_no(candidate, "Mar Foods", person="Ines Mar")), words="Light on SAP.")
    unanswered(candidate)
    return Scene(answered.application, live(candidate), call.involvement.contact, gap)


def heard(call: Call) -> tuple[Gap, Gap]:
    """One thing of each kind was said; the gaps that were lacking, and that were there but did not come up."""
    lacking, had, *_ = findings.record_findings(
        call=call,
        statements=[
            said("Too little SAP."),
            said("We missed audits.", FindingStatus.HAD_NOT_SHOWN),
            said("In the end there was an internal candidate.", FindingStatus.NO_FAULT),
            said("You seemed overqualified.", FindingStatus.DISPUTED),
            praised("Strong on planning."),
        ],
    )
    return lacking.gap, had.gap


def live(candidate: Candidate) -> Application:
    """A live application with an interview tomorrow."""
    application = factories.application(candidate, employer="Solent Freight", kind=StageKind.INTERVIEWING)
    amir = factories.involvement(application, name="Amir Haddad")
    factories.interview(application, local_on=TOMORROW, people=[amir])
    return application


def unanswered(candidate: Candidate) -> None:
    """A live application from which no word came to a question: the second one is due."""
    application = factories.application(candidate, employer="Quiet Mills", kind=StageKind.INTERVIEWING)
    silence.ask_status(application=application, channel=StatusChannel.WRITING, today=date(2026, 6, 1))


def copy(candidate: Candidate, times: int, *, shared: Collection[type[Model]] = ()) -> None:
    """Copy the candidate's rows so many times, past the actions. What is `shared` stays one; its children do not."""
    made: dict[tuple[int, type[Model], int], Model] = {}
    for kind in KINDS:
        if kind in shared:
            continue
        originals = kind.objects.owned_by(candidate).order_by("pk")
        rows = [] if kind is StatusQuestion and Application in shared else list(originals)
        rows = [row for row in rows if FollowUp not in shared or not _is_planned(row)]
        copies = {(number, kind, row.pk): _copy_of(row, made, number) for number in range(times) for row in rows}
        kind.objects.bulk_create(copies.values(), batch_size=200)
        made |= copies
    meetings = Interview.people.through
    met = meetings.objects.filter(interview__candidate=candidate).order_by("pk")
    meetings.objects.bulk_create(
        meetings(
            interview=made[number, Interview, row.interview_id],
            involvement=made[number, Involvement, row.involvement_id],
        )
        for row in list(met)
        for number in range(times)
    )
    know_the_rows()


def know_the_rows() -> None:
    """Let PostgreSQL count the rows, as it does by itself on a running instance; its plans are for none until then."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _is_planned(row: Model) -> bool:
    return isinstance(row, Call) and row.state == CallState.PLANNED


def _copy_of(row: Model, made: dict[tuple[int, type[Model], int], Model], number: int) -> Model:
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    copied = type(row)(**{**values, "id": None, "uid": uuid4()})
    for field in row._meta.concrete_fields:
        parent = made.get((number, field.related_model, values[field.attname]))
        if parent is not None:
            setattr(copied, field.name, parent)
    for name in {"name", "title"} & values.keys():
        setattr(copied, name, f"{values[name]} {number + 1}")
    return copied
