"""What a person does about their account."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.module_loading import import_string
from django.utils.translation import gettext

from applications.enums import StageKind
from applications.models import Candidate, Search, Stage, Strength


class AccountExists(Exception):
    """The address has an account, or the first account of the instance was made already."""


@transaction.atomic
def open_first_account(*, email: str, password: str, today: date, **fields: Any) -> Candidate:
    """The first account of an instance, beside the demo's. Raises AccountExists if there is one."""
    if Candidate.objects.filter(is_demo=False).exists():
        raise AccountExists(gettext("The first account was made already. Log in, or ask for an invitation."))
    return open_account(email=email, password=password, today=today, **fields)


@transaction.atomic
def open_account(*, email: str, password: str, today: date, **fields: Any) -> Candidate:
    """A new candidate with a verified address, a first search and six stages.

    Raises AccountExists if the address has an account.
    """
    try:
        with transaction.atomic():
            candidate = Candidate.objects.create_user(email, password, **fields)
            EmailAddress.objects.create(user=candidate, email=candidate.email, verified=True, primary=True)
    except IntegrityError as error:
        raise AccountExists(gettext("There is an account with this address already. Log in with it.")) from error
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
def edit_profile(*, candidate: Candidate, revision: int, **fields: Any) -> int:
    """Change the profile, and how many planned calls follow the candidate's clock.

    Raises RevisionConflict if another tab was quicker.
    """
    candidate.revise(revision=revision, **fields)
    followed: int = import_string(settings.AFTER_PROFILE_EDIT)(candidate=candidate)
    return followed


@transaction.atomic
def rest(*, candidate: Candidate, today: date) -> None:
    """Not today (TIM-22): what can wait waits until the day is over. Nothing is moved, and nothing is counted."""
    Candidate.objects.filter(pk=candidate.pk).update(rests_on=today)


@transaction.atomic
def rest_no_longer(*, candidate: Candidate) -> None:
    """Today after all."""
    Candidate.objects.filter(pk=candidate.pk).update(rests_on=None)


@transaction.atomic
def add_strength(
    *, candidate: Candidate, uid: UUID, name: str, evidence: str = "", position: int | None = None
) -> Strength:
    """A strength the script may name; the same form twice adds one.

    `position`: where it stood before it was dropped; the last place if none is given.
    """
    last = Strength.objects.owned_by(candidate).aggregate(position=Max("position"))["position"]
    strength, _ = Strength.objects.get_or_create(
        uid=uid,
        candidate=candidate,
        defaults={
            "name": name,
            "evidence": evidence,
            "position": position if position is not None else _next(last),
        },
    )
    return strength


@transaction.atomic
def edit_strength(*, strength: Strength, revision: int, **fields: Any) -> None:
    """Change a strength. Raises RevisionConflict if another tab was quicker."""
    strength.revise(revision=revision, **fields)


@transaction.atomic
def move_strength(*, strength: Strength, steps: int) -> None:
    """Move a strength `steps` places down, or up if negative; at the end of the list it stays."""
    candidate = strength.candidate
    ids = list(Strength.objects.owned_by(candidate).in_order().values_list("pk", flat=True))
    place = ids.index(strength.pk)
    ids.insert(max(0, place + steps), ids.pop(place))
    order_strengths(candidate=candidate, ids=ids)


@transaction.atomic
def order_strengths(*, candidate: Candidate, ids: Iterable[int]) -> None:
    """Keep the candidate's own order; the first one that fits is said."""
    for position, pk in enumerate(ids):
        Strength.objects.owned_by(candidate).filter(pk=pk).update(position=position)


@transaction.atomic
def drop_strength(*, strength: Strength) -> None:
    """Forget a strength. Scripts already made keep their words."""
    strength.delete()


def _next(last: int | None) -> int:
    return 0 if last is None else last + 1
