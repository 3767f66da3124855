"""The model behind the rules of the guard (docs/adr/0011)."""

import json

import pytest

from bench.wording import linear, train
from followups.domain import wording
from followups.domain.wording.features import read
from followups.domain.wording.findings import found
from followups.domain.wording.model import PATH, model
from followups.domain.wording.reading import Sentence
from followups.enums import WordingCategory, WordingLevel

C, L = WordingCategory, WordingLevel


def test_the_weights_are_made_from_the_present_lines_and_rules():
    held = json.loads(PATH.read_text(encoding="utf-8"))

    assert held["made_from"] == train.fingerprint(), "run `make train-guard`"


def test_the_weights_take_at_most_two_megabytes():
    assert PATH.stat().st_size <= 2_000_000


def test_no_line_that_is_measured_is_learnt_from():
    measured = {line.text for line in train.labelled.lines() if line.is_measured}

    shared = len(measured & {line.text for line in train.learnt_from()})

    assert measured
    assert shared == 0


def test_what_no_rule_knows_is_a_warning_on_its_clause():
    text = "Thank you for the tour. My children ask every evening if Daddy has work now."
    assert found(Sentence(0, text.partition(". ")[2])) == []

    (issue,) = wording.check(text).issues

    assert (issue.category, issue.level) == (C.BEGGING, L.WARN)
    assert "Thank you" not in text[issue.start : issue.end]


def test_a_finding_of_the_rules_falls_silent_where_the_model_holds_it_for_harmless():
    sentence = Sentence(
        0, "The union of the two lists was my first task as an archivist, and I filed it by court and year."
    )
    assert found(sentence)

    assert wording.check(sentence.text).issues == ()


def test_a_sentence_weighs_the_same_each_time():
    sentence = Sentence(0, "My lawyer thinks your process has holes.")
    features = read(sentence, found(sentence))

    assert model().score(features) == model().score(read(sentence, found(sentence)))
    assert model().score(features) > model().keep


@pytest.mark.parametrize("sign", [1, -1])
def test_the_trainer_parts_what_can_be_parted(sign):
    units = [linear.Unit((1, 2), (0,), 1.0), linear.Unit((2, 3), (0,), 1.0)]

    weights = linear.fitted(units, [sign, -sign], [1.0, 1.0], size=4, passes=30)

    assert linear.score(weights, units[0]) * sign > 0.5
    assert linear.score(weights, units[1]) * sign < -0.5


def test_pause_before_the_first_word_is_no_clause():
    text = "Thank you. - I see you …"

    issues = wording.check(text).issues

    assert [text[issue.start : issue.end] for issue in issues] == ["I see you …"]
