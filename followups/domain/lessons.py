"""What many answers teach together: strengths, gaps, what did not come up, what was nobody's fault (domain 6.3)."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from typing import TypeVar

from applications.domain.cues import normalise
from followups.domain import gaps, statistics
from followups.domain.gap_evidence import WEIGHTS
from followups.domain.gap_topics import canonical_of, content_words, topic_in, without_praise
from followups.domain.gaps import SuggestedRemedy
from followups.domain.lesson_facts import KnownGap, Statement
from followups.domain.statistics import FEWEST_FOR_PERCENT, Share
from followups.enums import Evidence, FindingKind, FindingStatus, GapCode, GapState

RECURRING_FROM = 2
ENOUGH_TO_RELY_ON = 20
STEM = 5

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Standing(StrEnum):
    """How much may be said about a gap: two employers stated it, one did, it was hinted at, or nobody names it now."""

    RECURRING = "recurring"
    TOO_EARLY = "too_early"
    HINTED = "hinted"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class NamedStrength:
    """A strength that employers confirmed. `topic`: what it is called; empty if their own words must do."""

    topic: str
    share: Share
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class NamedGap:
    """A gap as employers named it. `lacking` and `had` part the employers counted in `share`."""

    gap: KnownGap
    share: Share
    lacking: int
    had: int
    evidence: Evidence
    standing: Standing
    last_named_on: date | None
    statements: tuple[Statement, ...]
    stated_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NobodysFault:
    """What was not about the candidate, by its kind alone (G3); `endings`: how many applications it ended."""

    code: GapCode
    endings: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class GuessAndAnswer:
    """What the candidate guessed about one application, what was stated then, and whether any of it agrees."""

    guesses: tuple[Statement, ...]
    answers: tuple[Statement, ...]
    is_right: bool


@dataclass(frozen=True, slots=True)
class Guesses:
    """The guesses that got an answer, by application; `share` of right ones only from five on (5.4)."""

    pairs: tuple[GuessAndAnswer, ...]
    share: Share | None


@dataclass(frozen=True, slots=True)
class Lessons:
    """Everything learned. `answered`: how many employers answered, the n of every share."""

    answered: int
    strengths: tuple[NamedStrength, ...]
    gaps: tuple[NamedGap, ...]
    had_it: tuple[Statement, ...]
    no_fault: tuple[NobodysFault, ...]
    guesses: Guesses
    closed: tuple[KnownGap, ...]
    disputed: tuple[Statement, ...]

    @property
    def is_small(self) -> bool:
        """Whether the numbers are hints rather than measurements (6.5)."""
        return self.answered < ENOUGH_TO_RELY_ON


class _Words:
    """What some words say of a gap, each thing worked out when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def topic(self) -> str:
        """What the catalogue calls it; empty if it knows no name for it."""
        return canonical_of(self._text)

    @cached_property
    def code(self) -> GapCode | None:
        """The kind of gap; None where nothing may be coded."""
        return gaps.propose_code(self._text).code


def learn(statements: Sequence[Statement], known: Iterable[KnownGap], *, answered: frozenset[int]) -> Lessons:
    """All lessons of these statements and gaps. `answered`: ids of the employers that answered, wholly or in part."""
    by_id = {gap.id: gap for gap in known}
    about_gaps = [statement for statement in statements if statement.kind == FindingKind.GAP]
    return Lessons(
        answered=len(answered),
        strengths=_strengths(statements, answered),
        gaps=_gaps(about_gaps, by_id, answered),
        had_it=had_it(about_gaps),
        no_fault=_no_fault(about_gaps),
        guesses=_guesses(about_gaps),
        closed=_closed(by_id.values()),
        disputed=_newest(_of_status(about_gaps, FindingStatus.DISPUTED)),
    )


def named(gap: KnownGap, statements: Sequence[Statement], *, answered: frozenset[int]) -> NamedGap:
    """How employers named one gap: k of n counts employers that stated it among those that answered (5.4)."""
    stated = [statement for statement in statements if statement.is_stated]
    counted = [statement for statement in stated if statement.stated.employer_id in answered]
    lacking = _employers(one for one in counted if one.stated.status != FindingStatus.HAD_NOT_SHOWN)
    had = _employers(counted) - lacking
    return NamedGap(
        gap=gap,
        share=statistics.describe(len(lacking | had), len(answered)),
        lacking=len(lacking),
        had=len(had),
        evidence=gaps.strength_of_evidence([statement.stated for statement in statements]),
        standing=_standing(len(_employers(stated)), is_named=bool(statements)),
        last_named_on=max((one.said_on for one in statements if one.said_on), default=None),
        statements=_newest(statements),
        stated_by=tuple({one.stated.employer_id: one.employer for one in _newest(stated)}.values()),
    )


