"""A text as it is said or sent."""

from dataclasses import dataclass

from followups.enums import PartCode
from followups.queries.wording import Remark


@dataclass(frozen=True, slots=True)
class Said:
    """One part as it is said.

    `pk`: of the row that keeps it; None where none does. `open_remark`: what there is to say of a line
    in the candidate's own words.
    """

    part: PartCode
    text: str
    subject: str = ""
    pk: int | None = None
    open_remark: Remark | None = None
