"""An employer who says nothing: asking, taking that back, a word that came."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from applications.enums import Ending
from applications.models import StatusQuestion
from tests import factories

TODAY = date(2026, 6, 17)


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def application(alice):
    """One that is live."""
    return factories.application(alice)


def url(name: str, row) -> str:
    """The address of this route for this row."""
    return reverse(f"applications:{name}", args=[row.pk])


def page_of(application) -> str:
    """The application's own page."""
    return reverse("followups:application_detail", args=[application.pk])


@pytest.mark.parametrize(
    ("sent", "channel"),
    [({}, "writing"), ({"channel": "phone"}, "phone"), ({"channel": "pigeon"}, "writing")],
    ids=["as it is", "by phone", "a way that is not known"],
)
def test_one_press_notes_the_question(sent, channel, application, alice, client_of):
    response = client_of(alice).post(url("status_question_create", application), sent)

    assert (response.status_code, response.url) == (302, page_of(application))
    question = StatusQuestion.objects.get()
    assert (question.application, question.asked_on, question.channel) == (application, TODAY, channel)


def test_press_goes_back_to_where_it_was_and_can_be_undone(application, alice, client_of):
    client, today = client_of(alice), reverse("followups:today")

    response = client.post(url("status_question_create", application), {"next": today}, follow=True)
    question = StatusQuestion.objects.get()
    undone = client.post(url("status_question_delete", question), {"next": today})

    assert response.redirect_chain == [(today, 302)]
    assert "Noted: you asked Kline Logistics how it stands." in response.text
    assert url("status_question_delete", question) in response.text
    assert (undone.status_code, undone.url, StatusQuestion.objects.count()) == (302, today, 0)


def test_third_question_is_refused_in_words(application, alice, client_of):
    for on in (date(2026, 6, 1), date(2026, 6, 10)):
        StatusQuestion.objects.create(candidate=alice, application=application, asked_on=on)

    response = client_of(alice).post(url("status_question_create", application), follow=True)

    assert "You have asked twice. That is as often as is fair." in response.text
    assert StatusQuestion.objects.count() == 2


def test_word_with_a_day_is_kept(application, alice, client_of):
    response = client_of(alice).post(url("status_answer_create", application), {"promised_on": "2026-07-01"})

    application.refresh_from_db()
    assert (response.status_code, response.url) == (302, page_of(application))
    assert application.answer_promised_on == date(2026, 7, 1)


def test_word_without_a_day_answers_the_question(application, alice, client_of):
    client = client_of(alice)
    client.post(url("status_question_create", application))

    response = client.post(url("status_answer_create", application), {"promised_on": ""})

    assert response.status_code == 302
    assert StatusQuestion.objects.get().answered_on == TODAY


@pytest.mark.parametrize(
    ("promised_on", "message"),
    [
        ("", "Give the day they named, such as 2026-06-12."),
        ("soon", "Give a day, such as 2026-06-12."),
        ("2026-06-16", "That day has passed. Give the day they named, or leave it empty."),
    ],
    ids=["no day and no question", "no day at all", "a day that has passed"],
)
def test_invalid_word_says_what_to_do(promised_on, message, application, alice, client_of):
    response = client_of(alice).post(url("status_answer_create", application), {"promised_on": promised_on})

    assert response.status_code == 422
    assert message in response.text
    assert promised_on in response.text


def test_word_from_an_ended_application_says_so(alice, client_of):
    application = factories.application(alice)
    client = client_of(alice)
    client.post(url("ending_create", application), {"ending": Ending.SILENT, "ended_on": "2026-06-17"})

    response = client.post(url("status_answer_create", application), {"promised_on": "2026-07-01"})

    assert response.status_code == 422
    assert "This application has ended. Look at where it stands now." in response.text
    assert "It goes on after all" in response.text


@pytest.mark.parametrize(
    ("name", "allowed"),
    [("status_question_create", "POST"), ("status_answer_create", "GET, HEAD, POST")],
)
def test_wrong_method(name, allowed, application, alice, client_of):
    response = client_of(alice).put(url(name, application))

    assert (response.status_code, response.headers["Allow"]) == (405, allowed)


def test_page_of_the_word_opens(application, alice, client_of):
    response = client_of(alice).get(url("status_answer_create", application))

    assert response.status_code == 200
    assert "A word came, and it is still open" in response.text
