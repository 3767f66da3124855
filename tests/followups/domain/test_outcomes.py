"""What the end of a call means for the attempt, the follow-up and the next page (5.1, G7, TIM-18)."""

import pytest

from followups.domain import outcomes
from followups.domain.outcomes import CallEnding, NextStep
from followups.enums import AttemptResult, FollowUpOutcome

REACHED = AttemptResult.REACHED


@pytest.mark.parametrize(
    ("ending", "result", "outcome", "step"),
    [
        pytest.param("answered", REACHED, "answered", "sort_words", id="5.1 answered"),
        pytest.param("partly", REACHED, "partly", "sort_words", id="5.1 partly"),
        pytest.param("policy", REACHED, "policy", "thank", id="5.1 policy"),
        pytest.param("refused", REACHED, "refused", "thank", id="G7 refused"),
        pytest.param("referred", REACHED, "referred", "ask_another", id="5.1 referred"),
        pytest.param("do_not_call", REACHED, "do_not_call", "thank", id="G7 do not call"),
        pytest.param("call_back", AttemptResult.CALL_BACK, None, "try_again", id="G7 call back"),
        pytest.param("voicemail", AttemptResult.VOICEMAIL, None, "try_again", id="G7 voicemail"),
        pytest.param("gatekeeper", AttemptResult.GATEKEEPER, None, "try_again", id="G7 gatekeeper"),
        pytest.param("no_answer", AttemptResult.NO_ANSWER, None, "try_again", id="G7 no answer"),
        pytest.param("wrong_number", AttemptResult.WRONG_NUMBER, None, "ask_another", id="G7 wrong number"),
        pytest.param("sent", AttemptResult.NO_ANSWER, None, "wait", id="TIM-16 sent"),
    ],
)
def test_ending_means_a_result_an_outcome_and_a_step(ending, result, outcome, step):
    meaning = outcomes.meaning_of(CallEnding(ending))

    assert (meaning.result, meaning.outcome, meaning.next_step) == (result, outcome, step)


def test_every_ending_has_its_meaning():
    assert set(outcomes.MEANINGS) == set(CallEnding)


def test_a_refusal_stops_and_nothing_else_does():
    assert {FollowUpOutcome.POLICY, FollowUpOutcome.REFUSED, FollowUpOutcome.DO_NOT_CALL} == outcomes.STOPPING


def test_what_the_candidate_decides_is_not_given_by_them():
    own = {FollowUpOutcome.DECLINED_BY_USER, FollowUpOutcome.NO_CHANNEL, FollowUpOutcome.NO_REPLY}

    assert set(FollowUpOutcome) - own == outcomes.GIVEN_BY_THEM


@pytest.mark.parametrize(
    ("result", "outcome", "is_written", "step"),
    [
        pytest.param("reached", "answered", False, NextStep.SORT_WORDS, id="answered"),
        pytest.param("reached", "policy", False, NextStep.THANK, id="policy"),
        pytest.param("reached", "refused", True, NextStep.THANK, id="refused in writing"),
        pytest.param("reached", "referred", False, NextStep.ASK_ANOTHER, id="referred"),
        pytest.param("reached", "no_reply", False, NextStep.SORT_WORDS, id="reached, then closed otherwise"),
        pytest.param("voicemail", "", False, NextStep.TRY_AGAIN, id="voicemail"),
        pytest.param("wrong_number", "", False, NextStep.ASK_ANOTHER, id="wrong number"),
        pytest.param("no_answer", "", False, NextStep.TRY_AGAIN, id="no answer to a call"),
        pytest.param("no_answer", "", True, NextStep.WAIT, id="no answer to a mail yet"),
        pytest.param("no_answer", "policy", False, NextStep.TRY_AGAIN, id="the attempt's own result leads"),
    ],
)
def test_next_step_after_what_was_logged(result, outcome, is_written, step):
    assert outcomes.next_step_after(AttemptResult(result), outcome, is_written=is_written) == step


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        pytest.param("One\nTwo", "One\nTwo", "One\nTwo", id="the same"),
        pytest.param("One\nTwo", "One", "One\nTwo", id="only mine is new"),
        pytest.param("One", "One\nThree", "One\nThree", id="only theirs is new"),
        pytest.param("Two", "One\n\nThree", "Two\nOne\nThree", id="each has its own"),
        pytest.param("", "One", "One", id="mine is empty"),
        pytest.param("One", "", "One", id="theirs is empty"),
    ],
)
def test_r08_both_tellings_keep_every_line(mine, theirs, both):
    assert outcomes.both_tellings(mine, theirs) == both
