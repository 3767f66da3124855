"""A gap that one employer named, and a Wednesday in June on which Alice looks at it."""

import pytest
import time_machine

from followups.models import Finding, Gap
from tests.followups import answers


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def client(alice, client_of):
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def gap(alice) -> Gap:
    """SAP, as one employer named it."""
    return answers.gap(alice)


@pytest.fixture
def finding(gap) -> Finding:
    """What that employer said."""
    return gap.findings.get()
