"""Alice, who is searching; Bob, the stranger; and the moment at which the tests take place."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.test import Client

from applications.actions import accounts
from applications.models import Candidate

NOW = datetime(2026, 6, 12, 16, 40, tzinfo=UTC)
"""Friday 12 June 2026, 17:40 in London."""


@pytest.fixture
def now() -> datetime:
    """The moment at which the tests take place."""
    return NOW


@pytest.fixture(autouse=True)
def quick_settings(settings):
    """A quick hash, mail that stays here, and static files looked up when they are asked for, not at every client."""
    settings.WHITENOISE_AUTOREFRESH = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def alice(db) -> Candidate:
    """The candidate whose rows the tests make."""
    return open_account("alice@example.org", "Alice Arden")


@pytest.fixture
def bob(db) -> Candidate:
    """Another candidate of the same instance, who must never see a row of Alice's."""
    return open_account("bob@example.org", "Bob Bramley")


@pytest.fixture
def client_of() -> Callable[[Candidate], Client]:
    """A browser in which this candidate is logged in."""

    def log_in(candidate: Candidate) -> Client:
        client = Client()
        client.force_login(candidate, backend=settings.AUTHENTICATION_BACKENDS[0])
        return client

    return log_in


def open_account(email: str, name: str) -> Candidate:
    """A candidate in London, furnished as any new one."""
    return accounts.open_account(
        email=email, password="a long enough secret", today=NOW.date(), name=name, zone="Europe/London", country="GB"
    )
