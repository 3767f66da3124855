"""What allauth asks of us: links from BASE_URL, sign-up closed, and an account that is ready to use."""

from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from applications.actions import accounts
from applications.models import Candidate


class AccountAdapter(DefaultAccountAdapter):
    """Links in mails never come from the Host header (S-24); nobody signs up uninvited (S-56)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - the signature is allauth's
        """Only where the operator opened the instance to everybody."""
        return settings.OPEN_SIGNUP

    def is_safe_url(self, url: str | None) -> bool:
        """Whether `url` leads to this instance; what is no address at all does not (S-16)."""
        try:
            return super().is_safe_url(url)
        except ValueError:
            return False

    def save_user(self, request: HttpRequest, user: Candidate, form: Any, commit: bool = True) -> Candidate:  # noqa: FBT001, FBT002 - the signature is allauth's
        """The new candidate, with a first search and six stages."""
        candidate = super().save_user(request, user, form, commit)
        accounts.furnish(candidate=candidate, today=timezone.localdate())
        return candidate

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A mail whose links and name of the instance come from BASE_URL."""
        linked = {name: _at_base(value) if name.endswith("_url") else value for name, value in context.items()}
        site = SimpleNamespace(name="Debrief", domain=urlsplit(settings.BASE_URL).netloc)
        super().send_mail(template_prefix, email, {**linked, "current_site": site, "base_url": settings.BASE_URL})


def _at_base(url: str) -> str:
    parts = urlsplit(url)
    return settings.BASE_URL + parts._replace(scheme="", netloc="").geturl()
