"""The order of stages, and the column of the ranking."""

import pytest

from applications.domain import stages
from applications.enums import StageKind


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([], StageKind.SAVED),
        (["saved"], StageKind.SAVED),
        (["applied", "screening", "applied"], StageKind.SCREENING),
        (["offer", "final_round"], StageKind.OFFER),
        (["interviewing", "applied"], StageKind.INTERVIEWING),
    ],
)
def test_furthest_is_the_latest_stage_ever_reached(kinds, expected):
    assert stages.furthest(kinds) is expected


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        ("saved", "screen"),
        ("applied", "screen"),
        ("screening", "screen"),
        ("interviewing", "interview"),
        ("final_round", "final"),
        ("offer", "final"),
    ],
)
def test_column_of_each_kind_of_stage(kind, column):
    assert stages.column(kind) == column
