"""What might be said: the script of the chosen person, line by line, with the other true wordings of each."""

from dataclasses import dataclass

from followups.domain import sheets
from followups.domain.attempts import WRITTEN
from followups.domain.channels import ChannelChoice
from followups.domain.reason import Reason
from followups.domain.scripts import Line, Script
from followups.enums import Channel, PartCode

MOST_OTHERS = 4


@dataclass(frozen=True, slots=True)
class Option:
    """Another wording; `say` is how the address of the page asks for it."""

    say: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One part as it is said now, and how else it may be said; `next` asks for the wording that follows."""

    part: PartCode
    text: str
    subject: str
    others: tuple[Option, ...]
    next: str


@dataclass(frozen=True, slots=True)
class PlanScript:
    """The words for one approach.

    `lines`: what is spoken in any case; of something written the text itself, then another one that would fit.
    `note`: the two lines to send before a call. `seconds`: own talk before the question, at a calm pace.
    """

    lines: tuple[PlanLine, ...]
    note: PlanLine | None
    seconds: int
    is_written: bool
    left_out: tuple[Reason, ...]


def plan_script(script: Script, *, channel: Channel, choice: ChannelChoice) -> PlanScript:
    """The script as the page shows it, for this channel."""
    is_written = channel in WRITTEN
    lines = sheets.lines_for(script, channel, choice) if is_written else script.lines
    return PlanScript(
        lines=tuple(_line(line) for line in lines),
        note=_line(script.note) if choice.needs_note_first and not is_written else None,
        seconds=script.seconds_before_question,
        is_written=is_written,
        left_out=script.left_out,
    )


def _line(line: Line) -> PlanLine:
    others = tuple(
        Option(f"{line.part.value}:{index}", wording.text)
        for index, wording in enumerate(line.alternatives)
        if wording.id != line.phrasing
    )
    place = [wording.id for wording in line.alternatives].index(line.phrasing) + 1
    following = f"{line.part.value}:{place % len(line.alternatives)}"
    return PlanLine(line.part, line.text, line.subject, others[:MOST_OTHERS], following)
