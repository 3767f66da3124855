"""What a person decides about a rejection, and what came of it."""

from datetime import date, timedelta

import pytest

from applications.actions.applications import StageError
from applications.models import Rejection
from followups.actions import calls, follow_ups
from followups.domain.outcomes import GIVEN_BY_THEM, STOPPING, CallEnding
from followups.enums import CallState, Channel, Decision, Evidence, FindingKind, FindingStatus, FollowUpOutcome
from followups.models import Call, Finding, FollowUp
from tests.followups import answers
from tests.followups.answers import NOW

LATER = NOW + timedelta(days=3)
TODAY = date(2026, 6, 15)
OWN = [outcome for outcome in FollowUpOutcome if outcome not in GIVEN_BY_THEM]
ENDINGS = [
    pytest.param(
        follow_ups.not_this_time, Decision.NOT_THIS_TIME, FollowUpOutcome.DECLINED_BY_USER, id="not this time"
    ),
    pytest.param(follow_ups.review_instead, Decision.SELF_REVIEW, FollowUpOutcome.NO_CHANNEL, id="self-review"),
]


@pytest.fixture
def rejection(alice) -> Rejection:
    """A no, with Dana on the application."""
    return answers.told_no(alice)


def at_present(row):
    """The row as it stands in the database."""
    return type(row).objects.get(pk=row.pk)


def standing(row) -> tuple:
    """What the database holds of a follow-up."""
    found = FollowUp.objects.get(pk=row.pk)
    return found.decision, found.outcome, found.closed_at


def attempted(rejection: Rejection, ending: CallEnding) -> Call:
    """A call that was made, and ended so."""
    return answers.made(answers.planned(rejection), ending=ending)


def test_first_decision_opens_the_follow_up(rejection):
    follow_up = follow_ups.decide(rejection=rejection, decision=Decision.CALL, now=NOW)

    assert (follow_up.rejection, follow_up.candidate_id) == (rejection, rejection.candidate_id)
    assert (at_present(follow_up).decided_at, *standing(follow_up)) == (NOW, Decision.CALL, "", None)


@pytest.mark.parametrize("outcome", OWN)
def test_next_decision_replaces_the_own_word_and_opens_anew(rejection, outcome):
    follow_up = follow_ups.decide(rejection=rejection, decision=Decision.CALL, now=NOW)
    follow_ups.conclude(follow_up=follow_up, outcome=outcome, now=NOW)

    again = follow_ups.decide(rejection=rejection, decision=Decision.WRITE, now=LATER)

    assert again == follow_up
    assert (at_present(again).decided_at, *standing(again)) == (LATER, Decision.WRITE, "", None)


@pytest.mark.parametrize("outcome", sorted(GIVEN_BY_THEM))
def test_next_decision_keeps_what_they_answered(rejection, outcome):
    follow_up = follow_ups.decide(rejection=rejection, decision=Decision.CALL, now=NOW)
    follow_ups.conclude(follow_up=follow_up, outcome=outcome, now=NOW)

    follow_ups.decide(rejection=rejection, decision=Decision.WRITE, now=LATER)

    assert standing(follow_up) == (Decision.WRITE, outcome, NOW)


@pytest.mark.parametrize(("end", "decision", "outcome"), ENDINGS)
def test_own_word_closes_a_follow_up_that_was_never_begun(rejection, end, decision, outcome):
    ended = end(rejection=rejection, now=NOW)

    assert (standing(ended.follow_up), ended.call) == ((decision, outcome, NOW), None)


@pytest.mark.parametrize(("end", "decision", "outcome"), ENDINGS)
def test_own_word_lets_go_the_planned_call_and_names_it(rejection, end, decision, outcome):
    planned = answers.planned(rejection)

    ended = end(rejection=rejection, now=LATER)

    assert (standing(ended.follow_up), ended.call) == ((decision, outcome, LATER), planned)
    assert at_present(planned).state == CallState.LET_GO


@pytest.mark.parametrize(("end", "decision", "_outcome"), ENDINGS)
def test_own_word_after_an_attempt_says_that_nobody_replied(rejection, end, decision, _outcome):
    attempted(rejection, CallEnding.VOICEMAIL)

    ended = end(rejection=rejection, now=LATER)

    assert standing(ended.follow_up) == (decision, FollowUpOutcome.NO_REPLY, LATER)


@pytest.mark.parametrize(("end", "decision", "_outcome"), ENDINGS)
def test_own_word_does_not_replace_an_answer(rejection, end, decision, _outcome):
    call = attempted(rejection, CallEnding.REFERRED)
    planned = answers.planned(at_present(rejection), on=date(2026, 6, 22))

    ended = end(rejection=rejection, now=LATER)

    assert standing(ended.follow_up) == (decision, FollowUpOutcome.REFERRED, call.starts_at)
    assert at_present(planned).state == CallState.LET_GO


def test_thinking_again_before_any_decision_changes_nothing(rejection):
    follow_ups.think_again(rejection=rejection)

    assert FollowUp.objects.count() == 0


def test_thinking_again_makes_it_a_rejection_to_decide(rejection):
    follow_ups.not_this_time(rejection=rejection, now=NOW)

    follow_ups.think_again(rejection=rejection)

    assert FollowUp.objects.count() == 0


def test_thinking_again_takes_up_the_call_that_was_let_go(rejection):
    planned = answers.planned(rejection)
    ended = follow_ups.not_this_time(rejection=rejection, now=LATER)

    follow_ups.think_again(rejection=rejection, call=ended.call)

    assert standing(ended.follow_up) == (Decision.CALL, "", None)
    assert at_present(planned).state == CallState.PLANNED


