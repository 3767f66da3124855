"""Findings with where they come from: the rows behind every page that quotes an employer."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from applications.enums import DecisionPart
from applications.models import Candidate
from followups import facts
from followups.domain.gaps import StatedFinding
from followups.domain.lesson_facts import KnownGap, Statement
from followups.enums import Evidence, FindingKind, FindingStatus, GapCode, GapState
from followups.models import Finding, Gap

SPOKEN = "call__follow_up__rejection__application"
WRITTEN = "rejection__application"
OWN = ("id", "kind", "verbatim", "understood", "will_do", "status", "evidence", "has_example", "code", "gap_id")
"""The columns of a finding that a statement needs; the others cost as much to read."""


def statements(rows: QuerySet[Finding], candidate: Candidate) -> tuple[Statement, ...]:
    """What these findings say, in their order; one query, without the long texts of the applications."""
    found = rows.values(
        *OWN,
        application=Coalesce(SPOKEN, WRITTEN),
        position=Coalesce(f"{SPOKEN}__position", f"{WRITTEN}__position"),
        employer=Coalesce(f"{SPOKEN}__employer", f"{WRITTEN}__employer"),
        employer_name=Coalesce(f"{SPOKEN}__employer__name", f"{WRITTEN}__employer__name"),
        contact=F("call__involvement__contact"),
        contact_name=F("call__involvement__contact__name"),
        part=F("call__involvement__part"),
        started_at=F("call__started_at"),
        received_on=F("rejection__received_on"),
        gap_title=F("gap__title"),
    )
    return tuple(_statement(row, candidate) for row in found)


def known_gap(gap: Gap, *, steps: int, steps_done: int) -> KnownGap:
    """A gap as the lessons see it."""
    return KnownGap(
        id=gap.pk,
        code=GapCode(gap.code),
        title=gap.title,
        state=GapState(gap.state),
        proof=gap.proof,
        closed_on=gap.closed_on,
        steps=steps,
        steps_done=steps_done,
    )


def _statement(row: Mapping[str, Any], candidate: Candidate) -> Statement:
    started_at = row["started_at"]
    return Statement(
        stated=_stated(row),
        kind=FindingKind(row["kind"]),
        application_id=row["application"],
        employer=row["employer_name"],
        position=row["position"],
        who=row["contact_name"] or "",
        said_on=facts.today_of(candidate, started_at) if started_at else row["received_on"],
        understood=row["understood"],
        will_do=row["will_do"],
        gap_title=row["gap_title"] or "",
    )


def _stated(row: Mapping[str, Any]) -> StatedFinding:
    return StatedFinding(
        id=row["id"],
        verbatim=row["verbatim"],
        code=GapCode(row["code"]) if row["code"] else None,
        evidence=Evidence(row["evidence"]),
        employer_id=row["employer"],
        contact_id=row["contact"],
        status=FindingStatus(row["status"] or FindingStatus.UNCLEAR),
        is_by_decider=row["part"] == DecisionPart.DECIDES,
        has_example=row["has_example"],
        gap_id=row["gap_id"],
    )
