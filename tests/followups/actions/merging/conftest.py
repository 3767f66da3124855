"""The gap that the tests of merges and splits start from."""

import pytest

from followups.actions import gaps
from followups.models import Gap
from tests.followups import answers


@pytest.fixture
def gap(alice) -> Gap:
    """SAP, as one employer named it, renamed since."""
    gap = answers.gap(alice)
    gaps.rename_gap(gap=gap, revision=gap.revision, title="SAP, hands on")
    return gap
