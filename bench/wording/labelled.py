"""The labelled lines, split once by a hash of their text: one half is worked on, the other only measured."""

import hashlib
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
SENTENCES = tuple(f"sentences_{letter}.toml" for letter in "abcdef")
LESSONS = "lessons.toml"
FINE = "fine"


class Line(NamedTuple):
    """One labelled line. `kind`: how it is made (see the head of the first file)."""

    text: str
    label: str
    kind: str

    @property
    def is_measured(self) -> bool:
        """Whether it belongs to the half that is only measured."""
        return hashlib.sha256(self.text.encode()).digest()[-1] % 2 == 1

    @property
    def is_risky(self) -> bool:
        """Whether a careful coach would ask to reword it."""
        return self.label != FINE


@cache
def lines() -> tuple[Line, ...]:
    """Every labelled line of either half."""
    rows = [row for name in SENTENCES for row in tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["sentence"]]
    return tuple(Line(row["text"], row["label"], row["kind"]) for row in rows)


def working() -> tuple[Line, ...]:
    """The lines that may be looked at."""
    return tuple(line for line in lines() if not line.is_measured)


def lessons() -> Iterator[Line]:
    """Lines that were written to learn from, and are never measured."""
    held = tomllib.loads((FOLDER / LESSONS).read_text(encoding="utf-8"))
    for label, written in held.items():
        yield from (Line(text.strip(), label, "lesson") for text in written.splitlines() if text.strip())
