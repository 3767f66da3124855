"""P-2 and P-6: no page asks the database for more, or weighs more, because a candidate has many rows."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from applications.models import Application, Candidate, Employer, Rejection, Search, Strength
from bench import fill, weights
from followups.models import FollowUp, Gap
from tests import factories
from tests.followups import crowd
from tests.pages import PUBLIC_PAGES
from tests.routes import routes
from tests.rows import arguments_for, rows_of

FEW, MANY = 10, 300
HTML, HTML_COMPRESSED = 60_000, 15_000
FIRST_VISIT, SCRIPTS, STYLES = 60_000, 30_000, 15_000
MOST_QUERIES = {"applications:application_table": 8, "applications:application_list": 10}
MOST_QUERIES_ELSEWHERE = 12
OF_ONE = (Employer, Application, Rejection, FollowUp, Gap)
"""What stays one while its children are copied: an application with very many people, a gap with very many findings."""


@pytest.fixture(autouse=True)
def friday(time_machine, now):
    """The moment at which the rows are made, so that days left and days ago are the same in every run."""
    time_machine.move_to(now, tick=False)


def grow(candidate: Candidate, count: int, now: datetime) -> dict[str, str]:
    """So many rows of each kind, in every list and beneath every row; the address of each page by its name."""
    rows = rows_of(candidate, now)
    undecided = factories.application(candidate, employer="Halden Rail")
    factories.involvement(undecided, name="Ola Berg")
    factories.rejection(undecided, now)
    talk = factories.application(candidate, employer="Corvane")
    factories.interview(talk, people=[factories.involvement(talk)], local_on=now.date() + timedelta(days=2))
    paths = {route.name: route.path(**arguments_for(route, rows)) for route in routes() if is_page(route.name)}
    paths["followups:plan_detail, undecided"] = f"/applications/{undecided.pk}/plan/"
    crowd.copy(candidate, count, shared=OF_ONE)
    fill.fill(candidate, applications=count, now=now)
    owned = {"candidate": candidate}
    Search.objects.bulk_create(Search(**owned, name=f"Search {n}", opened_on=now.date()) for n in range(count))
    Strength.objects.bulk_create(Strength(**owned, uid=uuid4(), name=f"Strength {n}") for n in range(count))
    crowd.know_the_rows()
    return paths


def is_page(name: str) -> bool:
    """Whether the route is one of ours for somebody who is logged in."""
    return name.startswith(("applications:", "followups:")) and name != "applications:invitation"


def ask(client: Client, paths: dict[str, str]) -> dict[str, tuple[int, bytes]]:
    """How many queries each page that shows anything takes, and what it sends."""
    asked = {}
    for name, path in paths.items():
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path)
        if response.status_code == 200:
            asked[name] = len(queries), response.content
    return asked


def test_p2_queries_are_few_and_do_not_grow_with_rows(alice, bob, client_of, now):
    few, many = grow(alice, FEW, now), grow(bob, MANY, now)

    with_few, with_many = ask(client_of(alice), few), ask(client_of(bob), many)

    counts = {name: (with_few[name][0], queries) for name, (queries, _) in with_many.items()}
    assert {name: pair for name, pair in counts.items() if pair[0] != pair[1]} == {}
    limits = {name: MOST_QUERIES.get(name, MOST_QUERIES_ELSEWHERE) for name in counts}
    assert {name: pair for name, pair in counts.items() if pair[1] > limits[name]} == {}


def test_p6_pages_are_light_with_many_rows(alice, client_of, now):
    paths = grow(alice, MANY, now)

    pages = ask(client_of(alice), paths)

    sizes = {name: (len(html), weights.compressed(html)) for name, (_, html) in pages.items()}
    assert {name: size for name, size in sizes.items() if size[0] > HTML or size[1] > HTML_COMPRESSED} == {}


def test_p6_first_visit_is_light_with_everything_it_loads(alice, client_of, now):
    client, paths = client_of(alice), dict(grow(alice, 1, now).items())
    public = {path: Client().get(path).content for path in PUBLIC_PAGES}

    pages = {name: html for name, (_, html) in ask(client, paths).items()} | public

    weighed = {name: weigh(html) for name, html in pages.items()}
    assert {name: parts for name, parts in weighed.items() if sum(parts) > FIRST_VISIT} == {}
    assert {name: parts for name, parts in weighed.items() if parts[1] > SCRIPTS or parts[2] > STYLES} == {}


def weigh(html: bytes) -> tuple[int, int, int, int]:
    """The compressed bytes of a page, of its scripts, its styles, and of all else that it loads."""
    files = {path: weights.compressed(content) for path, content in weights.files_of(html.decode()).items()}
    scripts, styles = (sum(n for path, n in files.items() if path.endswith(end)) for end in (".js", ".css"))
    return weights.compressed(html), scripts, styles, sum(files.values()) - scripts - styles
