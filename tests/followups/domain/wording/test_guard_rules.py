"""How the guard decides, rule by rule (domain 4.1 and the readings about it)."""

import pytest

from followups.domain import wording
from followups.enums import WordingCategory, WordingLevel
from tests.followups.domain.wording.found import issues

C, L = WordingCategory, WordingLevel


def categories(text: str) -> list[WordingCategory]:
    """What a text gave."""
    return [category for category, _ in issues(text)]


def test_grd_1_each_clause_is_scored_with_span_category_reason_and_one_rewrite():
    text = "Thank you for the talk. My solicitor advised me to call. It was your mistake."

    found = wording.check(text).issues

    assert [(issue.category, text[issue.start : issue.end]) for issue in found] == [
        (C.LITIGIOUS, "My solicitor advised me to call."),
        (C.ARGUING, "It was your mistake."),
    ]
    assert all(issue.reason and issue.rewrite for issue in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It was my mistake not to ask.", [], id="GRD-3-mine"),
        pytest.param("I should have asked about the budget.", [], id="GRD-3-i-should"),
        pytest.param("You were under a deadline, so thank you all the more.", [], id="GRD-3-your-deadline"),
        pytest.param("It was your mistake.", [C.ARGUING], id="GRD-3-yours"),
        pytest.param("You should have asked me.", [C.ARGUING], id="GRD-3-you-should"),
    ],
)
def test_who_does_it_decides(text, expected):
    assert categories(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("As a court interpreter I worked with care.", id="GRD-4-court"),
        pytest.param("I wrote law-library software.", id="GRD-4-law"),
        pytest.param("I worked on signal discrimination in radar.", id="GRD-4-discrimination"),
        pytest.param("I led a complaint-handling team.", id="GRD-4-complaint"),
        pytest.param("I edited music scores.", id="GRD-4-scores"),
        pytest.param("I compute the union of two data sets.", id="GRD-4-union"),
        pytest.param("I ran threat modelling workshops.", id="GRD-4-threat"),
        pytest.param("I studied the ageing of cheese.", id="GRD-4-ageing"),
        pytest.param("I built the sick-leave payroll module.", id="GRD-4-sick"),
    ],
)
def test_content_of_a_job_is_no_threat(text):
    assert issues(text) == []


def test_grd_4_the_sense_of_one_word_does_not_excuse_the_sentence():
    assert categories("As a court interpreter I will take you to court.") == [C.LITIGIOUS]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        pytest.param("That is quite a family business you run.", C.ACCUSATORY, id="GRD-6-insinuation"),
        pytest.param("I wonder what your customers would make of this.", C.THREAT, id="GRD-6-veiled-threat"),
        pytest.param("I had already turned down the other firm for you.", C.ENTITLED, id="GRD-6-guilt"),
    ],
)
def test_risk_without_a_cue_word_is_found_where_it_is_known(text, category):
    assert categories(text) == [category]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        pytest.param("My solicitor advised me to call.", C.LITIGIOUS, id="GRD-8-litigious"),
        pytest.param("I'm probably too old for you.", C.PROTECTED, id="GRD-8-protected"),
        pytest.param("I'm not too old for this.", C.PROTECTED, id="GRD-8-protected-though-denied"),
        pytest.param("I recorded our last call.", C.RECORDING, id="GRD-8-recording"),
    ],
)
def test_a_miss_would_be_costly_so_these_stop(text, category):
    assert issues(text) == [(category, L.STOP)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("You don't owe me a reason.", id="B1-entitled"),
        pytest.param("I am not recording this.", id="B1-recording"),
        pytest.param("I am not begging.", id="B1-begging"),
        pytest.param("I don't think it was unfair.", id="B1-accusatory"),
    ],
)
def test_negation_turns_it_into_reassurance(text):
    assert issues(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        pytest.param("I am not calling you idiots.", C.BADMOUTHING, id="B1-badmouthing-stays"),
        pytest.param("I'm not too old for this.", C.PROTECTED, id="B1-protected-stays"),
    ],
)
def test_negation_does_not_help_these(text, category):
    assert categories(text) == [category]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Why didn't you hire me?", [(C.WHY_NOT_ME, L.WARN)], id="B3-me"),
        pytest.param("What was wrong with me?", [(C.WHY_NOT_ME, L.WARN)], id="B3-wrong"),
        pytest.param("Why was I rejected?", [(C.WHY_NOT_ME, L.HINT)], id="B3-else-a-hint"),
    ],
)
def test_why_is_a_warning_where_it_challenges(text, expected):
    assert issues(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I'd be sure to prepare better.", id="B5-sure"),
        pytest.param("Congratulations on the new building.", id="B5-congratulations"),
        pytest.param("I will review my notes.", id="B5-review"),
        pytest.param("Anything you can share helps.", id="B5-anything"),
        pytest.param("I am free by Friday noon if you like.", id="B5-by-friday"),
    ],
)
def test_a_cue_that_occurs_in_fine_lines_needs_a_second_sign(text):
    assert issues(text) == []
