"""How one line of what was said is sorted to begin with; the candidate's tap decides (product 2.6)."""

from collections.abc import Iterable
from dataclasses import dataclass

from applications.domain.cues import normalise
from followups.domain import gaps
from followups.domain.facts import KnownStrength
from followups.domain.gap_catalogue import LACK, PRAISE
from followups.domain.gaps import CodeProposal
from followups.enums import FindingKind, FindingStatus, GapCode


@dataclass(frozen=True, slots=True)
class Sorting:
    """A proposal for one line. `status` and `code` count if it is a gap; no code where a protected ground is named.

    `canonical`: the topic, empty if none is known.
    """

    kind: FindingKind
    status: FindingStatus
    code: GapCode | None
    canonical: str = ""
    is_protected: bool = False


def propose_sorting(text: str, known: Iterable[KnownStrength] = (), *, is_set_aside: bool = False) -> Sorting:
    """Strength, gap or neither, and what kind of gap the words suggest.

    A gap about what the candidate counts among their strengths was had, and did not come up (scenario 7).
    """
    proposal = gaps.propose_code(text, is_set_aside=is_set_aside)
    is_had = bool(proposal.canonical) and proposal.canonical in {topic_of(strength) for strength in known}
    return Sorting(
        _kind(normalise(text), proposal),
        FindingStatus.HAD_NOT_SHOWN if is_had else proposal.status_hint,
        proposal.code,
        proposal.canonical,
        proposal.is_protected,
    )


def topic_of(strength: KnownStrength) -> str:
    """The topic of a strength under its one name; empty if none is known."""
    return gaps.propose_code(f"{strength.name}: {strength.evidence}").canonical


def _kind(plain: str, proposal: CodeProposal) -> FindingKind:
    names_a_lack = LACK.search(plain) is not None
    if proposal.is_protected:
        return FindingKind.NEITHER
    if not names_a_lack and PRAISE.search(plain):
        return FindingKind.STRENGTH
    is_empty = proposal.code == GapCode.OTHER and not proposal.is_boilerplate
    return FindingKind.NEITHER if is_empty and not names_a_lack else FindingKind.GAP
