"""What stands around a cue: its clause, a "not" before it, whose words they are (GRD-2, GRD-5)."""

import re

from followups.domain.wording.rules import CLASSES
from followups.enums import WordingCategory

C = WordingCategory

FLIPPED = frozenset(C) - {C.PROTECTED, C.THREAT, C.BADMOUTHING, C.SARCASM, C.SELF_BLAME}
"""Categories that a "not" turns into reassurance (B1)."""

REPORTED = frozenset({
    C.SELF_BLAME, C.COMPARING, C.BADMOUTHING, C.ARGUING, C.ACCUSATORY, C.ENTITLED, C.PRESSURE, C.DEMAND,
    C.WHY_NOT_ME, C.BEGGING,
})  # fmt: skip
"""Categories in which the contact's own words, repeated, are no trouble (GRD-5)."""

_SUBJECT = "i|you|we|they|he|she|it|that|this|there|my|your|please|what|who|why|how|if"
_BREAK = re.compile(
    r"(?:, )?(?:but|however|nevertheless|nonetheless|whereas|although|though|except) (?:, )?"
    r"|[,.] (?:yet|still|so|and|or|because|since|only|simply|just) "
    rf"|[,.] (?=(?:{_SUBJECT}) )"
    r"| and (?=(?:i|you|we|they|he|she) )"
    r"| (?=i (?:just|simply|only|merely) )"
    r"|(?<=[?!.]) "
)
_NOT = re.compile(
    r" (?:not|never|no|without|nothing|neither|nor|nobody|hardly|far from|rather than|instead of|free of|least of all"
    r"|refuse to|stopped|avoid|refrain from|too (?:polite|kind|sensible) to|no one|none of|beyond) "
    r"(?!(?:only|just|merely|simply|understand|accept|see|hesitate|help|rule|wonder|doubt|question|matter|longer|other"
    r"|choice|stop|rest|afraid|scared|above|let|give up|going away|going anywhere|forget|have to have|until|unless|mind"
    r"|make me|force me|leave me|tempt me|get how|fair|enough|surprised?|shy|you|it|that hard|one|idea|explanation"
    r"|reason was|think twice|drop|back down|even) )"
)
_WHY_BEFORE = re.compile(r" (?:why|how come|how can|how could|if|unless) $")
_REPORTER = re.compile(
    r" (?:(?:you|they|he|she|who|everyone|feedback|letter|mail|email|message|note|advert|ad|{people}) "
    r"(?:have |has |had |also |kindly |both |all |once |already |clearly )*"
    r"(?:said|mentioned|told me|noted|wrote|explained|pointed out|found|felt|thought|described|remarked|suggested"
    r"|commented|flagged|called|observed|indicated|stressed|asked|hinted|reported|advised|saw)"
    r"|i (?:was told|heard you say|understood from you|noted down|gathered)"
    r"|according to (?:you|your feedback|the panel|your mail|your note)"
    r"|(?:in|from) your (?:words|feedback|mail|view|note|message)|as you put it) ".replace(
        "{people}", "|".join(word.replace("_", " ") for word in CLASSES["panel"])
    )
)
_OWN_WORDS_AGAIN = re.compile(r" (?:and|so|which|but|however|yet|because|while|although|though) ")


def clause(plain: str, first: int, last: int) -> tuple[int, int]:
    """Where the clause begins and ends in which the characters from `first` to `last` of `plain` stand."""
    start = max((found.end() for found in _BREAK.finditer(plain) if found.end() <= first + 1), default=0)
    end = min((found.start() for found in _BREAK.finditer(plain) if found.start() >= last - 1), default=len(plain))
    return start, end


def is_denied(plain: str, first: int) -> bool:
    """Whether the cue at `first` is what the candidate does not want, do or mean (GRD-2)."""
    start = clause(plain, first, len(plain))[0]
    before = " " + plain[start:first].lstrip()
    return any(not _WHY_BEFORE.search(before[: found.start() + 1]) for found in _NOT.finditer(before))


def is_reported(plain: str, first: int) -> bool:
    """Whether the cue at `first` repeats what the contact said (GRD-5)."""
    told = max((found.end() for found in _REPORTER.finditer(plain, 0, first)), default=-1)
    return told >= 0 and not _OWN_WORDS_AGAIN.search(plain[told - 1 : first])
