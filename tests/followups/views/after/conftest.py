"""A no of Kline Logistics, ten minutes after the call."""

import pytest
from django.test import Client

from applications.models import Rejection
from tests.followups import answers


@pytest.fixture(autouse=True)
def tuesday(time_machine):
    """Tuesday 16 June 2026, ten minutes after the call began."""
    time_machine.move_to("2026-06-16T14:10:00+00:00", tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def rejection(alice) -> Rejection:
    """The no of Kline Logistics, where Dana decides."""
    return answers.told_no(alice)
