"""How long words take, and how long they may be."""

import math
import re
from dataclasses import dataclass

WORDS_A_SECOND = 2.5
"""150 words a minute: the pace of a calm voice, on the phone and on a voicemail (domain 1.5, 3)."""

LONGEST_SENTENCE = 20
"""Words that one spoken sentence may have (domain 3)."""

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n")


@dataclass(frozen=True, slots=True)
class Room:
    """What one text may take: words in all, words in a sentence, characters."""

    least_words: int = 0
    most_words: int = 1000
    longest_sentence: int = 1000
    most_characters: int = 5000


SHORT_THANKS = Room(least_words=15, most_words=40)
"""After anything but an answer (B16)."""

ROOMS = {
    "voicemail": Room(least_words=38, most_words=75, longest_sentence=LONGEST_SENTENCE),
    "note": Room(most_words=75),
    "mail": Room(least_words=80, most_words=130),
    "mail_early": Room(least_words=35, most_words=80),
    "portal": Room(most_characters=600),
    "keep_in_touch": Room(least_words=15, most_words=60),
    "message": Room(most_characters=600),
    "invitation": Room(most_characters=300),
    "thanks": Room(least_words=50, most_words=90),
    "thanks_partly": Room(least_words=50, most_words=90),
    "thanks_after_refusal": SHORT_THANKS,
    "thanks_after_do_not_call": SHORT_THANKS,
    "thanks_after_referral": SHORT_THANKS,
    "thanks_after_silence": SHORT_THANKS,
    "had_it": Room(least_words=35, most_words=100),
    "acted": Room(least_words=40, most_words=110),
    "thanks_for": Room(),
    "question": Room(),
    "pointer": Room(),
    "exit": Room(),
    "door": Room(),
    "closeness": Room(),
    "wish": Room(),
    "regards": Room(),
}
"""The limits of domain 1.5, 3 (E, L, N) and B16; parts of letters count with their letter; all else is spoken."""

SPOKEN = Room(longest_sentence=LONGEST_SENTENCE)


def count_words(text: str) -> int:
    """Words as a speaker counts them: whatever stands between blanks."""
    return len(text.split())


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line break ends one too."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def longest_sentence(text: str) -> int:
    """Words in the longest sentence."""
    return max(map(count_words, _SENTENCE_END.split(text)))


def seconds(text: str) -> int:
    """Seconds to say the text, rounded up."""
    return math.ceil(count_words(text) / WORDS_A_SECOND)


def fits(kind: str, text: str) -> bool:
    """Whether a text keeps to the limits of its kind; a kind without limits of its own is spoken."""
    room, words = ROOMS.get(kind, SPOKEN), count_words(text)
    if len(text) > room.most_characters or not room.least_words <= words <= room.most_words:
        return False
    return words <= room.longest_sentence or longest_sentence(text) <= room.longest_sentence
