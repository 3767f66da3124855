"""The points that speak for somebody, by the worked example of domain 2.2."""

import pytest

from applications.enums import ContactRole, DecisionPart, PhoneKind, SpokenHistory
from followups.domain import people
from followups.domain.facts import Person
from followups.domain.people_terms import Term
from tests.followups.domain.team import DANA, LUIS, MEI, changed


def test_rank_worked_example_gives_dana_luis_mei_with_their_scores():
    team = [MEI, LUIS, DANA]

    ranked = people.rank(team, stage="final")

    assert [(place.person.name, place.score) for place in ranked] == [("Dana", 73), ("Luis", 59), ("Mei", 57)]


def test_rank_shows_every_term_with_its_points():
    ranked = people.rank([DANA], stage="final")

    assert ranked[0].terms == (
        Term("rapport", 24),
        Term("involvement", 20),
        Term("invited", 8),
        Term("history", 5),
        Term("role_stage", 12),
        Term("reach", 4),
    )


@pytest.mark.parametrize(
    ("fields", "term"),
    [
        ({"is_two_above": True, "rapport": 3}, Term("two_above", -8)),
        ({"is_two_above": True, "rapport": None}, Term("two_above", -8)),
        ({"was_tense": True}, Term("tense", -15)),
        ({"was_asked_without_answer": True}, Term("asked_without_answer", -20)),
        ({"answered_vaguely": True}, Term("answered_vaguely", -10)),
    ],
    ids=["two above", "R3 unrated, two above", "tense", "asked", "vague"],
)
def test_rank_takes_off_each_penalty(fields, term):
    person = changed(DANA, **fields)

    ranked = people.rank([person], stage="final")

    assert ranked[0].terms[6:] == (term,)


def test_rank_two_above_costs_nothing_from_rapport_four_on():
    ranked = people.rank([changed(DANA, is_two_above=True)], stage="final")

    assert ranked[0].raw == 73


@pytest.mark.parametrize(
    ("role", "stage", "points"),
    [
        (ContactRole.HR, "screen", 12),
        (ContactRole.HIRING_MANAGER, "screen", 6),
        (ContactRole.INTERVIEW_TEAM, "screen", 4),
        (None, "screen", 4),
        (ContactRole.CHAMPION, "interview", 9),
        (ContactRole.AGENCY_RECRUITER, "final", 11),
    ],
)
def test_rank_weighs_the_role_by_the_stage(role, stage, points):
    ranked = people.rank([Person(1, "Dana", role=role)], stage=stage)

    assert ranked[0].terms[4] == Term("role_stage", points)


@pytest.mark.parametrize(
    ("fields", "points"),
    [
        ({"phone_kind": PhoneKind.DIRECT, "has_mail": True}, 10),
        ({"phone_kind": PhoneKind.SWITCHBOARD}, 5),
        ({"has_mail": True, "has_link": True}, 4),
        ({"has_link": True}, 2),
        ({}, 0),
    ],
    ids=["direct", "switchboard", "mail", "link", "none"],
)
def test_rank_counts_the_best_way_to_reach_somebody(fields, points):
    ranked = people.rank([Person(1, "Dana", **fields)], stage="final")

    assert ranked[0].terms[5] == Term("reach", points)


def test_rank_r2_shows_zero_and_orders_by_the_raw_sum():
    tense = Person(1, "Ada", rapport=0, part=DecisionPart.NONE, history=SpokenHistory.NEVER, was_tense=True)
    asked = changed(tense, id=2, name="Bo", was_asked_without_answer=True)

    ranked = people.rank([asked, tense], stage="screen")

    assert [(place.person.name, place.score, place.raw) for place in ranked] == [("Ada", 0, -11), ("Bo", 0, -31)]
