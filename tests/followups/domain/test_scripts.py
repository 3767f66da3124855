"""What a script says to whom: parts, roles, placements, the ten settled readings (domain 3, 3.1, 10)."""

from datetime import date

import pytest

from applications.enums import ContactRole, Interest, Placement, RejectionChannel, SpokenHistory
from followups.domain import scripts
from followups.domain.facts import KnownStrength
from followups.enums import Channel, PartCode
from tests.followups.domain import script_cases
from tests.followups.domain.script_cases import facts

FULL = ["P1", "P2", "P3", "P4", "P5", "P10", "P11", "P12"]
WITHOUT_DOOR = ["P1", "P2", "P3", "P4", "P5", "P10", "P12"]
EARLY = ["P1", "P2", "P3", "P4", "P5", "P12"]
BRANCHES = ["P6", "P7", "P8", "P9", "voicemail", "gatekeeper"]


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        pytest.param({}, FULL, id="3-full"),
        pytest.param({"interest": Interest.UNSURE}, FULL, id="3.1-unsure"),
        pytest.param({"interest": Interest.NO}, WITHOUT_DOOR, id="3.1-interest-gone"),
        pytest.param({"placement": Placement.EARLY}, EARLY, id="B9-early"),
        pytest.param({"placement": Placement.EARLY, "interest": Interest.NO}, EARLY, id="B9-early-interest-gone"),
        pytest.param({"stage": "screen"}, EARLY, id="B9-screened-out"),
        pytest.param({"stage": "screen", "placement": Placement.SHORT_LIST}, FULL, id="B9-screened-but-short-listed"),
        pytest.param({"stage": "interview"}, FULL, id="3.1-interview"),
        pytest.param({"placement": Placement.SECOND, "interest": Interest.NO}, WITHOUT_DOOR, id="B8-runner-up"),
        pytest.param({"strength": None}, FULL, id="3.1-no-strength"),
        pytest.param({"rapport": 0}, FULL, id="B8-stiff"),
        pytest.param({"channel": Channel.MAIL}, FULL, id="channel-mail"),
    ],
)
@pytest.mark.parametrize("role", ContactRole)
def test_parts_stand_in_number_order_for_every_role(role, changes, parts):
    call = facts(role=role, **changes)

    script = scripts.compose(call)

    assert [line.part.value for line in script.lines] == parts
    assert [line.part.value for line in script.branches] == BRANCHES


def test_scenario_3_second_place_hiring_manager_final_round():
    call = facts(
        placement=Placement.SECOND, is_placement_told=True, strength=KnownStrength("cut returns by a fifth", "")
    )

    script = scripts.compose(call)

    spoken = {line.part: line.text for line in script.lines + script.branches}
    question, advice = spoken[PartCode.QUESTION].split("\n")
    assert [part for part in FULL if part in spoken] == FULL
    assert PartCode.PROBING in spoken
    assert PartCode.REFUSAL in spoken
    assert "where did I still fall short?" in question
    assert "in my place, what would you work on first?" in advice
    assert [part for part, text in spoken.items() if "cut returns by a fifth" in text] == [PartCode.STRENGTH]
    assert "If plans change" in spoken[PartCode.DOOR]
    assert script.seconds_before_question <= 90


@pytest.mark.parametrize("role", ContactRole)
@pytest.mark.parametrize(
    ("changes", "is_said"),
    [
        pytest.param({"placement": Placement.SECOND, "is_placement_told": True}, True, id="B10-second-told"),
        pytest.param({"placement": Placement.THIRD, "is_placement_told": True}, True, id="B10-third-told"),
        pytest.param({"placement": Placement.SECOND}, False, id="B10-second-in-confidence"),
        pytest.param({"placement": Placement.THIRD}, False, id="B10-third-in-confidence"),
        pytest.param({"placement": Placement.UNKNOWN, "is_placement_told": True}, False, id="B10-unknown"),
    ],
)
def test_close_is_said_only_if_told_and_quotable(role, changes, is_said):
    script = scripts.compose(facts(role=role, **changes))

    acceptance = script_cases.line(script, PartCode.ACCEPTANCE)
    wordings = [wording.text for line in script_cases.all_lines(script) for wording in line.alternatives]

    assert ("close" in acceptance.text) is is_said
    assert any("close" in text.split() for text in map(_plain, wordings)) is is_said
    assert ("left_out_closeness" in [reason.code for reason in script.left_out]) is (
        call_is_kept_quiet := changes["placement"] != Placement.UNKNOWN and not is_said
    ), call_is_kept_quiet


def _plain(text):
    return text.replace(",", " ").replace(".", " ").replace(":", " ").lower()
