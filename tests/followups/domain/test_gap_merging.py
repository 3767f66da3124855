"""Which statements name one gap: suggestions, never a silent merge (domain 5.5, G3 to G5)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followups.domain import gaps, statistics
from followups.domain.gaps import MergeSuggestion, StatedFinding
from followups.domain.reason import Reason
from followups.enums import Evidence, FindingStatus, GapCode

FIRM_A, FIRM_B, FIRM_C = 1, 2, 3
LACKING, HAD_NOT_SHOWN = FindingStatus.LACKING, FindingStatus.HAD_NOT_SHOWN


def said(id_, verbatim, code=GapCode.SKILL, evidence=Evidence.E3, employer_id=FIRM_A, **fields):
    return StatedFinding(id_, verbatim, code, evidence, employer_id, **fields)


def merged_ids(findings):
    return [suggestion.finding_ids for suggestion in gaps.suggest(findings)]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("light on container orchestration", "needs more k8s", GapCode.SKILL),
        ("answers too general", "we would have liked concrete examples", GapCode.INTERVIEW),
        ("over-qualified", "you would be bored", GapCode.LEVEL),
        ("no PMP", "a Project Management Professional was asked for", GapCode.CERTIFICATE),
        ("you need more grant writing", "grants writing was thin", GapCode.EXPERIENCE),
    ],
    ids=["5.5", "interview", "level", "alias table", "similar words"],
)
def test_suggest_merges(first, second, code):
    findings = [said(1, first, code), said(2, second, code, employer_id=FIRM_B)]

    assert merged_ids(findings) == [(1, 2)]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("SQL too basic", "NoSQL experience missing", GapCode.SKILL),
        ("over-qualified", "not enough leadership", GapCode.LEVEL),
        ("German C1 needed", "German market knowledge", GapCode.SKILL),
        ("too senior", "too junior", GapCode.LEVEL),
        ("Java was thin", "JavaScript was thin", GapCode.SKILL),
        ("too much Kubernetes theory", "not enough Kubernetes", GapCode.SKILL),
        ("written French was weak", "spoken French was weak", GapCode.SKILL),
        ("your written minutes", "your spoken minutes", GapCode.SKILL),
        ("grant writing", "crane driving", GapCode.SKILL),
        ("weak", "thin", GapCode.SKILL),
    ],
)
def test_g5_suggest_keeps_two_things_two(first, second, code):
    findings = [said(1, first, code), said(2, second, code, employer_id=FIRM_B)]

    assert merged_ids(findings) == []


@pytest.mark.parametrize(
    "second",
    [
        {"code": GapCode.EXPERIENCE},
        {"code": None},
        {"code": GapCode.EXTERNAL},
        {"code": GapCode.OTHER},
        {"status": FindingStatus.NO_FAULT},
        {"status": FindingStatus.DISPUTED},
        {"kept_apart": frozenset({1})},
    ],
    ids=["across codes", "not coded", "GAP-EXT", "GAP-OTH", "G3 no fault", "disputed", "kept apart"],
)
def test_suggest_never_merges(second):
    findings = [said(1, "needs more k8s"), replace(said(2, "needs more k8s"), **second)]

    assert merged_ids(findings) == []


def test_suggest_g3_leaves_no_fault_twins_apart():
    twins = [said(id_, "needs more k8s", status=FindingStatus.NO_FAULT) for id_ in (1, 2)]

    assert merged_ids(twins) == []


def test_suggest_g4_may_put_lacking_and_had_not_shown_together():
    findings = [said(1, "needs more k8s"), said(2, "Kubernetes did not come up", status=HAD_NOT_SHOWN)]

    assert merged_ids(findings) == [(1, 2)]


def test_suggest_kept_apart_splits_a_group_and_not_the_rest():
    findings = [said(1, "k8s"), said(2, "Kubernetes", kept_apart=frozenset({1})), said(3, "container orchestration")]

    assert merged_ids(findings) == [(1, 3)]


def test_suggest_leaves_out_what_is_one_gap_already():
    together = [said(1, "k8s", gap_id=5), said(2, "Kubernetes", gap_id=5)]
    apart = [said(3, "SQL too basic", gap_id=6), said(4, "relational databases were thin", gap_id=7)]

    assert merged_ids([*together, *apart]) == [(3, 4)]


def test_suggest_scenario_8_same_gap_from_three_employers():
    findings = [
        said(1, "light on container orchestration", employer_id=FIRM_A),
        said(2, "needs more k8s", employer_id=FIRM_B),
        said(3, "NoSQL missing", evidence=Evidence.E2, employer_id=FIRM_C),
        said(4, "Kubernetes", evidence=Evidence.E0, employer_id=FIRM_C),
    ]

    suggestions = gaps.suggest(findings)

    reason = Reason("same_topic", {"title": "Kubernetes"})
    assert suggestions == (MergeSuggestion((1, 2, 4), GapCode.SKILL, "Kubernetes", reason),)
    assert gaps.employers_stating([findings[0], findings[1], findings[3]]) == 2
    assert statistics.describe(3, 3).percent is None


def test_suggest_says_that_words_are_similar():
    suggestions = gaps.suggest([said(1, "more grant writing"), said(2, "grant writing was thin")])

    assert suggestions[0].reason == Reason("similar_words", {"title": "Grant writing"})


statements = st.builds(
    StatedFinding,
    id=st.integers(1, 30),
    verbatim=st.sampled_from(["k8s thin", "Kubernetes", "SQL", "NoSQL", "too much SQL", "not enough SQL", "welding"]),
    code=st.sampled_from([GapCode.SKILL, GapCode.EXPERIENCE, GapCode.EXTERNAL, None]),
    evidence=st.sampled_from([Evidence.E0, Evidence.E2, Evidence.E3]),
    employer_id=st.integers(1, 3),
    status=st.sampled_from([LACKING, HAD_NOT_SHOWN, FindingStatus.NO_FAULT]),
    kept_apart=st.frozensets(st.integers(1, 30), max_size=2),
)


notebooks = st.lists(statements, max_size=8, unique_by=lambda finding: finding.id)


@given(findings=notebooks, data=st.data())
def test_suggest_does_not_depend_on_the_order_of_the_rows(findings, data):
    shuffled = data.draw(st.permutations(findings))

    assert gaps.suggest(shuffled) == gaps.suggest(findings)


@given(findings=notebooks)
def test_suggest_never_joins_what_may_not_be_joined(findings):
    by_id = {finding.id: finding for finding in findings}

    for suggestion in gaps.suggest(findings):
        group = [by_id[id_] for id_ in suggestion.finding_ids]
        ids = set(suggestion.finding_ids)
        assert {finding.code for finding in group} == {suggestion.code}
        assert FindingStatus.NO_FAULT not in {finding.status for finding in group}
        assert [finding.id for finding in group if (finding.kept_apart - {finding.id}) & ids] == []
