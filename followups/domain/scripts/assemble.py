"""Putting a script together: which parts, in which order, said how (domain 3, 3.1)."""

from collections.abc import Callable
from functools import partial

from followups.domain.facts import ScriptFacts
from followups.domain.reason import Reason
from followups.domain.scripts import choose, situation, speech, words
from followups.domain.scripts.script import Line, Script
from followups.domain.scripts.situation import Situation
from followups.enums import PartCode

_BEFORE_QUESTION = (PartCode.OPENING, PartCode.GRATITUDE, PartCode.ACCEPTANCE, PartCode.PURPOSE)
_SPOKEN = (*_BEFORE_QUESTION, PartCode.QUESTION, PartCode.STRENGTH, PartCode.DOOR, PartCode.CLOSE)
_BRANCHES = (
    PartCode.LISTENING,
    PartCode.PROBING,
    PartCode.REFUSAL,
    PartCode.REFERRAL,
    PartCode.VOICEMAIL,
    PartCode.GATEKEEPER,
)


def compose(facts: ScriptFacts) -> Script:
    """The script for one call, true to the facts and no longer than domain 3 allows.

    The early form asks for three minutes and drops P10 and P11 (B9, B12); gone interest drops P11 (B8).
    """
    here = situation.read(facts)
    line = partial(_line, facts, here, words.known(facts, here))
    lines = tuple(line(part) for part in _spoken_parts(here))
    branches = tuple(line(part) for part in _BRANCHES)
    is_acquainted = here.acquaintance != "never"
    return Script(
        lines=lines,
        branches=branches,
        note=line(PartCode.NOTE),
        mail=line(PartCode.MAIL),
        message=line(PartCode.MESSAGE) if is_acquainted else None,
        invitation=line(PartCode.MESSAGE, kind="invitation") if is_acquainted else None,
        thanks=line(PartCode.THANKS),
        thanks_after_refusal=line(PartCode.THANKS, kind="thanks_after_refusal"),
        seconds_before_question=_seconds(lines, _BEFORE_QUESTION),
        voicemail_seconds=_seconds(branches, (PartCode.VOICEMAIL,)),
        left_out=tuple(Reason(left_out.id) for left_out in choose.applicable("left_out", here)),
    )
