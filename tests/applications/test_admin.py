"""S-07: the admin is off unless a path is set, for operators alone, and shows nobody's words."""

from importlib import import_module, reload

import pytest
from django.contrib import admin
from django.urls import clear_url_caches, reverse

from applications.models import Candidate
from followups.models import Call, FollowUp
from tests import factories
from tests.conftest import open_account
from tests.rows import plan, rows_of

SECRETS = [
    "Dana Whitfield",
    "Kline Logistics",
    "Operations analyst",
    "Strong on planning",
    "too little SAP",
    "planning",
]


@pytest.fixture
def _admin_path(settings):
    """The admin at a path that the operator set."""
    before = settings.ADMIN_PATH
    settings.ADMIN_PATH = "behind"
    read_addresses_again()
    yield
    settings.ADMIN_PATH = before
    read_addresses_again()


def read_addresses_again() -> None:
    """The addresses depend on a setting that is read once, at the start."""
    clear_url_caches()
    reload(import_module("config.urls"))


@pytest.fixture
def operator(db) -> Candidate:
    """Somebody who runs the instance."""
    candidate = open_account("ops@example.org", "Olga Operator")
    candidate.is_staff = candidate.is_superuser = True
    candidate.save()
    return candidate


def test_without_a_path_there_is_no_admin(operator, client_of):
    assert client_of(operator).get("/admin/").status_code == 404


@pytest.mark.usefixtures("_admin_path")
def test_nobody_is_sent_to_the_login_of_the_instance(client, db):
    response = client.get("/behind/", follow=True)

    assert [address.split("?")[0] for address, _ in response.redirect_chain][-1] == reverse("account_login")


@pytest.mark.usefixtures("_admin_path")
def test_a_candidate_is_not_let_in(alice, client_of):
    client = client_of(alice)

    assert client.get("/behind/", follow=True).status_code == 403


@pytest.mark.usefixtures("_admin_path")
@pytest.mark.parametrize("page", ["applications/candidate", "followups/followup", "followups/call"])
def test_an_operator_sees_that_rows_exist_and_not_what_is_in_them(alice, operator, client_of, now, page):
    rows = rows_of(alice, now)
    keys = {"applications/candidate": alice.pk, "followups/followup": FollowUp.objects.first().pk}
    client = client_of(operator)

    listed = client.get(f"/behind/{page}/")
    opened = client.get(f"/behind/{page}/{keys.get(page, rows['call'].pk)}/change/")

    assert (listed.status_code, opened.status_code) == (200, 200)
    assert [secret for secret in SECRETS if secret in listed.text + opened.text] == []


@pytest.mark.usefixtures("_admin_path")
def test_accounts_are_listed_with_how_much_they_hold(alice, operator, client_of):
    factories.involvement(factories.application(alice))
    factories.contact(alice)

    page = client_of(operator).get("/behind/applications/candidate/").context["cl"]

    assert {row.email: (row.application_count, row.contact_count) for row in page.result_list} == {
        "alice@example.org": (1, 2),
        "ops@example.org": (0, 0),
    }


@pytest.mark.usefixtures("_admin_path")
def test_an_operator_switches_an_account_off_and_changes_nothing_else(alice, operator, client_of):
    """S-05 too."""
    client_of(operator).post(
        f"/behind/applications/candidate/{alice.pk}/change/",
        {"is_staff": "", "email": "mallory@example.org", "name": "Mallory", "is_superuser": "on", "pitch": "x"},
    )

    alice.refresh_from_db()
    assert (alice.is_active, alice.is_staff, alice.is_superuser) == (False, False, False)
    assert (alice.email, alice.name, alice.pitch) == ("alice@example.org", "Alice Arden", "")


@pytest.mark.usefixtures("_admin_path")
@pytest.mark.parametrize("page", ["followups/followup", "followups/call"])
def test_rows_of_the_upper_floor_are_neither_made_changed_nor_deleted(alice, operator, client_of, now, page):
    involvement = factories.involvement(factories.application(alice))
    call = plan(factories.rejection(involvement.application, now), involvement, now.replace(day=16), now)
    key = {"followups/call": call.pk, "followups/followup": call.follow_up_id}[page]
    client = client_of(operator)

    statuses = [
        client.post(f"/behind/{page}/{path}").status_code for path in ("add/", f"{key}/change/", f"{key}/delete/")
    ]

    assert statuses == [403, 403, 403]
    assert (FollowUp.objects.count(), Call.objects.count()) == (1, 1)


def test_only_these_rows_of_ours_are_in_the_admin():
    ours = {model for model in admin.site._registry if model._meta.app_label in {"applications", "followups", "auth"}}

    assert ours == {Candidate, FollowUp, Call}
