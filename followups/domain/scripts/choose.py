"""Which phrasings are true and fit, here and with these words."""

from collections.abc import Mapping

from followups.domain.scripts import speech
from followups.domain.scripts.fill import fill
from followups.domain.scripts.phrasings import PHRASINGS, Phrasing
from followups.domain.scripts.script import Wording
from followups.domain.scripts.situation import Situation


def wordings(kind: str, situation: Situation, words: Mapping[str, str]) -> tuple[Wording, ...]:
    """Every true wording of one kind that keeps to its length, the most fitting first; if none does, the shortest."""
    filled = [(phrasing, fill(phrasing.text, words)) for phrasing in applicable(kind, situation)]
    true = [(phrasing, text) for phrasing, text in filled if text is not None]
    fitting = [(phrasing, text) for phrasing, text in true if speech.fits(kind, text)]
    said = fitting or sorted(true, key=lambda wording: len(wording[1]))[:1]
    return tuple(Wording(phrasing.id, text, fill(phrasing.subject, words) or "") for phrasing, text in said)


def applicable(kind: str, situation: Situation) -> list[Phrasing]:
    """The phrasings of one kind whose conditions hold, before any words are put in."""
    return [phrasing for phrasing in PHRASINGS[kind] if _applies(phrasing, situation)]


def _applies(phrasing: Phrasing, situation: Situation) -> bool:
    return all(
        (getattr(situation, dimension) in values) is is_wanted for dimension, values, is_wanted in phrasing.conditions
    )
