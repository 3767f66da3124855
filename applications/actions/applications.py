"""What a person does about an application."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from applications.actions import accounts, concerns
from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Employer, Search, Stage, StageChange, Tag

LIVE = ""
OTHER_THAN_A_NO = tuple(ending for ending in Ending if ending != Ending.REJECTED)


class StageError(Exception):
    """The application stands elsewhere by now, so that this move no longer fits."""


class ApplicationDateError(Exception):
    """A day that lies ahead, or an end before the day of applying."""


@transaction.atomic
def add_application(
    *,
    candidate: Candidate,
    uid: UUID,
    employer: str,
    position: str,
    today: date,
    search: Search | None = None,
    stage: Stage | None = None,
    agency: str = "",
    tags: Iterable[str] = (),
    **fields: Any,
) -> Application:
    """A new application, with its employer if that is new. The same form twice adds one.

    `search`: the current one if none is given; `stage`: the first of kind applied. The first stage change is dated by
    the day of applying where that is known, else today. Raises ApplicationDateError for a day of applying ahead.
    """
    _check_days(applied_on=fields.get("applied_on"), today=today)
    current_search = accounts.furnish(candidate=candidate, today=today)
    values: dict[str, Any] = {
        "search": search or current_search,
        "employer": partial(find_employer, candidate=candidate, name=employer),
        "agency": partial(_find_agency, candidate=candidate, name=agency),
        "position": position,
        "stage": stage or partial(find_stage, candidate=candidate, kind=StageKind.APPLIED),
        **fields,
    }
    application, is_new = Application.objects.get_or_create(candidate=candidate, uid=uid, defaults=values)
    if is_new:
        _date_first_stage(application, today)
        tag_application(application=application, tags=tags)
        concerns.notice(application=application, words=[application.notes])
    return application


@transaction.atomic
def edit_application(
    *,
    application: Application,
    revision: int,
    employer: str,
    today: date,
    agency: str = "",
    tags: Iterable[str] = (),
    **fields: Any,
) -> None:
    """Change the facts of an application.

    Raises RevisionConflict if another tab was quicker, and ApplicationDateError for a day of applying that lies ahead
    or after the end.
    """
    _check_days(applied_on=fields.get("applied_on"), ended_on=application.ended_on, today=today)
    candidate = application.candidate
    application.revise(
        revision=revision,
        employer=find_employer(candidate=candidate, name=employer),
        agency=_find_agency(candidate=candidate, name=agency),
        **fields,
    )
    tag_application(application=application, tags=tags)
    concerns.notice(application=application, words=[application.notes])


@transaction.atomic
def move_application(*, application: Application, stage: Stage, changed_on: date, today: date) -> StageChange | None:
    """Move a live application to another stage; None if it stands there already.

    Raises StageError if it ended, or was moved elsewhere since it was read; ApplicationDateError for a day ahead.
    """
    if application.stage_id == stage.pk and application.is_live:
        return None
    _check_days(changed_on=changed_on, today=today)
    before = application.stage
    still_there = Application.objects.filter(pk=application.pk, stage=before, ending=LIVE)
    if not still_there.update(stage=stage, revision=F("revision") + 1):
        raise StageError(_("This application was moved or ended meanwhile. Look at where it stands now."))
    application.refresh_from_db()
    return _note_move(application, changed_on, from_stage=before)


@transaction.atomic
def end_application(*, application: Application, ending: Ending, ended_on: date, today: date) -> StageChange | None:
    """End a live application, or one that fell silent; None if it ended so already.

    A no has a form of its own: `reject_application`. Raises StageError if it ended otherwise meanwhile, and
    ApplicationDateError for a day that lies ahead or before the day of applying.
    """
    _check_days(applied_on=application.applied_on, ended_on=ended_on, today=today)
    endable = Application.objects.filter(pk=application.pk, ending__in={LIVE, Ending.SILENT} - {ending})
    is_ended = endable.update(ending=ending, ended_on=ended_on, revision=F("revision") + 1)
    application.refresh_from_db()
    if is_ended:
        return _note_move(application, ended_on)
    if application.ending == ending:
        return None
    raise StageError(_("This application has ended already. Look at where it stands now."))


def reopen_application(*, application: Application, today: date) -> StageChange:
    """Take back an ending that was not a no. Raises StageError if it is live already, or ended with a no."""
    return take_back_ending(application=application, endings=OTHER_THAN_A_NO, today=today)


@transaction.atomic
def take_back_ending(*, application: Application, endings: Iterable[Ending], today: date) -> StageChange:
    """Make an application live again that ended in one of these ways; both moves stay in the history.

    Raises StageError if it stands elsewhere.
    """
    ended = Application.objects.filter(pk=application.pk, ending__in=endings)
    if not ended.update(ending=LIVE, ended_on=None, revision=F("revision") + 1):
        raise StageError(_("This application is live already, or ended with a no. Look at where it stands now."))
    application.refresh_from_db()
    return _note_move(application, today)


@transaction.atomic
def correct_stage_change(*, stage_change: StageChange, revision: int, changed_on: date, today: date) -> None:
    """Correct the date of a move; the day of the end follows that of the ending in force.

    Raises RevisionConflict if another tab was quicker; ApplicationDateError for a day that lies ahead, an end before
    the day of applying, or the day of a no, which is corrected on the no itself.
    """
    application = stage_change.application
    is_the_end = stage_change.pk == newest_ending(application)
    if is_the_end and application.ending == Ending.REJECTED:
        raise ApplicationDateError(_("This is the day of the no. Correct it where you noted the no."))
    _check_days(
        applied_on=application.applied_on if is_the_end else None,
        ended_on=changed_on if is_the_end else None,
        changed_on=changed_on,
        today=today,
    )
    stage_change.revise(revision=revision, changed_on=changed_on)
    if is_the_end:
        Application.objects.filter(pk=application.pk).update(ended_on=changed_on)


def newest_ending(application: Application) -> int | None:
    """The key of the stage change that ended an application; None for a live one."""
    if application.is_live:
        return None
    return application.stage_changes.exclude(ending=LIVE).order_by("pk").values_list("pk", flat=True).last()


def find_employer(*, candidate: Candidate, name: str, is_agency: bool = False) -> Employer:
    """The candidate's employer of this name in whatever case, made if it is new."""
    found = Employer.objects.owned_by(candidate).filter(name__iexact=name).order_by("pk").first()
    if found is not None:
        return found
    return Employer.objects.get_or_create(candidate=candidate, name=name, defaults={"is_agency": is_agency})[0]


