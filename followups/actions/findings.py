"""What a person does about what was said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from applications.actions import concerns as ground_floor
from applications.enums import Concern, ContactRole, DecisionPart
from applications.models import Application, Rejection, RevisionConflict
from followups.actions import concerns, follow_ups
from followups.actions import gaps as gap_actions
from followups.domain import gaps, reviews
from followups.enums import Evidence, FindingKind, FindingStatus, GapCode
from followups.models import Call, Finding, Gap
from followups.models.finding import MENDABLE
from followups.models.gap import CODES_WITHOUT_GAP


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of what was said, and the taps that sort it. `uid` becomes the finding's.

    `code` None: as the words propose. `revision`: the finding's when the page was opened, None if there was none yet.
    """

    uid: UUID
    verbatim: str
    kind: FindingKind
    status: FindingStatus | None = None
    code: GapCode | None = None
    has_example: bool = False
    revision: int | None = None


@transaction.atomic
def record_findings(*, call: Call, statements: Iterable[Statement]) -> list[Finding]:
    """Keep each statement of a call as a finding, and gather the gaps. The same form twice keeps each once.

    Raises RevisionConflict if another tab sorted a line otherwise meanwhile.
    """
    said = list(statements)
    concerns.notice_in_call(call=call, words=[statement.verbatim for statement in said])
    return [_keep(statement, candidate_id=call.candidate_id, call=call) for statement in said]


@transaction.atomic
def record_review(
    *, rejection: Rejection, answers: Mapping[str, str], revisions: Mapping[str, int], now: datetime
) -> list[Finding]:
    """Keep a self-review, each answer as a guess of the candidate's own (E0), and close the follow-up by it.

    Both maps go by the code of the question; an empty answer is forgotten. Raises RevisionConflict as above.
    """
    ground_floor.notice(application=rejection.application, words=answers.values())
    kept = []
    for question in reviews.QUESTIONS:
        uid = uuid5(rejection.uid, question.code)
        text = answers.get(question.code, "")
        if text:
            revision = revisions.get(question.code)
            statement = Statement(uid, text, question.kind, question.status, revision=revision)
            kept.append(_keep(statement, candidate_id=rejection.candidate_id, rejection=rejection))
        else:
            Finding.objects.filter(candidate_id=rejection.candidate_id, uid=uid).delete()
    follow_ups.review_instead(rejection=rejection, now=now)
    return kept


@transaction.atomic
def edit_finding(*, finding: Finding, revision: int, kind: FindingKind, **fields: Any) -> None:
    """Change how a finding is sorted; it then belongs to the gap that fits. Raises RevisionConflict.

    Where no gap is named, it stays in its own while its code stays. A protected ground is never coded, and a gap that
    nothing else named goes with it (domain 8).
    """
    words = fields.get("verbatim", finding.verbatim)
    application = finding.application
    own_words = [fields.get(name, getattr(finding, name)) for name in ("understood", "will_do")]
    ground_floor.notice(application=application, words=[words, *own_words])
    is_concern = concerns.is_concern(application, "\n".join([words, *own_words]))
    status, code = fields.get("status", finding.status), "" if is_concern else fields.get("code", finding.code)
    fields.update(code=code, status=status if kind == FindingKind.GAP else "", is_concern=is_concern)
    chosen: Gap | None = fields.pop("gap", finding.gap if code == finding.code else None)
    gap = chosen or _gap_named(words, code, finding.candidate_id) if _leads_to_gap(kind, status, code) else None
    left = [finding.gap_id] if is_concern and finding.gap_id else []
    finding.revise(revision=revision, kind=kind, gap=gap, **fields)
    concerns.forget_unnamed(left)


@transaction.atomic
def drop_finding(*, finding: Finding) -> None:
    """Forget a finding. A gap that is left with none stays until the candidate closes or drops it."""
    finding.delete()


def _keep(
    statement: Statement, *, candidate_id: int, call: Call | None = None, rejection: Rejection | None = None
) -> Finding:
    told = Finding(candidate_id=candidate_id, uid=statement.uid, call=call, rejection=rejection)
    values = _sorted_values(statement, told.application)
    known = Finding.objects.filter(candidate_id=candidate_id, uid=statement.uid).first()
    if known is None:
        told.evidence = _evidence(call, statement) if call else Evidence.E0
        return _new(told, values)
    if any(getattr(known, name) != value for name, value in values.items()):
        if statement.revision is None:
            raise RevisionConflict
        edit_finding(finding=known, revision=statement.revision, **values)
    return known


def _sorted_values(statement: Statement, application: Application) -> dict[str, Any]:
    """What the taps say. Nothing is coded where a protected ground is named, whatever was chosen (domain 8)."""
    is_gap = statement.kind == FindingKind.GAP
    proposal = gaps.propose_code(statement.verbatim, is_set_aside=application.concern == Concern.SET_ASIDE)
    code = "" if proposal.is_protected else statement.code or proposal.code or ""
    return {
        "verbatim": statement.verbatim,
        "kind": statement.kind,
        "status": (statement.status or FindingStatus.UNCLEAR) if is_gap else "",
        "code": code if is_gap else "",
        "has_example": statement.has_example,
        "is_concern": proposal.is_protected,
    }


def _new(finding: Finding, values: dict[str, Any]) -> Finding:
    for name, value in values.items():
        setattr(finding, name, value)
    if _leads_to_gap(finding.kind, finding.status, finding.code):
        finding.gap = _gap_named(finding.verbatim, finding.code, finding.candidate_id)
    finding.save(force_insert=True)
    return finding


def _evidence(call: Call, statement: Statement) -> Evidence:
    proposal = gaps.propose_code(statement.verbatim)
    hint = Evidence.E3 if proposal.is_protected else proposal.evidence_hint
    role, part = call.involvement.role, call.involvement.part
    return gaps.evidence_for(hint, role=ContactRole(role) if role else None, part=DecisionPart(part))


def _leads_to_gap(kind: str, status: str, code: str) -> bool:
    return kind == FindingKind.GAP and status in MENDABLE and bool(code) and code not in CODES_WITHOUT_GAP


def _gap_named(words: str, code: str, candidate_id: int) -> Gap:
    return gap_actions.find_or_open(
        candidate_id=candidate_id, code=GapCode(code), title=gaps.title_for(words, GapCode(code))
    )
