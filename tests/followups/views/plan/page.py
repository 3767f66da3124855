"""The page of a plan: its address, what stands first on it, and pressing Schedule."""

from django.urls import reverse

from applications.models import Application
from tests.applications.markup import only, words
from tests.followups.views.pressing import fields_of, page_of


def address(name: str, application: Application, *more) -> str:
    """An address under this application."""
    return reverse(f"followups:{name}", args=[application.pk, *more])


def plan(client, application, **query):
    """The plan of this application."""
    return client.get(address("plan_detail", application), query)


def lead(response) -> str:
    """The one sentence that stands first."""
    return words(only(page_of(response), id="lead"))


def schedule(client, application, *, page=None, **changes):
    """Press Schedule on the plan, with these fields changed."""
    action = address("call_create", application)
    return client.post(action, {**fields_of(page or plan(client, application), action), **changes})
