"""The moves of one application and the questions how it stands (TIM-19), read together in one query (P-2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, CharField, DateField, Value

from applications.models import Application, Candidate, Interview, Stage, StageChange, StatusQuestion

MOVED, ASKED = "moved", "asked"
NO_DAY, NO_KEY, NO_NAME = (Value(None, output_field=kind()) for kind in (DateField, BigIntegerField, CharField))
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Events:
    """What happened to one application."""

    changes: Sequence[StageChange]
    interviews: Sequence[Interview]
    questions: Sequence[StatusQuestion]


def events(candidate: Candidate, application: Application, interviews: Sequence[Interview]) -> Events:
    """These interviews, every move and every question. A move and a question know what the history says of them."""
    changes = StageChange.objects.owned_by(candidate).filter(application=application)
    questions = StatusQuestion.objects.owned_by(candidate).filter(application=application)
    moved = changes.values_list(
        Value(MOVED), "changed_on", "pk", "ending", NO_DAY, "from_stage_id", "to_stage_id", "to_stage__name"
    )
    asked = questions.values_list(Value(ASKED), "asked_on", "pk", "channel", "answered_on", NO_KEY, NO_KEY, NO_NAME)
    rows = sorted(moved.union(asked, all=True), key=_by_day)
    return Events(
        changes=tuple(_change(row) for row in rows if row[0] == MOVED),
        interviews=interviews,
        questions=tuple(_question(row) for row in rows if row[0] == ASKED),
    )


def _by_day(row: Row) -> Row:
    return row[:3]


def _change(row: Row) -> StageChange:
    _, changed_on, pk, ending, _, from_stage, to_stage, name = row
    stage = Stage(pk=to_stage, name=name)
    return StageChange(pk=pk, changed_on=changed_on, ending=ending, from_stage_id=from_stage, to_stage=stage)


def _question(row: Row) -> StatusQuestion:
    _, asked_on, pk, channel, answered_on, *_ = row
    return StatusQuestion(pk=pk, asked_on=asked_on, channel=channel, answered_on=answered_on)
