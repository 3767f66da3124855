"""Interviews as files for the candidate's own calendar."""

from datetime import date, time

import pytest
from django.urls import reverse

from applications.actions import applications, interviews
from applications.models import Interview
from tests import factories, ics


def interview_of(candidate, **fields) -> Interview:
    """A round on 18 June at half past nine in New York."""
    application = factories.application(candidate)
    when = {"local_on": date(2026, 6, 18), "local_time": time(9, 30), "zone": "America/New_York", **fields}
    return factories.interview(application, **when)


def address(interview: Interview) -> str:
    """Where the file of this round is."""
    return reverse("applications:interview_calendar_detail", args=[interview.pk])


def event_of(client, interview: Interview) -> dict[str, str]:
    """What the file says of the round."""
    return ics.read(client.get(address(interview)).content).only("VEVENT").properties


def test_s51_an_interview_becomes_a_file_that_names_nobody(alice, client_of, settings):
    settings.BASE_URL = "https://debrief.example"
    interview = interview_of(alice, place="https://meet.kline.example/42", preparation="Ask Dana")

    response = client_of(alice).get(address(interview))

    assert response.headers["Content-Disposition"] == 'attachment; filename="interview.ics"'
    event = ics.read(response.content).only("VEVENT").properties
    assert (event["UID"], event["SUMMARY"]) == (str(interview.uid), "Interview")
    assert event["DESCRIPTION"] == f"https://debrief.example/applications/{interview.application_id}/"
    assert (event["DTSTART"], event["DTEND"]) == ("20260618T133000Z", "20260618T143000Z")
    assert [name for name in ("Dana", "Kline", "kline", "analyst") if name in response.content.decode()] == []


def test_u26_an_interview_that_moves_is_the_same_with_a_higher_sequence(alice, client_of):
    interview, client = interview_of(alice), client_of(alice)
    before = event_of(client, interview)
    fields = {"local_on": date(2026, 6, 19), "local_time": time(9, 30), "zone": "America/New_York"}

    interviews.edit_interview(interview=interview, revision=interview.revision, **fields)

    after = event_of(client, interview)
    assert after["UID"] == before["UID"]
    assert int(after["SEQUENCE"]) == int(before["SEQUENCE"]) + 1
    assert after["DTSTART"] == "20260619T133000Z"


def test_u26_an_interview_without_a_time_takes_its_day(alice, client_of):
    interview = interview_of(alice, local_time=None)

    event = event_of(client_of(alice), interview)

    assert event["DTSTART;VALUE=DATE"] == "20260618"


@pytest.mark.parametrize(
    ("ended_on", "status"),
    [(date(2026, 6, 17), "CANCELLED"), (date(2026, 6, 18), "CONFIRMED"), (date(2026, 6, 19), "CONFIRMED")],
    ids=["before it", "on its day", "after it"],
)
def test_u26_an_interview_of_an_application_that_ended_before_it_is_cancelled(ended_on, status, alice, client_of):
    interview, client = interview_of(alice), client_of(alice)
    before = event_of(client, interview)

    applications.end_application(
        application=interview.application, ending="withdrawn", ended_on=ended_on, today=date(2026, 6, 20)
    )

    after = event_of(client, interview)
    assert (after["UID"], after["STATUS"]) == (before["UID"], status)
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    page = client.get(reverse("applications:interview_update", args=[interview.pk])).text
    assert ("Take it out of your calendar" in page) is (status == "CANCELLED")


@pytest.mark.parametrize("page", ["followups:today", "applications:interview_update"])
def test_u26_the_file_is_offered_where_the_interview_is(page, alice, client_of, time_machine, now):
    time_machine.move_to(now, tick=False)
    interview = interview_of(alice)
    arguments = [interview.pk] if page.endswith("update") else []

    response = client_of(alice).get(reverse(page, args=arguments))

    assert f'href="{address(interview)}"' in response.text


def test_s01_the_file_of_a_strangers_interview_does_not_exist(alice, bob, client_of):
    response = client_of(bob).get(address(interview_of(alice)))

    assert response.status_code == 404


def test_file_is_only_read(alice, client_of):
    response = client_of(alice).post(address(interview_of(alice)))

    assert response.status_code == 405
