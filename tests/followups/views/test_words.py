"""What was said, handed in while the call goes on, late, or twice; and the script that answers without a network."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from followups.actions import calls
from followups.enums import CallState
from followups.models import Call
from tests.applications.markup import attribute, only
from tests.followups import answers
from tests.followups.views.pressing import fields_of, page_of

TUESDAY = datetime(2026, 6, 16, 14, 2, tzinfo=UTC)


@pytest.fixture(autouse=True)
def tuesday(time_machine):
    """The moment of the call."""
    time_machine.move_to(TUESDAY, tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def call(alice) -> Call:
    """A call to Dana, planned for Tuesday at ten in New York."""
    return answers.planned(answers.told_no(alice))


def note(client: Client, call: Call, text: str, revision: int = 1):
    """Hand in these words, typed over this revision."""
    address = reverse("followups:words_update_fragment", args=[call.pk])
    return client.post(address, {"revision": revision, "their_words": text})


def fresh(call: Call) -> Call:
    """The call as it stands in the database."""
    return Call.objects.get(pk=call.pk)


def test_r07_the_same_words_twice_are_kept_once(client, call):
    responses = [note(client, call, "Strong on planning.") for _ in range(2)]

    assert [response.status_code for response in responses] == [200, 200]
    assert (fresh(call).their_words, fresh(call).revision) == ("Strong on planning.", 2)
    assert attribute(only(page_of(responses[1]), "input", name="revision"), "value") == "2"


def test_r25_a_conflict_brings_both_texts_and_the_revision_to_go_on_from(client, call):
    calls.note_words(call=fresh(call), revision=1, their_words="Light on SAP.")

    response = note(client, call, "Strong on planning.")

    (block,) = [only(page_of(response), "div", id="saved", role="status")]
    assert response.status_code == 409
    assert {name: attribute(block, f"data-{name}") for name in ("theirs", "both", "revision")} == {
        "theirs": "Light on SAP.",
        "both": "Strong on planning.\nLight on SAP.",
        "revision": "2",
    }


@pytest.mark.parametrize(
    "end",
    [lambda call: answers.made(call, words="Light on SAP."), lambda call: calls.let_go(call=call)],
    ids=["made", "let go"],
)
def test_r25_words_that_come_after_the_call_was_over_go_below(end, client, call):
    calls.note_words(call=call, revision=1, their_words="Light on SAP.")
    end(call)

    response = note(client, call, "Strong on planning.")

    assert (response.status_code, fresh(call).lines) == (200, ("Light on SAP.", "Strong on planning."))


@pytest.mark.parametrize(
    ("pressed", "ended_at"),
    [
        pytest.param("2026-06-16T12:10:00.000Z", "2026-06-16T12:10", id="two hours ago, without a network"),
        pytest.param("2026-06-16T15:00:00.000Z", "2026-06-16T14:02", id="in the future"),
        pytest.param("2026-05-01T12:00:00.000Z", "2026-06-16T14:02", id="too long ago"),
        pytest.param("just now", "2026-06-16T14:02", id="no time"),
        pytest.param("", "2026-06-16T14:02", id="empty"),
    ],
)
def test_r25_a_call_handed_in_later_ended_when_it_was_pressed(pressed, ended_at, client, call):
    action = reverse("followups:call_outcome_create", args=[call.pk])
    typed = fields_of(client.get(reverse("followups:call_detail", args=[call.pk])), action)

    client.post(action, {**typed, "opened_at": "2026-06-16T12:00:00+00:00", "ended_at": pressed})

    made = fresh(call)
    assert made.state == CallState.MADE
    assert f"{made.ended_at:%Y-%m-%dT%H:%M}" == ended_at
    assert made.started_at <= made.ended_at


def test_r25_the_worker_may_answer_for_the_calls_and_nothing_above_them(client, call):
    address = attribute(
        only(page_of(client.get(reverse("followups:call_detail", args=[call.pk]))), "div", class_="call stack"),
        "data-worker",
    )

    response = Client().get(address)

    assert (address, response.status_code) == ("/calls/worker.js", 200)
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert "Service-Worker-Allowed" not in response.headers


def test_s23_logout_clears_what_the_browser_stored(client):
    asked, done = (getattr(client, method)(reverse("account_logout")) for method in ("get", "post"))

    assert "Clear-Site-Data" not in asked.headers
    assert done.headers["Clear-Site-Data"] == '"storage"'


def test_a_rehearsal_keeps_nothing(client, alice):
    application = answers.told_no(alice).application

    page = page_of(client.get(reverse("followups:rehearsal_detail", args=[application.pk])))

    scene = only(page, "div", class_="call stack")
    assert [attribute(scene, name) for name in ("data-call", "data-worker", "data-after")] == ["", None, None]
    assert "words.js" not in str(page)
    assert Call.objects.owned_by(alice).count() == 0
