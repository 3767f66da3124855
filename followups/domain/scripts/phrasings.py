"""The phrasings and word lists, read once from the TOML beside this file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

PRECEDENCE = (
    "is_agreed", "was_invited",
    "interest", "role", "stage", "had_task", "placement", "relation", "strength",
    "told", "was_told_soon", "acquaintance", "has_mail", "channel",
    "may_ask_at_once", "is_closeness_unsaid", "is_named",
)  # fmt: skip
"""What the contact offered, then B8 from the weightiest dimension down, then circumstances."""

_UNNAMED = 99


class Condition(NamedTuple):
    """What one dimension of the situation must be (`when`), or must not be (`unless`)."""

    dimension: str
    values: frozenset[object]
    is_wanted: bool


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to say a part, and what must hold for it to be true."""

    id: str
    text: str
    conditions: tuple[Condition, ...]
    subject: str


def _read() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("phrasings.toml").read_text(encoding="utf-8"))


def _phrasing(entry: Mapping[str, Any]) -> Phrasing:
    wanted = [Condition(*condition, is_wanted=True) for condition in _sets(entry.get("when", {}))]
    unwanted = [Condition(*condition, is_wanted=False) for condition in _sets(entry.get("unless", {}))]
    return Phrasing(entry["id"], entry.get("text", ""), (*wanted, *unwanted), entry.get("subject", ""))


def _sets(table: Mapping[str, list[object]]) -> list[tuple[str, frozenset[object]]]:
    return [(dimension, frozenset(values)) for dimension, values in table.items()]


def _generality(phrasing: Phrasing) -> tuple[int, ...]:
    named = {condition.dimension: len(condition.values) for condition in phrasing.conditions if condition.is_wanted}
    return tuple(named.get(dimension, _UNNAMED) for dimension in PRECEDENCE)


_DATA = _read()

WORD_LISTS: Mapping[str, frozenset[str]] = {
    name: frozenset(words.split()) for name, words in _DATA.pop("word_lists").items()
}
"""Words by which typed fragments are recognised: titles, position nouns, verbs, months, words that open a date."""

PHRASINGS: Mapping[str, tuple[Phrasing, ...]] = {
    kind: tuple(sorted(map(_phrasing, entries), key=_generality)) for kind, entries in _DATA.items()
}
"""By kind (a part, a fragment of a letter, `left_out`), the weightiest and narrowest condition first (B8)."""
