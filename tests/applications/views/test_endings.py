"""Ending an application otherwise than with a no, and going on after all."""

from datetime import date

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.urls import reverse

from applications.actions import applications
from applications.enums import Ending
from applications.models import Application
from tests import factories
from tests.applications.views.filling import errors, filled

TODAY = date(2026, 6, 12)
OTHERS = [ending for ending in Ending if ending != Ending.REJECTED]


@pytest.fixture(autouse=True)
def at_now(now):
    """The clock stands still at the moment of the tests."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def client(alice, client_of):
    """Alice's browser."""
    return client_of(alice)


def end(application) -> str:
    """The address that ends an application."""
    return reverse("applications:ending_create", args=[application.pk])


def reopen(application) -> str:
    """The address that takes an ending back."""
    return reverse("applications:ending_delete", args=[application.pk])


def detail(application) -> str:
    """The address of the application's own page."""
    return reverse("followups:application_detail", args=[application.pk])


def stands(application) -> tuple[str, date | None]:
    """How and when the application ended."""
    return Application.objects.values_list("ending", "ended_on").get(pk=application.pk)


@pytest.mark.parametrize("ending", OTHERS)
def test_end(ending, client, alice):
    application = factories.application(alice)
    page = client.get(end(application))

    response = client.post(end(application), filled(page, ending=ending))

    assert (response.status_code, response.url) == (302, detail(application))
    assert stands(application) == (ending, TODAY)


def test_end_leads_to_the_form_of_a_no(client, alice):
    application = factories.application(alice)

    page = client.get(end(application))

    assert reverse("applications:rejection_create", args=[application.pk]) in page.text
    assert 'value="rejected"' not in page.text


def test_end_offers_the_way_back(client, alice):
    application = factories.application(alice)

    response = client.post(end(application), {"ending": "withdrawn", "ended_on": "2026-06-12"})

    (message,) = get_messages(response.wsgi_request)
    assert "Kline Logistics: Withdrawn." in str(message)
    assert f'action="{reopen(application)}"' in str(message)


def test_end_twice_ends_once(client, alice):
    application = factories.application(alice)
    posted = {"ending": "withdrawn", "ended_on": "2026-06-12"}
    client.post(end(application), posted)

    response = client.post(end(application), posted)

    assert response.status_code == 302
    assert application.stage_changes.count() == 2


def test_end_that_ended_otherwise_is_refused(client, alice, now):
    application = factories.application(alice)
    factories.rejection(application, now)

    response = client.post(end(application), {"ending": "withdrawn", "ended_on": "2026-06-12"})

    assert response.status_code == 422
    assert errors(response) == {"__all__": ["This application has ended already. Look at where it stands now."]}
    assert stands(application) == (Ending.REJECTED, TODAY)


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"ended_on": "2026-06-12"}, {"ending": ["Choose what happened."]}),
        ({"ending": "withdrawn"}, {"ended_on": ["Give a day, such as 2026-06-12."]}),
        (
            {"ending": "withdrawn", "ended_on": "2026-06-13"},
            {"__all__": ["That day lies ahead. Give today or an earlier day."]},
        ),
        (
            {"ending": "withdrawn", "ended_on": "2026-05-03"},
            {"__all__": ["The end is dated before the day you applied. Correct one of the two."]},
        ),
    ],
)
def test_end_refuses(posted, said, client, alice):
    application = factories.application(alice)

    response = client.post(end(application), posted)

    assert (response.status_code, errors(response)) == (422, said)
    assert stands(application) == ("", None)


def test_end_with_a_no_needs_its_own_form(client, alice):
    application = factories.application(alice)

    response = client.post(end(application), {"ending": "rejected", "ended_on": "2026-06-12"})

    assert (response.status_code, list(errors(response))) == (422, ["ending"])
    assert stands(application) == ("", None)


@pytest.mark.parametrize("ending", OTHERS)
def test_go_on_after_all(ending, client, alice):
    application = factories.application(alice)
    applications.end_application(application=application, ending=ending, ended_on=TODAY, today=TODAY)

    response = client.post(reopen(application))

    assert (response.status_code, response.url) == (302, detail(application))
    assert stands(application) == ("", None)


def test_go_on_twice_says_that_it_is_live(client, alice):
    application = factories.application(alice)

    response = client.post(reopen(application))

    (message,) = get_messages(response.wsgi_request)
    assert response.status_code == 302
    assert str(message) == "This application is live already, or ended with a no. Look at where it stands now."


def test_go_on_does_not_take_back_a_no(client, alice, now):
    application = factories.application(alice)
    factories.rejection(application, now)

    client.post(reopen(application))

    assert stands(application) == (Ending.REJECTED, TODAY)
