"""What the page of a no knows beforehand: how far the application got."""

from datetime import date

import pytest

from applications.actions import applications
from applications.enums import StageKind
from applications.models import StageChange
from applications.queries import rejection
from tests import factories

TODAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("moves", "furthest"),
    [
        ([StageKind.SAVED], StageKind.SAVED),
        ([StageKind.APPLIED, StageKind.INTERVIEWING], StageKind.INTERVIEWING),
        ([StageKind.FINAL_ROUND, StageKind.APPLIED], StageKind.FINAL_ROUND),
        ([StageKind.OFFER, StageKind.SAVED, StageKind.SCREENING], StageKind.OFFER),
    ],
)
def test_the_furthest_of_all_moves_counts(moves, furthest, alice):
    application = factories.application(alice, kind=moves[0])
    for kind in moves[1:]:
        stage = factories.stage(alice, kind)
        applications.move_application(application=application, stage=stage, changed_on=TODAY, today=TODAY)

    assert rejection.furthest(application) == furthest


def test_without_any_move_it_is_where_it_stands(alice):
    application = factories.application(alice, kind=StageKind.SCREENING)
    StageChange.objects.all().delete()

    assert rejection.furthest(application) == StageKind.SCREENING
