"""What a person does about the people they met."""

from typing import Any
from uuid import UUID

from django.db import transaction

from applications.actions.applications import find_employer
from applications.models import Application, Candidate, Contact, Employer, Involvement


@transaction.atomic
def add_contact(*, candidate: Candidate, uid: UUID, employer: str, **fields: Any) -> Contact:
    """A new person at an employer, who need not be on any application. The same form twice adds one."""
    contact, _ = Contact.objects.get_or_create(
        candidate=candidate,
        uid=uid,
        defaults={"employer": find_employer(candidate=candidate, name=employer), **fields},
    )
    return contact


@transaction.atomic
def add_involvement(
    *,
    application: Application,
    uid: UUID,
    contact: Contact | None = None,
    person: dict[str, Any] | None = None,
    employer: Employer | None = None,
    **fields: Any,
) -> Involvement:
    """Put a person on an application: one already known, or a new one described by `person`.

    `employer`: where a new person works, the application's own if none is given. The same form twice adds one.
    Raises IntegrityError if the person is on the application already.
    """
    candidate = application.candidate
    known = Involvement.objects.owned_by(candidate).filter(uid=uid).first()
    if known is not None:
        return known
    who = contact or Contact.objects.create(
        candidate=candidate, employer=employer or application.employer, **(person or {})
    )
    return Involvement.objects.create(candidate=candidate, uid=uid, application=application, contact=who, **fields)


@transaction.atomic
def edit_involvement(*, involvement: Involvement, revision: int, **fields: Any) -> None:
    """Change what somebody is in one application. Raises RevisionConflict if another tab was quicker."""
    involvement.revise(revision=revision, **fields)


@transaction.atomic
def edit_contact(*, contact: Contact, revision: int, employer: str, **fields: Any) -> None:
    """Change the facts of a person. Raises RevisionConflict if another tab was quicker."""
    contact.revise(revision=revision, employer=find_employer(candidate=contact.candidate, name=employer), **fields)
