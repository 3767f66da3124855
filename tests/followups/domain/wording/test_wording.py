"""The wording guard (domain 4): what is flagged, what is not, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followups.domain import wording
from followups.domain.scripts import waiting_words
from followups.domain.wording.rules import ADVICE
from followups.enums import WordingCategory, WordingLabel, WordingLevel
from tests.followups.domain import script_cases
from tests.followups.domain.wording.found import issues

C, L = WordingCategory, WordingLevel

RISKY = [
    (C.LITIGIOUS, "My lawyer thinks your process has holes."),
    (C.THREAT, "I'd hate to have to leave an honest review."),
    (C.ACCUSATORY, "You had your winner before I walked in."),
    (C.ARGUING, "With respect, the panel misjudged me, and I'd like you to think again."),
    (C.ENTITLED, "Four rounds, and I don't even get a reason? I'm owed that."),
    (C.DEMAND, "Send me the three main reasons, please."),
    (C.PRESSURE, "I'd need your answer before Thursday noon."),
    (C.BEGGING, "I would take it at half the pay, truly."),
    (C.WHY_NOT_ME, "How come I wasn't the one?"),
    (C.COMPARING, "What did the winner offer that I couldn't?"),
    (C.CONFIDENTIAL, "Could you read me what the others wrote on my sheet?"),
    (C.PROTECTED, "I suppose fifty-eight was the wrong number on my CV."),
    (C.SARCASM, "Well, enjoy your 'perfect match'."),
    (C.BADMOUTHING, "Your technical lead had no idea what he was asking."),
    (C.SELF_BLAME, "I simply never get anything right in interviews."),
    (C.ILL_WISH, "You have my number for when she quits."),
    (C.RECORDING, "Just so you know, my phone keeps a copy of our calls."),
]

FINE = [
    "I have no wish to dispute the outcome.",
    "There is no hurry whatsoever.",
    "You don't owe me a reason, so I appreciate this all the more.",
    "I studied employment law, so I understand that you may be careful.",
    "I was wrong to skip the budget figures.",
    "I work well to tight deadlines; did that come across?",
    "Please don't share anything about other applicants.",
    "I won't keep you longer than ten minutes.",
    "The colleague you chose will have a great team.",
    "In my tribunal-clerk job I wrote two summaries a day.",
    "I may have undersold my Spanish.",
    "If the role reopens, I'd be happy to talk.",
    "May I take notes by hand while you speak?",
]


@pytest.mark.parametrize(("category", "text"), RISKY, ids=[category.value for category, _ in RISKY])
def test_risky_lines_of_4_2(category, text):
    assert category in [issue.category for issue in wording.check(text).issues]


@pytest.mark.parametrize("text", FINE)
def test_fine_lines_of_4_2(text):
    assert issues(text) == []


def test_scenario_4():
    text = (
        "I am not looking to dispute the decision. As a court interpreter I know how careful one must be. "
        "I'm not saying it was unfair, but it was clearly decided beforehand."
    )

    (issue,) = wording.check(text).issues

    assert issue.category == C.ACCUSATORY
    assert text[issue.start : issue.end] == "it was clearly decided beforehand."
    assert issue.reason
    assert issue.rewrite


def test_b6_no_shipped_phrasing_is_flagged():
    texts = {
        line.text
        for _, script in script_cases.many()
        for shown in script_cases.all_lines(script)
        for line in shown.alternatives
    }
    texts |= {wording.text for letter in script_cases.many_letters() for wording in letter.alternatives}
    texts |= {wording.text for wording in (*waiting_words.no_by_phone(), *waiting_words.plant())}

    assert {text: issues(text) for text in texts if issues(text)} == {}


@pytest.mark.parametrize("category", C)
def test_every_category_says_why_and_what_instead(category):
    advice = ADVICE[category]

    assert advice.reason.endswith(".")
    assert issues(advice.rewrite) == []
    assert issues(advice.question) == []


def test_every_issue_has_one_of_the_four_labels():
    text = "My lawyer will call. That is the wrong decision. I insist on an answer. I am desperate."

    assert [issue.label for issue in wording.check(text).issues] == [
        WordingLabel.ALARMS,
        WordingLabel.ARGUES,
        WordingLabel.PRESSES,
        WordingLabel.UNDERSELLS,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I won't sue anybody.", [(C.LITIGIOUS, L.HINT)]),
        ("I won't sue, and I promise that I have no lawyer.", [(C.LITIGIOUS, L.WARN)]),
    ],
    ids=["short", "long"],
)
def test_b2_denying_the_law_is_a_hint_and_at_length_a_warning(text, expected):
    assert issues(text) == expected


def test_grd_7_shouting_raises_the_level():
    assert issues("I insist on an answer.") == [(C.DEMAND, L.WARN)]
    assert issues("I insist on an answer!!!") == [(C.DEMAND, L.STOP)]


def test_b4_acronyms_are_no_shouting():
    assert issues("I know SQL and AWS well.") == []


def test_grd_5_the_words_of_the_contact_are_no_trouble():
    assert issues("You mentioned that the panel found my answers too general.") == []
    assert issues("You said that I was hopeless with figures.") == []


def test_grd_2_the_clause_after_but_decides():
    assert [category for category, _ in issues("I don't want to argue, but the decision is wrong.")] == [C.ARGUING]


def test_a_question_is_answered_with_a_question():
    (issue,) = wording.check("Would you reconsider?").issues

    assert issue.rewrite.endswith("?")


def test_places_are_those_of_the_text_as_typed():
    text = "  Thanks for\nthe call.\n\n“Well” — I’m afraid my  LAWYER’s seen it.  Bye."

    (issue,) = wording.check(text).issues

    assert "LAWYER" in text[issue.start : issue.end]
    assert "Thanks" not in text[issue.start : issue.end]


def test_stops_are_those_to_confirm():
    report = wording.check("My lawyer will call. I am desperate.")

    assert [issue.category for issue in report.stops] == [C.LITIGIOUS]


def test_what_lies_beyond_the_end_is_not_looked_at_and_the_report_says_so():
    report = wording.check("All fine. " * 5000 + "My lawyer will call.")

    assert (report.issues, report.is_cut, report.checked_to) == ((), True, wording.MOST_CHARACTERS)
    assert not wording.check("All fine.").is_cut


@given(st.text())
def test_any_text_is_answered_with_places_inside_it(text):
    report = wording.check(text)

    assert all(0 <= issue.start < issue.end <= len(text) for issue in report.issues)
    assert report == wording.check(text)


@given(
    st.lists(st.sampled_from([*(text for _, text in RISKY), *FINE, "but", "not", "“", "'", "!!!", "\n", "(", "İ", " "]))
)
def test_any_order_of_lines_is_answered_with_places_inside_it(pieces):
    text = " ".join(pieces)

    report = wording.check(text)

    assert all(0 <= issue.start < issue.end <= len(text) for issue in report.issues)
    assert [issue.start for issue in report.issues] == sorted(issue.start for issue in report.issues)
