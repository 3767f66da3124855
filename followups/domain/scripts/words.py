"""The words that may stand in braces, as far as they are known."""

from collections.abc import Mapping

from followups.domain.facts import ScriptFacts
from followups.domain.scripts import choose, typed
from followups.domain.scripts.situation import Situation

FRAGMENTS = ("thanks_for", "question", "pointer", "exit", "door", "closeness", "wish", "regards")
"""Sentences of a letter that depend on the situation; each is chosen like a part and put into the letters."""

_MINUTES = {3: "three", 10: "ten"}


def known(facts: ScriptFacts, situation: Situation) -> Mapping[str, str]:
    """Every word that may be spoken. What is unknown or cannot be said is absent, never empty."""
    words = _without_unknown(_names(facts, situation) | _circumstances(facts, situation))
    fragments = {name: choose.wordings(name, situation, words) for name in FRAGMENTS}
    return words | {name: chosen[0].text for name, chosen in fragments.items() if chosen}


def _names(facts: ScriptFacts, situation: Situation) -> dict[str, str]:
    candidate = typed.one_breath(facts.candidate_name, words=6)
    full = typed.one_breath(facts.contact_name, words=6)
    contact = typed.first_name(full) if situation.is_by_first_name else full
    greeting = "Hi" if situation.role == "champion" else "Dear"
    return {
        "candidate": candidate,
        "candidate_first": typed.first_name(candidate),
        "phone": typed.one_breath(facts.candidate_phone, words=6),
        "contact": contact,
        "contact_full": full,
        "friend": contact if situation.is_by_first_name else "",
        "somebody": full or "the recruiting team",
        "dear": f"{greeting} {contact}," if contact else "Hello,",
        "others": typed.colleagues(facts.also_met, by_first_name=situation.is_by_first_name),
    }


def _circumstances(facts: ScriptFacts, situation: Situation) -> dict[str, str]:
    return {
        "the_position": typed.position(facts.position),
        "position": typed.one_breath(facts.position, words=8),
        "employer": typed.one_breath(facts.employer, words=6),
        "met_day": typed.day(facts.met_on, today=facts.today) if situation.acquaintance == "met" else "",
        "told_day": typed.day(facts.told_on, today=facts.today),
        "strength": typed.strength(facts.strength),
        "proof": typed.proof(facts.strength),
        "start": typed.start(facts.could_start),
        "topic": typed.clause(facts.topic, words=8),
        "done": typed.clause(facts.done, words=25),
        "asked_day": typed.day(facts.asked_on, today=facts.today),
        "minutes": _MINUTES[situation.minutes],
    }


def _without_unknown(words: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in words.items() if text}
