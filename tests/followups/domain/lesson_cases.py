"""What employers stated, for the tests of lessons."""

from datetime import date

from followups.domain.gaps import StatedFinding
from followups.domain.lesson_facts import Statement
from followups.enums import Evidence, FindingKind, GapCode

CORVANE, BERGEN, TULL, IDA, AVON = range(1, 6)


def heard(number: int, verbatim: str, employer: int = CORVANE, *, kind=FindingKind.GAP, said_on=None, **stated):
    """Something an employer stated about SAP on the day of this number in June."""
    values = {"code": GapCode.SKILL, "evidence": Evidence.E3, "contact_id": 10 * employer, "gap_id": 1, **stated}
    return Statement(
        stated=StatedFinding(id=number, verbatim=verbatim, employer_id=employer, **values),
        kind=kind,
        application_id=100 + employer,
        employer=f"Employer {employer}",
        said_on=said_on or date(2026, 6, number),
    )
