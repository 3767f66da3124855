"""Which phrasings are true and fit, here and with these words."""

from collections.abc import Mapping

from followups.domain.scripts import speech
from followups.domain.scripts.fill import fill
from followups.domain.scripts.phrasings import PHRASINGS, Conditions, Phrasing
from followups.domain.scripts.script import Wording
from followups.domain.scripts.situation import Situation


def wordings(kind: str, situation: Situation, words: Mapping[str, str]) -> tuple[Wording, ...]:
    """Every true wording of one kind, the most fitting first; those over the length of their kind only if all are."""
    true = []
    for phrasing in applicable(kind, situation):
        text, subject = fill(phrasing.text, words), fill(phrasing.subject, words)
        if text is not None and subject is not None:
            true.append(Wording(phrasing.id, text, subject))
    return tuple(wording for wording in true if speech.fits(kind, wording.text)) or tuple(true)


def applicable(kind: str, situation: Situation) -> list[Phrasing]:
    """The phrasings of one kind whose conditions hold, before any words are put in."""
    return [
        phrasing
        for phrasing in PHRASINGS[kind]
        if all(_holds(phrasing.when, situation)) and not any(_holds(phrasing.unless, situation))
    ]


def _holds(conditions: Conditions, situation: Situation) -> list[bool]:
    return [getattr(situation, dimension) in values for dimension, values in conditions]
