"""What holds of the order of any team (domain 2.2)."""

import itertools
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, SpokenHistory
from followups.domain import people
from followups.domain.facts import Person

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
