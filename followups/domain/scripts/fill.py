"""Putting known words into a phrasing. What was typed is never read as a pattern (S-32)."""

import re
from collections.abc import Mapping

PLACES = frozenset({
    "candidate", "candidate_first", "phone", "contact", "contact_full", "friend", "somebody", "dear", "others",
    "the_position", "position", "employer", "met_day", "told_day", "strength", "proof", "start", "minutes",
    "thanks_for", "question", "exit", "door", "closeness", "wish",
})  # fmt: skip
"""Every name that may stand in braces; those of the last row are chosen from tables of their own."""

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_PLACE = re.compile(r"\{(\w+)\}(\.?)")


def fill(pattern: str, words: Mapping[str, str]) -> str | None:
    """The pattern with its words; None if one is unknown. A [part in brackets] goes if its words are unknown.

    A full stop after a word that ends in one (a name like "Jr.") is not doubled.
    """
    try:
        return _PLACE.sub(lambda place: _put(words[place[1]], place[2]), _without_unknown_parts(pattern, words))
    except KeyError:
        return None


def _without_unknown_parts(pattern: str, words: Mapping[str, str]) -> str:
    if "[" not in pattern:
        return pattern
    return _OPTIONAL.sub(lambda part: part[1] if _are_known(part[1], words) else "", pattern)


def _are_known(part: str, words: Mapping[str, str]) -> bool:
    return all(place[1] in words for place in _PLACE.finditer(part))


def _put(word: str, stop: str) -> str:
    return word if word.endswith((".", "?", "!", "…")) else word + stop
