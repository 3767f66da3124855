"""Where a gap stands that was two until now (domain 5.5)."""

from dataclasses import dataclass
from datetime import date

from followups.enums import GapState


@dataclass(frozen=True, slots=True)
class GapStanding:
    """Where one gap stands, with its proof. `closed_on`, `noted_on`: as on the gap itself."""

    state: GapState
    proof: str = ""
    closed_on: date | None = None
    noted_on: date | None = None


def joined(one: GapStanding, other: GapStanding) -> GapStanding:
    """Where two gaps stand as one: nothing that was shown or done is lost, and the later day counts.

    Closed only if both are; what was closed under one name and is open under the other came back.
    """
    closed_on = _later(one.closed_on, other.closed_on)
    return GapStanding(
        state=_state({one.state, other.state}, is_closed_once=closed_on is not None),
        proof="\n\n".join(dict.fromkeys(proof for proof in (one.proof, other.proof) if proof)),
        closed_on=closed_on,
        noted_on=_later(one.noted_on, other.noted_on),
    )


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day), default=None)


def _state(states: set[GapState], *, is_closed_once: bool) -> GapState:
    if is_closed_once:
        return GapState.CLOSED if states == {GapState.CLOSED} else GapState.CAME_BACK
    return GapState.WORKING if GapState.WORKING in states else GapState.OPEN
