"""Which two gaps may be one, by what was said under them (domain 5.5, G3 to G5)."""

from dataclasses import replace
from hashlib import sha256

import pytest

from followups.domain import gap_pairs, gaps
from followups.domain.gaps import GapPair, StatedFinding
from followups.domain.reason import Reason
from followups.enums import Evidence, FindingStatus, GapCode

SAP, AGAIN, WRITING = 5, 6, 7
ABOUT_SAP = Reason("same_topic", {"title": "SAP"})


def said(id_: int, verbatim: str, gap_id: int | None, **fields) -> StatedFinding:
    """A skill that somebody involved stated, each at an employer of its own."""
    values = {"code": GapCode.SKILL, "evidence": Evidence.E3, "employer_id": id_, "gap_id": gap_id, **fields}
    return StatedFinding(id=id_, verbatim=verbatim, **values)


def ids(findings, **options) -> list[tuple[int, int]]:
    """The gaps of each pair."""
    return [(pair.gap_id, pair.other_id) for pair in gaps.pairs(findings, **options)]


def test_5_5_two_gaps_of_one_topic_are_a_pair_with_a_finding_of_each():
    findings = [
        said(1, "Too little SAP.", SAP),
        said(2, "We like dogs.", SAP),
        said(3, "You were light on SAP.", AGAIN),
    ]

    assert gaps.pairs(findings) == (GapPair(SAP, AGAIN, 1, 3, ABOUT_SAP),)


def test_5_5_gap_that_more_employers_stated_takes_in_the_other():
    findings = [said(1, "Too little SAP.", SAP), said(2, "light on SAP", AGAIN), said(3, "no SAP at all", AGAIN)]

    assert ids(findings) == [(AGAIN, SAP)]


@pytest.mark.parametrize(
    ("around", "pairs"),
    [(SAP, [(SAP, AGAIN)]), (AGAIN, [(AGAIN, SAP)]), (WRITING, [])],
    ids=["the one", "the other", "none of them"],
)
def test_gap_whose_page_it_is_takes_in_the_other(around, pairs):
    findings = [said(1, "Too little SAP.", SAP), said(2, "light on SAP", AGAIN), said(3, "grant writing", WRITING)]

    assert ids(findings, around=around) == pairs


def test_three_gaps_of_one_topic_are_two_pairs_with_the_first():
    findings = [said(number, "Too little SAP.", gap) for number, gap in enumerate([SAP, AGAIN, WRITING], start=1)]

    assert ids(findings) == [(SAP, AGAIN), (SAP, WRITING)]


def test_scenario_8_own_guess_is_compared_and_another_thing_is_not():
    findings = [
        said(1, "light on container orchestration", 1),
        said(2, "needs more k8s", 2),
        said(3, "NoSQL missing", 3, evidence=Evidence.E2),
        said(4, "Kubernetes", 4, evidence=Evidence.E0, employer_id=3),
    ]

    assert ids(findings) == [(1, 2), (1, 4)]


@pytest.mark.parametrize(
    "other",
    [
        {"gap_id": SAP},
        {"gap_id": None},
        {"code": GapCode.EXPERIENCE},
        {"status": FindingStatus.DISPUTED},
        {"kept_apart": frozenset({1})},
    ],
    ids=["one gap already", "in no gap", "5.5 of two kinds", "disputed", "5.5 kept apart"],
)
def test_what_is_no_pair(other):
    findings = [said(1, "Too little SAP.", SAP), replace(said(2, "light on SAP", AGAIN), **other)]

    assert ids(findings) == []


def test_kind_that_one_gap_has_alone_is_not_even_read(monkeypatch):
    monkeypatch.setattr(gap_pairs, "suggest", lambda findings: [read.extend(findings), ()][1])
    read: list[StatedFinding] = []
    shared = [said(1, "Too little SAP.", SAP), said(2, "light on SAP", AGAIN)]

    gaps.pairs([*shared, said(3, "no market knowledge", WRITING, code=GapCode.DOMAIN), said(4, "no SAP", None)])

    assert sorted(finding.id for finding in read) == [1, 2]


def test_findings_of_gaps_that_are_kept_apart_are_known_both_ways():
    findings = [said(1, "SAP", SAP), said(2, "SAP", AGAIN), said(3, "SAP", AGAIN), said(4, "SAP", None)]

    assert gaps.apart(findings, [(SAP, AGAIN)]) == {SAP: frozenset({2, 3}), AGAIN: frozenset({1})}


def unlike(gap_id: int, first: int, count: int) -> list[StatedFinding]:
    """So many findings of one gap that have nothing in common."""
    return [
        said(number, sha256(bytes([number])).hexdigest()[: number % 40 + 5], gap_id)
        for number in range(first, first + count)
    ]


def test_newest_findings_are_compared():
    pair = [said(1, "Too little SAP.", SAP), said(2, "light on SAP", AGAIN)]

    assert ids([*pair, *unlike(WRITING, 3, gap_pairs.NEWEST - 2)]) == [(SAP, AGAIN)]
    assert ids([*pair, *unlike(WRITING, 3, gap_pairs.NEWEST - 1)]) == []


def test_long_gap_leaves_room_for_what_it_is_compared_with():
    findings = [said(1, "Too little SAP.", SAP), *unlike(AGAIN, 2, gap_pairs.NEWEST), said(200, "light on SAP", AGAIN)]

    assert ids(findings, around=AGAIN) == [(AGAIN, SAP)]
