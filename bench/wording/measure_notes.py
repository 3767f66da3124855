"""How well notes are read: recall and wrong alarms of protected grounds, and how often the gap code is right (G8).

The labelled notes are split once by a hash of their text. The lists of words are worked on with one half alone; the
figures of the other half count. `--misses` prints what goes wrong in the working half, never in the other.
"""

import hashlib
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from followups.domain import gaps, statistics

NOTES = ("notes_b.toml", "notes_c.toml")


@dataclass(frozen=True, slots=True)
class Note:
    """One labelled note. `code` empty: a protected ground is named, so it has none."""

    text: str
    code: str
    is_protected: bool
    source: str

    @property
    def is_measured(self) -> bool:
        """Whether it belongs to the half that is only measured."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 1


def read() -> list[Note]:
    """Every labelled note."""
    folder = Path(__file__).parent
    return [
        Note(row["text"], row.get("code", ""), row["protected"], name)
        for name in NOTES
        for row in tomllib.loads((folder / name).read_text(encoding="utf-8"))["note"]
    ]


def share(name: str, hits: Iterable[bool]) -> str:
    """One figure with its size and its 95 % interval."""
    known = list(hits)
    interval = statistics.wilson(sum(known), len(known))
    if interval is None:
        return f"  {name}: no data"
    bounds = f"{interval.low:.1%} to {interval.high:.1%}"
    return f"  {name}: {sum(known)} of {len(known)}, {sum(known) / len(known):.1%} ({bounds})"


def figures(notes: list[Note]) -> list[str]:
    """Recall, wrong alarms, and right codes of those that have one."""
    seen = [(note, gaps.propose_code(note.text)) for note in notes]
    coded = [(note, proposal) for note, proposal in seen if not note.is_protected]
    return [
        share("protected grounds found", (proposal.is_protected for note, proposal in seen if note.is_protected)),
        share("wrong alarms", (proposal.is_protected for note, proposal in coded)),
        share("gap code right", (proposal.code == note.code for note, proposal in coded)),
    ]


def misses(notes: list[Note]) -> Iterable[str]:
    """What went otherwise than labelled."""
    for note in notes:
        proposal = gaps.propose_code(note.text)
        if proposal.is_protected != note.is_protected:
            yield f"{'missed' if note.is_protected else 'alarm '}  {note.text}"
        elif not note.is_protected and proposal.code != note.code:
            yield f"{note.code} not {proposal.code}  {note.text}"


def main() -> None:
    """Print the figures of both halves, and of each file in the measured one."""
    notes = read()
    working = [note for note in notes if not note.is_measured]
    measured = [note for note in notes if note.is_measured]
    parts = [("working half", working), ("measured half", measured)]
    parts += [(f"measured half of {name}", [note for note in measured if note.source == name]) for name in NOTES]
    for name, part in parts:
        print(f"{name}, {len(part)} notes")
        print("\n".join(figures(part)))
    if "--misses" in sys.argv:
        print("\n".join(misses(working)))


if __name__ == "__main__":
    main()
