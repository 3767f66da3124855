"""A text as it is said or sent."""

from dataclasses import dataclass

from followups.enums import PartCode


@dataclass(frozen=True, slots=True)
class Said:
    """One part as it is said."""

    part: PartCode
    text: str
    subject: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines: a pause for the other stands between them."""
        return tuple(line for line in self.text.splitlines() if line.strip())
