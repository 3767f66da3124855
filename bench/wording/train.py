"""Makes the weights of the wording guard's model: `make train-guard` (docs/adr/0011).

It learns from the working half of the labelled lines, from the lessons and from what the product itself says; never
from the measured half. The scores from which on the model acts are chosen on sentences that it had not learnt from.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from bench.script_calls import CALLS
from bench.wording import labelled
from bench.wording.labelled import FINE, Line
from bench.wording.linear import Unit, Vocabulary, fitted, score
from followups.domain import scripts
from followups.domain.scripts import Script, waiting_words
from followups.domain.scripts.script import Wording
from followups.domain.wording import features
from followups.domain.wording.features import Read
from followups.domain.wording.findings import found
from followups.domain.wording.model import CATEGORIES, FINENESS, PATH, is_short
from followups.domain.wording.reading import Sentence, sentences
from followups.domain.wording.rules import ADVICE
from followups.enums import WordingCategory, WordingLevel
from tests.followups.domain import script_cases

TRICKY = (FINE, "tricky")
FOLDS = 5
AT_LEAST = 2
COST, FIRM, PASSES = 0.1, 1.0, 25
"""`FIRM`: what a wrong answer costs on what the product itself says (B6)."""
CATEGORY_COST, CATEGORY_PASSES = 0.1, 8
RECALL, PRECISION, ALARMS, SURE = 0.92, 0.93, 0.06, 0.97


class Seen(NamedTuple):
    """One sentence: its features, and what the rules alone would do."""

    read: Read
    is_found: bool
    is_left: bool
    is_stop: bool


class Studied(NamedTuple):
    """One line, and its sentences."""

    line: Line
    seen: tuple[Seen, ...]

    @property
    def fold(self) -> int:
        """The fifth of the lines it belongs to."""
        return hashlib.sha256(f"fold {self.line.text}".encode()).digest()[0] % FOLDS


class Scored(NamedTuple):
    """One line, and the score of each sentence."""

    studied: Studied
    scores: tuple[float, ...]

    def is_hit(self, keep: float, find: float) -> bool:
        """Whether the guard would ask for it."""
        return any(
            not seen.is_left and value >= (keep if seen.is_found else find)
            for seen, value in zip(self.studied.seen, self.scores, strict=True)
        )

    @property
    def stop(self) -> float | None:
        """The highest score of what the rules would stop."""
        return max(
            (value for seen, value in zip(self.studied.seen, self.scores, strict=True) if seen.is_stop), default=None
        )


def fingerprint() -> str:
    """Of everything that the weights are made from, to tell stale ones."""
    folder = PATH.parent
    files = [*sorted(folder.glob("*.toml")), *(folder / name for name in ("features.py", "findings.py", "scope.py"))]
    said = [f"{line.label} {line.text}" for line in learnt_from()]
    known = hashlib.sha256("\n".join(said).encode())
    for file in files:
        known.update(file.read_bytes())
    return known.hexdigest()


@cache
def learnt_from() -> tuple[Line, ...]:
    """Every line to learn from, each once; none that is measured, whoever wrote it a second time."""
    rows = [*labelled.working(), *labelled.lessons(), *(Line(text, FINE, "shipped") for text in _shipped())]
    held_back = {line.text for line in labelled.lines() if line.is_measured}
    return tuple(line for line in dict.fromkeys(rows) if line.text not in held_back)


def _shipped() -> Iterator[str]:
    """What the product itself says in every case that the tests try, sentence by sentence, each once."""
    said = [wording.text for _, script in script_cases.many() for wording in _wordings(script)]
    said += [wording.text for call in CALLS for wording in _wordings(scripts.compose(call.facts))]
    said += [wording.text for letter in script_cases.many_letters() for wording in letter.alternatives]
    said += [wording.text for wording in (*waiting_words.no_by_phone(), *waiting_words.plant())]
    said += [text for advice in ADVICE.values() for text in (advice.rewrite, advice.question)]
    yield from dict.fromkeys(sentence.text.strip() for text in said for sentence in sentences(text))


def _wordings(script: Script) -> Iterator[Wording]:
    return (wording for line in script_cases.all_lines(script) for wording in line.alternatives)


def study(line: Line) -> Studied:
    """Reads one line."""
    return Studied(line, tuple(_seen(sentence) for sentence in sentences(line.text) if sentence.words))


def _seen(sentence: Sentence) -> Seen:
    findings = found(sentence)
    plainly = [one for one in findings if not one.is_denied]
    denied = any(one.is_denied and one.category == WordingCategory.LITIGIOUS for one in findings)
    is_stop = any(one.level == WordingLevel.STOP for one in plainly)
    is_left = not plainly and (denied or is_short(sentence))
    return Seen(features.read(sentence, findings), bool(plainly), is_left, is_stop)


class Fitted(NamedTuple):
    """A vocabulary with the weight of each feature."""

    vocabulary: Vocabulary
    weights: list[float]

    def score(self, read: Read) -> float:
        """How risky one sentence is."""
        return score(self.weights, self.vocabulary.unit(read))


def fit(lines: Sequence[Studied]) -> Fitted:
    """Learns twice: the second time also from the gravest sentence of each risky passage."""
    vocabulary = Vocabulary((seen.read for one in lines for seen in one.seen), AT_LEAST)
    first = _fit(vocabulary, _units(lines, None))
    return _fit(vocabulary, _units(lines, first))


def _fit(vocabulary: Vocabulary, units: list[tuple[Read, Line]]) -> Fitted:
    signs = [1 if line.is_risky else -1 for _, line in units]
    costs = [FIRM if line.kind == "shipped" else COST for _, line in units]
    places = [vocabulary.unit(read) for read, _ in units]
    return Fitted(vocabulary, fitted(places, signs, costs, size=len(vocabulary.names), passes=PASSES))


def _units(lines: Sequence[Studied], by: Fitted | None) -> list[tuple[Read, Line]]:
    units: list[tuple[Read, Line]] = []
    for line, seen in lines:
        reads = [one.read for one in seen]
        if line.label == FINE or len(reads) == 1:
            units.extend((read, line) for read in reads)
        elif reads and by:
            units.append((max(reads, key=by.score), line))
    return units


def unseen(lines: Sequence[Studied]) -> list[Scored]:
    """The working lines, each scored by a model that had not learnt from it."""
    scored = []
    for fold in range(FOLDS):
        by = fit([one for one in lines if one.fold != fold or one.line.kind in {"lesson", "shipped"}])
        held_out = [one for one in lines if one.fold == fold and one.line.kind not in {"lesson", "shipped"}]
        scored += [Scored(one, tuple(by.score(seen.read) for seen in one.seen)) for one in held_out]
    return scored


def acting_scores(scored: Sequence[Scored]) -> dict[str, float]:
    """From which score on a finding stands, a sentence is raised, a stop stays one."""
    steps = [step / 20 for step in range(-40, 41)]
    keep, find = min(
        ((keep, find) for keep, find in product(steps, steps) if keep <= find),
        key=lambda pair: (_shortfall(scored, *pair), pair),
    )
    return {"keep": keep, "find": find, "sure": _sure(scored, keep)}


def _shortfall(scored: Sequence[Scored], keep: float, find: float) -> float:
    """By how much three goals of domain 4 are missed: recall, precision, alarms on tricky lines."""
    recall, precision, alarms = figures(scored, keep, find)
    return max(0, RECALL - recall) + max(0, PRECISION - precision) + max(0, alarms - ALARMS)


def figures(scored: Sequence[Scored], keep: float, find: float) -> tuple[float, float, float]:
    """Recall, precision, and alarms on tricky lines."""
    hits = [one.studied.line.is_risky for one in scored if one.is_hit(keep, find)]
    risky = sum(one.studied.line.is_risky for one in scored)
    tricky = [one.is_hit(keep, find) for one in scored if (one.studied.line.label, one.studied.line.kind) == TRICKY]
    return sum(hits) / risky, sum(hits) / max(1, len(hits)), sum(tricky) / max(1, len(tricky))


def _sure(scored: Sequence[Scored], keep: float) -> float:
    stops = sorted(((one.stop, one.studied.line.is_risky) for one in scored if one.stop is not None), reverse=True)
    best, right = max(keep, stops[0][0]), 0
    for place, (value, is_risky) in enumerate(stops, 1):
        right += is_risky
        if right / place >= SURE:
            best = value
    return round(max(best, keep), 3)


def categories(lines: Sequence[Studied], by: Fitted) -> dict[str, dict[str, int]]:
    """The weights of each category against the others, by feature."""
    units = [(read, line.label) for read, line in _units(lines, by) if line.is_risky]
    places = [by.vocabulary.unit(read) for read, _ in units]
    held: dict[str, dict[str, int]] = {}
    for number, category in enumerate(CATEGORIES):
        weights = _one(places, [1 if label == category else -1 for _, label in units], by)
        for name, weight in zip(by.vocabulary.names, weights, strict=True):
            if abs(weight) >= 0.02:
                held.setdefault(name, {})[str(number)] = round(weight * FINENESS)
    return held


def _one(places: Sequence[Unit], signs: Sequence[int], by: Fitted) -> list[float]:
    return fitted(places, signs, [CATEGORY_COST] * len(signs), size=len(by.vocabulary.names), passes=CATEGORY_PASSES)


def main() -> None:
    """Write the weights, and say how the model does on lines it had not learnt from."""
    lines = [study(line) for line in learnt_from()]
    scored = unseen(lines)
    acting = acting_scores(scored)
    recall, precision, alarms = figures(scored, acting["keep"], acting["find"])
    by = fit(lines)
    risk = {name: round(weight * FINENESS) for name, weight in zip(by.vocabulary.names, by.weights, strict=True)}
    held = {
        "made_from": fingerprint(),
        "scores": acting,
        "risk": {name: weight for name, weight in risk.items() if abs(weight) >= 5},
        "categories": categories(lines, by),
    }
    PATH.write_text(json.dumps(held, ensure_ascii=False, separators=(",", ":"), indent=None) + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {len(held['risk'])} features, {PATH.stat().st_size:,} bytes, {acting}")
    print(f"Not learnt from: recall {recall:.1%}, precision {precision:.1%}, alarms on tricky lines {alarms:.1%}")


if __name__ == "__main__":
    main()
