"""What a person does about the people they met."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, RestrictedError
from django.utils.module_loading import import_string
from django.utils.translation import gettext

from applications.actions.applications import find_employer
from applications.enums import ContactRole, DecisionPart, PhoneKind, SpokenHistory
from applications.models import Application, Candidate, Contact, Employer, Interview, Involvement


class AlreadyInvolved(Exception):
    """The person is on the application."""


class StillCalled(Exception):
    """Something that happened hangs on the person's part in the application."""


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
    interviews: Iterable[Interview] = (),
    **fields: Any,
) -> Involvement:
    """Put a person on an application, and on these interviews of it. The same form twice adds one.

    The person is one already known, or a new one described by `person`: an agency recruiter at the application's
    agency, anybody else at its employer. Raises AlreadyInvolved if the person is on the application.
    """
    if contact and application.involvements.filter(contact=contact).exclude(uid=uid).exists():
        raise AlreadyInvolved(gettext("This person is on the application already."))
    candidate = application.candidate
    who = contact or _new_contact(application, uid, person or {}, fields.get("role", ""))
    involvement, is_new = Involvement.objects.get_or_create(
        candidate=candidate, uid=uid, defaults={"application": application, "contact": who, **fields}
    )
    if is_new:
        involvement.interviews.set(interviews)
        involvement.interviews.update(revision=F("revision") + 1)
    return involvement


@transaction.atomic
def add_desk(*, application: Application, phone: str = "", email: str = "") -> Involvement:
    """Put the employer's recruiting desk on an application, with its number or address. Twice adds one.

    What was known of it otherwise stays: a number beside an address.
    """
    reach = {"phone": phone, "phone_kind": PhoneKind.SWITCHBOARD} if phone else {"email": email}
    fields = {"candidate": application.candidate, "name": gettext("Recruiting desk"), **reach}
    desk, is_new = Contact.objects.get_or_create(employer=application.employer, is_desk=True, defaults=fields)
    if not is_new:
        Contact.objects.filter(pk=desk.pk).update(**reach, revision=F("revision") + 1)
    part = {"role": ContactRole.HR, "part": DecisionPart.COORDINATED, "history": SpokenHistory.NEVER}
    involvement, _ = Involvement.objects.get_or_create(
        application=application, contact=desk, defaults={"candidate": application.candidate, **part}
    )
    return involvement


@transaction.atomic
def edit_involvement(*, involvement: Involvement, revision: int, **fields: Any) -> None:
    """Change what somebody is in one application. Raises RevisionConflict if another tab was quicker."""
    involvement.revise(revision=revision, **fields)


@transaction.atomic
def drop_involvement(*, involvement: Involvement) -> None:
    """Take somebody off an application; the person stays known. Raises StillCalled if a call hangs on them."""
    try:
        with transaction.atomic():
            involvement.delete()
    except RestrictedError as error:
        raise StillCalled(gettext("A call with this person is kept here, so they stay on the application.")) from error


@transaction.atomic
def edit_contact(*, contact: Contact, revision: int, employer: str, **fields: Any) -> int:
    """Change the facts of a person, and how many planned calls follow their clock.

    A recruiting desk that moves to an employer with a desk becomes a contact like any other. Raises RevisionConflict if
    another tab was quicker.
    """
    there = find_employer(candidate=contact.candidate, name=employer)
    is_desk = contact.is_desk and not there.contacts.filter(is_desk=True).exclude(pk=contact.pk).exists()
    contact.revise(revision=revision, employer=there, is_desk=is_desk, **fields)
    followed: int = import_string(settings.AFTER_CONTACT_EDIT)(contact=contact)
    return followed


def _new_contact(application: Application, uid: UUID, person: dict[str, Any], role: str) -> Contact:
    contact, _ = Contact.objects.get_or_create(
        candidate=application.candidate, uid=uid, defaults={"employer": _employer_of(application, role), **person}
    )
    return contact


def _employer_of(application: Application, role: str) -> Employer:
    agency = application.agency if role == ContactRole.AGENCY_RECRUITER else None
    return agency or application.employer
