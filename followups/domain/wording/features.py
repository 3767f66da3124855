"""What the model reads of a sentence: words, neighbours, kinds, who does what, and what the rules found."""

import math
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from followups.domain.wording.findings import Finding
from followups.domain.wording.reading import Sentence

_ENDINGS = (
    "ations", "ation", "ings", "ing", "edly", "ed", "ies", "ly", "ness", "ments", "ment", "es", "s", "er", "e", "y",
)  # fmt: skip
_SHORTEST = 4
_REMEMBERED = 8_192
_PAUSES = frozenset(",.")
_TURNS = frozenset([",", ".", "?", "!", "but", "however", "yet", "still", "because", "and", "so"])
_DENIALS = frozenset(["not", "never", "no", "without", "nothing", "neither", "nor", "nobody", "hardly", "none"])
_DENIED = 5
"""So many words after a "not" stand in its shadow."""
_PIECE = 5
_NEAR = 6
_FOLLOWING = 5
_PERSONS = {
    word: person
    for person, words in {
        "i": "i me my mine myself",
        "we": "we us our",
        "you": "you your yours yourself",
        "they": "they them their someone somebody anybody nobody people everyone",
        "he": "he she his her him",
        "it": "it that this there",
        "who": "who",
    }.items()
    for word in words.split()
}
RULES_WEIGH = 2.0
_WORDS_WEIGH = 6.0


class Read(NamedTuple):
    """What one sentence holds: of its words, and of the rules' findings in it."""

    words: frozenset[str]
    rules: frozenset[str]

    @property
    def scale(self) -> float:
        """What one feature of the words counts, so that long sentences weigh no more than short ones."""
        return _WORDS_WEIGH / math.sqrt(len(self.words))

    def values(self) -> Iterator[tuple[str, float]]:
        """Each feature with what it counts, in an order that does not change."""
        yield from ((name, self.scale) for name in sorted(self.words))
        yield from ((name, RULES_WEIGH) for name in sorted(self.rules))


def read(sentence: Sentence, findings: Iterable[Finding]) -> Read:
    """The features of one sentence that has words."""
    words = sentence.words
    stems = [stem(word) for word in words]
    held = set(_marks(sentence, stems))
    held.update(*(of_word(word) for word in words if word not in _PAUSES))
    held.update(_neighbours([one for one in stems if one not in _PAUSES]))
    held.update(_actors(words, stems))
    held.update(_kinds_in_order(words, stems))
    return Read(frozenset(held), frozenset(_of_rules(findings)))


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """A word without its ending."""
    found = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST), "")
    return word.removesuffix(found) if len(word) > _SHORTEST else word


@lru_cache(_REMEMBERED)
def of_word(word: str) -> tuple[str, ...]:
    """What one word says by itself: itself, its stem, its pieces, its kinds."""
    padded = f"<{word}>"
    pieces = [padded[at : at + _PIECE] for at in range(len(padded) - _PIECE + 1)] if len(word) >= _PIECE else []
    kinds = [f"K:{kind}" for kind in kinds_of(word)]
    return f"w:{word}", f"s:{stem(word)}", *(f"c:{piece}" for piece in pieces), *kinds


@lru_cache(_REMEMBERED)
def kinds_of(word: str) -> tuple[str, ...]:
    """The kinds of a word, its person and its "not" among them."""
    found = KINDS.get(word) or KINDS.get(stem(word)) or ()
    person = [f"person {_PERSONS[word]}"] if word in _PERSONS else []
    return *found, *person, *(["denial"] if word in _DENIALS else []), *([word] if word in "?!" else [])


def _neighbours(stems: list[str]) -> Iterator[str]:
    return (f"b:{first} {second}" for first, second in pairwise(["^", *stems, "$"]))


def _actors(words: list[str], stems: list[str]) -> Iterator[str]:
    """Each word with the person who is spoken of, and whether a "not" stands before it."""
    person, shadow = "", 0
    for word, short in zip(words, stems, strict=True):
        if word in _TURNS:
            person, shadow = "", 0
        person = _PERSONS.get(word, person)
        yield f"p:{person} {short}"
        if shadow:
            yield f"n:{short}"
        shadow = _DENIED if word in _DENIALS else max(0, shadow - 1)


def _kinds_in_order(words: list[str], stems: list[str]) -> Iterator[str]:
    found = [(at, kind) for at, word in enumerate(words) for kind in kinds_of(word)]
    for number, (at, kind) in enumerate(found):
        for next_at, next_kind in found[number + 1 : number + _FOLLOWING]:
            if at < next_at <= at + _NEAR:
                yield f"o:{kind} {next_kind}"
        yield from (f"<:{short} {kind}" for short in stems[max(0, at - 2) : at])
        yield from (f">:{kind} {short}" for short in stems[at + 1 : at + 3])


def _marks(sentence: Sentence, stems: list[str]) -> Iterator[str]:
    yield f"length {min(6, len(stems) // 5)}"
    yield f"begins {' '.join(stems[:2])}"
    yield f"begins {' '.join(stems[:3])}"
    if stems[-1] == "?":
        yield "asks"
    if sentence.quoted:
        yield "quotes"


def _of_rules(findings: Iterable[Finding]) -> Iterator[str]:
    count = 0
    for finding in findings:
        yield f"{'denied' if finding.is_denied else 'found'} {finding.category}"
        if not finding.is_denied:
            count += 1
            yield f"level {finding.level}"
    yield f"count {min(count, 3)}"


def _kinds() -> dict[str, tuple[str, ...]]:
    listed = tomllib.loads(Path(__file__).with_name("kinds.toml").read_text(encoding="utf-8"))
    words = {word for each in listed.values() for word in each.split()}
    held = {kind: frozenset(each.split()) for kind, each in listed.items()}
    return {word: tuple(kind for kind, each in held.items() if word in each) for word in sorted(words)}


KINDS = _kinds()
"""The kinds of every word of `kinds.toml`."""
