"""Words before a decision: polite, short, and never a question for feedback (TIM-2, TIM-19, CHN-4)."""

import re
from datetime import date
from itertools import product

import pytest

from followups.domain.scripts import waiting_words
from followups.domain.scripts.waiting_words import WaitingFacts

TODAY = date(2026, 6, 22)
SITUATIONS = [
    WaitingFacts(TODAY, position, name, contact, met_on, promised_on, asked_on)
    for position, name, contact, met_on, promised_on, asked_on in product(
        ["Planner", "x" * 300], ["Alice Arden", ""], ["Luis Ortega", ""],
        [date(2026, 6, 4), None], [date(2026, 6, 12), None], [date(2026, 6, 15), None],
    )
]  # fmt: skip
FORBIDDEN = re.compile(
    r"\b(why|feedback|fall short|still waiting|asap|urgent|deadline|as soon as|immediately|disappoint\w+|sorry|legal)\b",
    re.IGNORECASE,
)


def said():
    """Every status question in every situation."""
    return [
        wording for facts in SITUATIONS for wording in (*waiting_words.ask(facts), *waiting_words.ask_by_phone(facts))
    ]


def test_tim19_never_a_question_for_feedback_and_no_pressure():
    assert [wording.text for wording in said() if FORBIDDEN.search(wording.text)] == []


def test_tim19_nothing_stumbles_where_words_are_unknown():
    texts = "\n".join(f"{wording.subject}\n{wording.text}" for wording in said())

    assert re.findall(r".{10}(?:[{}\[\]]| [.,;:?]|\.\.|,\.|  |None).{0,10}", texts) == []


def test_tim19_two_true_wordings_at_least_and_three_where_a_question_is_due():
    counts = [
        (len(waiting_words.ask(facts)), len(waiting_words.ask_by_phone(facts)))
        for facts in SITUATIONS
        if facts.met_on or facts.promised_on or facts.asked_on
    ]

    assert [pair for pair in counts if min(pair) < 3] == []


def test_tim19_the_first_wording_knows_the_promise_and_the_second_question_the_first():
    facts = SITUATIONS[0]

    assert "by the 12th" in waiting_words.ask_by_phone(facts)[0].text
    assert "I wrote on the 15th" in waiting_words.ask(facts)[0].text


@pytest.mark.parametrize("kind", [waiting_words.no_by_phone, waiting_words.plant], ids=["CHN-4 TIM-2", "plant"])
def test_spoken_lines_are_short_and_three_at_least(kind):
    wordings = kind()

    sentences = [sentence for wording in wordings for sentence in re.split(r"(?<=[.?:]) ", wording.text)]
    assert len({wording.text for wording in wordings}) >= 3
    assert [sentence for sentence in sentences if len(sentence.split()) > 20] == []


def test_tim2_the_last_line_for_a_no_by_phone_asks_at_once():
    assert waiting_words.no_by_phone()[-1].id == waiting_words.IF_CALM
