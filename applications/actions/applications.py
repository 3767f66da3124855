"""What a person does about an application."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max

from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Employer, Search, Stage, StageChange, Tag


class StageError(Exception):
    """The application stands elsewhere by now, so that this move no longer fits."""


@transaction.atomic
def add_application(
    *,
    candidate: Candidate,
    search: Search,
    uid: UUID,
    employer: str,
    position: str,
    stage: Stage,
    today: date,
    agency: str = "",
    tags: Iterable[str] = (),
    **fields: Any,
) -> Application:
    """A new application, with its employer if that is new. The same form twice adds one.

    The first stage change is dated by the day of applying where that is known, else today.
    """
    application, is_new = Application.objects.get_or_create(
        candidate=candidate,
        uid=uid,
        defaults={
            "search": search,
            "employer": find_employer(candidate=candidate, name=employer),
            "agency": find_employer(candidate=candidate, name=agency, is_agency=True) if agency else None,
            "position": position,
            "stage": stage,
            **fields,
        },
    )
    if is_new:
        changed_on = application.applied_on if application.applied_on and stage.kind != StageKind.SAVED else today
        StageChange.objects.create(candidate=candidate, application=application, to_stage=stage, changed_on=changed_on)
        tag_application(application=application, tags=tags)
    return application


@transaction.atomic
def edit_application(
    *,
    application: Application,
    revision: int,
    employer: str,
    agency: str = "",
    tags: Iterable[str] = (),
    **fields: Any,
) -> None:
    """Change the facts of an application. Raises RevisionConflict if another tab was quicker."""
    candidate = application.candidate
    application.revise(
        revision=revision,
        employer=find_employer(candidate=candidate, name=employer),
        agency=find_employer(candidate=candidate, name=agency, is_agency=True) if agency else None,
        **fields,
    )
    tag_application(application=application, tags=tags)


@transaction.atomic
def move_application(*, application: Application, stage: Stage, changed_on: date) -> StageChange | None:
    """Move a live application to another stage; None if it stands there already.

    Raises StageError if it ended, or was moved elsewhere since it was read.
    """
    if application.stage_id == stage.pk and application.is_live:
        return None
    before = application.stage
    still_there = Application.objects.filter(pk=application.pk, stage=before, ending="")
    if not still_there.update(stage=stage, revision=F("revision") + 1):
        raise StageError("This application was moved or ended meanwhile. Look at where it stands now.")
    application.refresh_from_db()
    return StageChange.objects.create(
        candidate_id=application.candidate_id,
        application=application,
        from_stage=before,
        to_stage=stage,
        changed_on=changed_on,
    )


@transaction.atomic
def end_application(*, application: Application, ending: Ending, ended_on: date) -> StageChange:
    """End a live application, or one that fell silent. A no has a form of its own: `reject_application`.

    Raises StageError if it ended meanwhile.
    """
    endable = Application.objects.filter(pk=application.pk, ending__in=["", Ending.SILENT])
    if not endable.update(ending=ending, ended_on=ended_on, revision=F("revision") + 1):
        raise StageError("This application has ended already. Look at where it stands now.")
    application.refresh_from_db()
    return StageChange.objects.create(
        candidate_id=application.candidate_id,
        application=application,
        from_stage_id=application.stage_id,
        to_stage_id=application.stage_id,
        ending=ending,
        changed_on=ended_on,
    )


@transaction.atomic
def reopen_application(*, application: Application, today: date) -> StageChange:
    """Take back an ending; both moves stay in the history. Raises StageError if it is live already."""
    ended = Application.objects.filter(pk=application.pk).exclude(ending="")
    if not ended.update(ending="", ended_on=None, revision=F("revision") + 1):
        raise StageError("This application is live already.")
    application.refresh_from_db()
    return StageChange.objects.create(
        candidate_id=application.candidate_id,
        application=application,
        from_stage_id=application.stage_id,
        to_stage_id=application.stage_id,
        changed_on=today,
    )


@transaction.atomic
def correct_stage_change(*, stage_change: StageChange, revision: int, changed_on: date) -> None:
    """Correct the date of a move. Raises RevisionConflict if another tab was quicker."""
    stage_change.revise(revision=revision, changed_on=changed_on)
    application = stage_change.application
    newest_ending = application.stage_changes.exclude(ending="").aggregate(newest=Max("pk"))["newest"]
    if application.ending and stage_change.pk == newest_ending:
        Application.objects.filter(pk=application.pk).update(ended_on=changed_on)


def find_employer(*, candidate: Candidate, name: str, is_agency: bool = False) -> Employer:
    """The candidate's employer of this name in whatever case, made if it is new."""
    found = Employer.objects.owned_by(candidate).filter(name__iexact=name).first()
    return found or Employer.objects.create(candidate=candidate, name=name, is_agency=is_agency)


def tag_application(*, application: Application, tags: Iterable[str]) -> None:
    """Set the tags of an application, making those that are new."""
    candidate_id = application.candidate_id
    application.tags.set(
        [Tag.objects.get_or_create(candidate_id=candidate_id, name=name)[0] for name in dict.fromkeys(tags)]
    )
