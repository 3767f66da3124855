"""What a statement is about: the part that tells of something missing, its topics, and a short title (domain 5.5)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from applications.domain.cues import any_of, in_employers_voice, normalise
from followups.domain.gap_catalogue import BOILERPLATE, CLEARED, CUES, FILLERS, LACK, PRAISE, TITLES, Cue
from followups.enums import GapCode

LONGEST_TITLE = 4
NOT_A_GAP = frozenset({GapCode.EXTERNAL, GapCode.OTHER})
CLAUSE_ENDS = re.compile(r" (?:\.|but|however|though|although|whereas) ")
OF_THE_PERSON = any_of(["you|he|she ~ are|were|was|be|seem*|sound*|look*|felt|appear*", "came|come across|over"])
ABOUT = re.compile(r" (?:on|with|in|at|about|of|around|for) ")


@dataclass(frozen=True, slots=True)
class Match:
    """A cue at its place in a text."""

    cue: Cue
    start: int
    end: int


class CueTable:
    """Cues, by the start of a word that every text with them has: a text is held against the few that may fit."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._by_anchor: defaultdict[str, list[tuple[int, Cue]]] = defaultdict(list)
        for place, cue in enumerate(cues):
            self._by_anchor[cue.anchor].append((place, cue))

    def likely(self, plain: str) -> Iterator[Cue]:
        """The cues that may stand in a normalised text, in the order of the catalogue."""
        starts = {word[:length] for word in set(plain.split()) for length in range(len(word) + 1)}
        found = [entry for anchor in self._by_anchor.keys() & starts for entry in self._by_anchor[anchor]]
        return (cue for _, cue in sorted(found, key=lambda entry: entry[0]))


ALL = CueTable(CUES)
TITLED = CueTable(cue for cue in CUES if cue.title)


def without_praise(text: str) -> str:
    """The text, normalised, with only those clauses in which something may be missing; all of it if there is none."""
    plain = normalise(text)
    clauses = [f" {clause.strip()} " for clause in CLAUSE_ENDS.split(plain)]
    kept = [clause for clause in clauses if not CLEARED.search(clause) and not _is_praise(clause)]
    is_cut = len(kept) < len(clauses) and any(clause.strip() for clause in kept)
    return ".".join(kept) if is_cut else plain


def without_template(plain: str) -> str:
    """A normalised text without the wording of templates, which says nothing of the candidate."""
    return BOILERPLATE.sub(". ", plain)


def matches(plain: str, cues: CueTable = ALL) -> list[Match]:
    """The cues in a normalised text, strong before weak, then the most definite; none lies inside or across another."""
    found = [Match(cue, hit.start(), hit.end()) for cue in cues.likely(plain) for hit in cue.pattern.finditer(plain)]
    kept: list[Match] = []
    for match in sorted(found, key=_by_weight):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return kept


def canonical_of(text: str) -> str:
    """The topic of a statement under its one name; empty if the catalogue knows none."""
    return topic_in(without_praise(text))


def topic_in(plain: str) -> str:
    """The same of a normalised text from which praise is taken out already."""
    found = matches(without_template(in_employers_voice(plain)), TITLED)
    return found[0].cue.title if found else ""


def title_for(text: str, code: GapCode) -> str:
    """A short title for a gap: its topic, else the words left when grammar, amounts and the person are taken out.

    The name of the code where nothing is left, or where the statement is about the person alone.
    """
    if code in NOT_A_GAP:
        return TITLES[code]
    plain = without_praise(text)
    return topic_in(plain) or _own_words(without_template(plain)) or TITLES[code]


def content_words(plain: str) -> list[str]:
    """The words of a normalised text that carry the matter, in their order."""
    return [word for word in re.findall(r"[\w'&]{2,}", plain) if word not in FILLERS]


def _by_weight(match: Match) -> tuple[bool, int, int, bool]:
    return (match.cue.is_weak, -match.cue.weight, match.start, not match.cue.title)


def _is_praise(clause: str) -> bool:
    return PRAISE.search(clause) is not None and LACK.search(clause) is None


def _own_words(plain: str) -> str:
    person = OF_THE_PERSON.search(plain)
    if person:
        about = ABOUT.search(plain, person.end() - 1)
        plain = plain[about.end() :] if about else ""
    title = " ".join(content_words(plain)[:LONGEST_TITLE])
    return title[:1].upper() + title[1:]
