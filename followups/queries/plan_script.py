"""What might be said: the script of the chosen person, line by line, with the other true wordings of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from applications.models import Candidate
from followups.domain import sheets
from followups.domain.attempts import WRITTEN
from followups.domain.channels import ChannelChoice
from followups.domain.reason import Reason
from followups.domain.scripts import Line, Script
from followups.domain.sheets import IN_ORDER
from followups.enums import Channel, PartCode
from followups.models import OwnWording

MOST_OTHERS = 4
MOST_KEPT = 3
MOST_READ = 60
MINE = "mine"
OFFERED = (*IN_ORDER[: IN_ORDER.index(PartCode.CLOSE) + 1], PartCode.NOTE, PartCode.MAIL, PartCode.MESSAGE)
"""Parts whose kept words are offered here: those in view. Of two messages it is the one that fits best."""


@dataclass(frozen=True, slots=True)
class Option:
    """Another wording; `say` is how the address of the page asks for it. `is_own`: words that were kept."""

    say: str
    text: str
    is_own: bool = False


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

    @property
    def has_own(self) -> bool:
        """Whether words that the candidate kept are among those on offer."""
        return any(option.is_own for line in self.lines for option in line.others)


def kept_wordings(candidate: Candidate, choice: ChannelChoice | None) -> tuple[OwnWording, ...]:
    """The candidate's own words that were kept for next time, the newest first; of messages, those that have room."""
    kept = OwnWording.objects.owned_by(candidate).filter(part__in=OFFERED).order_by("-id")[:MOST_READ]
    return tuple(
        one for one in kept if one.part != PartCode.MESSAGE or (choice and sheets.has_room_for(one.text, choice))
    )


def plan_script(
    script: Script, *, channel: Channel, choice: ChannelChoice, kept: Iterable[OwnWording], own: Mapping[PartCode, int]
) -> PlanScript:
    """The script as the page shows it, for this channel. `kept`: own words on offer; `own`: those that were picked."""
    offered = [Option(f"{wording.part}:{MINE}{wording.pk}", wording.text, is_own=True) for wording in kept]
    is_written = channel in WRITTEN
    lines = sheets.lines_for(script, channel, choice) if is_written else script.lines
    return PlanScript(
        lines=tuple(_lines(lines, offered, own)),
        note=_line(script.note, offered, own) if choice.needs_note_first and not is_written else None,
        seconds=script.seconds_before_question,
        is_written=is_written,
        left_out=script.left_out,
    )


def _lines(lines: Iterable[Line], kept: Iterable[Option], own: Mapping[PartCode, int]) -> Iterator[PlanLine]:
    """Each part; of two alike the candidate's own words are offered for the first, which fits best."""
    seen: set[PartCode] = set()
    for line in lines:
        is_first = line.part not in seen
        yield _line(line, kept if is_first else (), own if is_first else {})
        seen.add(line.part)


def _line(line: Line, kept: Iterable[Option], own: Mapping[PartCode, int]) -> PlanLine:
    """One part with its other wordings, in a ring: ours, then the candidate's."""
    part = line.part.value
    ours = [Option(f"{part}:{index}", wording.text) for index, wording in enumerate(line.alternatives)]
    theirs = [option for option in kept if option.say.startswith(f"{part}:")][:MOST_KEPT]
    ring = [*ours, *theirs]
    said = f"{part}:{MINE}{own[line.part]}" if line.part in own else f"{part}:{_place(line)}"
    place = next((index for index, option in enumerate(ring) if option.say == said), 0)
    others = [option for option in ring if option.say != said]
    shown = [*(option for option in others if option.is_own), *(option for option in others if not option.is_own)]
    return PlanLine(line.part, line.text, line.subject, tuple(shown[:MOST_OTHERS]), ring[(place + 1) % len(ring)].say)


def _place(line: Line) -> int:
    return [wording.id for wording in line.alternatives].index(line.phrasing)
