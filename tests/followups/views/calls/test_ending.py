"""A call is over: how it ended, and what was said meanwhile."""

import pytest

from followups.actions import calls
from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, CallState, FollowUpOutcome
from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE
from tests.followups.views.calls.hands import TUESDAY, address, fresh, over
from tests.followups.views.pressing import fields_of, page_of


@pytest.mark.parametrize(
    ("ending", "result", "outcome"),
    [
        (CallEnding.ANSWERED, AttemptResult.REACHED, FollowUpOutcome.ANSWERED),
        (CallEnding.VOICEMAIL, AttemptResult.VOICEMAIL, ""),
        (CallEnding.POLICY, AttemptResult.REACHED, FollowUpOutcome.POLICY),
        (CallEnding.WRONG_NUMBER, AttemptResult.WRONG_NUMBER, ""),
    ],
)
def test_call_is_over_by_the_branch_that_was_opened(ending, result, outcome, client, call):
    response = over(client, call, ending=ending.value, their_words="Strong on planning.")

    made = fresh(call)
    assert (response.status_code, response.url) == (302, address("findings_update", call))
    assert (made.state, made.result, made.their_words) == (CallState.MADE, result, "Strong on planning.")
    assert (made.started_at, made.ended_at) == (TUESDAY, TUESDAY)
    assert made.follow_up.outcome == outcome


def test_a_talk_is_the_ending_until_something_else_is_pressed(client, call):
    over(client, call)

    assert fresh(call).follow_up.outcome == FollowUpOutcome.ANSWERED


@pytest.mark.parametrize(
    ("opened_at", "started_at"),
    [
        pytest.param("2026-06-16T14:01:00+00:00", "2026-06-16T14:01", id="opened after the planned time"),
        pytest.param("2026-06-16T13:40:00+00:00", "2026-06-16T14:00", id="opened ahead"),
        pytest.param("2026-06-16T15:00:00+00:00", "2026-06-16T14:02", id="in the future"),
        pytest.param("2026-06-15T14:00:00+00:00", "2026-06-16T14:02", id="yesterday"),
        pytest.param("2026-06-16T14:01:00", "2026-06-16T14:02", id="without a zone"),
        pytest.param("soon", "2026-06-16T14:02", id="no time"),
        pytest.param("", "2026-06-16T14:02", id="empty"),
    ],
)
def test_beginning_is_when_the_page_was_opened_if_that_can_be(opened_at, started_at, client, call):
    over(client, call, opened_at=opened_at)

    assert f"{fresh(call).started_at:%Y-%m-%dT%H:%M}" == started_at


def test_r07_over_pressed_twice_is_logged_once(client, call):
    action = address("call_outcome_create", call)
    typed = fields_of(client.get(address("call_detail", call)), action)

    responses = [client.post(action, {**typed, "their_words": said}) for said in ("First.", "Second.")]

    assert [response.status_code for response in responses] == [302, 302]
    assert fresh(call).their_words == "First."


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"ending": "hung_up"}, "Select a valid choice", id="no such ending"),
        pytest.param({"ending": ""}, "Choose how it went.", id="no ending"),
        pytest.param({"their_words": MEGABYTE}, "at most 20000 characters", id="a megabyte"),
    ],
)
def test_outcome_that_is_none_keeps_what_was_typed(changes, message, client, call):
    response = over(client, call, **{"their_words": "Strong on planning.", **changes})

    page = page_of(response)
    assert response.status_code == 422
    assert message in words(only(page, "div", class_="summary", role="alert"))
    typed = changes.get("their_words", "Strong on planning.")
    assert words(only(page, "textarea", name="their_words")) == typed
    assert fresh(call).state == CallState.PLANNED


def test_outcome_of_a_call_let_go_meanwhile_keeps_what_was_typed(client, call):
    action = address("call_outcome_create", call)
    typed = fields_of(client.get(address("call_detail", call)), action)
    calls.let_go(call=call)

    response = client.post(action, {**typed, "their_words": "Strong on planning."})

    assert response.status_code == 409
    assert words(only(page_of(response), "textarea", name="their_words")) == "Strong on planning."


def test_r08_words_of_two_tabs_are_both_kept(client, call):
    action = address("call_outcome_create", call)
    typed = fields_of(client.get(address("call_detail", call)), action)
    client.post(address("words_update_fragment", call), {"revision": 1, "their_words": "Light on SAP."})

    client.post(action, {**typed, "their_words": "Strong on planning."})

    assert fresh(call).lines == ("Strong on planning.", "Light on SAP.")


def test_words_are_kept_as_they_are_typed(client, call):
    response = client.post(
        address("words_update_fragment", call), {"revision": 1, "their_words": "Strong on planning."}
    )

    assert (response.status_code, fresh(call).their_words) == (200, "Strong on planning.")
    (revision,) = every(page_of(response), "input", name="revision")
    assert (attribute(revision, "value"), attribute(revision, "hx-swap-oob")) == ("2", "true")


def test_r08_words_of_another_tab_are_not_written_over(client, call):
    calls.note_words(call=fresh(call), revision=1, their_words="Light on SAP.")

    response = client.post(
        address("words_update_fragment", call), {"revision": 1, "their_words": "Strong on planning."}
    )

    assert (response.status_code, fresh(call).their_words) == (409, "Light on SAP.")
    assert "Another tab or device noted something else." in response.text


def test_words_of_a_megabyte_are_refused(client, call):
    response = client.post(address("words_update_fragment", call), {"revision": 1, "their_words": MEGABYTE})

    assert (response.status_code, fresh(call).their_words) == (422, "")
    assert "at most 20000 characters" in response.text
