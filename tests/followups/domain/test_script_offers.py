"""What is offered beside a part that is written down: the next wording, and the words of today."""

import pytest

from followups.domain.scripts import offers
from followups.domain.scripts.script import Line, Wording
from followups.enums import PartCode

ONE, OTHER = Wording("mail-early-1", "Thank you for your time."), Wording("mail-early-2", "Thank you for the hour.")
LINE = Line(PartCode.OPENING, ONE.id, ONE.text, (ONE, OTHER))


@pytest.mark.parametrize(
    ("line", "phrasing", "words"),
    [
        pytest.param(LINE, OTHER.id, OTHER.text, id="still true"),
        pytest.param(LINE, "mail-early-3", ONE.text, id="no longer true: the most fitting one"),
        pytest.param(None, ONE.id, "", id="no such part today"),
    ],
)
def test_words_of_today(line, phrasing, words):
    assert offers.as_of_today(line, phrasing) == words


@pytest.mark.parametrize(
    ("text", "wordings", "following"),
    [
        pytest.param("a", ["a", "b"], "b", id="the next"),
        pytest.param("b", ["a", "b"], "a", id="round and round"),
        pytest.param("mine", ["a", "b"], "a", id="the first after own words"),
        pytest.param("a", ["a", "a", "b"], "b", id="each once"),
        pytest.param("mine", [], "mine", id="nothing else to say"),
    ],
)
def test_next_wording(text, wordings, following):
    assert offers.next_after(text, wordings) == following
