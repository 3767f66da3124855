"""Which two gaps may be one: what `suggest` says of their findings, told of the gaps (domain 5.5)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from followups.domain.gap_evidence import StatedFinding, employers_stating
from followups.domain.gap_merging import suggest
from followups.domain.reason import Reason
from followups.enums import GapCode

NEWEST = 100
"""So many findings are compared, the newest ones: every two of them are, and more would make a page slow."""


@dataclass(frozen=True, slots=True)
class GapPair:
    """Two gaps that may be one, and one finding of each that says so, all by id. The first would take in the other."""

    gap_id: int
    other_id: int
    finding_id: int
    other_finding_id: int
    reason: Reason


def pairs(findings: Sequence[StatedFinding], *, around: int | None = None) -> tuple[GapPair, ...]:
    """The pairs of gaps that may be one, each once.

    The first gap of a pair is `around`, and only pairs with it are told; where that is None, the one that more
    employers stated, or else the older one.
    """
    by_gap: defaultdict[int, list[StatedFinding]] = defaultdict(list)
    for finding in findings:
        if finding.gap_id is not None:
            by_gap[finding.gap_id].append(finding)
    rank = {gap: (gap != around, -employers_stating(said), gap) for gap, said in by_gap.items()}
    gap_of = {finding.id: gap for gap, said in by_gap.items() for finding in said}
    found: dict[tuple[int, int], GapPair] = {}
    for suggestion in suggest(_compared(findings, around)):
        first, *others = _first_of_each(suggestion.finding_ids, gap_of, rank)
        if around in {None, gap_of[first]}:
            for other in others:
                pair = GapPair(gap_of[first], gap_of[other], first, other, suggestion.reason)
                found.setdefault((pair.gap_id, pair.other_id), pair)
    return tuple(found.values())


def apart(findings: Iterable[StatedFinding], kept: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """For each gap, the ids of all findings in the gaps that the candidate keeps apart from it.

    `kept`: the ids of two gaps each, either way round.
    """
    ids: defaultdict[int, set[int]] = defaultdict(set)
    for finding in findings:
        if finding.gap_id is not None:
            ids[finding.gap_id].add(finding.id)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in kept:
        found[one] |= ids[other]
        found[other] |= ids[one]
    return {gap: frozenset(others) for gap, others in found.items()}


def _compared(findings: Sequence[StatedFinding], around: int | None) -> list[StatedFinding]:
    """The newest findings of each kind that two gaps share; at most one half of them in the gap that is asked about."""
    gaps_of: defaultdict[GapCode | None, set[int]] = defaultdict(set)
    for finding in findings:
        if finding.gap_id is not None:
            gaps_of[finding.code].add(finding.gap_id)
    shared = [finding for finding in findings if finding.gap_id is not None and len(gaps_of[finding.code]) > 1]
    newest = sorted(shared, key=lambda finding: finding.id, reverse=True)
    own = [finding for finding in newest if finding.gap_id == around][: NEWEST // 2]
    others = [finding for finding in newest if finding.gap_id != around]
    return [*own, *others][:NEWEST]


def _first_of_each(
    finding_ids: Collection[int], gap_of: dict[int, int], rank: dict[int, tuple[bool, int, int]]
) -> list[int]:
    """One finding of each gap, the gap that takes in the others first."""
    by_gap: dict[int, int] = {}
    for finding in finding_ids:
        by_gap.setdefault(gap_of[finding], finding)
    return [by_gap[gap] for gap in sorted(by_gap, key=lambda gap: rank[gap])]
