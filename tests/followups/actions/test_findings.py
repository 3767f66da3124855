"""What a person does about what was said."""

from dataclasses import replace
from uuid import uuid4

import pytest

from applications.enums import ContactRole, DecisionPart
from applications.models import RevisionConflict
from followups.actions import findings, follow_ups
from followups.actions.findings import Statement
from followups.domain.outcomes import CallEnding
from followups.enums import Decision, Evidence, FindingKind, FindingStatus, FollowUpOutcome, GapCode
from followups.models import Finding, FollowUp, Gap
from tests.followups import answers
from tests.followups.answers import NOW, praised, said

SAP = "Too little SAP."
SCENARIO_9 = "They said the team is young and I might not keep up."


@pytest.fixture
def call(alice):
    """A call to Dana, who decides; she answered."""
    return answers.made(answers.planned(answers.told_no(alice)), words=SAP)


def record(call, *statements) -> list[Finding]:
    """Keep these statements of the call."""
    return findings.record_findings(call=call, statements=statements)


def fresh(row):
    """The row as it stands in the database."""
    return type(row).objects.get(pk=row.pk)


def test_statement_becomes_a_finding(call):
    statement = said(SAP, has_example=True)

    (finding,) = record(call, statement)

    assert (finding.uid, finding.call, finding.candidate) == (statement.uid, call, call.candidate)
    assert (finding.kind, finding.verbatim, finding.status) == (FindingKind.GAP, SAP, FindingStatus.LACKING)
    assert (finding.code, finding.has_example, finding.evidence) == (GapCode.SKILL, True, Evidence.E3)


def test_gap_gathers_what_is_the_same(call):
    first, second = record(call, said(SAP), said("Light on SAP."))

    assert (first.gap, first.gap.title, Gap.objects.count()) == (second.gap, "SAP", 1)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        pytest.param(praised("Strong on planning."), "", id="a strength"),
        pytest.param(said("See you.", kind=FindingKind.NEITHER), "", id="neither"),
        pytest.param(said(SAP, FindingStatus.UNCLEAR), GapCode.SKILL, id="unclear"),
        pytest.param(said(SAP, FindingStatus.DISPUTED), GapCode.SKILL, id="disputed"),
        pytest.param(said("We had an internal candidate.", FindingStatus.NO_FAULT), GapCode.EXTERNAL, id="no fault"),
        pytest.param(said("Not the right fit.", FindingStatus.LACKING), GapCode.OTHER, id="template"),
        pytest.param(replace(said(SAP), status=None), GapCode.SKILL, id="no tap on what it means"),
    ],
)
def test_what_cannot_be_mended_has_no_gap(call, statement, code):
    (finding,) = record(call, statement)

    assert (finding.gap, finding.code, Gap.objects.count()) == (None, code, 0)


def test_a_gap_without_a_tap_is_unclear(call):
    (finding,) = record(call, replace(said(SAP), status=None))

    assert finding.status == FindingStatus.UNCLEAR


def test_chosen_code_replaces_the_proposal(call):
    (finding,) = record(call, said(SAP, code=GapCode.EXPERIENCE))

    assert (finding.code, finding.gap.code) == (GapCode.EXPERIENCE, GapCode.EXPERIENCE)


def test_scenario_9_a_protected_ground_is_never_coded(call):
    (finding,) = record(call, said(SCENARIO_9, code=GapCode.MOTIVATION))

    assert (finding.code, finding.gap, finding.evidence) == ("", None, Evidence.E3)


@pytest.mark.parametrize(
    ("met", "verbatim", "evidence"),
    [
        pytest.param({"part": DecisionPart.DECIDES}, SAP, Evidence.E3, id="5.4 stated"),
        pytest.param({"part": DecisionPart.SCREENED}, SAP, Evidence.E3, id="G6 screened"),
        pytest.param({"part": DecisionPart.COORDINATED}, SAP, Evidence.E2, id="G6 coordinated"),
        pytest.param({"role": ContactRole.AGENCY_RECRUITER}, SAP, Evidence.E2, id="G6 agency"),
        pytest.param({"role": ""}, SAP, Evidence.E3, id="role not said"),
        pytest.param({}, "Not the right fit.", Evidence.E1, id="G2 template"),
        pytest.param({}, "Perhaps too little SAP.", Evidence.E2, id="5.4 hint"),
    ],
)
def test_evidence_goes_by_words_and_person(alice, met, verbatim, evidence):
    (finding,) = answers.answer(alice, "Kline Logistics", said(verbatim), met=met)

    assert finding.evidence == evidence


def test_r07_same_form_twice_keeps_each_once(call):
    statements = (said(SAP), praised("Strong on planning."))

    first, second = record(call, *statements), record(call, *statements)

    assert (first, Finding.objects.count()) == (second, 2)
    assert [fresh(finding).revision for finding in second] == [1, 1]


def test_line_is_sorted_anew(call):
    statement = said(SAP)
    (finding,) = record(call, statement)

    record(call, replace(statement, status=FindingStatus.HAD_NOT_SHOWN, has_example=True, revision=1))

    sorted_anew = fresh(finding)
    assert (sorted_anew.status, sorted_anew.has_example, sorted_anew.revision) == ("had_not_shown", True, 2)


def test_line_sorted_as_a_strength_leaves_its_gap(call):
    statement = said(SAP)
    (finding,) = record(call, statement)

    record(call, Statement(statement.uid, SAP, FindingKind.STRENGTH, revision=1))

    sorted_anew = fresh(finding)
    assert (sorted_anew.kind, sorted_anew.status, sorted_anew.code, sorted_anew.gap) == ("strength", "", "", None)