def test_thinking_again_without_a_call_leaves_the_old_ones_let_go(rejection):
    planned = answers.planned(rejection)
    ended = follow_ups.not_this_time(rejection=rejection, now=LATER)

    follow_ups.think_again(rejection=rejection)

    assert (standing(ended.follow_up), at_present(planned).state) == ((Decision.CALL, "", None), CallState.LET_GO)


def test_thinking_again_takes_up_nothing_beside_another_call(rejection):
    first = answers.planned(rejection)
    ended = follow_ups.not_this_time(rejection=rejection, now=LATER)
    second = answers.planned(rejection)

    follow_ups.think_again(rejection=rejection, call=ended.call)

    assert (at_present(first).state, at_present(second).state) == (CallState.LET_GO, CallState.PLANNED)


def test_thinking_again_leaves_the_call_of_another_rejection(alice, rejection):
    elsewhere = answers.planned(answers.told_no(alice, "Aldgate Foods"))
    calls.let_go(call=elsewhere)
    answers.planned(rejection)
    follow_ups.not_this_time(rejection=rejection, now=LATER)

    follow_ups.think_again(rejection=rejection, call=elsewhere)

    assert at_present(elsewhere).state == CallState.LET_GO


def test_thinking_again_does_not_undo_what_they_answered(rejection):
    call = attempted(rejection, CallEnding.REFUSED)
    follow_ups.not_this_time(rejection=rejection, now=LATER)

    follow_ups.think_again(rejection=rejection)

    assert standing(call.follow_up) == (Decision.NOT_THIS_TIME, FollowUpOutcome.REFUSED, call.starts_at)


@pytest.mark.parametrize(
    "outcome", [pytest.param(outcome, id=f"TIM-18 {outcome}") for outcome in FollowUpOutcome if outcome in STOPPING]
)
def test_refusal_lets_go_what_is_planned(rejection, outcome):
    planned = answers.planned(rejection)

    follow_up = follow_ups.conclude(follow_up=planned.follow_up, outcome=outcome, now=LATER)

    assert standing(follow_up) == (Decision.CALL, outcome, LATER)
    assert at_present(planned).state == CallState.LET_GO


@pytest.mark.parametrize("outcome", [outcome for outcome in FollowUpOutcome if outcome not in STOPPING])
def test_any_other_outcome_leaves_what_is_planned(rejection, outcome):
    planned = answers.planned(rejection)

    follow_ups.conclude(follow_up=planned.follow_up, outcome=outcome, now=LATER)

    assert at_present(planned).state == CallState.PLANNED


def test_no_that_was_a_mistake_makes_the_application_live_and_lets_the_call_go(rejection):
    planned = answers.planned(rejection)

    follow_ups.take_back(rejection=rejection, today=TODAY)

    assert (at_present(rejection.application).ending, at_present(planned).state) == ("", CallState.LET_GO)


def test_no_is_not_taken_back_once_somebody_was_asked(rejection):
    attempted(rejection, CallEnding.NO_ANSWER)
    second = answers.planned(at_present(rejection), on=date(2026, 6, 18))

    with pytest.raises(follow_ups.CallMade, match="A call was made already, so the no stays"):
        follow_ups.take_back(rejection=rejection, today=TODAY)

    assert (at_present(rejection.application).is_live, at_present(second).state) == (False, CallState.PLANNED)


def test_no_is_taken_back_once(rejection):
    follow_ups.take_back(rejection=rejection, today=TODAY)

    with pytest.raises(StageError):
        follow_ups.take_back(rejection=rejection, today=TODAY)


def test_guess_is_kept_as_the_candidates_own(rejection):
    guess = follow_ups.write_guess(rejection=rejection, guess="Too little SAP.")

    assert (guess.rejection, guess.call, guess.candidate_id) == (rejection, None, rejection.candidate_id)
    assert (guess.verbatim, guess.evidence, guess.kind, guess.status, guess.gap) == (
        "Too little SAP.",
        Evidence.E0,
        FindingKind.GAP,
        FindingStatus.UNCLEAR,
        None,
    )


def test_there_is_one_guess_in_its_last_words(rejection):
    for words in ("Too little SAP.", "The pay."):
        follow_ups.write_guess(rejection=rejection, guess=words)

    assert list(Finding.objects.values_list("verbatim", flat=True)) == ["The pay."]


def test_empty_guess_is_forgotten(rejection):
    follow_ups.write_guess(rejection=rejection, guess="Too little SAP.")

    assert follow_ups.write_guess(rejection=rejection, guess="") is None
    assert Finding.objects.count() == 0


def test_guess_of_another_rejection_is_left_alone(alice, rejection):
    other = follow_ups.write_guess(rejection=answers.told_no(alice, "Aldgate Foods"), guess="The pay.")

    follow_ups.write_guess(rejection=rejection, guess="")

    assert Finding.objects.get() == other


def test_guess_may_be_written_while_a_call_is_planned(rejection):
    answers.planned(rejection, channel=Channel.MAIL)

    assert follow_ups.write_guess(rejection=rejection, guess="The pay.").verbatim == "The pay."


@pytest.mark.parametrize("guess", ["The pay.", ""])
def test_guess_stands_once_somebody_was_asked(rejection, guess):
    follow_ups.write_guess(rejection=rejection, guess="Too little SAP.")
    attempted(rejection, CallEnding.NO_ANSWER)

    with pytest.raises(follow_ups.GuessLocked, match="the guess stays as you wrote it before"):
        follow_ups.write_guess(rejection=rejection, guess=guess)

    assert Finding.objects.get().verbatim == "Too little SAP."
