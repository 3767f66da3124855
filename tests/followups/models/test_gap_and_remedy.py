"""What the database refuses to hold about gaps and steps, whoever writes."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from followups.actions import gaps
from followups.enums import Effort, GapCode, GapState
from followups.models import Gap
from followups.models.gap import CODES_WITHOUT_GAP
from tests.followups import answers

DAY = date(2026, 6, 12)
A_GAP = {
    **{f"code {code}": {"code": code} for code in GapCode if code not in CODES_WITHOUT_GAP},
    "open": {"state": GapState.OPEN, "closed_on": None},
    "working": {"state": GapState.WORKING, "closed_on": None},
    "closed": {"state": GapState.CLOSED, "closed_on": DAY},
    "came back": {"state": GapState.CAME_BACK, "closed_on": DAY},
}
NO_GAP = [
    ("gap_code_known", {"code": "GAP-XYZ"}),
    ("gap_code_known", {"code": GapCode.EXTERNAL}),
    ("gap_code_known", {"code": GapCode.OTHER}),
    ("gap_(state_known|closed_with_day)", {"state": "asleep"}),
    ("gap_closed_with_day", {"state": GapState.CLOSED, "closed_on": None}),
    ("gap_closed_with_day", {"state": GapState.CAME_BACK, "closed_on": None}),
    ("gap_closed_with_day", {"state": GapState.OPEN, "closed_on": DAY}),
    ("gap_closed_with_day", {"state": GapState.WORKING, "closed_on": DAY}),
]
A_REMEDY = {
    **{f"effort {effort}": {"effort": effort} for effort in Effort},
    "done with proof": {"done_on": DAY, "proof": "The certificate"},
    "done without proof": {"done_on": DAY, "proof": ""},
}
NO_REMEDY = [
    ("remedy_effort_known", {"effort": "XS"}),
    ("remedy_effort_known", {"effort": ""}),
    ("remedy_proof_when_done", {"done_on": None, "proof": "The certificate"}),
]


def write(row, values) -> dict:
    """Write past every form and action; what the database then holds of these fields."""
    with transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**values)
    return type(row).objects.values(*values).get(pk=row.pk)


@pytest.fixture
def gap(alice):
    return answers.gap(alice)


@pytest.fixture
def remedy(gap):
    return gaps.add_remedy(gap=gap, uid=uuid4(), text="A course", effort=Effort.M)


@pytest.mark.parametrize("values", A_GAP.values(), ids=A_GAP)
def test_gap_is_held(gap, values):
    assert write(gap, values) == values


@pytest.mark.parametrize(("constraint", "values"), NO_GAP)
def test_gap_that_contradicts_itself_is_refused(gap, constraint, values):
    with pytest.raises(IntegrityError, match=constraint):
        write(gap, values)


@pytest.mark.parametrize("values", A_REMEDY.values(), ids=A_REMEDY)
def test_step_is_held(remedy, values):
    assert write(remedy, values) == values


@pytest.mark.parametrize(("constraint", "values"), NO_REMEDY)
def test_step_that_contradicts_itself_is_refused(remedy, constraint, values):
    with pytest.raises(IntegrityError, match=constraint):
        write(remedy, values)


def test_unknown_state_is_refused_by_a_constraint_of_its_own(gap):
    (constraint,) = [one for one in Gap._meta.constraints if one.name == "gap_state_known"]
    gap.state = "asleep"

    with pytest.raises(ValidationError):
        constraint.validate(Gap, gap)
