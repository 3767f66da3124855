"""The five questions of a self-review: what one can learn where nobody answers (domain 6.1, 6.2)."""

from dataclasses import dataclass

from followups.enums import FindingKind, FindingStatus


@dataclass(frozen=True, slots=True)
class Question:
    """One question, by a stable code, and what an answer to it is: a guess of the candidate's own (E0)."""

    code: str
    kind: FindingKind
    status: FindingStatus | None = None


QUESTIONS = (
    Question("needed_most", FindingKind.NEITHER),
    Question("went_well", FindingKind.STRENGTH),
    Question("did_not_come_up", FindingKind.GAP, FindingStatus.HAD_NOT_SHOWN),
    Question("fell_short", FindingKind.GAP, FindingStatus.SHOWN_NOT_ENOUGH),
    Question("next_time", FindingKind.NEITHER),
)
