"""Who comes first: ties, guard rail, exclusions and the agency, by domain 2.2 and readings R1 to R6."""

from datetime import date

import pytest

from applications.enums import DecisionPart, Invitation, SpokenHistory
from followups.domain import people
from followups.domain.facts import Person
from followups.domain.reason import Reason
from tests.followups.domain.team import (
    AGENT,
    ALICIA,
    BORIS,
    CHIARA,
    DANA,
    LUIS,
    MEI,
    TEAM_MEMBER,
    VICE_PRESIDENT,
    changed,
    codes,
    names,
)


def test_rank_r1_guard_rail_breaks_the_circle():
    team = [ALICIA, BORIS, CHIARA]

    ranked = people.rank(team, stage="final")

    assert [(place.person.name, place.score) for place in ranked] == [("Chiara", 43), ("Alicia", 64), ("Boris", 51)]


def test_rank_guard_rail_puts_those_held_back_directly_behind_the_last_with_rapport():
    unrated = Person(14, "Yusuf", rapport=None)

    ranked = people.rank([unrated, CHIARA, ALICIA], stage="final")

    assert names(ranked) == ["Chiara", "Alicia", "Yusuf"]


def test_rank_guard_rail_leaves_the_unrated_alone():
    unrated = changed(ALICIA, rapport=None, name="Yusuf")

    ranked = people.rank([CHIARA, unrated], stage="final")

    assert names(ranked) == ["Yusuf", "Chiara"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"rapport": 3, "part": DecisionPart.SCREENED}, {"rapport": 2, "part": DecisionPart.FINAL_PANEL}),
        (
            {"part": DecisionPart.INTERVIEWED, "has_mail": False, "has_link": True, "history": SpokenHistory.MET},
            {"part": DecisionPart.SCREENED, "has_mail": True, "history": SpokenHistory.MET},
        ),
        ({"last_contact_on": date(2026, 5, 2)}, {"last_contact_on": date(2026, 5, 1)}),
        ({"last_contact_on": date(2026, 5, 2)}, {"last_contact_on": None}),
        ({"id": 1}, {"id": 2}),
    ],
    ids=["rapport", "involvement", "later contact", "some contact", "R3 smaller id"],
)
def test_rank_breaks_ties_in_order(first, second):
    winner = Person(**{"id": 8, "name": "Ida", "rapport": 3} | first)
    other = Person(**{"id": 7, "name": "Jan", "rapport": 3} | second)

    ranked = people.rank([other, winner], stage="final")

    assert (names(ranked), ranked[0].raw) == (["Ida", "Jan"], ranked[1].raw)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"has_refused": True}, "refused"),
        ({"is_do_not_contact": True}, "do_not_contact"),
        ({"has_left": True}, "left"),
        ({"is_public_source_only": True}, "public_source"),
        ({"is_subject_of_concern": True}, "concern"),
        ({"has_left": True, "has_refused": True}, "refused"),
    ],
)
def test_rank_excludes_with_the_gravest_ground_and_no_reasons(fields, code):
    excluded = changed(DANA, **fields)

    ranked = people.rank([excluded, MEI], stage="final")

    assert names(ranked) == ["Mei", "Dana"]
    assert (ranked[1].exclusion, ranked[1].reasons, ranked[1].caution) == (Reason(code), (), None)


def test_rank_r4_the_excluded_hold_nobody_down():
    gone = changed(CHIARA, has_left=True)

    ranked = people.rank([gone, ALICIA], stage="final")

    assert (names(ranked), codes(ranked[0].reasons)) == (
        ["Alicia", "Chiara"],
        ["decides", "warm_words", "spoke_by_phone"],
    )


def test_rank_lists_the_exhausted_behind_the_reachable_and_says_so():
    exhausted = changed(DANA, is_exhausted=True)

    ranked = people.rank([exhausted, MEI, changed(LUIS, has_refused=True)], stage="final")

    assert names(ranked) == ["Mei", "Dana", "Luis"]
    assert codes(ranked[1].reasons) == ["rapport", "decides", "exhausted"]


def test_rank_scenario_2_rapport_beats_rank():
    ranked = people.rank([VICE_PRESIDENT, TEAM_MEMBER], stage="final")

    assert [(place.person.name, codes(place.reasons), place.caution) for place in ranked] == [
        ("Samir", ["rapport", "final_panel"], Reason("mail_only")),
        ("Odile", ["decides"], Reason("two_above")),
    ]


def test_rank_scenario_2_an_invitation_lets_the_vice_president_lead():
    inviting = changed(VICE_PRESIDENT, invited=Invitation.SAID_SO, quote="Call me for feedback")

    ranked = people.rank([inviting, TEAM_MEMBER], stage="final")

    assert names(ranked) == ["Odile", "Samir"]
    assert Reason("invited", {"quote": "Call me for feedback"}) in ranked[0].reasons


def test_rank_r6_pins_the_agency_with_its_reason_and_leaves_its_score():
    ranked = people.rank([DANA, AGENT], stage="final")

    assert [(place.person.name, place.is_pinned, place.score) for place in ranked] == [
        ("Petra", True, 30),
        ("Dana", False, 73),
    ]
    assert (codes(ranked[0].reasons), ranked[0].caution) == (["agency_first"], Reason("agency_second_hand"))


@pytest.mark.parametrize(
    ("agent", "other"),
    [
        (changed(AGENT, has_refused=True), DANA),
        (changed(AGENT, is_exhausted=True), DANA),
        (AGENT, changed(DANA, invited=Invitation.SAID_SO)),
    ],
    ids=["excluded", "exhausted", "another invited"],
)
def test_rank_r6_does_not_pin_the_agency(agent, other):
    ranked = people.rank([agent, other], stage="final")

    assert [(place.person.name, place.is_pinned) for place in ranked] == [("Dana", False), ("Petra", False)]


def test_rank_r6_an_excluded_invitation_does_not_unpin_the_agency():
    gone = changed(DANA, invited=Invitation.SAID_SO, has_left=True)

    ranked = people.rank([gone, MEI, AGENT], stage="final")

    assert names(ranked) == ["Petra", "Mei", "Dana"]
