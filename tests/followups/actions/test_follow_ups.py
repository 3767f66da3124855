"""What a person decides about a rejection, and what came of it."""

from datetime import date, timedelta

import pytest

from applications.actions.applications import StageError
from applications.enums import Ending, PhoneKind
from applications.models import Application, Contact
from followups.actions import calls, follow_ups
from followups.actions.follow_ups import CallMade, GuessLocked
from followups.domain.outcomes import CallEnding
from followups.enums import CallState, Channel, Decision, Evidence, FindingKind, FindingStatus, FollowUpOutcome
from followups.models import Call, Finding, FollowUp
from tests.followups import answers
from tests.followups.answers import NOW

LATER = NOW + timedelta(days=6)
OWN_WORD = {
    "not this time": (follow_ups.not_this_time, Decision.NOT_THIS_TIME, FollowUpOutcome.DECLINED_BY_USER),
    "a self-review": (follow_ups.review_instead, Decision.SELF_REVIEW, FollowUpOutcome.NO_CHANNEL),
}


@pytest.fixture
def rejection(alice):
    """A no of Friday 12 June."""
    return answers.told_no(alice)


def asked(rejection, ending) -> Call:
    """The call to Dana, made, with this ending."""
    return answers.made(answers.planned(rejection), ending=ending)


def fresh(rejection):
    """The rejection as it stands in the database."""
    return type(rejection).objects.get(pk=rejection.pk)


def kept(rejection) -> FollowUp:
    """Its follow-up as it stands in the database."""
    return FollowUp.objects.get(rejection=rejection)


def test_deciding_again_replaces_the_decision(rejection):
    first = follow_ups.decide(rejection=rejection, decision=Decision.CALL, now=NOW)

    second = follow_ups.decide(rejection=rejection, decision=Decision.WRITE, now=LATER)

    assert (second, second.decision, second.decided_at) == (first, Decision.WRITE, LATER)
    assert second.candidate == rejection.candidate


@pytest.mark.parametrize(("verb", "decision", "outcome"), OWN_WORD.values(), ids=OWN_WORD)
def test_own_word_closes_the_follow_up(rejection, verb, decision, outcome):
    ended = verb(rejection=rejection, now=NOW)

    follow_up = kept(rejection)
    assert (follow_up.decision, follow_up.outcome, follow_up.closed_at) == (decision, outcome, NOW)
    assert (ended.follow_up, ended.call) == (follow_up, None)


@pytest.mark.parametrize(("verb", "decision", "outcome"), OWN_WORD.values(), ids=OWN_WORD)
def test_own_word_lets_a_planned_call_go(rejection, verb, decision, outcome):
    call = answers.planned(rejection)

    ended = verb(rejection=rejection, now=NOW)

    assert (ended.call, Call.objects.get().state) == (call, CallState.LET_GO)
    assert kept(rejection).outcome == outcome


@pytest.mark.parametrize(("verb", "decision", "outcome"), OWN_WORD.values(), ids=OWN_WORD)
def test_after_an_attempt_the_outcome_says_that_it_was_asked(rejection, verb, decision, outcome):
    asked(rejection, CallEnding.NO_ANSWER)

    verb(rejection=rejection, now=LATER)

    assert (kept(rejection).decision, kept(rejection).outcome) == (decision, FollowUpOutcome.NO_REPLY)


def written_twice(rejection) -> None:
    """A request and a reminder to Dana, both without a reply."""
    for day in (16, 23):
        mail = answers.planned(fresh(rejection), on=date(2026, 6, day), channel=Channel.MAIL)
        answers.made(mail, ending=CallEnding.SENT, sent=True)


@pytest.mark.parametrize(
    ("there", "outcome"),
    [
        pytest.param({"phone": "", "phone_kind": PhoneKind.NONE}, FollowUpOutcome.NO_CHANNEL, id="no number"),
        pytest.param({"has_left": True}, FollowUpOutcome.NO_CHANNEL, id="the one to ring has left"),
        pytest.param({}, FollowUpOutcome.NO_REPLY, id="Dana could be rung"),
    ],
)
@pytest.mark.parametrize(("verb", "decision", "own"), OWN_WORD.values(), ids=OWN_WORD)
def test_b17_two_messages_without_a_reply(rejection, there, outcome, verb, decision, own):
    written_twice(rejection)
    Contact.objects.update(**there)

    verb(rejection=fresh(rejection), now=LATER)

    assert (kept(rejection).decision, kept(rejection).outcome) == (decision, outcome)


def test_b17_where_no_calls_are_wanted_two_messages_leave_no_channel(rejection):
    written_twice(rejection)
    Application.objects.update(no_calls=True)

    follow_ups.review_instead(rejection=fresh(rejection), now=LATER)

    assert kept(rejection).outcome == FollowUpOutcome.NO_CHANNEL


@pytest.mark.parametrize(
    ("ending", "outcome"),
    [(CallEnding.ANSWERED, FollowUpOutcome.ANSWERED), (CallEnding.POLICY, FollowUpOutcome.POLICY)],
)
@pytest.mark.parametrize(("verb", "decision", "own"), OWN_WORD.values(), ids=OWN_WORD)
def test_own_word_does_not_replace_an_answer(rejection, ending, outcome, verb, decision, own):
    closed_at = asked(rejection, ending).follow_up.closed_at

    verb(rejection=rejection, now=LATER)

    assert (kept(rejection).outcome, kept(rejection).closed_at) == (outcome, closed_at)


