"""What a script consists of."""

from dataclasses import dataclass
from typing import NamedTuple

from followups.domain.reason import Reason
from followups.enums import PartCode


class Wording(NamedTuple):
    """One true way to say a part here. `id` is stable ("P4-2"); a line break in `text` is a pause for the other."""

    id: str
    text: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One part as it is said now, and every true wording of it in this situation, the most fitting first.

    `subject` belongs to a mail alone.
    """

    part: PartCode
    phrasing: str
    text: str
    alternatives: tuple[Wording, ...]
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """All the words for one call. Parts stand in number order (B11).

    `lines`: what is said in any case. `branches`: listening, probing, the exits, voicemail, somebody else.
    `portal`: three lines for the message box of an applicant portal.
    `message`, `invitation` and `keep_in_touch` are None for a person never met or spoken to. Seconds are at 150
    words a minute.
    `left_out`: what is better not said, as codes.
    """

    lines: tuple[Line, ...]
    branches: tuple[Line, ...]
    note: Line
    mail: Line
    portal: Line
    message: Line | None
    invitation: Line | None
    keep_in_touch: Line | None
    thanks: Line
    thanks_after_refusal: Line
    seconds_before_question: int
    voicemail_seconds: int
    left_out: tuple[Reason, ...]
