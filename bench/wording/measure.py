"""How well the wording guard reads: recall, precision, alarms on tricky lines, categories, and its speed (GRD-8, P-3).

The labelled sentences are split once by a hash of their text. The rules are worked on with one half alone; the figures
of the other half count. `--misses` prints what goes wrong in the working half, never in the other.
"""

import hashlib
import sys
import time
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from followups.domain import statistics, wording
from followups.domain.wording import Issue
from followups.enums import WordingCategory, WordingLevel

SENTENCES = tuple(f"sentences_{letter}.toml" for letter in "abcdef")
FINE = "fine"
HINTS_THAT_COUNT = frozenset({WordingCategory.WHY_NOT_ME, WordingCategory.SELF_BLAME})
"""Of the other categories a hint is a legal denial, which is no finding (B2, B3)."""
RECALL_FIRST = frozenset({WordingCategory.LITIGIOUS, WordingCategory.PROTECTED, WordingCategory.RECORDING})
LONG_TEXT = "I respect the decision, and I would be glad of one pointer for my own search. " * 125
HEAVY = {"one letter": "a", "blanks": " ", "denials": "not ", "brackets": "(", "quotes": "'", "faces": "🙂"}
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Read:
    """One labelled line, and what the guard found in it."""

    text: str
    label: str
    kind: str
    issues: tuple[Issue, ...]

    @property
    def is_measured(self) -> bool:
        """Whether it belongs to the half that is only measured."""
        return hashlib.sha256(self.text.encode()).digest()[-1] % 2 == 1

    @property
    def is_risky(self) -> bool:
        """Whether a careful coach would ask to reword it."""
        return self.label != FINE

    @property
    def is_hit(self) -> bool:
        """Whether the guard asks for it."""
        return bool(self.issues)

    @property
    def is_named_right(self) -> bool:
        """Whether it asks for the right reason."""
        return any(issue.category == self.label for issue in self.issues)

    @property
    def is_stopped(self) -> bool:
        """Whether it asks twice."""
        return any(issue.level == WordingLevel.STOP for issue in self.issues)


def read() -> list[Read]:
    """Every labelled line, checked."""
    folder = Path(__file__).parent
    rows = [row for name in SENTENCES for row in tomllib.loads((folder / name).read_text(encoding="utf-8"))["sentence"]]
    return [Read(row["text"], row["label"], row["kind"], _counted(row["text"])) for row in rows]


def share(name: str, hits: Iterable[bool], goal: str = "") -> str:
    """One figure with its size, its 95 % interval, and what it should be."""
    known = list(hits)
    interval = statistics.wilson(sum(known), len(known))
    if interval is None:
        return f"  {name}: no data"
    bounds = f"{interval.low:.1%} to {interval.high:.1%}"
    figure = f"  {name}: {sum(known)} of {len(known)}, {sum(known) / len(known):.1%} ({bounds})"
    return f"{figure}; goal {goal}" if goal else figure


def figures(lines: list[Read]) -> list[str]:
    """What the goals of domain 4 ask, and the two classes of GRD-8 apart."""
    risky, fine = [one for one in lines if one.is_risky], [one for one in lines if not one.is_risky]
    return [
        share("risky lines found (recall)", (one.is_hit for one in risky), "92 %"),
        share("findings that are right (precision)", (one.is_risky for one in lines if one.is_hit), "93 %"),
        share("stops that are right", (one.is_risky for one in lines if one.is_stopped), "97 %"),
        share("alarms on tricky lines", (one.is_hit for one in fine if one.kind == "tricky"), "at most 6 %"),
        share("right category among hits", (one.is_named_right for one in risky if one.is_hit), "80 %"),
        share("found, where recall comes first", (one.is_hit for one in risky if one.label in RECALL_FIRST)),
        share("found, elsewhere", (one.is_hit for one in risky if one.label not in RECALL_FIRST)),
        share("found without a trigger word", (one.is_hit for one in risky if one.kind == "cueless")),
    ]


def by_category(lines: list[Read]) -> list[str]:
    """Recall of each category."""
    return [share(str(name), (one.is_hit for one in lines if one.label == name)) for name in WordingCategory]


def speed() -> list[str]:
    """Milliseconds for 2,000 words, read for the first time, and for a megabyte of what is hard to read."""
    timed = {"2,000 words": LONG_TEXT, **{f"a megabyte of {name}": text * MEGABYTE for name, text in HEAVY.items()}}
    return [f"  {name}: {_milliseconds(text[:MEGABYTE]):.1f} ms" for name, text in timed.items()]


def _milliseconds(text: str) -> float:
    begun = time.perf_counter()
    wording.check(text)
    return (time.perf_counter() - begun) * 1000


def _counted(text: str) -> tuple[Issue, ...]:
    found = wording.check(text).issues
    return tuple(one for one in found if one.level != WordingLevel.HINT or one.category in HINTS_THAT_COUNT)


def main() -> None:
    """Print the table; the measured half is what counts."""
    lines = read()
    working, measured = [one for one in lines if not one.is_measured], [one for one in lines if one.is_measured]
    for title, rows in (
        ("Measured half", figures(measured)),
        ("Working half, on which the rules were made", figures(working)),
        ("Measured half, recall by category", by_category(measured)),
        ("Speed", speed()),
    ):
        print(title, *rows, sep="\n")
    if "--misses" in sys.argv:
        print(*(f"{one.label} {one.kind}: {one.text}" for one in working if one.is_risky != one.is_hit), sep="\n")


if __name__ == "__main__":
    main()
