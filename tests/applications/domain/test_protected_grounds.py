"""G8: what is said of a person in the process fires; denials, other people and topics of work do not."""

import pytest

from applications.domain import protected_grounds


@pytest.mark.parametrize(
    "text",
    [
        "He asked how a woman of my age would get on with the apprentices.",
        "They had a bad time with the last Romanian.",
        "A client had asked for somebody white.",
        "Was asked if my fiancé would move with me.",
        "They would have to buy a screen reader for me.",
        "They asked about the children and then about travel.",
        "Depression came up in the reference and made them careful.",
        "They worry that a father on his own cannot do nights.",
    ],
)
def test_g8_fires_at_a_reason_a_doubt_or_a_question_about_a_person(text):
    assert protected_grounds.are_named(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "It had nothing to do with my age.",
        "My accent was not an issue. The answers were too long.",
        "Kids or no kids, they need an earlier start.",
        "They are open to all ages and faiths.",
    ],
)
def test_g8_is_silent_where_a_ground_is_denied(text):
    assert protected_grounds.are_named(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "Your wheelchair is not a problem for me, but the stairs are.",
        "Nothing to do with my age, she said. But young people learn quicker.",
        "Children are no problem as long as they are never ill.",
    ],
)
def test_g8_fires_where_a_denial_is_taken_back(text):
    assert protected_grounds.are_named(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "The manager went on parental leave and the search was stopped.",
        "He's retiring later than planned, so there is no vacancy.",
        "A young man from their own apprenticeship got it.",
        "She has three kids too.",
    ],
)
def test_g8_is_silent_about_other_people_in_the_firm(text):
    assert protected_grounds.are_named(text) is False


@pytest.mark.parametrize(
    ("of_work", "of_a_person"),
    [
        ("I have too little experience with deaf pupils.", "They have too little experience because I am deaf."),
        ("I know too little about the childcare market.", "They asked about my childcare."),
        ("Not enough casework with refugees.", "They would rather not have refugees in casework."),
        ("My case notes on depression were too long.", "My depression was in the notes."),
        ("They need a French speaker with C1.", "They need a native French speaker."),
    ],
)
def test_g8_tells_a_topic_of_work_from_a_person(of_work, of_a_person):
    assert [protected_grounds.are_named(text) for text in (of_work, of_a_person)] == [False, True]
