"""What the guard says of one text, as a page shows it (domain 4): the text in pieces, and a remark for each line."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from followups.domain import wording
from followups.enums import WordingLabel, WordingLevel
from followups.models import ScriptPart


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text. `numbers`: the remarks that mean it; none where the words may stand."""

    text: str
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """One line that asks for another look.

    `mark` names it by what it is and by its words, wherever they stand. `start`: characters before it. `rewrite`: what
    may stand in its place; empty where the line is better left out.
    """

    number: int
    mark: str
    label: WordingLabel
    is_stop: bool
    start: int
    words: str
    reason: str
    rewrite: str


@dataclass(frozen=True, slots=True)
class Look:
    """One text as the guard read it. `is_cut`: more of it followed than is looked at."""

    text: str = ""
    remarks: tuple[Remark, ...] = ()
    is_cut: bool = False

    @property
    def stops(self) -> tuple[Remark, ...]:
        """The lines that are to be confirmed once more."""
        return tuple(remark for remark in self.remarks if remark.is_stop)

    @property
    def marks_of_stops(self) -> str:
        """What a confirmation of this text confirms."""
        return " ".join(remark.mark for remark in self.stops)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The whole text, cut wherever a remark begins or ends."""
        ends = {end for remark in self.remarks for end in _span(remark)}
        cuts = sorted({0, len(self.text), *ends})
        return tuple(Piece(self.text[start:end], tuple(self._about(start))) for start, end in pairwise(cuts))

    def reworded(self, mark: str) -> str | None:
        """The text with the rewrite of this remark in it; None where those words do not stand there."""
        remark = next((remark for remark in self.remarks if remark.mark == mark), None)
        if remark is None:
            return None
        start, end = _span(remark)
        before, after = self.text[:start], self.text[end:]
        return before + (remark.rewrite + after if remark.rewrite else after.removeprefix(" "))

    def _about(self, place: int) -> Iterator[int]:
        for remark in self.remarks:
            start, end = _span(remark)
            if start <= place < end:
                yield remark.number


def look(text: str) -> Look:
    """What the guard says of this text, with its lines ended as a browser's field ends them."""
    text = text.replace("\r\n", "\n")
    report = wording.check(text)
    issues = sorted(report.issues, key=lambda issue: (issue.start, issue.end))
    return Look(text, tuple(_remark(number, issue, text) for number, issue in enumerate(issues, 1)), report.is_cut)


def open_remark(part: ScriptPart) -> Remark | None:
    """What there is to say of the first open line of a part that the candidate worded; None where nothing is open."""
    remarks = look(part.own).remarks if part.own else ()
    return remarks[0] if remarks else None


def _remark(number: int, issue: wording.Issue, text: str) -> Remark:
    words = text[issue.start : issue.end]
    return Remark(
        number=number,
        mark=f"{issue.category}-{crc32(words.encode()):08x}",
        label=issue.label,
        is_stop=issue.level == WordingLevel.STOP,
        start=issue.start,
        words=words,
        reason=issue.reason,
        rewrite=issue.rewrite,
    )


def _span(remark: Remark) -> tuple[int, int]:
    return remark.start, remark.start + len(remark.words)
