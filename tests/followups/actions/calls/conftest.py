"""A no of Friday 12 June, and Dana, who decides."""

import pytest

from tests.followups import answers


@pytest.fixture
def rejection(alice):
    """A no of Friday 12 June, 17:40 in London; Dana decides, in New York."""
    return answers.told_no(alice)


@pytest.fixture
def dana(rejection):
    """The person to ask."""
    return rejection.application.involvements.get()
