"""What happens when words name a protected ground, and what the candidate makes of it (domain 8, G8, G9)."""

from collections.abc import Iterable

from django.db import transaction

from applications.domain import protected_grounds
from applications.enums import Concern
from applications.models import Application
from applications.models.application import CONCERN_IN_FORCE


def notice(*, application: Application, words: Iterable[str]) -> bool:
    """Hold everything about an application back once its words name a protected ground. True if they do.

    The candidate's own word that it is not about that goes on to hold, whatever is written later.
    """
    if not any(protected_grounds.are_named(text) for text in words if text):
        return False
    Application.objects.filter(pk=application.pk, concern="").update(concern=Concern.NOTICED)
    application.refresh_from_db(fields=["concern"])
    return application.has_concern


@transaction.atomic
def show_once(*, application: Application) -> bool:
    """Whether the page of advice is to be opened now, which it is once for each application."""
    noticed = Application.objects.filter(pk=application.pk, concern=Concern.NOTICED)
    return bool(noticed.update(concern=Concern.SHOWN))


@transaction.atomic
def raise_concern(*, application: Application) -> None:
    """The candidate says that it is about that: nothing is proposed there from now on."""
    Application.objects.filter(pk=application.pk).exclude(concern__in=CONCERN_IN_FORCE).update(concern=Concern.SHOWN)


@transaction.atomic
def set_aside(*, application: Application) -> None:
    """The candidate says that it is not about that: things go on."""
    Application.objects.filter(pk=application.pk, concern__in=CONCERN_IN_FORCE).update(concern=Concern.SET_ASIDE)
