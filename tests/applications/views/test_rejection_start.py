"""I was just not selected: five fields on an empty account, and then the plan."""

from datetime import date

import pytest
import time_machine
from django.conf import settings
from django.urls import reverse

from applications.enums import Ending
from applications.models import Application, Candidate, Contact, Rejection
from tests import factories
from tests.applications.views.filling import MEGABYTE, errors, filled

TODAY = date(2026, 6, 12)
START = reverse("applications:rejection_start")


@pytest.fixture(autouse=True)
def at_now(now):
    """The clock stands still at the moment of the tests."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def client(alice, client_of):
    """Alice's browser."""
    return client_of(alice)


def plan(application) -> str:
    """Where a no leads to."""
    return reverse(settings.AFTER_REJECTION, args=[application.pk])


FIVE = {
    "employer": "Kline Logistics",
    "position": "Operations analyst",
    "person": "Dana Whitfield",
    "reach": "020 7946 0123",
    "rapport": "4",
}


def test_start_from_five_fields(client, alice):
    page = client.get(START)

    response = client.post(START, filled(page, **FIVE))

    application = Application.objects.get()
    person = application.involvements.get()
    assert (response.status_code, response.url) == (302, plan(application))
    assert (application.candidate, application.ending, application.ended_on) == (alice, Ending.REJECTED, TODAY)
    assert (str(person.contact.phone), person.contact.email, person.rapport) == ("+44 20 7946 0123", "", "4")


def test_start_asks_five_things_and_requires_two(client):
    form = client.get(START).context["form"]

    visible = form.visible_fields()
    assert [field.name for field in visible] == list(FIVE)
    assert [field.name for field in visible if field.field.required] == ["employer", "position"]


def test_start_offers_the_six_anchors_in_words(client):
    form = client.get(START).context["form"]

    assert [value for value, _ in form["rapport"].field.choices] == ["0", "1", "2", "3", "4", "5"]


def test_start_by_two_fields(client):
    page = client.get(START)

    client.post(START, filled(page, employer="Kline Logistics", position="Analyst"))

    assert (Application.objects.get().ending, Contact.objects.count()) == (Ending.REJECTED, 0)


def test_start_with_a_mail(client):
    page = client.get(START)

    client.post(START, filled(page, **{**FIVE, "reach": "Dana Whitfield <dana@kline.example>"}))

    assert Contact.objects.values_list("email", "phone_kind").get() == ("dana@kline.example", "none")


def test_start_twice_is_once(client):
    typed = filled(client.get(START), **FIVE)
    first = client.post(START, typed)

    second = client.post(START, typed)

    assert first.url == second.url
    assert (Application.objects.count(), Contact.objects.count(), Rejection.objects.count()) == (1, 1, 1)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"employer": ""}, ["employer"]),
        ({"position": " "}, ["position"]),
        ({"person": ""}, ["person"]),
        ({"person": "", "reach": ""}, ["person"]),
        ({"person": MEGABYTE}, ["person"]),
        ({"reach": "call me"}, ["reach"]),
        ({"reach": MEGABYTE}, ["reach"]),
        ({"rapport": "6"}, ["rapport"]),
        ({"position": "nul\x00"}, ["position"]),
        ({"uid": "1"}, ["uid"]),
    ],
)
def test_start_refuses(changes, wrong, client):
    page = client.get(START)

    response = client.post(START, filled(page, **{**FIVE, **changes}))

    assert (response.status_code, list(errors(response))) == (422, wrong)
    assert "Kline Logistics" in response.text or changes == {"employer": ""}
    assert Application.objects.count() == 0


def test_start_on_an_account_without_stages_and_search(db, client_of):
    client = client_of(Candidate.objects.create_superuser("operator@example.org", "a long enough secret"))

    response = client.post(START, filled(client.get(START), employer="Kline Logistics", position="Analyst"))

    assert response.url == plan(Application.objects.get())


def test_start_does_not_touch_the_rows_of_another(client, alice, bob):
    factories.involvement(factories.application(bob))

    client.post(START, filled(client.get(START), **FIVE))

    application = Application.objects.get(candidate=alice)
    assert (application.employer.candidate, application.involvements.get().contact.candidate) == (alice, alice)
    assert Application.objects.get(candidate=bob).is_live
