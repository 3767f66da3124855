"""U-01, U-07, U-08: every page, in both themes and at both widths, full, empty and refused."""

import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.accessibility import violations
from tests.browser.conftest import WIDTHS, watch
from tests.browser.instance import ROOT, Server
from tests.pages import ACCOUNT_PAGES, ERRORS, PUBLIC_PAGES

PATHS = """
import json, sys
import django
django.setup()
from applications.models import Candidate
from tests.pages import pages_of
print(json.dumps(pages_of(Candidate.objects.get(email=sys.argv[1]))))
"""
NARROW = 320
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STRUCTURE = """() => ({
  h1: document.querySelectorAll('h1').length,
  main: document.querySelectorAll('main').length,
  skip: document.querySelector('a')?.getAttribute('href'),
  title: document.title,
})"""

Open = Callable[..., BrowserContext]

pytestmark = pytest.mark.sweep


def paths_of(server: Server, email: str) -> dict[str, str]:
    """The pages of a candidate of the running instance."""
    command = [sys.executable, "-c", PATHS, email]
    done = subprocess.run(command, cwd=ROOT, env=server.environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def look(page: Page) -> list[str]:
    """What is wrong with the page that is open: in both themes, at both widths, and at 320 pixels."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for name, (width, height) in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            found += [f"{scheme} {name}: {line}" for line in violations(page)]
    page.set_viewport_size({"width": NARROW, "height": 800})
    if (sideways := page.evaluate(SIDEWAYS)) > 0:
        found.append(f"scrolls sideways by {sideways} px at {NARROW}")
    structure = page.evaluate(STRUCTURE)
    if (structure["h1"], structure["main"], structure["skip"]) != (1, 1, "#main"):
        found.append(f"structure: {structure}")
    return found


@pytest.mark.parametrize("state", ["full", "empty"])
def test_u01_every_page_has_no_violation(server: Server, open_context: Open, demo_cookie, state: str):
    email = {"full": "ana@demo.example", "empty": "empty@example.org"}[state]
    cookie = server.cookie_for(email)
    paths = paths_of(server, email) | {path: path for path in ACCOUNT_PAGES}
    page = open_context(cookie=cookie).new_page()
    watched = watch(page, server.url)
    found, titles = {}, {}

    for name, path in paths.items():
        answer = page.request.get(path)
        if answer.status == 200 and "text/html" in answer.headers["content-type"]:
            page.goto(path)
            found[name] = look(page)
            titles.setdefault((page.title(), page.url), name)

    assert {name: lines for name, lines in found.items() if lines} == {}
    assert watched.troubles == []
    assert len({title for title, _ in titles}) == len(titles)


def test_u01_every_public_page_has_no_violation(server: Server, open_context: Open):
    page = open_context().new_page()
    found = {}

    for path in PUBLIC_PAGES:
        page.goto(path)
        found[path] = look(page)

    assert {path: lines for path, lines in found.items() if lines} == {}


def test_u01_every_refused_form_has_no_violation(server: Server, open_context: Open, demo_cookie):
    paths = paths_of(server, "ana@demo.example")
    page = open_context(cookie=demo_cookie).new_page()
    found = {}

    for name, fields in ERRORS.items():
        page.goto(paths[name])
        for field, text in fields.items():
            page.locator(f"main [name='{field}']").first.evaluate("(element, text) => element.value = text", text)
        with page.expect_navigation() as navigation:
            page.locator("main form[method='post' i] button.first").first.click()
        found[name] = look(page)
        assert navigation.value.status == 422, name
        assert page.title().startswith("Error:"), name

    assert {name: lines for name, lines in found.items() if lines} == {}
