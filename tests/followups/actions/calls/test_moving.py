"""Moving a call, letting it go, and taking it up again."""

from datetime import UTC, date, datetime, time

import pytest

from applications.models import RevisionConflict
from followups.actions import calls
from followups.actions.calls import AlreadyLogged, AlreadyPlanned
from followups.domain import timing
from followups.enums import CallState
from tests.followups.actions.calls.hands import SATURDAY, TEN, THURSDAY, WEDNESDAY, fresh, log, schedule
from tests.followups.answers import CALLED_ON


def test_moved_call_has_another_time(rejection, dana):
    call = schedule(rejection, dana)

    calls.move_call(call=call, revision=1, local_on=WEDNESDAY, local_time=time(15))

    moved = fresh(call)
    assert (moved.local_on, moved.local_time, moved.revision) == (WEDNESDAY, time(15), 2)
    assert moved.starts_at == datetime(2026, 6, 17, 19, tzinfo=UTC)


def test_r08_call_moved_in_another_tab_is_not_moved_over(rejection, dana):
    call = schedule(rejection, dana)
    calls.move_call(call=fresh(call), revision=1, local_on=WEDNESDAY, local_time=TEN)

    with pytest.raises(RevisionConflict):
        calls.move_call(call=call, revision=1, local_on=THURSDAY, local_time=TEN)

    assert fresh(call).local_on == WEDNESDAY


@pytest.mark.parametrize(
    ("day", "trouble"), [(SATURDAY, timing.TooSoon), (date(2026, 6, 20), timing.NeverThen)], ids=["TIM-1", "TIM-9"]
)
def test_moved_call_keeps_the_limits(rejection, dana, day, trouble):
    call = schedule(rejection, dana)

    with pytest.raises(trouble):
        calls.move_call(call=call, revision=1, local_on=day, local_time=time(9))

    assert fresh(call).local_on == CALLED_ON


def test_call_that_was_made_is_not_moved(rejection, dana):
    call = schedule(rejection, dana)
    log(call)

    with pytest.raises(AlreadyLogged):
        calls.move_call(call=fresh(call), revision=2, local_on=THURSDAY, local_time=TEN)


def test_call_is_let_go_once(rejection, dana):
    call = schedule(rejection, dana)

    presses = (calls.let_go(call=call), calls.let_go(call=call))

    assert (presses, fresh(call).state) == ((True, False), CallState.LET_GO)


def test_call_let_go_is_taken_up_once(rejection, dana):
    call = schedule(rejection, dana)
    calls.let_go(call=call)

    presses = (calls.take_up(call=call), calls.take_up(call=call))

    assert (presses, fresh(call).state) == ((True, False), CallState.PLANNED)


def test_tim17_call_is_not_taken_up_beside_another(rejection, dana):
    call = schedule(rejection, dana)
    calls.let_go(call=call)
    schedule(rejection, dana, local_time=time(15))

    with pytest.raises(AlreadyPlanned):
        calls.take_up(call=call)

    assert fresh(call).state == CallState.LET_GO
