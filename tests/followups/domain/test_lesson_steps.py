"""What to bring up next time, and the steps against a gap (domain 5.2, scenario 7)."""

from dataclasses import replace

import pytest

from followups.domain import lessons
from followups.enums import FindingStatus, GapCode
from tests.followups.domain.lesson_cases import heard

TOLD = {"status": FindingStatus.HAD_NOT_SHOWN}
BUDGETS = replace(heard(2, "budget of a million", **TOLD), gap_title="Budgets")
AUDIT = replace(heard(1, "audits end to end", **TOLD), gap_title="Audits")
UNSORTED = heard(3, "They missed tenders", gap_id=None, **TOLD)


@pytest.mark.parametrize(
    ("stories", "advert", "expected"),
    [
        pytest.param((), "Planner who has led an audit", None, id="none"),
        pytest.param((BUDGETS, AUDIT), "Planner who has led an audit", AUDIT, id="scenario 7: the advert asks for it"),
        pytest.param((BUDGETS, AUDIT), "", BUDGETS, id="no advert: the first"),
        pytest.param((BUDGETS, AUDIT), "Gardener, part time", None, id="the advert asks for neither"),
        pytest.param((UNSORTED,), "You write tenders", UNSORTED, id="no gap: its own words"),
    ],
)
def test_story_to_bring_up_is_one_that_the_advert_asks_for(stories, advert, expected):
    assert lessons.to_bring_up(stories, advert) == expected


@pytest.mark.parametrize(
    ("statuses", "first", "has_course"),
    [
        pytest.param([FindingStatus.HAD_NOT_SHOWN], "had_not_shown-1", False, id="scenario 7: a story, never a course"),
        pytest.param([FindingStatus.LACKING], "GAP-SKL-1", True, id="5.2 a lack"),
        pytest.param([], "GAP-SKL-1", True, id="nobody names it any more"),
        pytest.param(
            [FindingStatus.LACKING, FindingStatus.HAD_NOT_SHOWN], "had_not_shown-1", True, id="both: the story first"
        ),
    ],
)
def test_steps_begin_with_the_story_of_what_was_had(statuses, first, has_course):
    steps = lessons.steps_against(GapCode.SKILL, statuses)

    assert steps[0].code_id == first
    assert any("course" in step.text for step in steps) is has_course


def test_steps_are_proposed_once():
    once = lessons.steps_against(GapCode.SKILL, [FindingStatus.LACKING])

    twice = lessons.steps_against(GapCode.SKILL, [FindingStatus.LACKING, FindingStatus.SHOWN_NOT_ENOUGH])

    assert twice == once
