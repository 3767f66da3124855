"""How long a script may be, whatever was typed (domain 1.5, 3, B16)."""

import pytest

from applications.enums import ContactRole, Placement, SpokenHistory
from followups.domain import scripts
from followups.domain.facts import KnownStrength
from followups.domain.scripts import choose, situation, speech
from tests.followups.domain import script_cases
from tests.followups.domain.script_cases import facts


@pytest.mark.parametrize(
    ("words", "expected"),
    [(0, 0), (1, 1), (5, 2), (75, 30), (76, 31), (150, 60)],
)
def test_seconds_are_at_a_hundred_and_fifty_words_a_minute(words, expected):
    taken = speech.seconds("word " * words)

    assert taken == expected


def test_sentences_end_at_stops_and_at_line_breaks():
    sentences = speech.sentences("Thank you, Dana. May I ask?\nIt is short: very short; really.")

    assert sentences == ["Thank you, Dana.", "May I ask?", "It is short: very short; really."]


@pytest.mark.parametrize(
    ("kind", "text", "is_fitting"),
    [
        pytest.param("P1", "word " * 20 + ".", False, id="3-21-words-with-the-stop-apart"),
        pytest.param("P1", "word " * 19 + "word.", True, id="3-20-words"),
        pytest.param("P1", "word " * 20 + "word.", False, id="3-21-words"),
        pytest.param("P1", ("word " * 19 + "word. ") * 3, True, id="3-three-sentences"),
        pytest.param("voicemail", "some words. " * 18, False, id="1.5-36-words"),
        pytest.param("voicemail", "some words. " * 19, True, id="1.5-38-words"),
        pytest.param("voicemail", "some words. " * 38, False, id="1.5-76-words"),
        pytest.param("mail", "word " * 79, False, id="E-79"),
        pytest.param("mail", "word " * 130, True, id="E-130"),
        pytest.param("mail", "word " * 131, False, id="E-131"),
        pytest.param("message", "x" * 600, True, id="L-600"),
        pytest.param("message", "x" * 601, False, id="L-601"),
        pytest.param("invitation", "x" * 301, False, id="L-301"),
        pytest.param("thanks", "word " * 91, False, id="N-91"),
        pytest.param("thanks_after_refusal", "word " * 41, False, id="B16-41"),
        pytest.param("door", "word " * 50, True, id="parts-of-letters"),
    ],
)
def test_every_kind_has_its_length(kind, text, is_fitting):
    fitting = speech.fits(kind, text)

    assert fitting is is_fitting


def test_the_shortest_true_wording_is_said_if_none_keeps_to_its_length():
    words = {"dear": "D" * 300, "thanks_for": "the time you gave me", "the_position": "the position"}

    invitations = choose.wordings("invitation", situation.read(facts()), words)

    assert [wording.id for wording in invitations] == ["invitation-5"]


@pytest.mark.parametrize("role", ContactRole)
@pytest.mark.parametrize("history", SpokenHistory)
def test_the_longest_words_that_can_be_said_keep_to_every_length(role, history):
    call = facts(
        candidate_name="Anna Maria Luisa Elena Cruz Ruiz",
        candidate_phone="+49 (0) 30 1234 5678",
        contact_name="Dana Maria Joana Alves e Whitfield",
        position="part time night and weekend desk support analyst",
        employer="Kline Freight and Storage Services Ltd",
        strength=KnownStrength("plans and lists and maps and more plans", "cut " + "late " * 14 + "orders"),
        could_start="a week after the end of my notice",
        also_met=("Mei Ling Xiu Ying Tan", "Luis de la Vega Ortega"),
        placement=Placement.SECOND,
        is_placement_told=True,
        role=role,
        history=history,
    )

    script = scripts.compose(call)

    kinds = {
        line.phrasing: line.phrasing.rpartition("-")[0].replace("-", "_") for line in script_cases.all_lines(script)
    }
    assert [line for line in script_cases.all_lines(script) if not speech.fits(kinds[line.phrasing], line.text)] == []
