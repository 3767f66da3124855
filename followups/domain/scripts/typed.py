"""What the candidate typed, as it can be said: as typed, in one breath, or not at all."""

from collections.abc import Iterable
from datetime import date

from followups.domain.facts import KnownStrength
from followups.domain.scripts import phrasings

_MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_NAMED_COLLEAGUES = 2


def one_breath(text: str, *, words: int) -> str:
    """The text without outer blanks; empty if it has line breaks or is too long to be said inside a sentence."""
    said = text.strip()
    is_one_line = len(said.splitlines()) == 1
    return said if is_one_line and len(said.split()) <= words and len(said) <= 10 * words else ""


def first_name(name: str) -> str:
    """The name that a friend says; the whole name where its first word is a title or an initial."""
    first, _, rest = name.partition(" ")
    is_title = first.endswith(".") or len(first) == 1 or first.casefold() in phrasings.WORD_LISTS["titles"]
    return name if is_title or not rest else first


def position(title: str) -> str:
    """The position with its article: "the operations analyst position"; "the position" if the title cannot be said."""
    said = one_breath(title, words=8)
    if not said:
        return "the position"
    has_noun = said.split()[-1].casefold() in phrasings.WORD_LISTS["position_nouns"]
    return f"the {said}" if has_noun else f"the {said} position"


def strength(known: KnownStrength | None) -> str:
    """The strength as it stands after a colon, "I" added before a bare verb; empty if there is none to say."""
    return "" if known is None else clause(known.name, words=8)


def clause(text: str, *, words: int) -> str:
    """The text as it stands after a colon, "I" added before a bare verb; empty if it cannot be said."""
    return _with_subject(one_breath(_without_stop(text), words=words))


def proof(known: KnownStrength | None) -> str:
    """The evidence as a sentence of its own, without its full stop; empty if there is none to say."""
    evidence = "" if known is None else one_breath(_without_stop(known.evidence), words=16)
    said = _with_subject(evidence)
    return said if not said or said.startswith(("I ", "I’", "I'")) else f"An example: {said}"


def start(could_start: str) -> str:
    """When the candidate could start, as a sentence without its full stop; empty if it is unknown."""
    said = one_breath(_without_stop(could_start), words=8)
    if not said:
        return ""
    first = said.split()[0].casefold()
    if first in phrasings.WORD_LISTS["start_words"]:
        return f"I could start {said}"
    if first in phrasings.WORD_LISTS["months"]:
        return f"I could start in {said}"
    return f"As for when I could start: {said}"


def colleagues(names: Iterable[str], *, by_first_name: bool) -> str:
    """The others who were there, as one says it; "your colleagues" for more than two; empty for none."""
    whole = [one_breath(name, words=5) for name in names]
    said = [first_name(name) if by_first_name else name for name in whole]
    if not said:
        return ""
    return " and ".join(said) if len(said) <= _NAMED_COLLEAGUES and all(said) else "your colleagues"


def day(when: date | None, *, today: date) -> str:
    """A past day as one says it: "on Tuesday", "on the 4th", "on the 4th of May"; empty if unknown or not past."""
    if when is None or when > today:
        return ""
    days_ago = (today - when).days
    if days_ago < 7:
        return f"on {_WEEKDAYS[when.weekday()]}"
    ordinal = f"on the {when.day}{_ORDINAL_ENDINGS.get(when.day, 'th')}"
    return ordinal if days_ago < 28 else f"{ordinal} of {_MONTHS[when.month - 1]}"


def _without_stop(text: str) -> str:
    return text.strip().rstrip(".;,! ")


def _with_subject(clause: str) -> str:
    verb, _, rest = clause.partition(" ")
    if not rest or verb.casefold() not in phrasings.WORD_LISTS["achievement_verbs"]:
        return clause
    return f"I {verb.lower()} {rest}"
