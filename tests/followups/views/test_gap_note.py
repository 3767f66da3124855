"""The one note that a gap may lead to: I acted on it, or I had it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from followups.actions import gaps
from followups.domain.scripts import letters
from followups.enums import FindingStatus
from tests.applications.markup import every, only, words
from tests.followups import answers
from tests.followups.views.pressing import page_of

TALKED_ON = date(2026, 6, 16)


@pytest.fixture
def client(alice, client_of):
    return client_of(alice)


@pytest.fixture
def gap(alice):
    return answers.gap(alice)


def path(name, gap):
    return reverse(f"followups:{name}", args=[gap.pk])


def closed(gap):
    gaps.close_gap(gap=gap, revision=gap.revision, proof="passed the SAP course", closed_on=TALKED_ON)
    return gap


def notes(client, gap):
    return every(page_of(client.get(path("gap_detail", gap))), "section", aria_labelledby="note")


def test_closed_gap_offers_the_note_to_the_person_who_named_it(client, gap):
    (note,) = notes(client, closed(gap))

    assert words(only(note, "h2")) == "Tell Dana that you acted on it"
    assert "I passed the SAP course." in words(note)


def test_note_is_offered_once(client, gap):
    closed(gap)

    first, second = client.post(path("note_create", gap)), client.post(path("note_create", gap))

    assert (first.status_code, second.status_code, notes(client, gap)) == (302, 302, [])


def test_open_gap_offers_none(client, gap):
    assert notes(client, gap) == []


def test_nobody_is_written_to_who_asked_not_to_be(client, gap):
    contact = gap.findings.get().call.involvement.contact
    contact.do_not_contact = True
    contact.save(update_fields=["do_not_contact"])

    assert notes(client, closed(gap)) == []


@pytest.mark.parametrize(
    ("days", "is_offered"),
    [
        pytest.param(13, False, id="N-had-it-too-soon"),
        pytest.param(14, True, id="N-had-it-two-weeks"),
        pytest.param(21, True, id="N-had-it-three-weeks"),
        pytest.param(22, False, id="N-had-it-too-late"),
    ],
)
def test_had_it_may_be_said_two_to_three_weeks_later(days, is_offered):
    assert letters.is_time_for_had_it(TALKED_ON, TALKED_ON + timedelta(days=days)) is is_offered


def test_had_it_is_offered_on_the_gap_that_did_not_come_up(client, alice, time_machine):
    gap = answers.gap(alice, status=FindingStatus.HAD_NOT_SHOWN)
    started_at = gap.findings.get().call.started_at
    time_machine.move_to(started_at + timedelta(days=15), tick=False)

    (note,) = notes(client, gap)

    assert words(only(note, "h2")) == "You had it: a line to Dana"
    assert "only for completeness" in words(note)


def test_a_get_settles_nothing(client, gap):
    assert client.get(path("note_create", gap)).status_code == 405
