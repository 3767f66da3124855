"""What helps against a gap, and the catalogue behind it (domain 5.2, scenario 7)."""

import pytest

from followups.domain import gaps
from followups.domain.gap_catalogue import CUES, REMEDIES, TITLES
from followups.enums import Effort, FindingStatus, GapCode

LACKING, HAD_NOT_SHOWN = FindingStatus.LACKING, FindingStatus.HAD_NOT_SHOWN


@pytest.mark.parametrize("code", sorted(set(GapCode) - {GapCode.EXTERNAL}))
def test_remedies_for_scenario_7_had_not_shown_needs_a_story_and_no_course(code):
    remedies = gaps.remedies_for(code, HAD_NOT_SHOWN)

    assert [(remedy.code_id, remedy.effort) for remedy in remedies] == [
        ("had_not_shown-1", Effort.S),
        ("had_not_shown-2", Effort.S),
        ("had_not_shown-3", Effort.S),
    ]
    assert [word for remedy in remedies for word in ("story", "CV", "opening") if word in remedy.text] == [
        "story",
        "CV",
        "opening",
    ]


def test_remedies_for_a_lacking_skill_go_from_small_to_large():
    remedies = gaps.remedies_for(GapCode.SKILL, LACKING)

    assert [(remedy.code_id, remedy.effort) for remedy in remedies] == [
        ("GAP-SKL-1", Effort.S),
        ("GAP-SKL-2", Effort.M),
        ("GAP-SKL-3", Effort.M),
        ("GAP-SKL-4", Effort.M),
    ]


@pytest.mark.parametrize(
    ("code", "status"),
    [
        (GapCode.EXTERNAL, LACKING),
        (GapCode.EXTERNAL, HAD_NOT_SHOWN),
        (GapCode.SKILL, FindingStatus.NO_FAULT),
        (GapCode.SKILL, FindingStatus.DISPUTED),
    ],
)
def test_remedies_for_what_is_nobodys_fault_or_disputed_are_none(code, status):
    assert gaps.remedies_for(code, status) == ()


def test_remedies_for_what_is_unclear_make_it_clear():
    assert gaps.remedies_for(GapCode.SKILL, FindingStatus.UNCLEAR) == REMEDIES[GapCode.OTHER]


def test_catalogue_covers_every_code():
    topics = {cue.title for cue in CUES if cue.title}

    assert (set(TITLES), set(REMEDIES)) == (set(GapCode), set(GapCode))
    assert {cue.code for cue in CUES} == set(GapCode) - {GapCode.EXTERNAL, GapCode.OTHER}
    assert [title for title in topics if len(title) > 2 and gaps.title_for(title, GapCode.SKILL) != title] == []


def test_catalogue_names_each_topic_by_many_words():
    aliases = [cue for cue in CUES if cue.title]

    assert len(aliases) >= 150
    assert len({cue.pattern.pattern for cue in aliases}) == len(aliases)
