"""Finding cues in what somebody said: one plain spelling, and patterns written as plain words."""

import re
from collections.abc import Iterable

WORD = r"[\w'&]"
SPELLINGS = {
    "’": "'",
    "can't": "can not",
    "won't": "will not",
    "n't": " not",
    "'d ": " would ",
    "'ll ": " will ",
    "'re ": " are ",
    "'ve ": " have ",
    "'m ": " am ",
    "c++": "cplusplus",
    "c#": "csharp",
    ".net": " dotnet",
    "ci/cd": "cicd",
    "node.js": "nodejs",
    "no-sql": "nosql",
    "power bi": "powerbi",
}
QUOTE_MARK = re.compile(r"(?<!\w)'|'(?!\w)")
PAUSE = re.compile(r"[.,;:!?()\[\]\n–—]+|\s-\s")

EMPLOYERS_VOICE = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "am": "are",
    "they": "we",
    "them": "us",
    "their": "our",
    "theirs": "ours",
    "themselves": "ourselves",
}
SPEAKER = re.compile(rf"(?<= )(?:{'|'.join(EMPLOYERS_VOICE)})(?= )")


def normalise(text: str) -> str:
    """Lower case, one spelling, no hyphens, words parted by single spaces, a full stop for every pause; padded."""
    plain = text.lower()
    for spelling, replacement in SPELLINGS.items():
        plain = plain.replace(spelling, replacement)
    words = re.findall(rf"{WORD}+|[.]", PAUSE.sub(" . ", QUOTE_MARK.sub(" ", plain)))
    return f" {' '.join(words)} "


def in_employers_voice(plain: str) -> str:
    """A normalised text as the employer would say it: "I" and "they" of the candidate's notes as "you" and "we"."""
    return SPEAKER.sub(lambda word: EMPLOYERS_VOICE[word.group()], plain)


def compile_cue(cue: str) -> re.Pattern[str]:
    """The pattern of one cue in a normalised text.

    `word*` stands for the word with any ending, `a|b` for one or the other, `~` for up to four words in between.
    """
    return any_of([cue])


def anchor_of(cue: str) -> str:
    """The longest part that every text with this cue contains; empty if the cue leaves each word open."""
    return max((word.rstrip("*") for word in cue.split() if word != "~" and "|" not in word), key=len, default="")


def weight_of(cue: str) -> int:
    """Letters that a cue fixes: the more, the more definite it is."""
    return sum(min(len(word.rstrip("*")) for word in words.split("|")) for words in cue.split() if words != "~")


def any_of(cues: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many cues."""
    alternatives = ("".join(_piece(word) for word in cue.split()) for cue in cues)
    return re.compile(rf"(?<= )(?:{'|'.join(alternatives)})")


def _piece(word: str) -> str:
    if word == "~":
        return rf"(?:{WORD}+ ){{0,4}}"
    alternatives = re.escape(word).replace(r"\|", "|").replace(r"\*", f"{WORD}*")
    return f"(?:{alternatives}) "
