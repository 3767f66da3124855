"""The linear model behind the rules: how risky a sentence is, of which category, and where (docs/adr/0011).

Its weights are data, made by `make train-guard` from the repository's own sentences.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from followups.domain.wording.features import RULES_WEIGH, Read, of_word
from followups.domain.wording.reading import Sentence
from followups.domain.wording.scope import clause
from followups.enums import WordingCategory

PATH = Path(__file__).with_name("weights.json")

BIAS = "bias"
CATEGORIES = tuple(WordingCategory)
SHORTEST = 3
FINENESS = 1000
"""Weights are kept in whole thousandths, so that their sums are exact."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature, and the scores from which on something is done.

    `keep`: a finding of the rules stands. `find`: a sentence without one is raised all the same. `sure`: a stop may
    stay a stop.
    """

    risk: Mapping[str, int]
    categories: Mapping[str, tuple[tuple[int, int], ...]]
    keep: float
    find: float
    sure: float

    def score(self, read: Read) -> float:
        """How risky a sentence is; zero is about even."""
        weight = self.risk.get
        of_words = sum([weight(name, 0) for name in read.words])
        of_rules = sum([weight(name, 0) for name in read.rules])
        return (read.scale * of_words + RULES_WEIGH * (of_rules + self.risk[BIAS])) / FINENESS

    def category(self, read: Read) -> WordingCategory:
        """What is risky about it, if anything is."""
        scores = [0.0] * len(CATEGORIES)
        for name, value in ((BIAS, RULES_WEIGH), *read.values()):
            for place, weight in self.categories.get(name, ()):
                scores[place] += value * weight
        return CATEGORIES[max(range(len(scores)), key=scores.__getitem__)]

    def place(self, sentence: Sentence) -> tuple[int, int]:
        """Where in the plain words the clause stands that weighs most; a pause by itself is none."""
        weights: dict[tuple[int, int], int] = {}
        at = 1
        for word in sentence.words:
            if word[0].isalnum():
                span = clause(sentence.plain, at, at + len(word))
                weights[span] = weights.get(span, 0) + sum(self.risk.get(name, 0) for name in of_word(word))
            at += len(word) + 1
        return max(weights, key=weights.__getitem__)


def is_short(sentence: Sentence) -> bool:
    """Whether a sentence says too little for the model to judge it alone."""
    return sum(word.isalnum() for word in sentence.words) < SHORTEST


@cache
def model() -> Model:
    """The model, read when the first text is."""
    held = json.loads(PATH.read_text(encoding="utf-8"))
    categories = {
        name: tuple((int(place), weight) for place, weight in weights.items())
        for name, weights in held["categories"].items()
    }
    return Model(held["risk"], categories, **held["scores"])
