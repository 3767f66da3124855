"""How well the wording guard reads: recall, precision, alarms on tricky lines, categories, and its speed (GRD-8, P-3).

The labelled sentences are split once by a hash of their text. The rules are worked on with one half alone; the figures
of the other half count. `--misses` prints what goes wrong in the working half, never in the other.
"""

import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass

from bench.wording import labelled
from bench.wording.labelled import Line
from followups.domain import statistics, wording
from followups.domain.wording import Issue
from followups.enums import WordingCategory, WordingLevel

HINTS_THAT_COUNT = frozenset({WordingCategory.WHY_NOT_ME, WordingCategory.SELF_BLAME})
"""Of the other categories a hint is a legal denial, which is no finding (B2, B3)."""
RECALL_FIRST = frozenset({WordingCategory.LITIGIOUS, WordingCategory.PROTECTED, WordingCategory.RECORDING})
WORDS = 2_000
HEAVY = {"one letter": "a", "blanks": " ", "denials": "not ", "brackets": "(", "quotes": "'", "faces": "🙂"}
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Read:
    """One labelled line, and what the guard found in it."""

    line: Line
    issues: tuple[Issue, ...]

    @property
    def is_hit(self) -> bool:
        """Whether the guard asks for it."""
        return bool(self.issues)

    @property
    def is_named_right(self) -> bool:
        """Whether it asks for the right reason."""
        return any(issue.category == self.line.label for issue in self.issues)

    @property
    def is_stopped(self) -> bool:
        """Whether it asks twice."""
        return any(issue.level == WordingLevel.STOP for issue in self.issues)


def read(lines: Iterable[Line]) -> list[Read]:
    """The lines, checked."""
    return [Read(line, _counted(line.text)) for line in lines]


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
    risky, fine = [one for one in lines if one.line.is_risky], [one for one in lines if not one.line.is_risky]
    return [
        share("risky lines found (recall)", (one.is_hit for one in risky), "92 %"),
        share("findings that are right (precision)", (one.line.is_risky for one in lines if one.is_hit), "93 %"),
        share("stops that are right", (one.line.is_risky for one in lines if one.is_stopped), "97 %"),
        share("alarms on tricky lines", (one.is_hit for one in fine if one.line.kind == "tricky"), "at most 6 %"),
        share("right category among hits", (one.is_named_right for one in risky if one.is_hit), "80 %"),
        share("found, where recall comes first", (one.is_hit for one in risky if one.line.label in RECALL_FIRST)),
        share("found, elsewhere", (one.is_hit for one in risky if one.line.label not in RECALL_FIRST)),
        share("found without a trigger word", (one.is_hit for one in risky if one.line.kind == "cueless")),
    ]


def by_category(lines: list[Read]) -> list[str]:
    """Recall of each category."""
    return [share(str(name), (one.is_hit for one in lines if one.line.label == name)) for name in WordingCategory]


def speed() -> list[str]:
    """Milliseconds for texts that were never read before, by a guard that has read others, and for hard megabytes."""
    texts = _texts()
    for text in texts[: len(texts) // 2]:
        wording.check(text)
    unread = [_milliseconds(text) for text in texts[len(texts) // 2 :]]
    varied = f"  {WORDS:,} words, all different: {statistics_of(unread)} ({len(unread)} texts)"
    heavy = {f"a megabyte of {name}": text * MEGABYTE for name, text in HEAVY.items()}
    backwards = " ".join(reversed(" ".join(texts).split()))
    heavy["a megabyte of words in disorder"] = backwards * (MEGABYTE // len(backwards) + 1)
    return [varied, *(f"  {name}: {_milliseconds(text[:MEGABYTE]):.1f} ms" for name, text in heavy.items())]


def statistics_of(milliseconds: list[float]) -> str:
    """The middle and the longest."""
    return f"{sorted(milliseconds)[len(milliseconds) // 2]:.1f} ms, at most {max(milliseconds):.1f} ms"


def _texts() -> list[str]:
    """The working lines in texts of so many words; no line stands in two."""
    words = [word for line in labelled.working() for word in line.text.split()]
    return [" ".join(words[at : at + WORDS]) for at in range(0, len(words) - WORDS, WORDS)]


def _milliseconds(text: str) -> float:
    begun = time.perf_counter()
    wording.check(text)
    return (time.perf_counter() - begun) * 1000


def _counted(text: str) -> tuple[Issue, ...]:
    found = wording.check(text).issues
    return tuple(one for one in found if one.level != WordingLevel.HINT or one.category in HINTS_THAT_COUNT)


def main() -> None:
    """Print the table; the measured half is what counts."""
    timed = speed()
    working, measured = read(labelled.working()), read(line for line in labelled.lines() if line.is_measured)
    for title, rows in (
        ("Measured half", figures(measured)),
        ("Working half, on which rules and model were made", figures(working)),
        ("Measured half, recall by category", by_category(measured)),
        ("Speed", timed),
    ):
        print(title, *rows, sep="\n")
    if "--misses" in sys.argv:
        print(
            *(
                f"{one.line.label} {one.line.kind}: {one.line.text}"
                for one in working
                if one.line.is_risky != one.is_hit
            ),
            sep="\n",
        )


if __name__ == "__main__":
    main()
