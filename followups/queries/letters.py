"""A text as it is said or sent."""

from dataclasses import dataclass

from followups.enums import PartCode, WordingLabel


@dataclass(frozen=True, slots=True)
class Said:
    """One part as it is said.

    `pk`: of the row that keeps it; None where none does. `open_label`: what a line in the candidate's own words may do.
    """

    part: PartCode
    text: str
    subject: str = ""
    pk: int | None = None
    open_label: WordingLabel | None = None
