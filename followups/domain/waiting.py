"""How long to wait for an employer's word (TIM-19, T17), in calendar days."""

from enum import StrEnum

from applications.enums import StageKind

DAYS_AFTER_INTERVIEW = 14
DAYS_WITHOUT_INTERVIEW = 30
MET = frozenset({StageKind.SCREENING, StageKind.INTERVIEWING, StageKind.FINAL_ROUND, StageKind.OFFER})


class Quiet(StrEnum):
    """What to do about the silence: wait, ask one polite question, or take it as an answer."""

    WAIT = "wait"
    ASK = "ask"
    TAKE_AS_SILENT = "take_as_silent"


def quiet(days: int, *, stage: str) -> Quiet:
    """What TIM-19 advises after so many calendar days without a sign of life.

    Ten business days after a talk count as fourteen days; without any talk the limit is thirty (T17).
    """
    if stage in MET:
        return Quiet.ASK if days >= DAYS_AFTER_INTERVIEW else Quiet.WAIT
    return Quiet.TAKE_AS_SILENT if days >= DAYS_WITHOUT_INTERVIEW else Quiet.WAIT
