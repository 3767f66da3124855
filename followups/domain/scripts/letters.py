"""The letters that come after a call, and which of them fits what came of it (domain 3, N; B16)."""

from datetime import date, timedelta
from enum import StrEnum

from followups.enums import FollowUpOutcome


class Letter(StrEnum):
    """A letter that is sent once it is known how the request ended; the value names its table of phrasings.

    `HAD_IT` and `ACTED_ON_IT` need to know what was named (`ScriptFacts.topic`).
    """

    THANKS = "thanks"
    THANKS_PARTLY = "thanks_partly"
    THANKS_AFTER_REFUSAL = "thanks_after_refusal"
    THANKS_AFTER_DO_NOT_CALL = "thanks_after_do_not_call"
    THANKS_AFTER_REFERRAL = "thanks_after_referral"
    THANKS_AFTER_SILENCE = "thanks_after_silence"
    HAD_IT = "had_it"
    ACTED_ON_IT = "acted"


HAD_IT_AFTER, HAD_IT_UNTIL = timedelta(days=14), timedelta(days=21)
"""Two to three weeks after the talk (domain 3, N)."""

_THANKS = {
    FollowUpOutcome.PARTLY: Letter.THANKS_PARTLY,
    FollowUpOutcome.POLICY: Letter.THANKS_AFTER_REFUSAL,
    FollowUpOutcome.REFUSED: Letter.THANKS_AFTER_REFUSAL,
    FollowUpOutcome.DO_NOT_CALL: Letter.THANKS_AFTER_DO_NOT_CALL,
    FollowUpOutcome.REFERRED: Letter.THANKS_AFTER_REFERRAL,
    FollowUpOutcome.NO_REPLY: Letter.THANKS_AFTER_SILENCE,
    FollowUpOutcome.NO_CHANNEL: Letter.THANKS_AFTER_SILENCE,
}


def thanks_for(outcome: str) -> Letter:
    """The thank-you note for this outcome of a follow-up; empty or any other: that of a full answer."""
    return _THANKS.get(FollowUpOutcome(outcome), Letter.THANKS) if outcome else Letter.THANKS


def is_time_for_had_it(asked_on: date | None, today: date) -> bool:
    """Whether the note "I had it" may go now: two to three weeks after the day of the talk."""
    return asked_on is not None and HAD_IT_AFTER <= today - asked_on <= HAD_IT_UNTIL
