"""The order that the candidate made by hand, which nothing undoes but the candidate."""

from applications.enums import Invitation
from followups.domain import people
from tests.followups.domain.team import (
    AGENT,
    ALICIA,
    CHIARA,
    DANA,
    LUIS,
    MEI,
    TEAM_MEMBER,
    VICE_PRESIDENT,
    changed,
    codes,
)


def test_rank_scenario_2_a_manual_order_is_kept_after_new_data():
    inviting = changed(VICE_PRESIDENT, invited=Invitation.SAID_SO)

    ranked = people.rank([inviting, TEAM_MEMBER], stage="final", manual_order=[22, 21])

    assert [(place.person.name, place.is_moved) for place in ranked] == [("Samir", True), ("Odile", True)]


def test_rank_manual_order_passes_over_the_excluded_the_unknown_and_repeats():
    team = [DANA, MEI, changed(LUIS, has_refused=True)]

    ranked = people.rank(team, stage="final", manual_order=[2, 99, 3, 3])

    assert [(place.person.name, place.is_moved) for place in ranked] == [
        ("Mei", True),
        ("Dana", False),
        ("Luis", False),
    ]


def test_rank_a_hand_that_agrees_has_moved_nobody():
    ranked = people.rank([DANA, MEI], stage="final", manual_order=[1, 3])

    assert [place.is_moved for place in ranked] == [False, False]


def test_rank_manual_order_drops_the_reason_of_the_guard_rail():
    ranked = people.rank([ALICIA, CHIARA], stage="final", manual_order=[13, 11])

    assert codes(ranked[1].reasons) == ["decides", "warm_words", "spoke_by_phone"]


def test_rank_a_hand_put_before_the_agency_unpins_it():
    ranked = people.rank([DANA, AGENT], stage="final", manual_order=[1])

    assert [(place.person.name, place.is_pinned, codes(place.reasons)) for place in ranked] == [
        ("Dana", False, ["rapport", "decides", "warm_words"]),
        ("Petra", False, ["agency", "no_number"]),
    ]
