"""Reading a text: sentences, and the words of each in one plain spelling with the place where they stood (GRD-1)."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

LONGEST = 80
"""Words of a sentence that are read together; what is longer is read in pieces, so that no pattern grows slow."""

_DATA = tomllib.loads(Path(__file__).with_name("spelling.toml").read_text(encoding="utf-8"))
SPELLINGS: dict[str, str] = _DATA["spellings"]
ABBREVIATIONS = frozenset(_DATA["abbreviations"]["words"].split())

_SAME_LENGTH = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n")
_TOKEN = re.compile(r"\w+(?:'\w+)*|[.!?…]+|[,;:()\[\]\"'–—]|(?<=\s)-(?=\s)")
_PUNCTUATION = {"–": ",", "—": ",", "-": ",", ";": ",", ":": ",", "(": ",", ")": ",", "[": ",", "]": ","}
_QUOTES = frozenset("\"'")


@dataclass(frozen=True)
class Sentence:
    """Some words of a text. `start`: where they begin in it; `text`: as written, with plain quotation marks."""

    start: int
    text: str

    @cached_property
    def tokens(self) -> list[str]:
        """Words and marks as written."""
        return _TOKEN.findall(self.text)

    @cached_property
    def plain(self) -> str:
        """The words in lower case and full spelling, a comma for every pause, "?" or "!" at an end; padded."""
        return f" {' '.join(piece for piece in self._pieces if piece)} "

    @cached_property
    def _pieces(self) -> list[str]:
        return [SPELLINGS.get(token) or _plain(token) for token in map(str.lower, self.tokens)]

    @cached_property
    def words(self) -> list[str]:
        """The words of `plain`."""
        return self.plain.split()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the characters from `first` to `last` of `plain` stand in the original text."""
        held = [
            (start, end) for place, end_of_place, start, end in self._places if end_of_place > first and place < last
        ]
        return self.start + held[0][0], self.start + held[-1][1]

    @cached_property
    def _places(self) -> list[tuple[int, int, int, int]]:
        places, at = [], 1
        for piece, found in zip(self._pieces, _TOKEN.finditer(self.text), strict=True):
            if piece:
                places.append((at, at + len(piece), found.start(), found.end()))
                at += len(piece) + 1
        return places

    @cached_property
    def quoted(self) -> list[str]:
        """What stands between quotation marks, in lower case."""
        marks = [at for at, token in enumerate(self.tokens) if token in _QUOTES]
        if len(marks) % 2:
            return []
        return [" ".join(self.tokens[a + 1 : b]).lower() for a, b in list(pairwise(marks))[::2]]


def _plain(token: str) -> str:
    if token[0].isalnum():
        return token.removesuffix("'s")
    if token in _QUOTES:
        return ""
    return _PUNCTUATION.get(token) or next((mark for mark in "?!" if mark in token), ".")


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text in order; a line that breaks off in the middle of one does not end it."""
    plain = text.translate(_SAME_LENGTH)
    start = 0
    for end in _ends(plain):
        yield from _pieces_of(start, plain[start:end])
        start = end
    yield from _pieces_of(start, plain[start:])


def _ends(text: str) -> Iterator[int]:
    for mark in _END.finditer(text):
        if _is_end(text, mark):
            yield mark.end()


def _is_end(text: str, mark: re.Match[str]) -> bool:
    if mark[0] == "\n":
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        return not (after.islower() and (before.isalnum() or before == ","))
    if mark[0] != ".":
        return True
    return text[max(0, mark.start() - 8) : mark.start()].rpartition(" ")[2].lower() not in ABBREVIATIONS


def _pieces_of(start: int, text: str) -> Iterator[Sentence]:
    if len(text) <= 4 * LONGEST:
        if text and not text.isspace():
            yield Sentence(start, text)
        return
    tokens = list(_TOKEN.finditer(text))
    for first in range(0, len(tokens), LONGEST):
        piece = tokens[first : first + LONGEST]
        yield Sentence(start + piece[0].start(), text[piece[0].start() : piece[-1].end()])
