"""Every route of the instance, and one row of Alice's for each kind of argument."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

PUBLIC = frozenset(
    {
        "account_login",
        "account_logout",
        "account_signup",
        "account_inactive",
        "account_email_verification_sent",
        "account_confirm_email",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "account_request_login_code",
        "account_confirm_login_code",
        "applications:accessibility_detail",
        "applications:invitation",
        "followups:call_worker_detail",
        "favicon",
        "followups:trial_create",
        "followups:trial_detail",
    }
)
"""The routes that ask for no login, and no other (S-04)."""


@dataclass(frozen=True, slots=True)
class Route:
    """A named route, with the names of its arguments."""

    name: str
    arguments: tuple[str, ...]

    def path(self, **arguments: object) -> str:
        """The address with these arguments."""
        return reverse(self.name, kwargs=arguments)


def routes() -> list[Route]:
    """All named routes, allauth's included."""
    return sorted(set(_walk(get_resolver(), "")), key=lambda route: route.name)


def _walk(resolver: URLResolver, namespace: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            if entry.name:
                yield Route(namespace + entry.name, tuple(sorted(entry.pattern.regex.groupindex)))
        else:
            yield from _walk(entry, f"{entry.namespace}:" if entry.namespace else namespace)
