"""What lessons are drawn from: statements with where they come from, and gaps as they stand."""

from dataclasses import dataclass
from datetime import date

from followups.domain.gap_evidence import STATED, StatedFinding
from followups.enums import FindingKind, GapCode, GapState


@dataclass(frozen=True, slots=True)
class Statement:
    """One finding with where it comes from.

    `who` empty: nobody said it, as with a letter or the own guess. `said_on`: on the candidate's clock.
    """

    stated: StatedFinding
    kind: FindingKind
    application_id: int
    employer: str
    position: str = ""
    who: str = ""
    said_on: date | None = None
    understood: str = ""
    will_do: str = ""
    gap_title: str = ""

    @property
    def topic(self) -> str:
        """What it is about: the title of its gap, else its own words."""
        return self.gap_title or self.stated.verbatim

    @property
    def is_stated(self) -> bool:
        """Whether somebody involved said it outright (E3 or more), not hinted and not guessed."""
        return self.stated.evidence in STATED


@dataclass(frozen=True, slots=True)
class KnownGap:
    """A gap as it stands, with how many of its steps are done."""

    id: int
    code: GapCode
    title: str
    state: GapState
    proof: str = ""
    closed_on: date | None = None
    steps: int = 0
    steps_done: int = 0
