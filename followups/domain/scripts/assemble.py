"""Putting a script together: which parts, in which order, said how (domain 3, 3.1)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from followups.domain.facts import ScriptFacts
from followups.domain.reason import Reason
from followups.domain.scripts import choose, situation, speech, words
from followups.domain.scripts.letters import Letter
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
    say = _speaker(facts, here)
    lines = tuple(say(part, part) for part in _spoken_parts(here))
    branches = tuple(say(part, part) for part in _BRANCHES)
    is_acquainted = here.acquaintance != "never"
    return Script(
        lines=lines,
        branches=branches,
        note=say(PartCode.NOTE, "note"),
        mail=say(PartCode.MAIL, "mail_early" if here.is_early else "mail"),
        portal=say(PartCode.MESSAGE, "portal"),
        message=say(PartCode.MESSAGE, "message") if is_acquainted else None,
        invitation=say(PartCode.MESSAGE, "invitation") if is_acquainted else None,
        keep_in_touch=say(PartCode.MESSAGE, "keep_in_touch") if is_acquainted else None,
        thanks=say(PartCode.THANKS, Letter.THANKS.value),
        thanks_after_refusal=say(PartCode.THANKS, Letter.THANKS_AFTER_REFUSAL.value),
        seconds_before_question=_seconds(lines, _BEFORE_QUESTION),
        voicemail_seconds=_seconds(branches, (PartCode.VOICEMAIL,)),
        left_out=tuple(Reason(left_out.id) for left_out in choose.applicable("left_out", here)),
    )


def in_own_words(script: Script, own: Mapping[PartCode, str]) -> Script:
    """The same script with these parts in the candidate's own words: what is spoken, the note and the mail."""

    def said(line: Line) -> Line:
        return replace(line, text=own.get(line.part, line.text))

    lines = tuple(said(line) for line in script.lines)
    return replace(
        script,
        lines=lines,
        note=said(script.note),
        mail=said(script.mail),
        seconds_before_question=_seconds(lines, _BEFORE_QUESTION),
    )


def write(facts: ScriptFacts, letter: Letter) -> Line:
    """One letter of those that come afterwards, in words that are true here."""
    return _speaker(facts, situation.read(facts))(PartCode.THANKS, letter.value)


def minutes_asked(facts: ScriptFacts) -> int:
    """How many minutes the script asks for: ten, or three where it is early (B12)."""
    return situation.read(facts).minutes


def _speaker(facts: ScriptFacts, here: Situation) -> Callable[[PartCode, str], Line]:
    known = words.known(facts, here)

    def say(part: PartCode, kind: str) -> Line:
        true = choose.wordings(kind, here, known)
        chosen = true[facts.phrasings.get(part, 0) % len(true)]
        return Line(part=part, phrasing=chosen.id, text=chosen.text, alternatives=true, subject=chosen.subject)

    return say


def _spoken_parts(here: Situation) -> tuple[PartCode, ...]:
    dropped = set()
    if here.is_early:
        dropped |= {PartCode.STRENGTH, PartCode.DOOR}
    if not here.is_interested:
        dropped |= {PartCode.DOOR}
    return tuple(part for part in _SPOKEN if part not in dropped)


def _seconds(lines: tuple[Line, ...], parts: tuple[PartCode, ...]) -> int:
    return speech.seconds(" ".join(line.text for line in lines if line.part in parts))
