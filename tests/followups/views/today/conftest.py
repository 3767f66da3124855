"""A Wednesday in June on which Alice opens Today."""

import pytest
import time_machine
from django.urls import reverse


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def read(alice, client_of):
    """Open Today; what the page was given."""
    client = client_of(alice)
    return lambda: client.get(reverse("followups:today")).context["today"]


@pytest.fixture
def text(alice, client_of):
    """Open Today; what it says."""
    client = client_of(alice)
    return lambda: client.get(reverse("followups:today")).text
