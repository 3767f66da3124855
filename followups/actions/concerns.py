"""What happens to calls, findings and people once words name a protected ground (domain 8, G8, G9)."""

from collections.abc import Iterable

from django.db import transaction

from applications.actions import concerns
from applications.domain import protected_grounds
from applications.enums import Concern
from applications.models import Application, Contact
from applications.models.application import CONCERN_IN_FORCE
from followups.models import Call, Finding, Gap


@transaction.atomic
def notice_in_call(*, call: Call, words: Iterable[str]) -> None:
    """Hold everything about the application back if these words name a ground; whoever said them is asked no more."""
    application = call.follow_up.rejection.application
    if concerns.notice(application=application, words=words):
        Contact.objects.filter(pk=call.involvement.contact_id).update(is_subject_of_concern=True)


@transaction.atomic
def set_aside(*, application: Application) -> None:
    """It is not about that: proposals, scripts and reminders go on, and what was said may be sorted."""
    concerns.set_aside(application=application)
    Finding.objects.is_about(application).update(is_concern=False)
    elsewhere = Application.objects.filter(concern__in=CONCERN_IN_FORCE).exclude(pk=application.pk)
    people = Contact.objects.filter(involvements__application=application)
    people.exclude(involvements__application__in=elsewhere).update(is_subject_of_concern=False)


@transaction.atomic
def raise_concern(*, application: Application) -> None:
    """It is about that, or may be: nothing is proposed there, and what names a ground is coded no longer."""
    concerns.raise_concern(application=application)
    said = Finding.objects.is_about(application)
    named = [finding for finding in said if protected_grounds.are_named(finding.verbatim)]
    said.filter(pk__in=[finding.pk for finding in named]).update(is_concern=True, code="", gap=None)
    forget_unnamed([finding.gap_id for finding in named if finding.gap_id])


def forget_unnamed(gaps: Iterable[int]) -> None:
    """Forget those gaps that nobody names any more, save where the candidate took a step or closed one."""
    Gap.objects.filter(pk__in=gaps, findings=None, remedies=None, closed_on=None).delete()


def is_concern(application: Application, words: str) -> bool:
    """Whether a statement is kept apart: it names a ground, and the candidate did not say that it is not about that."""
    return application.concern != Concern.SET_ASIDE and protected_grounds.are_named(words)
