"""Putting known words into a phrasing. What was typed is never read as a pattern (S-32)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

PLACES = frozenset({
    "candidate", "candidate_first", "phone", "contact", "contact_full", "friend", "somebody", "dear", "others",
    "the_position", "position", "employer", "met_day", "told_day", "strength", "proof", "start", "minutes",
    "topic", "done", "asked_day",
    "thanks_for", "question", "pointer", "exit", "door", "closeness", "wish",
    "regards",
})  # fmt: skip
"""Every name that may stand in braces; those of the last row are chosen from tables of their own."""

_STRETCH = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)")
_PLACE = re.compile(r"\{(\w+)\}(\.?)")


class _Place(NamedTuple):
    """What is said before a word, the word's name, and the full stop that follows it, if one does."""

    before: str
    name: str
    stop: str


class _Stretch(NamedTuple):
    """A piece of a phrasing that is said whole or not at all."""

    is_optional: bool
    names: frozenset[str]
    places: tuple[_Place, ...]
    rest: str


def fill(pattern: str, words: Mapping[str, str]) -> str | None:
    """The pattern with its words; None if one is unknown. A [part in brackets] goes if its words are unknown.

    A full stop after a word that ends in one (a name like "Jr.") is not doubled.
    """
    said = ""
    for stretch in _stretches(pattern):
        if stretch.names <= words.keys():
            said += _say(stretch, words)
        elif not stretch.is_optional:
            return None
    return said


@cache
def _stretches(pattern: str) -> tuple[_Stretch, ...]:
    return tuple(
        _stretch(found[found.lastindex or 0], is_optional=found.lastindex == 1) for found in _STRETCH.finditer(pattern)
    )


def _stretch(text: str, *, is_optional: bool) -> _Stretch:
    places = tuple(_places(text))
    end = max((place.end() for place in _PLACE.finditer(text)), default=0)
    return _Stretch(is_optional, frozenset(place.name for place in places), places, text[end:])


def _places(text: str) -> Iterator[_Place]:
    start = 0
    for place in _PLACE.finditer(text):
        yield _Place(text[start : place.start()], place[1], place[2])
        start = place.end()


def _say(stretch: _Stretch, words: Mapping[str, str]) -> str:
    said = "".join(place.before + _put(words[place.name], place.stop) for place in stretch.places)
    return said + stretch.rest


def _put(word: str, stop: str) -> str:
    return word if word.endswith((".", "?", "!", "…")) else word + stop
