"""A text as it is said or sent."""

from dataclasses import dataclass

from followups.enums import PartCode


@dataclass(frozen=True, slots=True)
class Said:
    """One part as it is said."""

    part: PartCode
    text: str
    subject: str = ""
