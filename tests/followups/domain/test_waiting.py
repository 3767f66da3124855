"""How long to wait for an employer's word (TIM-19, T17)."""

import pytest

from applications.enums import StageKind
from followups.domain.waiting import Quiet, quiet


@pytest.mark.parametrize(
    ("stage", "days", "advice"),
    [
        pytest.param(StageKind.INTERVIEWING, 13, Quiet.WAIT, id="TIM-19 a day before ten business days"),
        pytest.param(StageKind.INTERVIEWING, 14, Quiet.ASK, id="TIM-19 ten business days"),
        pytest.param(StageKind.SCREENING, 60, Quiet.ASK, id="TIM-19 after a screening"),
        pytest.param(StageKind.APPLIED, 29, Quiet.WAIT, id="T17 nobody met, a day before thirty"),
        pytest.param(StageKind.APPLIED, 30, Quiet.TAKE_AS_SILENT, id="T17 nobody met, thirty days"),
    ],
)
def test_silence_advises_by_days_and_stage(stage, days, advice):
    assert quiet(days, stage=stage) == advice