@pytest.mark.parametrize("revision", [None, 1], ids=["opened before", "opened before the change"])
def test_r08_taps_of_another_tab_are_not_written_over(call, revision):
    statement = said(SAP)
    (finding,) = record(call, statement)
    findings.edit_finding(finding=fresh(finding), revision=1, kind=FindingKind.GAP, status=FindingStatus.DISPUTED)

    with pytest.raises(RevisionConflict):
        record(call, replace(statement, status=FindingStatus.UNCLEAR, revision=revision))

    assert fresh(finding).status == FindingStatus.DISPUTED


def test_r08_a_conflict_keeps_nothing_of_the_form(call):
    statement = said(SAP)
    record(call, statement)

    with pytest.raises(RevisionConflict):
        record(call, praised("Strong on planning."), replace(statement, status=FindingStatus.UNCLEAR))

    assert Finding.objects.count() == 1


def test_edited_finding_goes_to_the_gap_that_was_chosen(call):
    (finding,) = record(call, said(SAP))
    (audits,) = record(call, said("We missed audits."))

    findings.edit_finding(
        finding=finding, revision=1, kind=FindingKind.GAP, code=GapCode.EXPERIENCE, gap=audits.gap, will_do="A story"
    )

    edited = fresh(finding)
    assert (edited.gap, edited.will_do, edited.status) == (audits.gap, "A story", FindingStatus.LACKING)


def test_edited_finding_without_a_code_has_no_gap(call):
    (finding,) = record(call, said(SAP))

    findings.edit_finding(finding=finding, revision=1, kind=FindingKind.GAP, code="")

    assert (fresh(finding).gap, fresh(finding).code) == (None, "")


def test_dropped_finding_leaves_the_gap(call):
    (finding,) = record(call, said(SAP))

    findings.drop_finding(finding=finding)

    assert (Finding.objects.count(), Gap.objects.get().title) == (0, "SAP")


@pytest.fixture
def rejection(alice):
    """A no after which nobody was met."""
    return answers.told_no(alice)


def review(rejection, revisions=None, **texts):
    """A self-review with these answers."""
    return findings.record_review(rejection=rejection, answers=texts, revisions=revisions or {}, now=NOW)


def test_review_is_kept_as_guesses(rejection):
    review(rejection, went_well="The planning task", did_not_come_up="Two audits I led", next_time="Bring numbers")

    kept = Finding.objects.order_by("id").values_list("verbatim", "kind", "status", "evidence", "gap__title")
    assert list(kept) == [
        ("The planning task", "strength", "", "E0", None),
        ("Two audits I led", "gap", "had_not_shown", "E0", "Audits"),
        ("Bring numbers", "neither", "", "E0", None),
    ]


def test_review_closes_the_follow_up(rejection):
    review(rejection, went_well="The planning task")

    follow_up = FollowUp.objects.get()
    assert (follow_up.decision, follow_up.outcome) == (Decision.SELF_REVIEW, FollowUpOutcome.NO_CHANNEL)


def test_review_beside_an_answer_leaves_the_answer(alice, rejection):
    answers.made(answers.planned(rejection), ending=CallEnding.PARTLY)

    review(rejection, went_well="The planning task")

    assert FollowUp.objects.get().outcome == FollowUpOutcome.PARTLY


def test_review_leaves_the_guess_alone(rejection):
    follow_ups.write_guess(rejection=rejection, guess="Too little SAP")

    review(rejection, fell_short="The SAP question")
    follow_ups.write_guess(rejection=rejection, guess="Too far away")

    assert sorted(Finding.objects.values_list("verbatim", flat=True)) == ["The SAP question", "Too far away"]


def test_r07_same_review_twice_keeps_it_once(rejection):
    review(rejection, went_well="The planning task")

    review(rejection, went_well="The planning task")

    assert [(one.verbatim, one.revision) for one in Finding.objects.all()] == [("The planning task", 1)]


def test_review_is_changed_and_shortened(rejection):
    review(rejection, went_well="The planning task", next_time="Bring numbers")

    review(rejection, {"went_well": 1}, went_well="The planning task, in half the time")

    assert [one.verbatim for one in Finding.objects.all()] == ["The planning task, in half the time"]


@pytest.mark.parametrize("revisions", [{}, {"went_well": 1}], ids=["opened before", "opened before the change"])
def test_r08_review_of_another_tab_is_not_written_over(rejection, revisions):
    review(rejection, went_well="The planning task")
    review(rejection, {"went_well": 1}, went_well="The planning task, twice")

    with pytest.raises(RevisionConflict):
        review(rejection, revisions, went_well="The talk with the team")

    assert [one.verbatim for one in Finding.objects.all()] == ["The planning task, twice"]


def test_statement_of_one_candidate_is_not_found_for_another(bob, call):
    uid = uuid4()
    record(call, replace(said(SAP), uid=uid))
    other = answers.made(answers.planned(answers.told_no(bob)), words=SAP)

    (finding,) = record(other, said(SAP))

    assert (finding.candidate, finding.gap.candidate) == (bob, bob)


def test_finding_from_nowhere_is_not_sorted(alice):
    with pytest.raises(ValueError, match="from a call or from a rejection"):
        findings.edit_finding(finding=Finding(candidate=alice), kind=FindingKind.GAP, revision=1)
