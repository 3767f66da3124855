"""Undoing a call that was let go, and what forbids it (TIM-18)."""

import pytest

from applications.actions import rejections
from followups.actions import calls, follow_ups
from followups.enums import CallState, FollowUpOutcome
from tests.rows import rows_of


@pytest.fixture
def let_go(alice, now):
    """A call that was planned and let go."""
    call = rows_of(alice, now)["call"]
    calls.let_go(call=call)
    call.refresh_from_db()
    return call


def test_take_up_while_the_follow_up_is_open_plans_it_again(let_go):
    is_planned = calls.take_up(call=let_go)

    let_go.refresh_from_db()
    assert (is_planned, let_go.state) == (True, CallState.PLANNED)


@pytest.mark.parametrize(
    "outcome",
    [FollowUpOutcome.DO_NOT_CALL, FollowUpOutcome.POLICY, FollowUpOutcome.REFUSED, FollowUpOutcome.DECLINED_BY_USER],
)
def test_tim18_take_up_after_the_end_of_the_follow_up_does_nothing(let_go, outcome, now):
    follow_ups.conclude(follow_up=let_go.follow_up, outcome=outcome, now=now)

    is_planned = calls.take_up(call=let_go)

    let_go.refresh_from_db()
    assert (is_planned, let_go.state) == (False, CallState.LET_GO)


def test_take_up_after_the_no_was_taken_back_does_nothing(let_go, now):
    rejections.take_back_rejection(rejection=let_go.follow_up.rejection, today=now.date())

    is_planned = calls.take_up(call=let_go)

    assert is_planned is False
