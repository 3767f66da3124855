"""The guard itself: which lines of a text deserve another look, and what to say instead (domain 4)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from followups.domain.wording.features import read
from followups.domain.wording.findings import LEVELS, Finding, found, is_shouted, level_of_denials, raised
from followups.domain.wording.model import Model, is_short, model
from followups.domain.wording.reading import Sentence, sentences
from followups.domain.wording.report import Issue, Report
from followups.domain.wording.rules import ADVICE
from followups.domain.wording.scope import clause
from followups.enums import WordingCategory, WordingLevel

MOST_CHARACTERS = 20_000
"""So much of a text is looked at: more than any call or mail has, and quick whatever it holds (S-33)."""

_REMEMBERED = 4_096


class _Place(NamedTuple):
    """One category of one clause, in characters of the sentence."""

    category: WordingCategory
    level: WordingLevel
    start: int
    end: int


def check(text: str) -> Report:
    """The lines of a text that could hurt its writer, in the order of the text. Help, not guarantee (GRD-6)."""
    looked_at = text[:MOST_CHARACTERS]
    issues = [_issue(sentence, place) for sentence in sentences(looked_at) for place in _places(sentence.text)]
    return Report(tuple(issues), checked_to=len(looked_at), is_cut=len(text) > len(looked_at))


def _issue(sentence: Sentence, place: _Place) -> Issue:
    advice = ADVICE[place.category]
    rewrite = advice.question if sentence.text.rstrip().endswith("?") else advice.rewrite
    start, end = sentence.start + place.start, sentence.start + place.end
    return Issue(place.category, place.level, start, end, advice.reason, rewrite)


@lru_cache(_REMEMBERED)
def _places(text: str) -> tuple[_Place, ...]:
    """The issues of one sentence. A text that is being written changes by a sentence; the others are remembered."""
    sentence = Sentence(0, text)
    if not sentence.words:
        return ()
    return weighed(sentence, found(sentence), model())


def weighed(sentence: Sentence, findings: list[Finding], by: Model) -> tuple[_Place, ...]:
    """What the rules found, unless the model holds it for harmless; else what the model alone finds."""
    plainly = [finding for finding in findings if not finding.is_denied]
    denied = [finding for finding in findings if finding.is_denied and finding.category == WordingCategory.LITIGIOUS]
    if not plainly and denied:
        level = level_of_denials(denied)
        return (_place(sentence, [finding._replace(level=level) for finding in denied]),)
    if not plainly and is_short(sentence):
        return ()
    features = read(sentence, findings)
    score = by.score(features)
    if score < (by.keep if plainly else by.find):
        return ()
    category = by.category(features)
    known = _named(plainly, category) if plainly else [_unruled(sentence, category, by.place(sentence))]
    return tuple(_by_clause(sentence, known if score >= by.sure else map(_softened, known)))


def _named(findings: list[Finding], category: WordingCategory) -> list[Finding]:
    """The findings, or the gravest under another name where the model holds the sentence for something else."""
    if any(finding.category == category for finding in findings):
        return findings
    worst = max(findings, key=lambda finding: LEVELS.index(finding.level))
    return [worst._replace(category=category, level=ADVICE[category].level)]


def _unruled(sentence: Sentence, category: WordingCategory, span: tuple[int, int]) -> Finding:
    """What no rule knows, over the words of a whole clause; never more than a warning."""
    first, last = span
    words = sentence.plain[first:last]
    first, last = first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())
    return _softened(Finding(category, ADVICE[category].level, first, last))


def _softened(finding: Finding) -> Finding:
    return finding._replace(level=min(finding.level, WordingLevel.WARN, key=LEVELS.index))


def _by_clause(sentence: Sentence, findings: Iterable[Finding]) -> Iterator[_Place]:
    clauses: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    for finding in findings:
        clauses[clause(sentence.plain, finding.first, finding.last)].append(finding)
    for span in sorted(clauses):
        yield _place(sentence, clauses[span])


def _place(sentence: Sentence, findings: list[Finding]) -> _Place:
    """The gravest finding of one clause, over the whole clause."""
    worst = max(findings, key=lambda finding: LEVELS.index(finding.level))
    start, end = sentence.span(*clause(sentence.plain, worst.first, worst.last))
    level = raised(worst.level) if is_shouted(sentence.text) else worst.level
    return _Place(worst.category, level, start, end)
