"""TIM-22: "not today" hides what can wait until the day is over, without a counter, a streak or a reproach."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from applications.models import Candidate
from followups.models import Call
from tests import factories
from tests.followups import answers

TODAY = date(2026, 6, 17)
REPROACHES = ("streak", "overdue", "missed", "snooze", "again and again", "in a row")


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def full_day(alice) -> Call:
    """A decision, a silence, words to sort and a call that is planned for today, at a time that nobody was promised."""
    answers.told_no(alice, "Halden Rail")
    answers.answer(alice, "Corvane", answers.said("Too little SAP."))
    factories.application(alice, employer="Solent Freight", applied_on=date(2026, 4, 1), kind="interviewing")
    call = answers.planned(answers.told_no(alice), on=TODAY)
    Call.objects.filter(pk=call.pk).update(is_time_named_by_contact=False)
    return call


def rest(client):
    """Press the button."""
    return client.post(reverse("followups:rest_create"), follow=True)


def test_tim_22_everything_waits_and_nothing_is_changed(client, read, full_day):
    before = read()
    page = rest(client).text
    today = read()

    assert all((before.decisions, before.silences, before.promises, before.next_call))
    assert "Everything waits, and nothing is lost." in page
    assert not any((today.decisions, today.silences, today.promises, today.remedies, today.unsorted, today.waiting))
    assert (today.next_call, today.is_resting) == (None, True)
    full_day.refresh_from_db()
    assert (full_day.state, full_day.local_on) == ("planned", TODAY)
    assert [word for word in REPROACHES if word in page.lower()] == []


def test_tim_22_the_next_day_it_all_stands_there_without_a_word(client, alice, full_day):
    rest(client)

    with time_machine.travel("2026-06-18T09:00:00+00:00", tick=False):
        response = client.get(reverse("followups:today"))

    today = response.context["today"]
    assert (today.is_resting, today.next_call, today.is_call_due) == (False, full_day, True)
    assert [word for word in REPROACHES if word in response.text.lower()] == []


def test_tim_22_what_others_count_on_stays(client, alice, read, text):
    promised = answers.planned(answers.told_no(alice), on=TODAY)
    interview = factories.interview(factories.application(alice, employer="Solent"), local_on=TODAY)

    rest(client)

    today = read()
    assert (today.next_call, [coming.interview for coming in today.interviews.rows]) == (promised, [interview])
    assert "Here stands only what others count on." in text()


def test_tim_22_can_be_taken_back(client, read, full_day):
    rest(client)

    client.post(reverse("followups:rest_delete"))

    assert (read().is_resting, read().next_call) == (False, full_day)


def test_tim_22_is_offered_only_where_something_is_to_be_done(text, full_day, alice, client, bob, client_of):
    assert "Not today" in text()
    assert "Not today" not in client_of(bob).get(reverse("followups:today")).text


def test_tim_22_is_the_day_of_one_candidate(client, bob, full_day):
    rest(client)

    assert Candidate.objects.get(pk=bob.pk).rests_on is None


def test_tim_22_rests_in_few_queries(client, full_day, django_assert_max_num_queries):
    rest(client)

    with django_assert_max_num_queries(8):
        client.get(reverse("followups:today"))


@pytest.mark.parametrize("name", ["rest_create", "rest_delete"])
def test_tim_22_asks_for_a_press(client, name):
    assert client.get(reverse(f"followups:{name}")).status_code == 405