def find_stage(*, candidate: Candidate, kind: StageKind) -> Stage:
    """The candidate's first stage of this kind, or their first one where none of this kind is left."""
    stages = Stage.objects.owned_by(candidate).order_by("position", "pk")
    return stages.filter(kind=kind).first() or stages[0]


def tag_application(*, application: Application, tags: Iterable[str]) -> None:
    """Set the tags of an application, making those that are new."""
    candidate_id = application.candidate_id
    application.tags.set(
        [Tag.objects.get_or_create(candidate_id=candidate_id, name=name)[0] for name in dict.fromkeys(tags)]
    )


def _find_agency(*, candidate: Candidate, name: str) -> Employer | None:
    return find_employer(candidate=candidate, name=name, is_agency=True) if name else None


def _check_days(
    *, today: date, applied_on: date | None = None, ended_on: date | None = None, changed_on: date | None = None
) -> None:
    if any(day and day > today for day in (applied_on, ended_on, changed_on)):
        raise ApplicationDateError(_("That day lies ahead. Give today or an earlier day."))
    if applied_on and ended_on and ended_on < applied_on:
        raise ApplicationDateError(_("The end is dated before the day you applied. Correct one of the two."))


def _date_first_stage(application: Application, today: date) -> None:
    applied_on = application.applied_on if application.stage.kind != StageKind.SAVED else None
    StageChange.objects.create(
        candidate_id=application.candidate_id,
        application=application,
        to_stage=application.stage,
        changed_on=applied_on or today,
    )


def _note_move(application: Application, changed_on: date, *, from_stage: Stage | None = None) -> StageChange:
    return StageChange.objects.create(
        candidate_id=application.candidate_id,
        application=application,
        from_stage=from_stage or application.stage,
        to_stage=application.stage,
        ending=application.ending,
        changed_on=changed_on,
    )