def test_own_word_after_an_answer_lets_a_further_call_go(rejection):
    asked(rejection, CallEnding.ANSWERED)
    further = answers.planned(fresh(rejection), on=date(2026, 6, 23))

    follow_ups.not_this_time(rejection=fresh(rejection), now=LATER)

    assert Call.objects.get(pk=further.pk).state == CallState.LET_GO


def test_thinking_again_makes_it_to_decide_again(rejection):
    follow_ups.not_this_time(rejection=rejection, now=NOW)

    follow_ups.think_again(rejection=rejection)

    assert FollowUp.objects.count() == 0


def test_thinking_again_plans_the_same_call(rejection):
    call = answers.planned(rejection)
    ended = follow_ups.not_this_time(rejection=rejection, now=NOW)

    follow_ups.think_again(rejection=rejection, call=ended.call)

    assert Call.objects.get(pk=call.pk).state == CallState.PLANNED
    assert (kept(rejection).decision, kept(rejection).outcome, kept(rejection).closed_at) == (Decision.CALL, "", None)


def test_thinking_again_without_the_call_leaves_it_go(rejection):
    call = answers.planned(rejection)
    follow_ups.not_this_time(rejection=rejection, now=NOW)

    follow_ups.think_again(rejection=rejection)

    assert (Call.objects.get(pk=call.pk).state, kept(rejection).outcome) == (CallState.LET_GO, "")


def test_tim17_thinking_again_plans_no_call_beside_another(rejection):
    first = answers.planned(rejection)
    calls.let_go(call=first)
    answers.planned(rejection)

    follow_ups.think_again(rejection=rejection, call=first)

    assert Call.objects.get(pk=first.pk).state == CallState.LET_GO


def test_call_of_another_rejection_is_not_planned(alice, rejection):
    other = answers.planned(answers.told_no(alice, "Aldgate Foods"))
    calls.let_go(call=other)
    answers.planned(rejection)
    follow_ups.not_this_time(rejection=rejection, now=NOW)

    follow_ups.think_again(rejection=rejection, call=other)

    assert Call.objects.get(pk=other.pk).state == CallState.LET_GO


def test_an_answer_is_not_thought_again(rejection):
    asked(rejection, CallEnding.REFUSED)

    follow_ups.think_again(rejection=fresh(rejection))

    assert kept(rejection).outcome == FollowUpOutcome.REFUSED


@pytest.mark.parametrize("outcome", [FollowUpOutcome.POLICY, FollowUpOutcome.REFUSED, FollowUpOutcome.DO_NOT_CALL])
def test_tim18_a_refusal_lets_planned_calls_go(rejection, outcome):
    call = answers.planned(rejection)

    follow_ups.conclude(follow_up=call.follow_up, outcome=outcome, now=LATER)

    assert Call.objects.get().state == CallState.LET_GO


def test_an_answer_leaves_a_planned_call(rejection):
    call = answers.planned(rejection)

    follow_ups.conclude(follow_up=call.follow_up, outcome=FollowUpOutcome.ANSWERED, now=LATER)

    assert Call.objects.get().state == CallState.PLANNED


def test_a_no_told_by_mistake_is_taken_back(rejection):
    call = answers.planned(rejection)

    follow_ups.take_back(rejection=rejection, today=LATER.date())

    application = type(rejection.application).objects.get(pk=rejection.application_id)
    assert (application.ending, application.ended_on) == ("", None)
    assert Call.objects.get(pk=call.pk).state == CallState.LET_GO
    assert list(application.stage_changes.order_by("id").values_list("ending", flat=True)) == ["", Ending.REJECTED, ""]


def test_a_no_is_not_taken_back_once_somebody_was_asked(rejection):
    asked(rejection, CallEnding.NO_ANSWER)

    with pytest.raises(CallMade, match=r"^A call was made already, so the no stays\."):
        follow_ups.take_back(rejection=rejection, today=LATER.date())

    assert fresh(rejection).application.ending == Ending.REJECTED


def test_a_no_is_taken_back_once(rejection):
    follow_ups.take_back(rejection=rejection, today=NOW.date())

    with pytest.raises(StageError):
        follow_ups.take_back(rejection=fresh(rejection), today=NOW.date())


def test_guess_is_kept_before_any_answer(rejection):
    guess = follow_ups.write_guess(rejection=rejection, guess="Too little SAP")

    kept_guess = Finding.objects.get()
    assert (guess, kept_guess.verbatim, kept_guess.call) == (kept_guess, "Too little SAP", None)
    assert (kept_guess.evidence, kept_guess.kind, kept_guess.status) == (
        Evidence.E0,
        FindingKind.GAP,
        FindingStatus.UNCLEAR,
    )


def test_guess_is_one(rejection):
    first = follow_ups.write_guess(rejection=rejection, guess="Too little SAP")

    second = follow_ups.write_guess(rejection=rejection, guess="Too far away")

    assert (second, Finding.objects.get().verbatim) == (first, "Too far away")


def test_guess_left_empty_is_forgotten(rejection):
    follow_ups.write_guess(rejection=rejection, guess="Too little SAP")

    assert follow_ups.write_guess(rejection=rejection, guess="") is None

    assert Finding.objects.count() == 0


def test_guess_stands_once_a_call_was_made(rejection):
    follow_ups.write_guess(rejection=rejection, guess="Too little SAP")
    asked(rejection, CallEnding.ANSWERED)

    with pytest.raises(GuessLocked, match=r"^A call was made already, so the guess stays as you wrote it before\.$"):
        follow_ups.write_guess(rejection=rejection, guess="Too far away")

    assert Finding.objects.get().verbatim == "Too little SAP"
