"""R-07: a form that is sent twenty times at once makes one row, on either database, behind two workers."""

import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import pytest
from django.db import connection

from tests.browser.instance import Server, running
from tests.journeys.visitor import Forms

TIMES = 20
A_NO = {"employer": "Aldgate Foods", "position": "Planner", "person": "Priya", "reach": "020 7946 0142", "rapport": "4"}
EMAIL = "at-once@example.org"


@pytest.fixture(scope="module")
def database(django_db_setup, django_db_blocker) -> Iterator[str]:
    """A database of the same make as that of the tests, empty; the URL is empty where a file will do."""
    if connection.vendor != "postgresql":
        yield ""
        return
    of = connection.settings_dict
    name = f"debrief_at_once_{uuid4().hex}"
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
        yield f"postgres://{of['USER']}:{of['PASSWORD']}@{of['HOST']}:{of['PORT']}/{name}"
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def server(tmp_path_factory, database) -> Iterator[Server]:
    """A running instance on a database of its own."""
    with running(tmp_path_factory.mktemp("at_once"), database=database) as instance:
        yield instance


@pytest.fixture(scope="module")
def cookie(server) -> str:
    """The header of somebody who is logged in."""
    session = server.cookie_for(EMAIL)
    return f"{session['name']}={session['value']}"


def send(server: Server, path: str, cookie: str, body: str = "") -> tuple[int, str, str]:
    """One request on a connection of its own: the status, where it leads, and the page. A POST if there is a body."""
    host = urlsplit(server.url)
    client = HTTPConnection(host.hostname, host.port, timeout=60)
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "Origin": server.url}
    client.request("POST" if body else "GET", path, body or None, headers)
    response = client.getresponse()
    set_cookie = response.getheader("Set-Cookie") or ""
    page = response.read().decode()
    client.close()
    return response.status, response.getheader("Location") or set_cookie, page


@pytest.mark.parametrize(
    ("path", "answers"),
    [
        pytest.param("/applications/new/", {"employer": "Kline Logistics", "position": "Planner"}, id="an application"),
        pytest.param("/people/new/", {"name": "Dana Whitfield", "employer": "Kline Logistics"}, id="a person"),
        pytest.param("/start/", A_NO, id="a no"),
    ],
)
def test_r07_twenty_sends_at_once_make_one(path, answers, server, cookie):
    status, set_cookie, page = send(server, path, cookie)
    assert status == 200
    token = re.search(r"\w*csrf\w*=\w+", set_cookie)[0]
    form = next(one for one in Forms(page).forms if any(name == "uid" for name, _ in one.values))
    body = urlencode({**dict(form.values), **answers})

    with ThreadPoolExecutor(TIMES) as hands:
        replies = list(hands.map(lambda _: send(server, form.action or path, f"{cookie}; {token}", body), range(TIMES)))

    assert Counter(status for status, _, _ in replies) == {302: TIMES}
    assert len({place for _, place, _ in replies}) == 1  # each leads to the page of the one row
