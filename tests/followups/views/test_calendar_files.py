"""Calls as files for the candidate's own calendar."""

from datetime import date, time

import pytest
from django.urls import reverse

from applications.enums import Placement, StageKind
from followups.actions import calls
from followups.enums import PartCode
from followups.models import Call
from tests import ics
from tests.applications.markup import attribute, every
from tests.followups import answers
from tests.followups.views.pressing import page_of


@pytest.fixture(autouse=True)
def friday(time_machine, now):
    """The day on which the call is planned."""
    time_machine.move_to(now, tick=False)


@pytest.fixture
def call(alice) -> Call:
    """A call to Dana, planned for Tuesday at ten in New York."""
    return answers.planned(answers.told_no(alice))


def address(call: Call) -> str:
    """Where the file of this call is."""
    return reverse("followups:call_calendar_detail", args=[call.pk])


def event_of(client, call: Call) -> dict[str, str]:
    """What the file says of the call."""
    return ics.read(client.get(address(call)).content).only("VEVENT").properties


def test_s51_a_call_becomes_a_file_that_names_nobody(alice, client_of, call, settings):
    settings.BASE_URL = "https://debrief.example"

    response = client_of(alice).get(address(call))

    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="call.ics"'
    event = ics.read(response.content).only("VEVENT").properties
    assert (event["UID"], event["SUMMARY"]) == (str(call.uid), "Call")
    assert event["DESCRIPTION"] == f"https://debrief.example/calls/{call.pk}/"
    assert (event["DTSTART"], event["DTEND"]) == ("20260616T140000Z", "20260616T141000Z")
    said = response.content.decode()
    assert [name for name in ("Dana", "Kline", "555", "analyst") if name in said] == []


def test_b12_an_early_call_is_as_long_as_the_script_asks_for(alice, client_of):
    early = {"furthest": StageKind.SCREENING, "placement": Placement.UNKNOWN, "placement_told": False}

    call = answers.planned(answers.told_no(alice, **early))

    event = event_of(client_of(alice), call)
    assert "three minutes" in call.script_parts.get(part=PartCode.OPENING).composed
    assert (event["DTSTART"], event["DTEND"]) == ("20260616T140000Z", "20260616T140300Z")


def test_u26_a_call_keeps_its_uid_while_it_moves_is_let_go_and_taken_up(alice, client_of, call):
    client, seen = client_of(alice), [event_of(client_of(alice), call)]

    calls.move_call(
        call=call, revision=1, local_on=date(2026, 6, 17), local_time=time(11), is_time_named_by_contact=True
    )
    seen.append(event_of(client, call))
    calls.let_go(call=call)
    seen.append(event_of(client, call))
    calls.take_up(call=call)
    seen.append(event_of(client, call))

    assert {event["UID"] for event in seen} == {str(call.uid)}
    assert [event["SEQUENCE"] for event in seen] == ["1", "2", "3", "4"]
    assert [event["STATUS"] for event in seen] == ["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"]
    assert [event["DTSTART"] for event in seen] == ["20260616T140000Z", *["20260617T150000Z"] * 3]


@pytest.mark.parametrize("page", ["today", "plan_detail", "call_detail"])
def test_u26_the_file_is_offered_where_the_call_is(page, alice, client_of, call):
    arguments = {"plan_detail": [call.follow_up.rejection.application_id], "call_detail": [call.pk]}.get(page, [])

    shown = page_of(client_of(alice).get(reverse(f"followups:{page}", args=arguments)))

    assert address(call) in [attribute(link, "href") for link in every(shown, "a")]


def test_u26_what_is_let_go_is_offered_to_be_taken_out(alice, client_of, call):
    client = client_of(alice)

    response = client.post(reverse("followups:call_delete", args=[call.pk]), follow=True)

    assert address(call) in [attribute(link, "href") for link in every(page_of(response), "a")]


def test_s01_the_file_of_a_strangers_call_does_not_exist(bob, client_of, call):
    response = client_of(bob).get(address(call))

    assert response.status_code == 404


def test_file_is_only_read(alice, client_of, call):
    response = client_of(alice).post(address(call))

    assert response.status_code == 405
