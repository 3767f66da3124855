"""How one line of what was said is sorted to begin with (product 2.6, scenario 7, domain 8)."""

import pytest

from followups.domain import statements
from followups.domain.facts import KnownStrength
from followups.enums import FindingKind, FindingStatus, GapCode

STRENGTH, GAP, NEITHER = FindingKind.STRENGTH, FindingKind.GAP, FindingKind.NEITHER
AUDITS = KnownStrength("Audits", "led two audits end to end")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("Strong on planning.", STRENGTH, id="praise"),
        pytest.param("We missed somebody who had run an audit end to end.", GAP, id="lack"),
        pytest.param("Great talk, but light on SAP.", GAP, id="praise and lack"),
        pytest.param("You were not the right fit.", GAP, id="template"),
        pytest.param("We had an internal candidate.", GAP, id="nobody's fault"),
        pytest.param("Let us stay in touch.", NEITHER, id="neither"),
        pytest.param("They said the team is young and I might not keep up.", NEITHER, id="scenario 9"),
    ],
)
def test_line_is_sorted(line, kind):
    assert statements.propose_sorting(line).kind == kind


@pytest.mark.parametrize(
    ("known", "status"),
    [
        pytest.param((), FindingStatus.LACKING, id="not among the strengths"),
        pytest.param((KnownStrength("Planning"),), FindingStatus.LACKING, id="another strength"),
        pytest.param((KnownStrength("Planning"), AUDITS), FindingStatus.HAD_NOT_SHOWN, id="scenario 7"),
    ],
)
def test_what_is_a_strength_was_had(known, status):
    sorting = statements.propose_sorting("We missed audit experience.", known)

    assert (sorting.code, sorting.canonical, sorting.status) == (GapCode.EXPERIENCE, "Audits", status)


def test_scenario_9_nothing_is_coded_where_a_ground_is_named():
    sorting = statements.propose_sorting("They said the team is young and I might not keep up.")

    assert (sorting.code, sorting.is_protected) == (None, True)
