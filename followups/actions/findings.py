"""What a person does about what was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from applications.enums import DecisionPart
from followups.actions import gaps as gap_actions
from followups.domain import gaps
from followups.enums import Evidence, FindingKind, FindingStatus, GapCode
from followups.models import Call, Finding, Gap
from followups.models.finding import MENDABLE
from followups.models.gap import CODES_WITHOUT_GAP

INVOLVED = frozenset({DecisionPart.DECIDES, DecisionPart.FINAL_PANEL, DecisionPart.INTERVIEWED, DecisionPart.SCREENED})
"""Whoever screened or more can state a finding at first hand (G6)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of what was said, and the taps that sort it. `uid` becomes the finding's."""

    uid: UUID
    verbatim: str
    kind: FindingKind
    status: FindingStatus | None = None
    has_example: bool = False


@transaction.atomic
def record_findings(*, call: Call, statements: Iterable[Statement]) -> list[Finding]:
    """Keep each statement of a call as a finding, and gather the gaps. The same form twice keeps each once."""
    return [_record(call, statement) for statement in statements]


@transaction.atomic
def edit_finding(*, finding: Finding, revision: int, kind: FindingKind, **fields: Any) -> None:
    """Change how a finding is sorted; it then belongs to the gap that fits. Raises RevisionConflict."""
    status, code = fields.get("status", finding.status), fields.get("code", finding.code)
    fields["status"] = status if kind == FindingKind.GAP else ""
    chosen: Gap | None = fields.pop("gap", None)
    gap = _gap_for(finding, code, chosen) if _leads_to_gap(kind, status, code) else None
    finding.revise(revision=revision, kind=kind, gap=gap, **fields)


@transaction.atomic
def drop_finding(*, finding: Finding) -> None:
    """Forget a finding. A gap that is left with none stays until the candidate closes or drops it."""
    finding.delete()


def _record(call: Call, statement: Statement) -> Finding:
    known = Finding.objects.filter(candidate_id=call.candidate_id, uid=statement.uid).first()
    if known is not None:
        return known
    proposal = gaps.propose_code(statement.verbatim)
    status = statement.status or FindingStatus.UNCLEAR
    code = proposal.code if statement.kind == FindingKind.GAP and proposal.code else None
    finding = Finding(
        candidate_id=call.candidate_id,
        uid=statement.uid,
        call=call,
        kind=statement.kind,
        verbatim=statement.verbatim,
        status=status if statement.kind == FindingKind.GAP else "",
        evidence=_evidence(call, is_boilerplate=proposal.is_boilerplate),
        has_example=statement.has_example,
        code=code or "",
    )
    if code and _leads_to_gap(statement.kind, status, code):
        finding.gap = _gap_for(finding, code, None)
    finding.save(force_insert=True)
    return finding


def _evidence(call: Call, *, is_boilerplate: bool) -> Evidence:
    if is_boilerplate:
        return Evidence.E1
    return Evidence.E3 if call.involvement.part in INVOLVED else Evidence.E2


def _leads_to_gap(kind: str, status: str, code: str) -> bool:
    return kind == FindingKind.GAP and status in MENDABLE and bool(code) and code not in CODES_WITHOUT_GAP


def _gap_for(finding: Finding, code: str, chosen: Gap | None) -> Gap:
    title = gaps.title_for(finding.verbatim, GapCode(code))
    return chosen or gap_actions.find_or_open(candidate_id=finding.candidate_id, code=GapCode(code), title=title)
