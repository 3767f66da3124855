"""Logging a call: its words, its ending, and the reply to a mail."""

from datetime import timedelta

import pytest

from applications.models import RevisionConflict
from followups.actions import calls
from followups.actions.calls import AlreadyLogged
from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, CallState, Channel, FollowUpOutcome
from followups.models import Call
from tests.followups.actions.calls.hands import fresh, log, schedule
from tests.followups.answers import NOW


@pytest.fixture
def mail(rejection, dana) -> Call:
    """A request by mail that was sent."""
    call = schedule(rejection, dana, channel=Channel.MAIL)
    log(call, CallEnding.SENT)
    return fresh(call)


def test_words_are_kept_while_the_call_goes_on(rejection, dana):
    call = schedule(rejection, dana)

    calls.note_words(call=call, revision=1, their_words="Strong on planning.")

    assert (fresh(call).their_words, call.revision) == ("Strong on planning.", 2)


def test_r08_words_of_another_tab_are_not_written_over(rejection, dana):
    call = schedule(rejection, dana)
    calls.note_words(call=fresh(call), revision=1, their_words="Strong on planning.")

    with pytest.raises(RevisionConflict):
        calls.note_words(call=call, revision=1, their_words="Light on SAP.")


@pytest.mark.parametrize(
    ("ending", "result", "outcome"),
    [
        pytest.param(CallEnding.ANSWERED, AttemptResult.REACHED, "answered", id="answered"),
        pytest.param(CallEnding.POLICY, AttemptResult.REACHED, "policy", id="policy"),
        pytest.param(CallEnding.REFERRED, AttemptResult.REACHED, "referred", id="referred"),
        pytest.param(CallEnding.VOICEMAIL, AttemptResult.VOICEMAIL, "", id="voicemail goes on"),
        pytest.param(CallEnding.SENT, AttemptResult.NO_ANSWER, "", id="sent goes on"),
    ],
)
def test_ending_is_logged(rejection, dana, ending, result, outcome):
    call = schedule(rejection, dana)
    end = call.starts_at + timedelta(minutes=9)

    follow_up = log(call, ending, "Strong on planning.", ended_at=end, now=end)

    made = fresh(call)
    assert (made.state, made.result, made.their_words) == (CallState.MADE, result, "Strong on planning.")
    assert (made.started_at, made.ended_at) == (call.starts_at, end)
    assert (follow_up.outcome, follow_up.closed_at) == (outcome, end if outcome else None)


def test_r07_second_press_finds_the_first_log(rejection, dana):
    call = schedule(rejection, dana)
    log(call, CallEnding.ANSWERED, "Strong on planning.")

    follow_up = log(fresh(call), CallEnding.POLICY, "No comment.")

    assert (fresh(call).their_words, follow_up.outcome) == ("Strong on planning.", FollowUpOutcome.ANSWERED)


def test_call_let_go_meanwhile_is_not_logged(rejection, dana):
    call = schedule(rejection, dana)
    calls.let_go(call=call)

    with pytest.raises(AlreadyLogged, match="let go meanwhile"):
        log(call)

    assert fresh(call).state == CallState.LET_GO


def test_r08_what_another_tab_noted_is_kept_below(rejection, dana):
    call = schedule(rejection, dana)
    calls.note_words(call=fresh(call), revision=1, their_words="Light on SAP.")

    log(call, words="Strong on planning.", revision=1)

    assert fresh(call).lines == ("Strong on planning.", "Light on SAP.")


def test_what_was_struck_out_in_the_same_tab_is_gone(rejection, dana):
    call = schedule(rejection, dana)
    calls.note_words(call=call, revision=1, their_words="Strong on planing.")

    log(call, words="Strong on planning.", revision=2)

    assert fresh(call).lines == ("Strong on planning.",)


def test_sent_mail_waits_for_its_reply(mail):
    waiting = Call.objects.owned_by(mail.candidate).is_waiting_for_reply()

    assert (list(waiting), mail.is_waiting_for_reply) == ([mail], True)


def test_reply_is_logged_on_the_same_attempt_once(mail):
    later = mail.starts_at + timedelta(days=2)

    for ending, words in ((CallEnding.PARTLY, "More SAP."), (CallEnding.POLICY, "No comment.")):
        follow_up = calls.log_reply(call=mail, ending=ending, their_words=words, now=later)

    replied = fresh(mail)
    assert (replied.result, replied.their_words, replied.revision) == (AttemptResult.REACHED, "More SAP.", 3)
    assert (follow_up.outcome, follow_up.closed_at) == (FollowUpOutcome.PARTLY, later)


def test_reply_that_names_a_time_leaves_the_follow_up_open(mail):
    follow_up = calls.log_reply(call=mail, ending=CallEnding.CALL_BACK, their_words="", now=mail.starts_at)

    assert (fresh(mail).result, follow_up.outcome) == (AttemptResult.CALL_BACK, "")


def test_phone_call_has_no_reply(rejection, dana):
    call = schedule(rejection, dana)
    log(call, CallEnding.NO_ANSWER)

    follow_up = calls.log_reply(call=fresh(call), ending=CallEnding.ANSWERED, their_words="More SAP.", now=NOW)

    assert (fresh(call).result, follow_up.outcome) == (AttemptResult.NO_ANSWER, "")
