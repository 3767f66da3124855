"""How sure a gap is: who stated it, how often, and at how many employers (domain 5.4)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from applications.enums import ContactRole, DecisionPart
from followups.domain.people_terms import INVOLVEMENT
from followups.enums import Evidence, FindingStatus, GapCode

WEIGHTS = {Evidence.E0: 0.25, Evidence.E1: 0.25, Evidence.E2: 0.5, Evidence.E3: 1.0, Evidence.E4: 1.5}
STATED = frozenset({Evidence.E3, Evidence.E4})
SECOND_HAND = frozenset({ContactRole.AGENCY_RECRUITER, ContactRole.CHAMPION})
RECURRING_FROM = 2


@dataclass(frozen=True, slots=True)
class StatedFinding:
    """One statement about the candidacy, as the gap rules see it.

    `employer_id` is what counts as one source; `contact_id` None: nobody said it, as with the own guess. `gap_id`: the
    gap it already belongs to. `kept_apart`: ids of the findings that the candidate keeps apart from this one.
    """

    id: int
    verbatim: str
    code: GapCode | None
    evidence: Evidence
    employer_id: int
    contact_id: int | None = None
    status: FindingStatus = FindingStatus.LACKING
    is_by_decider: bool = False
    has_example: bool = False
    gap_id: int | None = None
    kept_apart: frozenset[int] = frozenset()


def evidence_for(hint: Evidence, *, role: ContactRole | None, part: DecisionPart) -> Evidence:
    """What a statement is worth coming from this person: E3 needs a part in the decision, screened or more (G6).

    `hint` comes from the words; template wording stays E1 and a hint E2, whoever said it.
    """
    is_involved = role not in SECOND_HAND and INVOLVEMENT[part] >= INVOLVEMENT[DecisionPart.SCREENED]
    return hint if is_involved or hint not in STATED else Evidence.E2


def strength_of_evidence(findings: Sequence[StatedFinding]) -> Evidence:
    """The evidence of one gap: the highest of its findings, E4 by a decider's example or by two people of one employer.

    E0 without any finding.
    """
    if any(_is_decisive(finding) for finding in findings) or _has_two_witnesses(findings):
        return Evidence.E4
    return max((finding.evidence for finding in findings), default=Evidence.E0)


def employers_stating(findings: Iterable[StatedFinding]) -> int:
    """How many employers stated it (E3 or more): two people of one employer are one."""
    return len({finding.employer_id for finding in findings if finding.evidence in STATED})


def is_recurring(findings: Iterable[StatedFinding]) -> bool:
    """Whether two employers or more stated it."""
    return employers_stating(findings) >= RECURRING_FROM


def _is_decisive(finding: StatedFinding) -> bool:
    return finding.evidence in STATED and finding.is_by_decider and finding.has_example


def _has_two_witnesses(findings: Iterable[StatedFinding]) -> bool:
    witnesses: defaultdict[int, set[int]] = defaultdict(set)
    for finding in findings:
        if finding.evidence in STATED and finding.contact_id is not None:
            witnesses[finding.employer_id].add(finding.contact_id)
    return any(len(contacts) >= 2 for contacts in witnesses.values())
