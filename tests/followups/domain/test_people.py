"""Whom to call first, by the worked examples of domain 2.2 and the readings R1 to R6."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, SpokenHistory
from followups.domain import people
from followups.domain.facts import Person
from followups.domain.people_terms import Term
from followups.domain.reason import Reason

DANA = Person(
    1,
    "Dana",
    role=ContactRole.HIRING_MANAGER,
    rapport=4,
    part=DecisionPart.DECIDES,
    invited=Invitation.WARM_WORDS,
    quote="It was a pleasure",
    history=SpokenHistory.ANSWERED_A_MAIL,
    has_mail=True,
)
LUIS = Person(
    2,
    "Luis",
    role=ContactRole.HR,
    rapport=2,
    part=DecisionPart.COORDINATED,
    invited=Invitation.SAID_SO,
    quote="Happy to give you feedback",
    history=SpokenHistory.SPOKE_BY_PHONE,
    phone_kind=PhoneKind.DIRECT,
)
MEI = Person(
    3, "Mei", role=ContactRole.INTERVIEW_TEAM, rapport=5, part=DecisionPart.FINAL_PANEL, has_mail=False, has_link=True
)
ALICIA = Person(
    11,
    "Alicia",
    role=ContactRole.HIRING_MANAGER,
    rapport=1,
    part=DecisionPart.DECIDES,
    invited=Invitation.WARM_WORDS,
    history=SpokenHistory.SPOKE_BY_PHONE,
    phone_kind=PhoneKind.DIRECT,
)
BORIS = Person(12, "Boris", role=ContactRole.HIRING_MANAGER, rapport=2, part=DecisionPart.DECIDES, has_mail=True)
CHIARA = Person(13, "Chiara", role=ContactRole.INTERVIEW_TEAM, rapport=3, has_mail=True)
VICE_PRESIDENT = Person(
    21,
    "Odile",
    role=ContactRole.HIRING_MANAGER,
    rapport=1,
    part=DecisionPart.DECIDES,
    phone_kind=PhoneKind.DIRECT,
    is_two_above=True,
)
TEAM_MEMBER = Person(
    22, "Samir", role=ContactRole.INTERVIEW_TEAM, rapport=4, part=DecisionPart.FINAL_PANEL, has_mail=True
)
AGENT = Person(31, "Petra", role=ContactRole.AGENCY_RECRUITER, rapport=2, part=DecisionPart.NONE, has_mail=True)

persons = st.builds(
    Person,
    id=st.integers(1, 99),
    name=st.just("Noor"),
    role=st.none() | st.sampled_from(ContactRole),
    rapport=st.none() | st.integers(0, 5),
    part=st.sampled_from(DecisionPart),
    invited=st.sampled_from(Invitation),
    history=st.sampled_from(SpokenHistory),
    phone_kind=st.sampled_from(PhoneKind),
    has_mail=st.booleans(),
    was_tense=st.booleans(),
    is_two_above=st.booleans(),
    last_contact_on=st.none() | st.dates(date(2026, 1, 1), date(2026, 6, 30)),
    is_exhausted=st.booleans(),
    has_refused=st.sampled_from([False, False, True]),
)
teams = st.lists(persons, max_size=7, unique_by=lambda person: person.id)
stages = st.sampled_from(["screen", "interview", "final"])


def names(ranked):
    return [place.person.name for place in ranked]


def codes(reasons):
    return [reason.code for reason in reasons]


def changed(person, **fields):
    return Person(**{name: getattr(person, name) for name in Person.__slots__} | fields)


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


def test_rank_r2_shows_zero_and_orders_by_the_raw_sum():
    tense = Person(1, "Ada", rapport=0, part=DecisionPart.NONE, history=SpokenHistory.NEVER, was_tense=True)
    asked = changed(tense, id=2, name="Bo", was_asked_without_answer=True)

    ranked = people.rank([asked, tense], stage="screen")

    assert [(place.person.name, place.score, place.raw) for place in ranked] == [("Ada", 0, -11), ("Bo", 0, -31)]


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


def test_rank_a_hand_put_before_the_agency_unpins_it():
    ranked = people.rank([DANA, AGENT], stage="final", manual_order=[1])

    assert [(place.person.name, place.is_pinned, codes(place.reasons)) for place in ranked] == [
        ("Dana", False, ["rapport", "decides", "warm_words"]),
        ("Petra", False, ["agency", "no_number"]),
    ]


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


@given(team=teams, stage=stages, data=st.data())
def test_rank_does_not_depend_on_the_order_of_the_rows(team, stage, data):
    shuffled = data.draw(st.permutations(team))

    assert people.rank(shuffled, stage=stage) == people.rank(team, stage=stage)


@given(team=teams, stage=stages, manual_order=st.lists(st.integers(1, 99), max_size=4))
def test_rank_keeps_everybody_and_puts_the_excluded_last(team, stage, manual_order):
    ranked = people.rank(team, stage=stage, manual_order=manual_order)

    are_excluded = [place.exclusion is not None for place in ranked]
    assert sorted(place.person.id for place in ranked) == sorted(person.id for person in team)
    assert are_excluded == sorted(are_excluded)


@given(team=teams, stage=stages)
def test_rank_guard_rail_holds_for_every_output(team, stage):
    ranked = people.rank(team, stage=stage)

    asked = [place.person for place in ranked if place.exclusion is None and not place.is_pinned]
    offences = [
        (ahead.name, behind.name)
        for ahead, behind in itertools.combinations(asked, 2)
        if ahead.is_exhausted == behind.is_exhausted
        and ahead.rapport in {0, 1, 2}
        and ahead.invited != Invitation.SAID_SO
        and behind.rapport in {3, 4, 5}
    ]
    assert offences == []


@given(team=teams, stage=stages)
def test_rank_gives_one_to_three_reasons_to_whoever_may_be_asked(team, stage):
    ranked = people.rank(team, stage=stage)

    counts = {len(place.reasons) for place in ranked if place.exclusion is None}
    assert counts <= {1, 2, 3}
