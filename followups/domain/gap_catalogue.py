"""The gap catalogue: cues, topics, titles and remedies, read once from the data file beside it (domain 5.2, 5.5)."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from applications.domain.cues import anchor_of, any_of, compile_cue, in_employers_voice, normalise, weight_of
from followups.enums import Effort, GapCode

SHORTEST_TITLE_CUE = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """A way to put something: its words compiled, and what they tell.

    `title`: the topic, empty if only the code is told. A weak cue counts where no strong one fits. `anchor`: the start
    of a word in every text it fits, looked for first. `weight`: the letters it fixes.
    """

    pattern: re.Pattern[str]
    anchor: str
    weight: int
    code: GapCode
    title: str
    is_weak: bool


@dataclass(frozen=True, slots=True)
class SuggestedRemedy:
    """One step that may help. `code_id` is stable: the list it stands in and its place there."""

    code_id: str
    text: str
    effort: Effort


def _cues(data: Mapping[str, Any]) -> Iterator[Cue]:
    for code, topics in data["topics"].items():
        yield from _topic_cues(topics, GapCode(code), is_weak=False)
    yield from _topic_cues(data["industries"], GapCode.DOMAIN, is_weak=True)
    for table, is_weak in ((data["cues"], False), (data["weak_cues"], True)):
        for code, cues in table.items():
            yield from (_cue(cue, GapCode(code), is_weak=is_weak) for cue in cues)


def _topic_cues(topics: Mapping[str, list[str]], code: GapCode, *, is_weak: bool) -> Iterator[Cue]:
    for title, aliases in topics.items():
        own_name = [in_employers_voice(normalise(title)).strip()] if len(title) >= SHORTEST_TITLE_CUE else []
        yield from (_cue(alias, code, title=title, is_weak=is_weak) for alias in (*own_name, *aliases))


def _cue(pattern: str, code: GapCode, *, title: str = "", is_weak: bool) -> Cue:
    words = _spelled_out(pattern)
    return Cue(compile_cue(words), anchor_of(words), weight_of(words), code, title, is_weak)


def _spelled_out(cue: str) -> str:
    return cue.format_map(_DATA["families"])


def _remedies(name: str, steps: Iterable[tuple[str, str]]) -> tuple[SuggestedRemedy, ...]:
    return tuple(
        SuggestedRemedy(f"{name}-{place}", text, Effort(effort)) for place, (text, effort) in enumerate(steps, 1)
    )


_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

CUES = tuple(_cues(_DATA))
CIRCUMSTANCES = any_of(map(_spelled_out, _DATA["not_about_me"]["circumstances"]))
PLACED = any_of(map(_spelled_out, _DATA["not_about_me"]["placed"]))
UNSAID = any_of(map(_spelled_out, _DATA["not_about_me"]["unsaid"]))
BOILERPLATE = any_of(_DATA["boilerplate"]["cues"])
PRAISE = any_of(_DATA["clauses"]["praise"])
LACK = any_of(_DATA["clauses"]["lack"])
CLEARED = any_of(_DATA["clauses"]["cleared"])
HEDGED = any_of(_DATA["clauses"]["hedged"])
UNSHOWN = any_of(_DATA["clauses"]["unshown"])
OVER = any_of(_DATA["polarity"]["over"])
UNDER = any_of(_DATA["polarity"]["under"])
LOOK_ALIKES = tuple((compile_cue(one), compile_cue(other)) for one, other in _DATA["look_alikes"]["pairs"])
TITLES: dict[GapCode, str] = {GapCode(code): title for code, title in _DATA["titles"].items()}
FILLERS = frozenset(_DATA["fillers"]["words"].split())
REMEDIES = {GapCode(code): _remedies(code, steps) for code, steps in _DATA["remedies"].items()}
HAD_NOT_SHOWN = _remedies("had_not_shown", _DATA["had_not_shown"]["remedies"])
