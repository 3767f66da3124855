"""What kind of gap a statement names, what helps against it, and which gaps are the same (domain 5)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from applications.domain import protected_grounds
from applications.domain.cues import in_employers_voice
from followups.domain.gap_catalogue import (
    CIRCUMSTANCES,
    HAD_NOT_SHOWN,
    HEDGED,
    PLACED,
    REMEDIES,
    UNSAID,
    UNSHOWN,
    SuggestedRemedy,
)
from followups.domain.gap_evidence import (
    StatedFinding,
    employers_stating,
    evidence_for,
    is_recurring,
    strength_of_evidence,
)
from followups.domain.gap_merging import MergeSuggestion, suggest
from followups.domain.gap_pairs import GapPair, apart, pairs
from followups.domain.gap_states import GapStanding, joined
from followups.domain.gap_topics import (
    NOT_A_GAP,
    Match,
    matches,
    title_for,
    topic_in,
    without_praise,
    without_template,
)
from followups.enums import Evidence, FindingStatus, GapCode

__all__ = [
    "CodeProposal",
    "GapPair",
    "GapStanding",
    "MergeSuggestion",
    "StatedFinding",
    "SuggestedRemedy",
    "apart",
    "employers_stating",
    "evidence_for",
    "is_recurring",
    "joined",
    "pairs",
    "propose_code",
    "remedies_for",
    "strength_of_evidence",
    "suggest",
    "title_for",
]

STATUSES = {
    GapCode.INTERVIEW: FindingStatus.SHOWN_NOT_ENOUGH,
    GapCode.MOTIVATION: FindingStatus.SHOWN_NOT_ENOUGH,
    GapCode.EXTERNAL: FindingStatus.NO_FAULT,
    GapCode.OTHER: FindingStatus.UNCLEAR,
}
CAN_STAY_UNSAID = frozenset({GapCode.EXPERIENCE, GapCode.SKILL, GapCode.CERTIFICATE, GapCode.DOMAIN})
NOTHING_TO_MEND = frozenset({FindingStatus.NO_FAULT, FindingStatus.DISPUTED})


@dataclass(frozen=True, slots=True)
class CodeProposal:
    """How a statement might be coded; the candidate decides.

    `code` None: a protected ground is named, so nothing is coded (`is_protected`, domain 8). `evidence_hint` goes by
    the words alone; `evidence_for` adds who said them. `canonical`: the topic, empty if the catalogue knows none.
    """

    code: GapCode | None
    evidence_hint: Evidence
    status_hint: FindingStatus
    canonical: str = ""
    is_boilerplate: bool = False
    is_protected: bool = False


def propose_code(text: str, *, is_set_aside: bool = False) -> CodeProposal:
    """The code, status and evidence that the words of one statement suggest (5.1, 5.2, G1, G2, G8).

    `is_set_aside`: the candidate said that it is not about a protected ground.
    """
    if not is_set_aside and protected_grounds.are_named(text):
        return CodeProposal(None, Evidence.E0, FindingStatus.UNCLEAR, is_protected=True)
    plain = without_praise(text)
    said = in_employers_voice(plain)
    bare = without_template(said)
    code = _code(said, bare)
    is_boilerplate = code == GapCode.OTHER and bare != said
    return CodeProposal(
        code,
        Evidence.E1 if is_boilerplate else _evidence(plain),
        _status(code, said),
        canonical="" if code in NOT_A_GAP else topic_in(plain),
        is_boilerplate=is_boilerplate,
    )


def remedies_for(code: GapCode, status: FindingStatus) -> tuple[SuggestedRemedy, ...]:
    """Steps that may help (5.2). What was had and not shown needs a story, never a course (scenario 7).

    Nothing for what was nobody's fault or is disputed; for what is unclear, how to make it clear.
    """
    if code == GapCode.EXTERNAL or status in NOTHING_TO_MEND:
        return ()
    if status == FindingStatus.HAD_NOT_SHOWN:
        return HAD_NOT_SHOWN
    return REMEDIES[GapCode.OTHER if status == FindingStatus.UNCLEAR else code]


def _code(plain: str, bare: str) -> GapCode:
    """The code of a statement; `bare` is the same without the wording of templates (G2)."""
    found = matches(bare)
    if CIRCUMSTANCES.search(plain):
        return GapCode.EXTERNAL
    named = _heaviest(match for match in found if not match.cue.is_weak)
    if named is None and PLACED.search(plain):
        return GapCode.EXTERNAL
    if named is None and bare == plain and not UNSAID.search(plain):
        named = _heaviest(match for match in found if not match.cue.title) or _heaviest(found)
    return named or GapCode.OTHER


def _heaviest(found: Iterable[Match]) -> GapCode | None:
    """The code whose cues cover most of the text."""
    weights: Counter[GapCode] = Counter()
    for match in found:
        weights[match.cue.code] += match.cue.weight
    return max(weights, key=lambda code: weights[code], default=None)


def _evidence(plain: str) -> Evidence:
    return Evidence.E2 if HEDGED.search(plain) else Evidence.E3


def _status(code: GapCode, plain: str) -> FindingStatus:
    """`lacking` means that a requirement was not met; what failed in the talk was shown, not enough (G1)."""
    if code in CAN_STAY_UNSAID and UNSHOWN.search(plain):
        return FindingStatus.HAD_NOT_SHOWN
    return STATUSES.get(code, FindingStatus.LACKING)
