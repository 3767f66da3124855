"""Which statements name the same gap in different words: suggestions, never a silent merge (domain 5.5)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from followups.domain.gap_catalogue import LOOK_ALIKES, OVER, UNDER
from followups.domain.gap_evidence import StatedFinding
from followups.domain.gap_topics import (
    NOT_A_GAP,
    content_words,
    title_for,
    topic_in,
    without_praise,
    without_template,
)
from followups.domain.reason import Reason
from followups.enums import FindingStatus, GapCode

SIMILAR_ENOUGH = 86.0
SIDED = frozenset({GapCode.INTERVIEW, GapCode.LEVEL, GapCode.PAY})
"""Codes whose topics say by themselves which side is meant: a role below my level, or above it."""
PLURAL = re.compile(r"(?<=[a-z]{3})(?<![siu])s$")
SET_ASIDE = frozenset({FindingStatus.NO_FAULT, FindingStatus.DISPUTED})


@dataclass(frozen=True, slots=True)
class MergeSuggestion:
    """Findings that may be one gap, by id in ascending order, with the title they would share and why."""

    finding_ids: tuple[int, ...]
    code: GapCode
    title: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Read:
    """A finding with what its words say, worked out once. `sides`: the look-alikes of which it names one alone."""

    finding: StatedFinding
    code: GapCode
    canonical: str
    words: str
    polarity: int
    sides: frozenset[tuple[int, bool]]


def suggest(findings: Sequence[StatedFinding]) -> tuple[MergeSuggestion, ...]:
    """Groups of two or more findings that may name one gap; every two in a group may be merged (G3, G4, G5).

    Same code and same topic, or nearly the same words. Never with no fault or disputed, never across codes or opposite
    sides, never what the candidate keeps apart. A group that lies in one gap already is not suggested again.
    """
    groups: list[list[_Read]] = []
    for finding in sorted(findings, key=lambda finding: finding.id):
        read = _read(finding)
        if read is not None:
            _place(read, groups)
    return tuple(_suggestion(group) for group in groups if len(group) > 1 and not _is_one_gap(group))


def _read(finding: StatedFinding) -> _Read | None:
    """None for a finding that never belongs to a gap."""
    if finding.code is None or finding.code in NOT_A_GAP or finding.status in SET_ASIDE:
        return None
    said = without_praise(finding.verbatim)
    plain, canonical = without_template(said), topic_in(said)
    polarity = 0 if canonical and finding.code in SIDED else _polarity(plain)
    return _Read(finding, finding.code, canonical, _sorted_words(plain), polarity, _sides(plain))


def _sorted_words(plain: str) -> str:
    """What a statement says, in no order and in the singular."""
    return " ".join(sorted(PLURAL.sub("", word) for word in content_words(plain)))


def _polarity(plain: str) -> int:
    """1: too much of something, -1: too little, 0: not said, or both."""
    return bool(OVER.search(plain)) - bool(UNDER.search(plain))


def _sides(plain: str) -> frozenset[tuple[int, bool]]:
    named = [(bool(one.search(plain)), bool(other.search(plain))) for one, other in LOOK_ALIKES]
    return frozenset((pair, is_one) for pair, (is_one, is_other) in enumerate(named) if is_one != is_other)


def _place(read: _Read, groups: list[list[_Read]]) -> None:
    """Put it with the first group whose every member it may be merged with, else into a group of its own."""
    for group in groups:
        if all(_may_merge(read, other) for other in group):
            group.append(read)
            return
    groups.append([read])


def _may_merge(one: _Read, other: _Read) -> bool:
    if one.code != other.code or one.polarity * other.polarity < 0 or _are_kept_apart(one.finding, other.finding):
        return False
    if one.canonical and other.canonical:
        is_one_matter = one.canonical == other.canonical
    else:
        is_one_matter = bool(one.words and other.words) and fuzz.ratio(one.words, other.words) >= SIMILAR_ENOUGH
    return is_one_matter and not _look_alike(one, other)


def _are_kept_apart(one: StatedFinding, other: StatedFinding) -> bool:
    return other.id in one.kept_apart or one.id in other.kept_apart


def _look_alike(one: _Read, other: _Read) -> bool:
    """Whether the one names a thing and the other its look-alike, as SQL and NoSQL."""
    return any((pair, not side) in other.sides for pair, side in one.sides)


def _is_one_gap(group: list[_Read]) -> bool:
    gaps = {read.finding.gap_id for read in group}
    return len(gaps) == 1 and None not in gaps


def _suggestion(group: list[_Read]) -> MergeSuggestion:
    first = group[0]
    title = title_for(first.finding.verbatim, first.code)
    code = "same_topic" if first.canonical else "similar_words"
    return MergeSuggestion(tuple(read.finding.id for read in group), first.code, title, Reason(code, {"title": title}))
