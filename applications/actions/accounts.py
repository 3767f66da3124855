"""What a person does about their account."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext

from applications.enums import StageKind
from applications.models import Candidate, Search, Stage, Strength


@transaction.atomic
def open_account(*, email: str, password: str, today: date, **fields: Any) -> Candidate:
    """A new candidate with a verified address, a first search and six stages. Raises IntegrityError if it exists."""
    candidate = Candidate.objects.create_user(email, password, **fields)
    EmailAddress.objects.create(user=candidate, email=candidate.email, verified=True, primary=True)
    furnish(candidate=candidate, today=today)
    return candidate


@transaction.atomic
def furnish(*, candidate: Candidate, today: date) -> Search:
    """The candidate's current search. Makes the six stages and a first search where they are missing."""
    if not Stage.objects.owned_by(candidate).exists():
        Stage.objects.bulk_create(
            Stage(candidate=candidate, name=str(kind.label), kind=kind, position=position)
            for position, kind in enumerate(StageKind)
        )
    if candidate.current_search is not None:
        return candidate.current_search
    search = Search.objects.owned_by(candidate).is_open().order_by("-opened_on", "-id").first()
    candidate.current_search = search or Search.objects.create(
        candidate=candidate, name=gettext("My search"), opened_on=today
    )
    candidate.save(update_fields=["current_search"])
    return candidate.current_search


@transaction.atomic
def edit_profile(*, candidate: Candidate, revision: int, **fields: Any) -> None:
    """Change the profile. Raises RevisionConflict if another tab was quicker."""
    candidate.revise(revision=revision, **fields)


@transaction.atomic
def add_strength(*, candidate: Candidate, uid: Any, name: str, evidence: str = "") -> Strength:
    """A strength the script may name; the same form twice adds one."""
    strength, _ = Strength.objects.get_or_create(
        uid=uid,
        candidate=candidate,
        defaults={
            "name": name,
            "evidence": evidence,
            "position": Strength.objects.owned_by(candidate).count(),
        },
    )
    return strength


@transaction.atomic
def edit_strength(*, strength: Strength, revision: int, **fields: Any) -> None:
    """Change a strength. Raises RevisionConflict if another tab was quicker."""
    strength.revise(revision=revision, **fields)


@transaction.atomic
def order_strengths(*, candidate: Candidate, ids: Iterable[int]) -> None:
    """Keep the candidate's own order; the first one that fits is said."""
    for position, pk in enumerate(ids):
        Strength.objects.owned_by(candidate).filter(pk=pk).update(position=position)


@transaction.atomic
def drop_strength(*, strength: Strength) -> None:
    """Forget a strength. Scripts already made keep their words."""
    strength.delete()
