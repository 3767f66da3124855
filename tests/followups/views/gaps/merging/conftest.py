"""Two gaps that may be one."""

import pytest

from followups.actions import gaps
from followups.enums import FindingStatus
from followups.models import Gap
from tests.followups import answers


@pytest.fixture
def gap(alice) -> Gap:
    """SAP, as one employer named it, renamed since."""
    gap = answers.gap(alice, "Corvane")
    gaps.rename_gap(gap=gap, revision=gap.revision, title="SAP, hands on")
    return gap


@pytest.fixture
def other(alice, gap) -> Gap:
    """SAP again, as another employer named it."""
    return answers.gap(alice, "Bergen Marine", "You were light on SAP.", status=FindingStatus.HAD_NOT_SHOWN)
