"""Alice at her browser without JavaScript, and the clock that the story moves."""

from datetime import UTC, datetime

import pytest
import time_machine

from tests.journeys.visitor import Visitor

FRIDAY = datetime(2026, 6, 12, 16, 40, tzinfo=UTC)
"""Friday 12 June 2026, 17:40 in London."""


@pytest.fixture
def clock():
    """The moment of the no; moved by the story."""
    with time_machine.travel(FRIDAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def visitor(alice, client_of) -> Visitor:
    """Alice at her browser."""
    return Visitor(client_of(alice))
