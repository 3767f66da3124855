"""What the database refuses to hold about calls and their scripts, whoever writes."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.db.models import RestrictedError

from followups.enums import AttemptResult, CallState, Channel, PartCode
from followups.models import Call, ScriptPart
from tests.followups import answers

TEN, ELEVEN = datetime(2026, 6, 16, 14, tzinfo=UTC), datetime(2026, 6, 16, 15, tzinfo=UTC)
NOT_MADE = {"result": "", "started_at": None, "ended_at": None}
A_CALL = {
    **{f"by {channel}": {"channel": channel} for channel in Channel},
    "planned": {"state": CallState.PLANNED, **NOT_MADE},
    "let go": {"state": CallState.LET_GO, **NOT_MADE},
    **{
        f"made, {result}": {"state": CallState.MADE, "result": result, "started_at": TEN, "ended_at": ELEVEN}
        for result in AttemptResult
    },
    "made, end unknown": {"state": CallState.MADE, "result": "reached", "started_at": TEN, "ended_at": None},
    "made, no time passed": {"state": CallState.MADE, "result": "reached", "started_at": TEN, "ended_at": TEN},
}
NO_CALL = [
    ("call_channel_known", {"channel": "pigeon"}),
    ("call_channel_known", {"channel": ""}),
    ("call_state_known", {"state": "asleep"}),
    ("call_result_known", {"state": CallState.MADE, "result": "hung_up", "started_at": TEN}),
    ("call_made_with_result", {"state": CallState.MADE, "result": "", "started_at": TEN}),
    ("call_made_with_result", {"state": CallState.MADE, "result": "reached", "started_at": None}),
    ("call_made_with_result", {"state": CallState.PLANNED, "result": "reached", "started_at": None}),
    ("call_made_with_result", {"state": CallState.PLANNED, "result": "", "started_at": TEN}),
    ("call_made_with_result", {"state": CallState.LET_GO, "result": "reached", "started_at": TEN}),
    (
        "call_ended_after_started",
        {"state": CallState.MADE, "result": "reached", "started_at": ELEVEN, "ended_at": TEN},
    ),
]


def write(row, values) -> dict:
    """Write past every form and action; what the database then holds of these fields."""
    with transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**values)
    return type(row).objects.values(*values).get(pk=row.pk)


@pytest.fixture
def call(alice) -> Call:
    """A planned call to Dana."""
    return answers.planned(answers.told_no(alice))


@pytest.fixture
def part(call) -> ScriptPart:
    """Its opening."""
    return call.script_parts.get(part=PartCode.OPENING)


def twin(row, **values):
    """The same row once more, past every action."""
    row.pk, row.uid, row._state.adding = None, uuid4(), True
    for name, value in values.items():
        setattr(row, name, value)
    with transaction.atomic():
        row.save(force_insert=True)


@pytest.mark.parametrize("values", A_CALL.values(), ids=A_CALL)
def test_call_is_held(call, values):
    assert write(call, values) == values


@pytest.mark.parametrize(("constraint", "values"), NO_CALL)
def test_call_that_contradicts_itself_is_refused(call, constraint, values):
    with pytest.raises(IntegrityError, match=constraint):
        write(call, values)


def test_tim17_a_second_planned_call_is_refused(call):
    with pytest.raises(IntegrityError):
        twin(call)


def test_a_second_call_that_was_let_go_is_held(call):
    twin(call, state=CallState.LET_GO)

    assert list(Call.objects.order_by("id").values_list("state", flat=True)) == [CallState.PLANNED, CallState.LET_GO]


def test_person_with_a_call_is_not_forgotten(call):
    with pytest.raises(RestrictedError):
        call.involvement.delete()


@pytest.mark.parametrize("code", PartCode)
def test_part_is_held(part, code):
    assert write(part, {"part": code}) == {"part": code}


def test_unknown_part_is_refused(part):
    with pytest.raises(IntegrityError, match="script_part_part_known"):
        write(part, {"part": "P13"})


def test_second_part_at_one_place_is_refused(part):
    with pytest.raises(IntegrityError):
        twin(part)


def test_part_says_the_own_words_where_there_are_some(part):
    composed = part.text
    part.own = "Hello Dana, Alice here."

    assert (composed, part.text) == (part.composed, "Hello Dana, Alice here.")


def test_lines_are_what_was_said_without_the_blanks(call):
    call.their_words = "  Strong on planning. \n\n \nToo little SAP."

    assert call.lines == ("Strong on planning.", "Too little SAP.")
