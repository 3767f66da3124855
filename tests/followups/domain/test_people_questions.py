"""What is worth asking about somebody: only what could change who comes first (product 2.1)."""

from dataclasses import replace

import pytest

from applications.enums import ContactRole, DecisionPart, PhoneKind, SpokenHistory
from followups.domain import people_questions
from followups.domain.facts import Person

DANA = Person(
    1,
    "Dana",
    role=ContactRole.HIRING_MANAGER,
    rapport=4,
    part=DecisionPart.DECIDES,
    history=SpokenHistory.SPOKE_BY_PHONE,
    phone_kind=PhoneKind.DIRECT,
)
NEW = Person(2, "Priya")
TEAM = Person(1, "Ola", role=ContactRole.INTERVIEW_TEAM)


@pytest.mark.parametrize(
    ("person", "others", "asked"),
    [
        pytest.param(NEW, [], (), id="alone"),
        pytest.param(replace(NEW, has_left=True), [DANA], (), id="not asked anyway"),
        pytest.param(NEW, [DANA], (), id="far behind whatever the answer"),
        pytest.param(NEW, [replace(DANA, rapport=2)], ("rapport",), id="a warm talk would put her first"),
        pytest.param(replace(NEW, rapport=3), [replace(TEAM, rapport=3)], ("role",), id="a manager would come first"),
        pytest.param(NEW, [TEAM], ("role", "rapport"), id="both"),
        pytest.param(
            replace(DANA, rapport=None), [replace(NEW, rapport=4)], ("rapport",), id="the first may fall back"
        ),
        pytest.param(DANA, [NEW], (), id="all is said"),
    ],
)
def test_what_is_worth_asking(person, others, asked):
    assert people_questions.worth_asking(person, [person, *others], stage="final") == asked


@pytest.mark.parametrize(
    ("person", "others", "asked"),
    [
        pytest.param(NEW, [], ("rapport",), id="2.2 alone, not rated"),
        pytest.param(replace(NEW, has_left=True), [DANA], (), id="2.2 not asked anyway"),
        pytest.param(NEW, [DANA], ("rapport",), id="2.2 not rated, whatever it changes"),
        pytest.param(replace(NEW, rapport=0), [DANA], (), id="2.2 rated cold"),
        pytest.param(NEW, [TEAM], ("role", "rapport"), id="2.1 the role too, where it matters"),
    ],
)
def test_everybody_who_may_be_asked_is_to_be_rated(person, others, asked):
    assert people_questions.to_ask(person, [person, *others], stage="final") == asked
