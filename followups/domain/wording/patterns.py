"""Patterns over plain words, written as plain words (GRD-1).

`word*` stands for the word with any ending, `a|b` for one or the other, `hiring_manager` for two words in a row,
`@class` for a word of that class, `word?` for a word that may be missing, `~` for up to four words or pauses, `~~` for
up to eight, `^` for the beginning of a clause, `$` for the end of one, a lone `?`, `!` or `,` for that mark. No gap
leads past a "but".
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

_GAP = r"(?:(?!but |however )[\w',]+ )"
_SIGNS = {
    "~": _GAP + "{0,4}",
    "~~": _GAP + "{0,8}",
    "^": r"(?:(?<=^ )|(?<=, )|(?<=but )|(?<=and )|(?<=so ))",
    "$": r"(?=[?!.,] |$)",
    "?": r"\? ",
    "!": r"! ",
    ",": r", ",
}

Classes = Mapping[str, Collection[str]]
Piece = tuple[bool, tuple[str, ...]] | str


class Pattern:
    """One pattern. `anchors`: words, or beginnings of words with a star, of which every match holds one."""

    def __init__(self, written: str, classes: Classes, common: Collection[str]) -> None:
        self._pieces = [_read(piece, classes) for piece in written.split()]
        self.anchors = _anchors(self._pieces, common)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when first needed."""
        return re.compile("(?<= )" + "".join(map(_compiled, self._pieces)))


def _read(piece: str, classes: Classes) -> Piece:
    if piece in _SIGNS:
        return piece
    found: list[str] = []
    for word in piece.removesuffix("?").split("|"):
        found.extend(classes[word[1:]] if word.startswith("@") else [word])
    return piece.endswith("?"), tuple(word.replace("_", " ") for word in found)


def _compiled(piece: Piece) -> str:
    if isinstance(piece, str):
        return _SIGNS[piece]
    is_optional, words = piece
    choice = "|".join(re.escape(word).replace(r"\*", r"[\w']*") for word in sorted(words, key=len, reverse=True))
    return f"(?:(?:{choice}) )" + ("?" if is_optional else "")


def _anchors(pieces: Iterable[Piece], common: Collection[str]) -> list[str]:
    """The rarest words of the piece that fixes most."""
    fixed = [piece[1] for piece in pieces if not isinstance(piece, str) and not piece[0]]
    rarest = [[max(words.split(), key=lambda word: (word not in common, len(word))) for words in one] for one in fixed]
    return min(rarest, key=lambda words: sum(200 if word in common else 1 for word in words))
