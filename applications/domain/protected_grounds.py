"""Whether words name a protected ground as something about a person in the process (domain 8, G8)."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from applications.domain.cues import any_of, normalise

_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _pattern(cues: Iterable[str]) -> re.Pattern[str]:
    return any_of(cue.format_map(_DATA["families"]) for cue in cues)


GROUNDS = {ground: _pattern(cues) for ground, cues in _DATA["grounds"].items()}
SILENT = _pattern([*_DATA["others"]["cues"], *_DATA["silent"]["cues"]])
DENIED, OBJECTED = _pattern(_DATA["denied"]["cues"]), _pattern(_DATA["denied"]["objections"])
WORK, DOUBTED = _pattern(_DATA["work"]["markers"]), _pattern(_DATA["work"]["doubts"])
TOPIC, OWN = any_of([_DATA["work"]["topics"]]), any_of(["my|your|i|you|me|am|are"])
LONGEST_TOPIC = 3
PAUSE = " . "
OBJECTION = re.compile(r" \. (?=(?:but|unless|except|however|though|although|yet|still|only) )")


def are_named(text: str) -> bool:
    """Whether a ground is named or hinted at: then nothing is coded, and the advice page is offered once.

    Recall goes first. What is denied outright, what is about somebody else in the firm, topics of work (a maternity
    ward, a race condition), visa, permit and language level are silent.
    """
    clauses = OBJECTION.sub(" ", normalise(text)).split(PAUSE)
    said = PAUSE.join(clause for clause in clauses if not _is_denial(f" {clause} "))
    return any(_names_ground(f" {clause.strip()} . ") for clause in SILENT.sub("* ", f" {said.strip()} ").split(PAUSE))


def _is_denial(clause: str) -> bool:
    return DENIED.search(clause) is not None and OBJECTED.search(clause) is None


def _names_ground(clause: str) -> bool:
    is_work = WORK.search(clause) is not None and DOUBTED.search(clause) is None
    hits = (hit for cues in GROUNDS.values() for hit in cues.finditer(clause))
    return any(not is_work or not _is_topic(clause, hit) for hit in hits)


def _is_topic(clause: str, hit: re.Match[str]) -> bool:
    """Whether a hit is the name of a field alone, and not of what the candidate is or has."""
    words = f" {hit.group()}"
    before = " ".join(["", *clause[: hit.start()].split()[-1:], ""])
    is_own = OWN.search(words) or OWN.search(before)
    return not is_own and TOPIC.search(words) is not None and len(words.split()) <= LONGEST_TOPIC
