"""What somebody tried out without an account, and asked to keep until they have one."""

from typing import Any

from django.http import HttpRequest

KEY = "tried"
SECONDS = 24 * 3600


def carry(request: HttpRequest, fields: dict[str, Any]) -> None:
    """Keep these fields for a day, in this browser's session; they outlive the login that follows."""
    request.session[KEY] = {name: str(value) for name, value in fields.items() if value}
    if not request.user.is_authenticated:
        request.session.set_expiry(SECONDS)


def tried(request: HttpRequest) -> dict[str, str]:
    """What was kept; empty where nothing was."""
    kept: dict[str, str] = request.session.get(KEY, {})
    return kept


def forget(request: HttpRequest) -> None:
    """Nothing is kept any more."""
    request.session.pop(KEY, None)
