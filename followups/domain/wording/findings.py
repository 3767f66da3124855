"""What the rules find in one sentence (GRD-1 to GRD-5, GRD-7, B1 to B5)."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followups.domain.wording.reading import Sentence
from followups.domain.wording.rules import CUES, SCARE, SENSES, Cue
from followups.domain.wording.scope import FLIPPED, REPORTED, is_denied, is_reported
from followups.enums import WordingCategory, WordingLevel

LEVELS = (WordingLevel.HINT, WordingLevel.WARN, WordingLevel.STOP)
_SHOUTED = re.compile(r"!!!|\?\?\?|(?:\b[A-Z]{2,}\b[ ,]+){2}\b[A-Z]{2,}\b|\b(?=[A-Z]*[AEIOU])[A-Z]{7,}\b")
_SHORT_DENIAL = 1


class Finding(NamedTuple):
    """One cue at its place in the plain words of a sentence. `is_denied`: it is said that it is not so."""

    category: WordingCategory
    level: WordingLevel
    first: int
    last: int
    is_denied: bool = False


def found(sentence: Sentence) -> list[Finding]:
    """What the rules say of a sentence, denials of legal words included, in the order of the rules."""
    plain = sentence.plain
    cues = [(cue, match.span()) for cue in CUES.found(sentence.words) for match in cue.pattern.regex.finditer(plain)]
    senses = _senses(sentence) if cues else []
    findings = [
        Finding(cue.category, cue.level, *span, is_denied=_is_taken_back(cue, plain, span[0]))
        for cue, span in cues
        if not _is_other_sense(cue.category, span, senses) and not _is_theirs(cue, plain, span[0])
    ]
    return [*findings, *_scare_quotes(sentence)]


def raised(level: WordingLevel) -> WordingLevel:
    """The level above."""
    return LEVELS[min(LEVELS.index(level) + 1, len(LEVELS) - 1)]


def is_shouted(text: str) -> bool:
    """Whether a line is written in capitals or with rows of marks (GRD-7); acronyms are no capitals (B4)."""
    return bool(_SHOUTED.search(text))


def level_of_denials(findings: Iterable[Finding]) -> WordingLevel:
    """What a legal denial amounts to: a hint, a warning with two or more legal words (B2)."""
    places = {finding.first for finding in findings}
    return WordingLevel.HINT if len(places) <= _SHORT_DENIAL else WordingLevel.WARN


def _is_taken_back(cue: Cue, plain: str, first: int) -> bool:
    return not cue.is_firm and cue.category in FLIPPED and is_denied(plain, first)


def _is_theirs(cue: Cue, plain: str, first: int) -> bool:
    return cue.category in REPORTED and is_reported(plain, first)


def _senses(sentence: Sentence) -> list[tuple[WordingCategory, tuple[int, int]]]:
    return [
        (category, match.span())
        for category, pattern in SENSES.found(sentence.words)
        for match in pattern.regex.finditer(sentence.plain)
    ]


def _is_other_sense(
    category: WordingCategory, span: tuple[int, int], senses: Iterable[tuple[WordingCategory, tuple[int, int]]]
) -> bool:
    return any(of == category and first < span[1] and span[0] < last for of, (first, last) in senses)


def _scare_quotes(sentence: Sentence) -> Iterator[Finding]:
    if any(len(quoted.split()) <= 3 and not SCARE.isdisjoint(quoted.split()) for quoted in sentence.quoted):
        yield Finding(WordingCategory.SARCASM, WordingLevel.WARN, 1, len(sentence.plain) - 1)
