"""What the end of one call means: for the attempt, for the follow-up, and for the next page (5.1, G7)."""

from dataclasses import dataclass
from enum import StrEnum

from followups.enums import AttemptResult, FollowUpOutcome


class CallEnding(StrEnum):
    """How an attempt ended, as the candidate sees it: the branch that was opened, or that the mail was sent.

    `SENT`: written and waiting for a reply. G7 has no result of its own for that, and needs none: until a reply comes,
    nobody answered (`no_answer`), which is what TIM-16 counts. The reply is logged on the same attempt.
    """

    ANSWERED = "answered"
    PARTLY = "partly"
    POLICY = "policy"
    REFUSED = "refused"
    REFERRED = "referred"
    DO_NOT_CALL = "do_not_call"
    CALL_BACK = "call_back"
    VOICEMAIL = "voicemail"
    GATEKEEPER = "gatekeeper"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    SENT = "sent"


class NextStep(StrEnum):
    """What the candidate is offered after a call."""

    SORT_WORDS = "sort_words"
    THANK = "thank"
    TRY_AGAIN = "try_again"
    ASK_ANOTHER = "ask_another"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an ending means. `outcome` empty: the follow-up goes on. `is_stop`: no further request there (TIM-18)."""

    result: AttemptResult
    outcome: FollowUpOutcome | None
    next_step: NextStep
    is_stop: bool = False


MEANINGS: dict[CallEnding, Meaning] = {
    CallEnding.ANSWERED: Meaning(AttemptResult.REACHED, FollowUpOutcome.ANSWERED, NextStep.SORT_WORDS),
    CallEnding.PARTLY: Meaning(AttemptResult.REACHED, FollowUpOutcome.PARTLY, NextStep.SORT_WORDS),
    CallEnding.POLICY: Meaning(AttemptResult.REACHED, FollowUpOutcome.POLICY, NextStep.THANK, is_stop=True),
    CallEnding.REFUSED: Meaning(AttemptResult.REACHED, FollowUpOutcome.REFUSED, NextStep.THANK, is_stop=True),
    CallEnding.REFERRED: Meaning(AttemptResult.REACHED, FollowUpOutcome.REFERRED, NextStep.ASK_ANOTHER),
    CallEnding.DO_NOT_CALL: Meaning(AttemptResult.REACHED, FollowUpOutcome.DO_NOT_CALL, NextStep.THANK, is_stop=True),
    CallEnding.CALL_BACK: Meaning(AttemptResult.CALL_BACK, None, NextStep.TRY_AGAIN),
    CallEnding.VOICEMAIL: Meaning(AttemptResult.VOICEMAIL, None, NextStep.TRY_AGAIN),
    CallEnding.GATEKEEPER: Meaning(AttemptResult.GATEKEEPER, None, NextStep.TRY_AGAIN),
    CallEnding.NO_ANSWER: Meaning(AttemptResult.NO_ANSWER, None, NextStep.TRY_AGAIN),
    CallEnding.WRONG_NUMBER: Meaning(AttemptResult.WRONG_NUMBER, None, NextStep.ASK_ANOTHER),
    CallEnding.SENT: Meaning(AttemptResult.NO_ANSWER, None, NextStep.WAIT),
}

STOPPING = frozenset(meaning.outcome for meaning in MEANINGS.values() if meaning.is_stop and meaning.outcome)
"""The outcomes after which nobody of that application is asked again (TIM-18)."""

GIVEN_BY_THEM = frozenset(meaning.outcome for meaning in MEANINGS.values() if meaning.outcome)
"""The outcomes that somebody there gave: what the candidate decides afterwards does not replace them."""

REPLIES = (
    CallEnding.ANSWERED,
    CallEnding.PARTLY,
    CallEnding.CALL_BACK,
    CallEnding.REFERRED,
    CallEnding.POLICY,
    CallEnding.REFUSED,
    CallEnding.DO_NOT_CALL,
)
"""What a reply to a mail or message can be."""


def meaning_of(ending: CallEnding) -> Meaning:
    """What this ending means for the attempt, the follow-up and the next page."""
    return MEANINGS[ending]


def next_step_after(result: AttemptResult, outcome: str, *, is_written: bool = False) -> NextStep:
    """The next step after an attempt that was logged with this result, in a follow-up of this outcome."""
    if is_written and result == AttemptResult.NO_ANSWER:
        return NextStep.WAIT
    return next(
        (
            meaning.next_step
            for meaning in MEANINGS.values()
            if meaning.result == result and (result != AttemptResult.REACHED or meaning.outcome == outcome)
        ),
        NextStep.SORT_WORDS,
    )


def both_tellings(mine: str, theirs: str) -> str:
    """The lines of two tabs that noted the same call: all of mine, then those that only the other has (R-08)."""
    lines = mine.splitlines()
    missing = [line for line in theirs.splitlines() if line.strip() and line not in lines]
    return "\n".join([*lines, *missing])
