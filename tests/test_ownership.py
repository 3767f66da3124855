"""S-01: every route asked with Alice's rows, by nobody and by Bob. A new route without a case fails."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.routes import PUBLIC, Route, routes
from tests.rows import arguments_for, rows_of

NOBODYS_KEY = 987_654_321
OURS = [route for route in routes() if route.name.startswith(("applications:", "followups:"))]
PRIVATE = [route for route in OURS if route.name not in PUBLIC]
WITH_ROWS = [route for route in PRIVATE if route.arguments]
WITHOUT_TOKEN = [route for route in OURS if "token" not in route.arguments]
"""All but the invitation, whose GET has tests of its own."""
NO_COLUMNS_KEY = 10**30
METHODS = ("get", "post", "put", "patch", "delete")


def named(found: list[Route]) -> list:
    """These routes as parameters that are named by their route."""
    return [pytest.param(route, id=route.name) for route in found]


def body(response) -> str:
    """What a response says, without what differs from one request to the next."""
    return re.sub(r'value="\w{64}"', "", response.text)


@pytest.mark.parametrize("route", named(WITH_ROWS))
def test_s01_a_stranger_meets_what_does_not_exist(route, alice, bob, client_of, now):
    client = client_of(bob)
    hers = route.path(**arguments_for(route, rows_of(alice, now)))
    nobodys = route.path(**dict.fromkeys(route.arguments, NOBODYS_KEY))

    answers = {method: (getattr(client, method)(hers), getattr(client, method)(nobodys)) for method in METHODS}

    statuses = {hers.status_code for hers, _ in answers.values()}
    assert 404 in statuses
    assert statuses <= {404, 405}
    assert [method for method, (hers, nobodys) in answers.items() if body(hers) != body(nobodys)] == []


@pytest.mark.parametrize("route", named(WITH_ROWS))
def test_s25_a_number_too_great_is_no_row(route, alice, client_of):
    client = client_of(alice)
    path = route.path(**dict.fromkeys(route.arguments, NO_COLUMNS_KEY))

    statuses = {getattr(client, method)(path).status_code for method in METHODS}

    assert 404 in statuses
    assert statuses <= {404, 405}


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("interview_create", {"people": NO_COLUMNS_KEY}),
        ("involvement_create", {"contact": NO_COLUMNS_KEY, "interviews": NO_COLUMNS_KEY}),
        ("rejection_create", {"told_by": NO_COLUMNS_KEY}),
        ("application_update", {"search": NO_COLUMNS_KEY}),
        ("stage_change_create", {"stage": NO_COLUMNS_KEY}),
    ],
)
def test_s25_a_number_too_great_in_a_form_is_refused(name, fields, alice, client_of):
    url = reverse(f"applications:{name}", args=[factories.application(alice).pk])

    response = client_of(alice).post(url, fields)

    assert response.status_code in {404, 422}


def test_s25_a_number_too_great_in_a_query_finds_nothing(alice, client_of):
    response = client_of(alice).get(reverse("applications:application_table"), {"stage": NO_COLUMNS_KEY})

    assert response.status_code in {200, 404}


@pytest.mark.parametrize("route", named(WITH_ROWS))
def test_s01_the_owner_does_meet_her_row(route, alice, client_of, now):
    client = client_of(alice)
    path = route.path(**arguments_for(route, rows_of(alice, now)))

    statuses = {client.get(path).status_code, client.post(path).status_code}

    assert statuses & {200, 302, 422} != set()
    assert [status for status in statuses if status >= 500 or status == 404] == []


@pytest.mark.parametrize("route", named(PRIVATE))
def test_s01_nobody_goes_to_the_login(route, alice, now):
    client = Client()
    path = route.path(**arguments_for(route, rows_of(alice, now)))

    locations = [getattr(client, method)(path).headers.get("Location", "") for method in ("get", "post")]

    login = reverse("account_login")
    assert [location.split("?")[0] for location in locations] == [login, login]


@pytest.mark.parametrize("route", named(WITHOUT_TOKEN))
def test_s20_a_get_changes_nothing(route, alice, client_of, now):
    client = client_of(alice)
    path = route.path(**arguments_for(route, rows_of(alice, now)))
    written: list[str] = []

    with watch_writes(written):
        client.get(path)
        client.head(path)

    assert written == []


def watch_writes(written: list[str]):
    """Note each statement that writes to a table of ours."""

    def wrapper(execute, sql, params, many, context):
        if re.match(r"(INSERT|UPDATE|DELETE)\b", sql) and "django_session" not in sql:
            written.append(sql)
        return execute(sql, params, many, context)

    return connection.execute_wrapper(wrapper)
