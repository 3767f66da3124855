"""The order of stages, how far an application got, and which column of the ranking that is."""

from collections.abc import Iterable
from typing import Literal

from applications.enums import StageKind

ORDER: tuple[str, ...] = tuple(kind.value for kind in StageKind)

COLUMNS: dict[str, Literal["screen", "interview", "final"]] = {
    StageKind.SAVED: "screen",
    StageKind.APPLIED: "screen",
    StageKind.SCREENING: "screen",
    StageKind.INTERVIEWING: "interview",
    StageKind.FINAL_ROUND: "final",
    StageKind.OFFER: "final",
}
"""The column of domain 2.2 for each kind of stage."""


def furthest(kinds: Iterable[str]) -> StageKind:
    """The furthest of these kinds of stage; `saved` where there are none."""
    return StageKind(max(kinds, key=ORDER.index, default=StageKind.SAVED.value))


def column(kind: str) -> Literal["screen", "interview", "final"]:
    """The column of the ranking (domain 2.2, R3) for a kind of stage."""
    return COLUMNS[kind]
