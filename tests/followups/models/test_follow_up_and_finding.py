"""What the database refuses to hold about follow-ups, departures and findings, whoever writes."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from followups.enums import Decision, Evidence, FindingKind, FindingStatus, FollowUpOutcome, GapCode, OverrideReason
from followups.models import Finding, FollowUp, Override
from followups.models.finding import MENDABLE
from followups.models.gap import CODES_WITHOUT_GAP
from tests.followups import answers

THEN = datetime(2026, 6, 16, 14, tzinfo=UTC)
A_FOLLOW_UP = {
    **{f"decided to {decision}": {"decision": decision} for decision in Decision},
    "open": {"outcome": "", "closed_at": None},
    **{f"closed, {outcome}": {"outcome": outcome, "closed_at": THEN} for outcome in FollowUpOutcome},
}
NO_FOLLOW_UP = [
    ("follow_up_decision_known", {"decision": "sue"}),
    ("follow_up_decision_known", {"decision": ""}),
    ("follow_up_outcome_known", {"outcome": "hired", "closed_at": THEN}),
    ("follow_up_outcome_with_end", {"outcome": FollowUpOutcome.ANSWERED, "closed_at": None}),
    ("follow_up_outcome_with_end", {"outcome": "", "closed_at": THEN}),
]
GAP_OF_AUDITS = {"kind": FindingKind.GAP, "status": FindingStatus.LACKING, "code": GapCode.SKILL}
A_FINDING = {
    **{f"a gap, {status}": {"kind": "gap", "status": status, "gap": None} for status in FindingStatus},
    "a strength": {"kind": FindingKind.STRENGTH, "status": "", "gap": None},
    "neither": {"kind": FindingKind.NEITHER, "status": "", "gap": None},
    **{f"evidence {evidence}": {"evidence": evidence} for evidence in ("E1", "E2", "E3")},
    **{f"code {code}": {"code": code, "gap": None} for code in ["", *GapCode]},
    **{f"in a gap, {status}": {"status": status} for status in MENDABLE},
}
NO_FINDING = [
    ("finding_(kind_known|gap_with_status)", {"kind": "rumour", "gap": None}),
    ("finding_status_known", {"status": "hopeless", "gap": None}),
    ("finding_evidence_known", {"evidence": Evidence.E4}),
    ("finding_evidence_known", {"evidence": ""}),
    ("finding_code_known", {"code": "GAP-XYZ", "gap": None}),
    ("finding_guess_without_call", {"evidence": Evidence.E0}),
    ("finding_gap_with_status", {"kind": FindingKind.GAP, "status": "", "gap": None}),
    ("finding_gap_with_status", {"kind": FindingKind.STRENGTH, "status": FindingStatus.LACKING, "gap": None}),
    ("finding_gap_with_status", {"kind": FindingKind.NEITHER, "status": FindingStatus.UNCLEAR, "gap": None}),
    ("finding_gap_is_mendable", {"kind": FindingKind.STRENGTH, "status": ""}),
    *(("finding_gap_is_mendable", {"status": status}) for status in FindingStatus if status not in MENDABLE),
    *(("finding_gap_is_mendable", {"code": code}) for code in ("", *CODES_WITHOUT_GAP)),
]


def write(row, values) -> dict:
    """Write past every form and action; what the database then holds of these fields."""
    with transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**values)
    return type(row).objects.values(*values).get(pk=row.pk)


@pytest.fixture
def finding(alice) -> Finding:
    """What one employer said, in a gap."""
    (finding,) = answers.answer(alice, "Kline Logistics", answers.said("Too little SAP."))
    return finding


@pytest.fixture
def follow_up(finding) -> FollowUp:
    """The follow-up it was said in."""
    return finding.call.follow_up


@pytest.mark.parametrize("values", A_FOLLOW_UP.values(), ids=A_FOLLOW_UP)
def test_follow_up_is_held(follow_up, values):
    assert write(follow_up, values) == values


@pytest.mark.parametrize(("constraint", "values"), NO_FOLLOW_UP)
def test_follow_up_that_contradicts_itself_is_refused(follow_up, constraint, values):
    with pytest.raises(IntegrityError, match=constraint):
        write(follow_up, values)


def test_second_follow_up_of_one_rejection_is_refused(follow_up):
    with pytest.raises(IntegrityError), transaction.atomic():
        FollowUp.objects.create(
            candidate=follow_up.candidate, rejection=follow_up.rejection, decision=Decision.CALL, decided_at=THEN
        )


@pytest.mark.parametrize("reason", OverrideReason)
def test_departure_is_held(follow_up, reason):
    departure = Override.objects.create(candidate=follow_up.candidate, follow_up=follow_up, rule="who", reason=reason)

    assert Override.objects.values_list("reason", flat=True).get(pk=departure.pk) == reason


@pytest.mark.parametrize("reason", ["", "a_whim"])
def test_departure_without_a_known_reason_is_refused(follow_up, reason):
    with pytest.raises(IntegrityError, match="override_reason_known"), transaction.atomic():
        Override.objects.create(candidate=follow_up.candidate, follow_up=follow_up, rule="who", reason=reason)


@pytest.mark.parametrize("values", A_FINDING.values(), ids=A_FINDING)
def test_finding_is_held(finding, values):
    assert write(finding, values) == values


@pytest.mark.parametrize(("constraint", "values"), NO_FINDING)
def test_finding_that_contradicts_itself_is_refused(finding, constraint, values):
    with pytest.raises(IntegrityError, match=constraint):
        write(finding, values)


@pytest.mark.parametrize(
    ("has_call", "has_rejection"), [(True, True), (False, False)], ids=["from both", "from neither"]
)
def test_finding_comes_from_one_place(finding, has_call, has_rejection):
    with pytest.raises(IntegrityError, match="finding_call_or_rejection"), transaction.atomic():
        Finding.objects.create(
            candidate=finding.candidate,
            uid=uuid4(),
            call=finding.call if has_call else None,
            rejection=finding.call.follow_up.rejection if has_rejection else None,
            verbatim="Too little SAP.",
            evidence=Evidence.E1,
            **GAP_OF_AUDITS,
        )


@pytest.mark.parametrize("evidence", [Evidence.E0, Evidence.E1], ids=["own guess", "their letter"])
def test_finding_from_the_rejection_itself_is_held(finding, evidence):
    kept = Finding.objects.create(
        candidate=finding.candidate,
        rejection=finding.call.follow_up.rejection,
        verbatim="Too little SAP.",
        evidence=evidence,
        **GAP_OF_AUDITS,
    )

    assert Finding.objects.filter(pk=kept.pk, call=None, evidence=evidence).count() == 1


def test_unknown_kind_is_refused_by_a_constraint_of_its_own(db):
    (constraint,) = [one for one in Finding._meta.constraints if one.name == "finding_kind_known"]

    with pytest.raises(ValidationError):
        constraint.validate(Finding, Finding(kind="rumour"))
