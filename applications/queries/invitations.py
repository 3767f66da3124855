"""Invitation links: a signed word to one person, good for a week and for one account (S-56)."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse

from applications.models import Candidate

SALT = "applications.invitation"
GOOD_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who may open an account. `email` empty: whoever holds the link opens the first account of the instance."""

    email: str

    @property
    def is_first(self) -> bool:
        """Whether this is the link for the first account."""
        return not self.email


def first_account_link() -> str:
    """The address at which the first account of this instance is opened, good while there is none but the demo's."""
    return _link("")


def own_account_link(candidate: Candidate) -> str:
    """Where somebody who looks at the demo opens an account of their own; empty if there is one, or for others."""
    return first_account_link() if candidate.is_demo and not _is_used(Invitation(email="")) else ""


def invitation_link(email: str) -> str:
    """The address at which the person with this email address opens an account."""
    return _link(email.lower())


def read(token: str) -> Invitation | None:
    """The invitation behind a token; None if it was altered, is older than a week, or was used."""
    try:
        invitation = Invitation(email=signing.loads(token, salt=SALT, max_age=GOOD_FOR)["email"])
    except signing.BadSignature:
        return None
    return None if _is_used(invitation) else invitation


def is_known(email: str) -> bool:
    """Whether there is an account with this address."""
    return Candidate.objects.filter(email__iexact=email).exists()


def _link(email: str) -> str:
    token = signing.dumps({"email": email}, salt=SALT)
    return settings.BASE_URL + reverse("applications:invitation", args=[token])


def _is_used(invitation: Invitation) -> bool:
    if invitation.is_first:
        return Candidate.objects.filter(is_demo=False).exists()
    return is_known(invitation.email)
