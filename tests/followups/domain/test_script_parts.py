"""What each part of a script achieves, and what it never does, in every shipped phrasing (domain 3)."""

import re

import pytest

from followups.domain.scripts.phrasings import PHRASINGS

ACHIEVES = [
    pytest.param("P1", r"minutes|time", id="P1-asks-for-time"),
    pytest.param("P1", r"moment|another|suit|free|right|full|\?", id="P1-easy-out"),
    pytest.param("P2", r"thank|appreciate|grateful|glad|enjoyed", id="P2-thanks"),
    pytest.param("P3", r"accept|respect|stands|decision", id="P3-accepts"),
    pytest.param("P4", r"prepar", id="P4-what-use"),
    pytest.param("P5", r"\?", id="P5-open-question"),
    pytest.param("P6", r"thank|please|note|write|more", id="P6-keeps-them-talking"),
    pytest.param("P7", r"\?", id="P7-asks-on"),
    pytest.param("P8", r"thank|understand|fine|right|no problem|leave it there", id="P8-releases"),
    pytest.param("P9", r"\?", id="P9-asks-permission"),
    pytest.param("P10", r"\{strength\}|came across|keep|worked", id="P10-one-strength"),
    pytest.param(
        "P11", r"\bif\b|\bshould\b|\bever\b|\bone day\b|\bperhaps\b|enjoy|gladly|glad to run into", id="P11-light"
    ),
    pytest.param("P12", r"thank|grateful|generous", id="P12-thanks"),
]
NEVER = [
    pytest.param("P1", r"fall short|lack|missing", id="P1-no-question-yet"),
    pytest.param("P2", r"\bbut\b|although", id="P2-no-undertone"),
    pytest.param("P3", r"\bbut\b|although|disagree", id="P3-no-but"),
    pytest.param("P4", r"lawyer|legal|rights|sue|off the record", id="P4-no-law"),
    pytest.param("P5", r"\bwhy\b|\bhired\b|was it my", id="P5-no-why"),
    pytest.param("P6", r"\bbut\b|actually|the reason", id="P6-no-defence"),
    pytest.param("P7", r"\bwhy\b|\bbut\b", id="P7-no-cross-examination"),
    pytest.param("P8", r"off the record|who else|\bbut\b|\bwhy\b", id="P8-no-argument"),
    pytest.param("P9", r"said that you|tell them that", id="P9-quotes-nobody"),
    pytest.param("P10", r"better than|as I already said|others", id="P10-no-comparison"),
    pytest.param("P11", r"doesn't work out|deadline|for less|begging|when (he|she|they) ", id="P11-no-ill-wish"),
    pytest.param("P12", r"fall short|lack|missing|one more question", id="P12-asks-nothing-more"),
]


def phrasings(part: str) -> list[str]:
    """Every shipped way to say this part."""
    return [phrasing.text for phrasing in PHRASINGS[part]]


@pytest.mark.parametrize(("part", "sign"), ACHIEVES)
def test_every_phrasing_of_a_part_achieves(part, sign):
    assert [text for text in phrasings(part) if not re.search(sign, text, re.IGNORECASE)] == []


@pytest.mark.parametrize(("part", "cue"), NEVER)
def test_no_phrasing_of_a_part_does(part, cue):
    assert [text for text in phrasings(part) if re.search(cue, text, re.IGNORECASE)] == []


def test_p7_asks_at_most_three_questions():
    assert [text for text in phrasings("P7") if text.count("?") > 3] == []


def test_p8_asks_at_most_one_question():
    assert [text for text in phrasings("P8") if text.count("?") > 1] == []
