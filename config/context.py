"""What every page shows around its own content: the rail."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from applications.queries import invitations
from followups.queries import rail as rail_query


def rail(request: HttpRequest) -> dict[str, Any]:
    """The counts and searches of the rail, and the way out of the demo; read only by pages that draw them."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    return {
        "rail": SimpleLazyObject(lambda: rail_query.rail(user)),
        "own_account": SimpleLazyObject(lambda: invitations.own_account_link(user)),
    }
