"""What the pages of applications do before their own work: method, login, owner."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from applications.actions import applications
from applications.enums import Ending
from applications.models import Application
from tests import factories

READ = ["GET", "HEAD"]
FORM = [*READ, "POST"]
VERB = ["POST"]
METHODS = {
    "rejection_start": FORM,
    "application_list": READ,
    "application_table": READ,
    "application_create": FORM,
    "application_update": FORM,
    "stage_change_create": FORM,
    "stage_change_update": FORM,
    "ending_create": FORM,
    "ending_delete": VERB,
    "rejection_create": FORM,
    "rejection_update": FORM,
}
WITHOUT_ROW = {"rejection_start", "application_list", "application_table", "application_create"}
ALL_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


def path(name, candidate, now) -> str:
    """The address of a page, with a row of this candidate where it takes one."""
    if name in WITHOUT_ROW:
        return reverse(f"applications:{name}")
    application = factories.application(candidate)
    if name == "rejection_update":
        factories.rejection(application, now)
    if name == "ending_delete":
        applications.end_application(
            application=application, ending=Ending.CLOSED, ended_on=now.date(), today=now.date()
        )
    row = application.stage_changes.get() if name == "stage_change_update" else application
    return reverse(f"applications:{name}", args=[row.pk])


@pytest.mark.parametrize(("name", "allowed"), METHODS.items())
def test_another_method_is_refused(name, allowed, alice, client_of, now):
    client, address = client_of(alice), path(name, alice, now)

    answers = {method: client.generic(method, address).status_code for method in ALL_METHODS if method not in allowed}

    assert set(answers.values()) == {405}


@pytest.mark.parametrize("name", METHODS)
def test_nobody_is_sent_to_the_login(name, alice, now):
    address = path(name, alice, now)
    method = METHODS[name][0]

    response = Client().generic(method, address)

    assert (response.status_code, response.url) == (302, f"{reverse('account_login')}?next={address}")


@pytest.mark.parametrize("name", [name for name in METHODS if name not in WITHOUT_ROW])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_stranger_meets_nothing(method, name, alice, bob, client_of, now):
    address = path(name, alice, now)

    response = client_of(bob).generic(method, address)

    assert response.status_code == (404 if method in METHODS[name] else 405)


@pytest.mark.parametrize("name", [name for name in METHODS if "GET" in METHODS[name]])
def test_the_page_opens(name, alice, client_of, now):
    address = path(name, alice, now)

    response = client_of(alice).get(address)

    assert response.status_code == 200
    assert response.text.count("<h1") == 1


@pytest.mark.parametrize("name", [name for name in METHODS if name not in WITHOUT_ROW])
def test_a_key_beyond_any_row_meets_nothing(name, alice, client_of):
    address = reverse(f"applications:{name}", args=[10**30])

    assert client_of(alice).post(address).status_code == 404


@pytest.mark.parametrize("name", [name for name in METHODS if "POST" in METHODS[name]])
def test_s20_a_form_without_its_token_is_refused(name, alice, now):
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice, backend=settings.AUTHENTICATION_BACKENDS[0])
    address = path(name, alice, now)
    before = list(Application.objects.values())

    response = client.post(address)

    assert response.status_code == 403
    assert list(Application.objects.values()) == before
