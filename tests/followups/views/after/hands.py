"""A call that was made, and the taps on the page after it."""

from django.urls import reverse

from followups.domain.outcomes import CallEnding
from followups.models import Call
from tests.followups import answers
from tests.followups.views.pressing import fields_of

SAID = "Strong on planning.\nWe missed somebody who had run an audit end to end."


def made(rejection, ending=CallEnding.ANSWERED, words="", **fields) -> Call:
    """A call to Dana that was made, with this ending."""
    return answers.made(answers.planned(rejection, **fields), ending=ending, words=words)


def after(call: Call) -> str:
    """The page after this call."""
    return reverse("followups:findings_update", args=[call.pk])


def save(client, call, **changes):
    """Press Save on the page after this call, with these fields changed."""
    action = after(call)
    return client.post(action, {**fields_of(client.get(action), action), **changes})
