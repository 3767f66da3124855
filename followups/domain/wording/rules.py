"""The rules of the guard, read once from the TOML beside this file."""

import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from followups.domain.wording.patterns import Pattern
from followups.enums import WordingCategory, WordingLevel

_STEMS = range(2, 13)
_REMEMBERED = 8_192

Owner = TypeVar("Owner")


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said of one category. `question` takes the place of `rewrite` where the line asks something."""

    level: WordingLevel
    reason: str
    rewrite: str
    question: str


class Cue(NamedTuple):
    """One pattern of one category. `is_firm`: no "not" before it helps."""

    category: WordingCategory
    pattern: Pattern
    level: WordingLevel
    is_firm: bool


class Index(Generic[Owner]):
    """Finds the few patterns of which a word may be part, however many there are."""

    def __init__(self, owned: Iterable[tuple[Pattern, Owner]]) -> None:
        self._words: dict[str, list[Owner]] = defaultdict(list)
        self._stems: dict[str, list[Owner]] = defaultdict(list)
        for pattern, owner in owned:
            for anchor in pattern.anchors:
                (self._stems if anchor.endswith("*") else self._words)[anchor.rstrip("*")].append(owner)
        self.near = lru_cache(_REMEMBERED)(self._near)

    def found(self, words: Iterable[str]) -> list[Owner]:
        """Whose pattern may match somewhere among these words, each once, in the order of the words."""
        return list(dict.fromkeys(owner for near in map(self.near, words) if near for owner in near))

    def _near(self, word: str) -> tuple[Owner, ...]:
        stems = (owner for length in _STEMS for owner in self._stems.get(word[:length], ()) if length <= len(word))
        return (*self._words.get(word, ()), *stems)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


_WORDS = _read("words.toml")
COMMON: Collection[str] = frozenset(_WORDS["common"]["words"].split())
CLASSES: Mapping[str, Collection[str]] = {name: words.split() for name, words in _WORDS["classes"].items()}
EMPHATIC: Collection[str] = frozenset(_WORDS["emphatic"]["words"].split())
SCARE: frozenset[str] = frozenset(_WORDS["scare"]["words"].split())

_RULES = {WordingCategory(name): table for name, table in _read("rules.toml").items()}

ADVICE: Mapping[WordingCategory, Advice] = {
    category: Advice(
        WordingLevel(table["level"]), table["reason"], table["rewrite"], table.get("question", table["rewrite"])
    )
    for category, table in _RULES.items()
}


def patterns(written: str) -> list[Pattern]:
    """One pattern a line."""
    return [Pattern(line, CLASSES, COMMON) for line in written.splitlines() if line.strip()]


def _cues() -> Iterator[Cue]:
    for category, table in _RULES.items():
        level = ADVICE[category].level
        for name, of_level, is_firm in (
            ("cues", level, False),
            ("firm", level, True),
            ("hints", WordingLevel.HINT, False),
        ):
            for pattern in patterns(table.get(name, "")):
                yield Cue(category, pattern, of_level, is_firm)


CUES: Index[Cue] = Index((cue.pattern, cue) for cue in _cues())

SENSES: Index[tuple[WordingCategory, Pattern]] = Index(
    (pattern, (category, pattern))
    for category, table in _RULES.items()
    for pattern in patterns(table.get("senses", ""))
)
"""Words that mean something else here: topics of work, everyday phrases (GRD-4)."""
