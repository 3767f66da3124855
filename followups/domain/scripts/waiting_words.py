"""Words for the time before a decision: a status question, a no by phone, a line to plant at an interview."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from followups.domain.scripts import typed
from followups.domain.scripts.fill import fill
from followups.domain.scripts.script import Wording

IF_CALM = "no-calm"
"""The wording that asks in the call itself, for somebody who feels calm (TIM-2, CHN-4)."""

_KINDS: Mapping[str, list[dict[str, str]]] = tomllib.loads(
    Path(__file__).with_name("waiting_words.toml").read_text(encoding="utf-8")
)


@dataclass(frozen=True, slots=True)
class WaitingFacts:
    """All that a status question may say. What is empty is not said.

    `met_on`: the last talk. `promised_on`: the day by which they said they would decide, now passed. `asked_on`: the
    day of the first question, of which this one is the second.
    """

    today: date
    position: str
    candidate_name: str = ""
    contact_name: str = ""
    met_on: date | None = None
    promised_on: date | None = None
    asked_on: date | None = None
    is_by_first_name: bool = False


def ask(facts: WaitingFacts) -> tuple[Wording, ...]:
    """A polite question how it stands, in writing, the most fitting first; the last one where one was asked before."""
    return tuple(_true("ask_again" if facts.asked_on else "ask", facts))


def ask_by_phone(facts: WaitingFacts) -> tuple[Wording, ...]:
    """The same, spoken."""
    return tuple(_true("ask_by_phone", facts))


def no_by_phone() -> tuple[Wording, ...]:
    """What to say when a no comes by phone; the last one asks at once, for whoever feels calm."""
    return tuple(_as_they_are("no_by_phone"))


def plant() -> tuple[Wording, ...]:
    """A line for the end of an interview, so that a later question is no surprise."""
    return tuple(_as_they_are("plant"))


def _as_they_are(kind: str) -> Iterator[Wording]:
    return (Wording(entry["id"], entry["text"]) for entry in _KINDS[kind])


def _true(kind: str, facts: WaitingFacts) -> Iterator[Wording]:
    words = _known(facts)
    for entry in _KINDS[kind]:
        text, subject = fill(entry["text"].strip(), words), fill(entry.get("subject", ""), words)
        if text is not None and subject is not None:
            yield Wording(entry["id"], text, subject)


def _known(facts: WaitingFacts) -> dict[str, str]:
    full = typed.one_breath(facts.contact_name, words=6)
    name = typed.first_name(full) if facts.is_by_first_name else full
    the_position = typed.position(facts.position)
    words = {
        "dear": f"Dear {name}," if name else "Hello,",
        "contact": name,
        "candidate": typed.one_breath(facts.candidate_name, words=6),
        "position": typed.one_breath(facts.position, words=8) or "My application",
        "the_position": the_position,
        "the_position_first": f"{the_position[:1].upper()}{the_position[1:]}",
        "met_day": typed.day(facts.met_on, today=facts.today),
        "promised_day": typed.day(facts.promised_on, today=facts.today).removeprefix("on "),
        "asked_day": typed.day(facts.asked_on, today=facts.today),
    }
    return {name: text for name, text in words.items() if text}
