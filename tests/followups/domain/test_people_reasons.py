"""Why somebody stands where they stand: at most three reasons and one caution (domain 2.3)."""

import pytest

from applications.enums import ContactRole, DecisionPart, PhoneKind, SpokenHistory
from followups.domain import people
from followups.domain.facts import Person
from followups.domain.reason import Reason
from tests.followups.domain.team import ALICIA, CHIARA, DANA, LUIS, MEI, changed, codes


@pytest.mark.parametrize(
    ("person", "stage", "expected"),
    [
        (
            DANA,
            "final",
            [
                Reason("rapport", {"rapport": 4}),
                Reason("decides", {"was_in_final": True}),
                Reason("warm_words", {"quote": "It was a pleasure"}),
            ],
        ),
        (
            LUIS,
            "final",
            [
                Reason("invited", {"quote": "Happy to give you feedback"}),
                Reason("spoke_by_phone"),
                Reason("hr"),
            ],
        ),
        (
            Person(4, "Uma", role=ContactRole.CHAMPION, part=DecisionPart.NONE, history=SpokenHistory.NEVER),
            "interview",
            [Reason("champion")],
        ),
        (
            Person(5, "Per", part=DecisionPart.SCREENED, history=SpokenHistory.ANSWERED_A_MAIL),
            "screen",
            [Reason("screened", {"was_in_final": False}), Reason("answered_a_mail")],
        ),
        (Person(6, "Kim", part=DecisionPart.NONE), "screen", [Reason("role", {"role": "interview_team"})]),
    ],
    ids=["Dana", "Luis", "champion", "screener", "nothing else"],
)
def test_rank_gives_the_first_at_most_three_reasons_best_first(person, stage, expected):
    ranked = people.rank([person], stage=stage)

    assert list(ranked[0].reasons) == expected


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (changed(MEI, was_asked_without_answer=True), "asked_already"),
        (changed(MEI, answered_vaguely=True), "answered_vaguely"),
        (MEI, "no_number_saw_one_part"),
        (changed(MEI, phone_kind=PhoneKind.DIRECT, part=DecisionPart.INTERVIEWED, rapport=3), "saw_one_part"),
        (Person(9, "Eli", role=ContactRole.CHAMPION, rapport=3), "no_number"),
        (
            Person(9, "Eli", role=ContactRole.HR, part=DecisionPart.NONE, rapport=3, phone_kind=PhoneKind.DIRECT),
            "not_in_decision",
        ),
    ],
)
def test_rank_says_last_why_not_this_one(person, code):
    ranked = people.rank([changed(DANA, rapport=5), person], stage="final")

    assert (ranked[0].person.name, ranked[1].reasons[-1]) == ("Dana", Reason(code))


def test_rank_says_who_is_held_behind_rapport():
    ranked = people.rank([ALICIA, CHIARA], stage="final")

    assert codes(ranked[1].reasons) == ["decides", "warm_words", "behind_rapport"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"was_tense": True, "role": ContactRole.HR}, "tense"),
        ({"is_two_above": True, "rapport": 3}, "two_above"),
        ({"role": ContactRole.HR}, "hr_policy"),
        ({"role": ContactRole.CHAMPION}, "champion_in_confidence"),
        ({"role": ContactRole.AGENCY_RECRUITER}, "agency_second_hand"),
        ({"rapport": 1}, "low_rapport"),
        ({"rapport": None}, "not_rated"),
        ({}, "mail_only"),
        ({"has_mail": False, "has_link": True}, "link_only"),
        ({"has_mail": False}, "no_way_known"),
    ],
)
def test_rank_gives_one_caution_the_gravest(fields, code):
    ranked = people.rank([changed(DANA, **fields)], stage="final")

    assert ranked[0].caution == Reason(code)


def test_rank_a_direct_number_and_good_rapport_need_no_caution():
    ranked = people.rank([changed(DANA, phone_kind=PhoneKind.DIRECT)], stage="final")

    assert ranked[0].caution is None
