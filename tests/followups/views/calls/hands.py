"""Where the pages of a call are, and the press that ends it."""

from datetime import UTC, datetime

from django.urls import reverse

from followups.models import Call
from tests.followups.views.pressing import fields_of

TUESDAY = datetime(2026, 6, 16, 14, 2, tzinfo=UTC)
"""Two minutes past ten in New York, when the call was planned for ten."""


def address(name: str, call: Call, *more) -> str:
    """An address of this call."""
    return reverse(f"followups:{name}", args=[call.pk, *more])


def plan(call: Call) -> str:
    """The plan the call belongs to."""
    return reverse("followups:plan_detail", args=[call.follow_up.rejection.application_id])


def fresh(row):
    """The row as it stands in the database."""
    return type(row).objects.get(pk=row.pk)


def over(client, call, **changes):
    """Press "The call is over", with these fields changed."""
    action = address("call_outcome_create", call)
    return client.post(action, {**fields_of(client.get(address("call_detail", call)), action), **changes})
