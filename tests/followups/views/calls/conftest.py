"""A call to Dana and a mail to Priya, at the moment of the call."""

import pytest
from django.test import Client

from followups.enums import Channel
from followups.models import Call
from tests.followups import answers
from tests.followups.views.calls.hands import TUESDAY


@pytest.fixture(autouse=True)
def tuesday(time_machine):
    """The moment of the call."""
    time_machine.move_to(TUESDAY, tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def call(alice) -> Call:
    """A call to Dana, planned for Tuesday at ten in New York."""
    return answers.planned(answers.told_no(alice))


@pytest.fixture
def mail(alice) -> Call:
    """A mail to Priya, to be sent on Tuesday."""
    return answers.planned(answers.told_no(alice, "Aldgate Foods", person="Priya Nair"), channel=Channel.MAIL)
