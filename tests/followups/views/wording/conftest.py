"""A call of Alice on a Tuesday in June, with its script."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from followups.enums import PartCode
from followups.models import Call, ScriptPart
from tests.followups import answers


@pytest.fixture(autouse=True)
def tuesday(time_machine):
    """The moment of the call."""
    time_machine.move_to(datetime(2026, 6, 16, 14, 2, tzinfo=UTC), tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def call(alice) -> Call:
    """A call to Dana."""
    return answers.planned(answers.told_no(alice))


@pytest.fixture
def opening(call) -> ScriptPart:
    """How the call to Dana begins."""
    return call.script_parts.get(part=PartCode.OPENING)
