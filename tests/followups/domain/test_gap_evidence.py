"""How sure a gap is: who stated it, how often, and at how many employers (domain 5.4, G6)."""

import pytest

from applications.enums import ContactRole, DecisionPart
from followups.domain import gaps
from followups.domain.gaps import StatedFinding
from followups.enums import Evidence, GapCode

FIRM_A, FIRM_B = 1, 2


def said(id_, verbatim, code=GapCode.SKILL, evidence=Evidence.E3, employer_id=FIRM_A, **fields):
    return StatedFinding(id_, verbatim, code, evidence, employer_id, **fields)


@pytest.mark.parametrize(
    ("role", "part", "hint", "evidence"),
    [
        (ContactRole.HIRING_MANAGER, DecisionPart.DECIDES, Evidence.E3, Evidence.E3),
        (ContactRole.HR, DecisionPart.SCREENED, Evidence.E3, Evidence.E3),
        (None, DecisionPart.INTERVIEWED, Evidence.E3, Evidence.E3),
        (ContactRole.HR, DecisionPart.COORDINATED, Evidence.E3, Evidence.E2),
        (ContactRole.AGENCY_RECRUITER, DecisionPart.SCREENED, Evidence.E3, Evidence.E2),
        (ContactRole.CHAMPION, DecisionPart.INTERVIEWED, Evidence.E3, Evidence.E2),
        (ContactRole.HIRING_MANAGER, DecisionPart.DECIDES, Evidence.E1, Evidence.E1),
        (ContactRole.AGENCY_RECRUITER, DecisionPart.NONE, Evidence.E1, Evidence.E1),
    ],
)
def test_evidence_for_g6_weighs_who_said_it(role, part, hint, evidence):
    assert gaps.evidence_for(hint, role=role, part=part) == evidence


DECIDERS_EXAMPLE = {"is_by_decider": True, "has_example": True}


@pytest.mark.parametrize(
    ("findings", "evidence"),
    [
        ([], Evidence.E0),
        ([said(1, "k8s", evidence=Evidence.E0), said(2, "k8s", evidence=Evidence.E2)], Evidence.E2),
        ([said(1, "k8s")], Evidence.E3),
        ([said(1, "k8s", is_by_decider=True)], Evidence.E3),
        ([said(1, "k8s", has_example=True)], Evidence.E3),
        ([said(1, "k8s", **DECIDERS_EXAMPLE)], Evidence.E4),
        ([said(1, "k8s", evidence=Evidence.E1, **DECIDERS_EXAMPLE)], Evidence.E1),
        ([said(1, "k8s", contact_id=7), said(2, "k8s", contact_id=8)], Evidence.E4),
        ([said(1, "k8s", contact_id=7), said(2, "k8s", contact_id=7)], Evidence.E3),
        ([said(1, "k8s", contact_id=7), said(2, "k8s", contact_id=8, employer_id=FIRM_B)], Evidence.E3),
        ([said(1, "k8s", contact_id=7), said(2, "k8s", contact_id=8, evidence=Evidence.E2)], Evidence.E3),
        ([said(1, "k8s"), said(2, "k8s")], Evidence.E3),
    ],
    ids=[
        "nothing",
        "highest",
        "stated",
        "decider",
        "example",
        "decider's example",
        "template stays",
        "two people",
        "one person twice",
        "two employers",
        "one of them a hint",
        "nobody named",
    ],
)
def test_strength_of_evidence_5_4(findings, evidence):
    assert gaps.strength_of_evidence(findings) == evidence


@pytest.mark.parametrize(
    ("findings", "employers", "is_recurring"),
    [
        ([], 0, False),
        ([said(1, "k8s"), said(2, "k8s", contact_id=8)], 1, False),
        ([said(1, "k8s"), said(2, "k8s", employer_id=FIRM_B, evidence=Evidence.E2)], 1, False),
        ([said(1, "k8s"), said(2, "k8s", employer_id=FIRM_B, evidence=Evidence.E4)], 2, True),
    ],
    ids=["nothing", "two people of one employer", "a hint does not count", "two employers"],
)
def test_employers_stating_counts_employers_and_not_mentions(findings, employers, is_recurring):
    assert (gaps.employers_stating(findings), gaps.is_recurring(findings)) == (employers, is_recurring)
