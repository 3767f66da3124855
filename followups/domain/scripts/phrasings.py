"""The phrasings and word lists, read once from the TOML beside this file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PRECEDENCE = (
    "is_agreed", "was_invited",
    "interest", "role", "stage", "had_task", "placement", "relation", "strength",
    "told", "was_told_soon", "acquaintance", "has_mail", "channel",
    "may_ask_at_once", "is_closeness_unsaid", "is_named",
)  # fmt: skip
"""What the contact offered, then B8 from the weightiest dimension down, then circumstances."""

_UNNAMED = 99

Conditions = tuple[tuple[str, frozenset[object]], ...]


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to say a part. `when` must all hold and makes it more specific; of `unless` none may hold."""

    id: str
    text: str
    when: Conditions
    unless: Conditions
    subject: str


def _read() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("phrasings.toml").read_text(encoding="utf-8"))


def _phrasing(entry: Mapping[str, Any]) -> Phrasing:
    return Phrasing(
        id=entry["id"],
        text=entry.get("text", ""),
        when=_conditions(entry.get("when", {})),
        unless=_conditions(entry.get("unless", {})),
        subject=entry.get("subject", ""),
    )


def _conditions(table: Mapping[str, list[object]]) -> Conditions:
    return tuple((dimension, frozenset(values)) for dimension, values in table.items())


def _generality(phrasing: Phrasing) -> tuple[int, ...]:
    named = {dimension: len(values) for dimension, values in phrasing.when}
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
