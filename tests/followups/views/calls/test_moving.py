"""A call is moved, let go, and taken up again."""

from datetime import UTC, date, datetime, time

import pytest

from followups.actions import calls
from followups.enums import CallState
from tests.applications.markup import only, words
from tests.applications.pages import undo
from tests.applications.views.filling import filled
from tests.followups import answers
from tests.followups.views.calls.hands import address, fresh, plan
from tests.followups.views.pressing import page_of


def test_call_is_moved(client, call):
    page = client.get(address("call_update", call))

    response = client.post(address("call_update", call), filled(page, local_on="2026-06-18", local_time="15:00"))

    assert (response.status_code, response.url) == (302, plan(call))
    moved = fresh(call)
    assert (moved.local_on, moved.local_time) == (date(2026, 6, 18), time(15))
    assert moved.starts_at == datetime(2026, 6, 18, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"local_on": "2026-06-20"}, "part of the weekend", id="TIM-9"),
        pytest.param({"local_on": "2026-06-12", "local_time": "10:00"}, "A day of distance helps", id="TIM-1"),
        pytest.param({"local_on": "20 June"}, "Give a day, such as", id="no day"),
        pytest.param({"local_time": "25:00"}, "Give a time, such as", id="no time"),
    ],
)
def test_call_is_not_moved_there(changes, message, client, alice):
    call = answers.planned(answers.told_no(alice), is_time_named_by_contact=False)
    page = client.get(address("call_update", call))

    response = client.post(address("call_update", call), filled(page, **changes))

    assert response.status_code == 422
    assert message in words(only(page_of(response), "div", class_="summary", role="alert"))
    assert fresh(call).local_on == date(2026, 6, 16)


def test_call_that_was_made_is_not_moved(client, call):
    page = client.get(address("call_update", call))
    answers.made(call)

    response = client.post(address("call_update", call), filled(page, local_on="2026-06-18", revision=2))

    assert response.status_code == 422
    assert "This call was made or let go meanwhile." in response.text


def test_r08_call_moved_in_another_tab_shows_both_times(client, call):
    page = client.get(address("call_update", call))
    calls.move_call(call=fresh(call), revision=1, local_on=date(2026, 6, 17), local_time=time(10))

    response = client.post(address("call_update", call), filled(page, local_on="2026-06-18"))

    assert (response.status_code, fresh(call).local_on) == (409, date(2026, 6, 17))
    assert "2026-06-17" in response.text
    assert "2026-06-18" in response.text


def test_call_is_let_go_and_undo_plans_it_again(client, call):
    response = client.post(address("call_delete", call))
    state = fresh(call).state

    undo(client)

    assert (response.status_code, response.url) == (302, plan(call))
    assert (state, fresh(call).state) == (CallState.LET_GO, CallState.PLANNED)


def test_call_let_go_twice_says_it_once(client, call):
    client.post(address("call_delete", call))
    client.get(plan(call))

    response = client.post(address("call_delete", call), follow=True)

    assert "is let go" not in response.text


def test_tim17_call_is_not_taken_up_beside_another(client, call):
    calls.let_go(call=call)
    answers.planned(fresh(call.follow_up.rejection))

    response = client.post(address("let_go_delete", call), follow=True)

    assert fresh(call).state == CallState.LET_GO
    assert "One call is planned already." in response.text
