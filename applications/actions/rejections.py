"""What a person does about a no."""

from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from applications.actions import accounts, applications, concerns, contacts
from applications.domain import zones
from applications.enums import Ending, Invitation, PhoneKind, RejectionChannel, SpokenHistory, StageKind
from applications.models import Application, Candidate, Rejection, StageChange, Strength

LIVE_OR_SILENT = ("", Ending.SILENT)


class RejectionDateError(Exception):
    """The no is dated before something that must have come first."""


@transaction.atomic
def reject_application(
    *, application: Application, received_on: date | None, now: datetime, **fields: Any
) -> Rejection:
    """Mark an application not selected, once: a second press finds the first one's row.

    Raises RejectionDateError for a date that contradicts the application's, and StageError if it ended otherwise.
    """
    known = Rejection.objects.filter(application=application, application__ending=Ending.REJECTED).first()
    if known is not None:
        return known
    candidate = application.candidate
    today = _day_of(now, candidate)
    ended_on = received_on or today
    _check_dates(application, ended_on, today)
    open_rows = Application.objects.filter(pk=application.pk, ending__in=LIVE_OR_SILENT)
    if not open_rows.update(ending=Ending.REJECTED, ended_on=ended_on, revision=F("revision") + 1):
        raise applications.StageError(_("This application has ended already. Look at where it stands now."))
    application.refresh_from_db()
    StageChange.objects.create(
        candidate=candidate,
        application=application,
        from_stage_id=application.stage_id,
        to_stage_id=application.stage_id,
        ending=Ending.REJECTED,
        changed_on=ended_on,
    )
    values = {**fields, **_received(received_on, now, candidate)}
    rejection, _is_new = Rejection.objects.update_or_create(
        application=application, defaults=values, create_defaults={**values, "candidate": candidate}
    )
    concerns.notice(application=application, words=[rejection.words])
    return rejection


@transaction.atomic
def edit_rejection(
    *, rejection: Rejection, revision: int, received_on: date | None, now: datetime, **fields: Any
) -> None:
    """Correct how the no came; the day of the end follows its day. Raises RevisionConflict, or RejectionDateError."""
    candidate = rejection.candidate
    application = rejection.application
    today = _day_of(now, candidate)
    _check_dates(application, received_on or today, today)
    is_same_day = Rejection.objects.filter(pk=rejection.pk, received_on=received_on).exists()
    received = {} if is_same_day else _received(received_on, now, candidate)
    rejection.revise(revision=revision, **received, **fields)
    concerns.notice(application=application, words=[rejection.words])
    if received_on is not None:
        Application.objects.filter(pk=application.pk).update(ended_on=received_on)
        StageChange.objects.filter(pk__in=[applications.newest_ending(application)]).update(changed_on=received_on)


@transaction.atomic
def take_back_rejection(*, rejection: Rejection, today: date) -> None:
    """They told me by mistake: the application is live again, and both moves stay in the history.

    The row of the rejection waits unused. Raises StageError if that was done already.
    """
    applications.take_back_ending(application=rejection.application, endings=[Ending.REJECTED], today=today)


@transaction.atomic
def start_from_no(
    *,
    candidate: Candidate,
    uid: UUID,
    employer: str,
    position: str,
    person: str,
    phone: str,
    email: str,
    rapport: str,
    now: datetime,
    role: str = "",
    channel: str = RejectionChannel.MAIL,
    received_on: date | None = None,
    furthest: StageKind = StageKind.INTERVIEWING,
    strength: str = "",
) -> Application:
    """Everything known on the day of a no, from five fields: an application, a person, a rejection.

    The rest is known where somebody tried it out before: else it came by mail, today, after the interviews.
    Works in an account that has no search and no stages yet. The same form twice makes one of each.
    Raises RejectionDateError for a day that lies ahead.
    """
    today = _day_of(now, candidate)
    accounts.furnish(candidate=candidate, today=today)
    if strength and not Strength.objects.owned_by(candidate).filter(name__iexact=strength).exists():
        accounts.add_strength(candidate=candidate, uid=uid, name=strength)
    stage = applications.find_stage(candidate=candidate, kind=furthest)
    application = applications.add_application(
        candidate=candidate, uid=uid, employer=employer, position=position, stage=stage, today=today
    )
    if person:
        reach = {"name": person, "phone": phone, "email": email}
        _add_person(application, reach, rapport=rapport, role=role)
    day = received_on or today
    reject_application(application=application, received_on=day, now=now, channel=channel, furthest=stage.kind)
    return application


def _add_person(application: Application, reach: dict[str, str], *, rapport: str, role: str) -> None:
    """The one person that the candidate named, once."""
    if application.involvements.exists():
        return
    contacts.add_involvement(
        application=application,
        uid=application.uid,
        person={**reach, "phone_kind": PhoneKind.DIRECT if reach["phone"] else PhoneKind.NONE},
        history=SpokenHistory.MET,
        invited=Invitation.NO,
        rapport=rapport,
        role=role,
    )


def _day_of(now: datetime, candidate: Candidate) -> date:
    return now.astimezone(ZoneInfo(candidate.zone)).date()


def _check_dates(application: Application, day: date, today: date) -> None:
    if day > today:
        raise RejectionDateError(_("A no cannot have come in the future. Give today or an earlier day."))
    if application.applied_on and day < application.applied_on:
        raise RejectionDateError(_("The no is dated before the day you applied. Correct one of the two."))
    if application.interviews.filter(local_on__gt=day, local_on__lte=today).exists():
        raise RejectionDateError(
            _("You noted an interview after that day. Correct the day of the no, or the interview.")
        )


def _received(received_on: date | None, now: datetime, candidate: Candidate) -> dict[str, Any]:
    if received_on is None:
        return {"received_on": None, "received_at": None, "zone": candidate.zone}
    end = zones.end_of_day(received_on, candidate.zone)
    return {"received_on": received_on, "received_at": min(now, end), "zone": candidate.zone}