def had_it(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """What the candidate had and did not show, the newest first: each needs a story, not a course (5.1)."""
    return _newest(_of_status(statements, FindingStatus.HAD_NOT_SHOWN))


def to_bring_up(stories: Sequence[Statement], advert: str) -> Statement | None:
    """What to bring up in the next interview: the first story whose topic the advert names (scenario 7).

    Without an advert the first story; None where nothing fits.
    """
    asked = _stems(advert)
    return next((story for story in stories if not asked or _stems(story.topic) & asked), None)


def steps_against(code: GapCode, statuses: Iterable[FindingStatus]) -> tuple[SuggestedRemedy, ...]:
    """Steps against a gap whose findings mean this: first the story of what was had, then what mends a lack.

    A gap that nobody names any more is treated as a lack.
    """
    meant = sorted(set(statuses) or {FindingStatus.LACKING}, key=lambda status: status != FindingStatus.HAD_NOT_SHOWN)
    return tuple(dict.fromkeys(step for status in meant for step in gaps.remedies_for(code, status)))


def _strengths(statements: Sequence[Statement], answered: frozenset[int]) -> tuple[NamedStrength, ...]:
    praise = [one for one in statements if one.kind == FindingKind.STRENGTH]
    key_of = cache(_strength_key)
    groups = _grouped((key_of(one.stated.verbatim), one) for one in praise)
    strengths = [_strength(group, answered) for group in groups.values()]
    return tuple(sorted(strengths, key=lambda strength: (-strength.share.k, strength.statements[-1].stated.id)))


def _strength(group: Sequence[Statement], answered: frozenset[int]) -> NamedStrength:
    counted = _employers(one for one in group if one.is_stated) & answered
    return NamedStrength(
        topic=_topic(group[0].stated.verbatim),
        share=statistics.describe(len(counted), len(answered)),
        statements=_newest(group),
    )


def _strength_key(verbatim: str) -> Hashable:
    """Equal for praise of one topic, or in the same words."""
    return _topic(verbatim) or frozenset(content_words(normalise(verbatim))) or verbatim


def _topic(verbatim: str) -> str:
    """The topic of praise; empty if none is known, or if a lack is named in the same breath."""
    plain = without_praise(verbatim)
    return topic_in(plain) if plain == normalise(verbatim) else ""


def _gaps(
    statements: Sequence[Statement], known: Mapping[int, KnownGap], answered: frozenset[int]
) -> tuple[NamedGap, ...]:
    by_gap = _grouped((one.stated.gap_id, one) for one in statements)
    found = [
        named(gap, by_gap.get(gap.id, ()), answered=answered) for gap in known.values() if gap.state != GapState.CLOSED
    ]
    return tuple(sorted(found, key=lambda one: (-one.share.k, -_weight(one.statements), one.gap.id)))


def _standing(employers: int, *, is_named: bool) -> Standing:
    """Two or more employers must have stated it before it is called recurring (5.4)."""
    if employers >= RECURRING_FROM:
        return Standing.RECURRING
    if employers:
        return Standing.TOO_EARLY
    return Standing.HINTED if is_named else Standing.UNNAMED


def _weight(statements: Iterable[Statement]) -> float:
    """The weights of 5.4, each employer counted once by the surest thing it said."""
    by_employer = _grouped((one.stated.employer_id, one.stated) for one in statements)
    return sum(WEIGHTS[gaps.strength_of_evidence(stated)] for stated in by_employer.values())


def _no_fault(statements: Iterable[Statement]) -> tuple[NobodysFault, ...]:
    no_fault = _of_status(statements, FindingStatus.NO_FAULT)
    groups = _grouped((one.stated.code or GapCode.EXTERNAL, one) for one in no_fault)
    found = [
        NobodysFault(code, len({one.application_id for one in group}), _newest(group)) for code, group in groups.items()
    ]
    return tuple(sorted(found, key=lambda kind: (-kind.endings, kind.code)))


def _guesses(statements: Sequence[Statement]) -> Guesses:
    answers = _grouped((one.application_id, one) for one in _newest(statements) if _is_answer(one))
    own = _grouped((one.application_id, one) for one in statements if one.stated.evidence == Evidence.E0)
    read = cache(_Words)
    pairs = tuple(_pair(own[case], answer, read) for case, answer in answers.items() if case in own)
    if len(pairs) < FEWEST_FOR_PERCENT:
        return Guesses(pairs, None)
    return Guesses(pairs, statistics.describe(sum(pair.is_right for pair in pairs), len(pairs)))


def _is_answer(statement: Statement) -> bool:
    """Stated, and not disputed: what the candidate sees otherwise is counted nowhere (6.3)."""
    return statement.is_stated and statement.stated.status != FindingStatus.DISPUTED


def _pair(guesses: Sequence[Statement], answers: Sequence[Statement], read: Callable[[str], _Words]) -> GuessAndAnswer:
    is_right = any(
        _agree(read(guess.stated.verbatim), read(answer.stated.verbatim), answer.stated.code)
        for guess in guesses
        for answer in answers
    )
    return GuessAndAnswer(tuple(guesses), tuple(answers), is_right)


def _agree(guess: _Words, answer: _Words, code: GapCode | None) -> bool:
    """The same topic; where one of them names none, the same kind of gap, if that says anything."""
    if guess.topic and answer.topic:
        return guess.topic == answer.topic
    return code not in {None, GapCode.OTHER} and guess.code == code


def _closed(known: Iterable[KnownGap]) -> tuple[KnownGap, ...]:
    closed = [gap for gap in known if gap.closed_on]
    return tuple(sorted(closed, key=lambda gap: (gap.closed_on or date.min, gap.id), reverse=True))


def _newest(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda one: (one.said_on or date.min, one.stated.id), reverse=True))


def _of_status(statements: Iterable[Statement], status: FindingStatus) -> list[Statement]:
    return [one for one in statements if one.stated.status == status]


def _employers(statements: Iterable[Statement]) -> set[int]:
    return {statement.stated.employer_id for statement in statements}


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in content_words(normalise(text))}


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
