"""What a person does about an interview."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from applications.actions import concerns
from applications.domain import zones
from applications.enums import Ending
from applications.models import Application, Interview, Involvement


class InterviewDateError(Exception):
    """The interview is dated after the no."""


@transaction.atomic
def add_interview(
    *, application: Application, uid: UUID, people: Iterable[Involvement] = (), **fields: Any
) -> Interview:
    """A new interview, its instant computed from the promised time. The same form twice adds one.

    A time that a clock change leaves out is kept as the time it moves forward to (R-09).
    Raises InterviewDateError for a day after the no.
    """
    _check_day(application, fields["local_on"])
    interview, is_new = Interview.objects.get_or_create(
        candidate_id=application.candidate_id,
        uid=uid,
        defaults={"application": application, **fields, **_timed(fields)},
    )
    if is_new:
        interview.people.set(people)
        _notice(interview)
    return interview


@transaction.atomic
def edit_interview(*, interview: Interview, revision: int, people: Iterable[Involvement] = (), **fields: Any) -> None:
    """Change an interview; its instant follows. Raises RevisionConflict, or InterviewDateError as above."""
    _check_day(interview.application, fields["local_on"])
    interview.revise(revision=revision, **{**fields, **_timed(fields)})
    interview.people.set(people)
    _notice(interview)


def _notice(interview: Interview) -> None:
    words = (interview.went_well, interview.did_not_come_up, interview.outcome)
    concerns.notice(application=interview.application, words=words)


def _check_day(application: Application, day: date) -> None:
    if application.ending == Ending.REJECTED and application.ended_on and day > application.ended_on:
        raise InterviewDateError(
            gettext("The no came before that day. Correct the day of the interview, or that of the no.")
        )


def _timed(fields: dict[str, Any]) -> dict[str, Any]:
    day: date = fields["local_on"]
    clock: time | None = fields.get("local_time")
    if clock is None:
        return {"local_on": day, "local_time": None, "starts_at": None}
    wall = zones.wall_of(day, clock, fields["zone"])
    return {
        "local_on": wall.date(),
        "local_time": wall.time(),
        "starts_at": zones.instant_of(day, clock, fields["zone"]),
    }
