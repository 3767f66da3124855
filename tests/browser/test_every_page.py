"""U-01, U-07, U-08, U-17 to U-19: every page, full, empty and refused; shared out, so that several can look at once."""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import watch
from tests.browser.instance import ROOT, Server
from tests.browser.looks import look
from tests.pages import ACCOUNT_PAGES, ERRORS, PUBLIC_PAGES

PATHS = """
import json, sys
import django
django.setup()
from applications.models import Candidate
from tests.pages import pages_of
print(json.dumps(pages_of(Candidate.objects.get(email=sys.argv[1]))))
"""
OPERATOR = """
import sys
import django
django.setup()
from applications.models import Candidate
Candidate.objects.filter(email=sys.argv[1]).update(is_staff=True)
"""
EDGES = """(chosen) => [...document.querySelectorAll(".chip, .slot, .choice")].filter((one) => one.querySelector(chosen)).map((one) => {
  const { borderTopWidth, borderTopColor } = getComputedStyle(one);
  return `${borderTopWidth} ${borderTopColor}`;
})"""
EMAILS = {"full": "ana@demo.example", "empty": "empty@example.org"}
SHARES = 6

Open = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def log_in(server: Server) -> Callable[[str], dict[str, str]]:
    """The session of the candidate whose account is in this state."""
    return cache(lambda state: server.cookie_for(EMAILS[state]))


@pytest.fixture(scope="session")
def paths_of(server: Server, log_in) -> Callable[[str], dict[str, str]]:
    """The pages of that candidate, by the names of their routes."""

    def ask(state: str) -> dict[str, str]:
        log_in(state)
        command = [sys.executable, "-c", PATHS, EMAILS[state]]
        done = subprocess.run(command, cwd=ROOT, env=server.environment, capture_output=True, text=True, check=True)
        return json.loads(done.stdout) | {path: path for path in ACCOUNT_PAGES}

    return cache(ask)


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("state", EMAILS)
def test_u01_every_page_has_no_violation(server: Server, open_context: Open, log_in, paths_of, state: str, share: int):
    page = open_context(cookie=log_in(state), reduced_motion="reduce").new_page()
    watched = watch(page, server.url)
    found, titles = {}, {}

    for name, path in sorted(paths_of(state).items())[share::SHARES]:
        answer = page.request.get(path)
        if answer.status == 200 and "text/html" in answer.headers["content-type"]:
            page.goto(path)
            found[name] = look(page)
            titles[page.url] = page.title()

    assert {name: lines for name, lines in found.items() if lines} == {}
    assert watched.troubles == []
    assert len(set(titles.values())) == len(titles)


def test_u01_the_styleguide_has_no_violation_and_shows_what_is_chosen(server: Server, open_context: Open):
    page = open_context(cookie=server.cookie_for("look@operators.example"), reduced_motion="reduce").new_page()
    subprocess.run(
        [sys.executable, "-c", OPERATOR, "look@operators.example"], cwd=ROOT, env=server.environment, check=True
    )
    page.goto("/styleguide/")

    found = look(page)
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    chosen = page.evaluate(EDGES, "input:checked")
    others = page.evaluate(EDGES, "input:not(:checked):enabled")

    assert found == []
    assert chosen
    assert others
    assert set(chosen).isdisjoint(others)


def test_u01_every_public_page_has_no_violation(open_context: Open):
    page = open_context(reduced_motion="reduce").new_page()
    found = {}

    for path in PUBLIC_PAGES:
        page.goto(path)
        found[path] = look(page)

    assert {path: lines for path, lines in found.items() if lines} == {}


def test_u01_every_refused_form_has_no_violation(open_context: Open, log_in, paths_of):
    page = open_context(cookie=log_in("full"), reduced_motion="reduce").new_page()
    found = {}

    for name, fields in ERRORS.items():
        page.goto(paths_of("full")[name])
        for field, text in fields.items():
            page.locator(f"main [name='{field}']").first.evaluate("(element, text) => element.value = text", text)
        with page.expect_navigation() as navigation:
            page.locator("main form[method='post' i] button.first").first.click()
        found[name] = look(page)
        assert navigation.value.status == 422, name
        assert page.title().startswith("Error:"), name

    assert {name: lines for name, lines in found.items() if lines} == {}
