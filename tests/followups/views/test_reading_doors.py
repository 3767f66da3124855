"""What the reading pages and the verbs of gaps do before their own work: method, login, owner."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.followups import crowd

READ = {"get", "head"}
FORM = {"get", "head", "post"}
VERB = {"post"}
EVERY = {"get", "head", "post", "put", "patch", "delete", "trace"}

ROUTES = {
    "today": (READ, None),
    "application_detail": (READ, "application"),
    "contact_list": (READ, None),
    "contact_detail": (READ, "contact"),
    "call_list": (READ, None),
    "lesson_list": (READ, None),
    "gap_detail": (READ, "gap"),
    "gap_update": (FORM, "gap"),
    "gap_delete": (VERB, "gap"),
    "closing_create": (FORM, "gap"),
    "closing_delete": (VERB, "gap"),
    "remedy_create": (VERB, "gap"),
    "remedy_update": (FORM, "remedy"),
    "remedy_delete": (VERB, "remedy"),
    "completion_create": (FORM, "remedy"),
    "completion_delete": (VERB, "remedy"),
    "finding_update": (FORM, "finding"),
}
WITH_ROW = [name for name, (_, row) in ROUTES.items() if row]
NOT_ALLOWED = [(name, method) for name, (known, _) in ROUTES.items() for method in sorted(EVERY - known)]


def address(name: str, key: int = 1) -> str:
    """Where this route is for a row of this key."""
    return reverse(f"followups:{name}", args=[key] if ROUTES[name][1] else [])


@pytest.mark.parametrize(("name", "method"), NOT_ALLOWED)
def test_method_that_a_page_does_not_know_is_405(alice, client_of, name, method):
    response = getattr(client_of(alice), method)(address(name))

    assert response.status_code == 405


@pytest.mark.parametrize("name", ROUTES)
def test_nobody_is_sent_to_the_login(db, name):
    response = Client().get(address(name))

    assert (response.status_code, response.headers["Location"].split("?")[0]) == (302, reverse("account_login"))


@pytest.mark.parametrize("name", WITH_ROW)
def test_stranger_meets_what_does_not_exist(alice, bob, client_of, name):
    scene = crowd.scene(alice)
    rows = {
        "application": scene.application,
        "contact": scene.contact,
        "gap": scene.gap,
        "remedy": scene.gap.remedies.first(),
        "finding": scene.gap.findings.first(),
    }
    client, row = client_of(bob), rows[ROUTES[name][1]]

    statuses = {getattr(client, method)(address(name, row.pk)).status_code for method in ROUTES[name][0]}

    assert statuses == {404}
