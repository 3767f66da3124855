"""What the modules in static/js add to a page, and what they leave alone."""

import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.accessibility import violations
from tests.browser.instance import ROOT, Server

PLACES = {
    "g t": "/",
    "g a": "/applications/",
    "g p": "/people/",
    "g c": "/calls/",
    "g l": "/lessons/",
    "n": "/applications/new/",
}
ADD_PART = """([id, address]) => {
  document.querySelector("main").insertAdjacentHTML("beforeend",
    `<div id="${id}"><button hx-get="${address}" hx-target="#${id}" hx-swap="innerHTML">Fetch</button></div>`);
  htmx.process(document.getElementById(id));
}"""
HEADING = "<section><h2>What came</h2><p>Nothing else.</p></section>"
NAMED = '<section><h2>What came</h2><a href="/" data-focus>Go on</a></section>'
SPOKEN = "document.querySelector('[aria-live=polite]')?.textContent ?? ''"

Open = Callable[..., BrowserContext]


@pytest.fixture
def cookie(server: Server) -> dict[str, str]:
    """The session of a candidate with an empty account."""
    return server.cookie_for("modules@modules.example")


@pytest.fixture
def page(open_context: Open, cookie: dict[str, str]) -> Page:
    """The page for adding an application, open."""
    opened = open_context(cookie=cookie).new_page()
    opened.goto("/applications/new/")
    return opened


def press(page: Page, keys: str) -> None:
    """Press these keys, one after the other."""
    for key in keys.split():
        page.keyboard.press(key)


def list_of_shortcuts(page: Page):
    """The dialog that lists the shortcuts."""
    return page.get_by_role("dialog", name="Keyboard shortcuts")


def fetch_part(page: Page, answer: Callable[[Route], None]) -> None:
    """Fetch a part of the page by htmx, answered like this."""
    page.route("**/part/", answer)
    page.evaluate(ADD_PART, ["part", "/part/"])
    page.get_by_role("button", name="Fetch").click()


# --- Shortcuts (U-09) ---


@pytest.mark.parametrize(("keys", "path"), PLACES.items(), ids=PLACES)
def test_u09_a_shortcut_leads_to_its_place(page: Page, server: Server, keys: str, path: str):
    page.goto("/settings/")

    press(page, keys)

    page.wait_for_url(server.url + path)


def test_u09_the_list_of_shortcuts_opens_and_closes(page: Page):
    press(page, "?")

    expect(list_of_shortcuts(page).get_by_role("button", name="Close")).to_be_focused()
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += violations(page)
    assert found == []
    press(page, "Escape")
    expect(list_of_shortcuts(page)).to_be_hidden()
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("field", ["#id_employer", "#id_notes", "#id_stage"])
def test_u09_keys_only_type_inside_a_field(page: Page, server: Server, field: str):
    for fold in page.locator("main summary").all():
        fold.click()
    page.locator(field).focus()

    press(page, "? n g p")
    page.locator("main h1").click()
    press(page, "?")

    expect(list_of_shortcuts(page)).to_be_visible()
    assert page.url == f"{server.url}/applications/new/"


@pytest.mark.parametrize("modifier", ["Alt", "Meta"])
def test_u09_a_key_with_a_modifier_is_the_browsers(page: Page, server: Server, modifier: str):
    page.goto("/people/")

    press(page, f"{modifier}+n {modifier}+? ?")

    expect(list_of_shortcuts(page)).to_be_visible()
    assert page.url == f"{server.url}/people/"


def test_u09_shortcuts_can_be_switched_off(open_context: Open, server: Server):
    page = open_context(cookie=server.cookie_for("quiet@modules.example")).new_page()
    page.goto("/settings/")

    page.get_by_role("checkbox", name="Keyboard shortcuts").uncheck()
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()
    press(page, "? n")

    expect(list_of_shortcuts(page)).to_be_hidden()
    assert page.url == f"{server.url}/settings/"


# --- Focus (U-06) ---


def test_u06_a_refused_form_starts_at_its_errors(page: Page):
    page.get_by_role("button", name="Add application").click()

    expect(page.get_by_role("alert")).to_be_focused()


@pytest.mark.parametrize(
    ("part", "focused"),
    [(HEADING, "heading"), (NAMED, "link")],
    ids=["the heading", "what the part names"],
)
def test_u06_the_focus_follows_a_part_that_replaced_it(page: Page, part: str, focused: str):
    fetch_part(page, lambda route: route.fulfill(body=part, content_type="text/html"))

    expect(page.locator("#part").get_by_role(focused)).to_be_focused()


def test_u06_a_part_that_comes_meanwhile_leaves_the_focus(page: Page):
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    fetch_part(page, hold)
    page.get_by_label("Employer").focus()

    page.wait_for_function("document.querySelector('.htmx-request')")
    waiting[0].fulfill(body=HEADING, content_type="text/html")

    expect(page.get_by_role("heading", name="What came")).to_be_visible()
    expect(page.get_by_label("Employer")).to_be_focused()


def test_u06_a_message_is_said_once(open_context: Open, server: Server):
    page = open_context(cookie=server.cookie_for("said@modules.example")).new_page()
    page.goto("/settings/")
    page.get_by_label("Strength", exact=True).fill("Planning")
    page.get_by_role("button", name="Add this strength").click()

    page.get_by_role("button", name=re.compile("Remove.*Planning")).click()

    expect(page.locator("[aria-live=polite]").first).to_contain_text("removed")
    assert len(re.findall("removed", page.evaluate(SPOKEN))) == 1
    expect(page.get_by_role("main")).to_be_focused()


# --- The network, and the end of a session (U-12) ---


def test_u12_a_fragment_that_needs_a_login_explains_it(page: Page, server: Server):
    page.context.clear_cookies()

    page.evaluate(ADD_PART, ["part", "/people/"])
    page.get_by_role("button", name="Fetch").click()

    dialog = page.get_by_role("dialog", name="You are logged out")
    expect(dialog).to_be_visible()
    assert violations(page) == []
    with page.context.expect_page() as opened:
        dialog.get_by_role("link", name="Log in on a second page").click()
    expect(opened.value.get_by_role("heading", name="Log in")).to_be_visible()
    dialog.get_by_role("button", name="Back to the page").click()
    expect(dialog).to_be_hidden()
    assert page.url == f"{server.url}/applications/new/"


@pytest.mark.parametrize(
    "fail",
    [lambda route: route.abort(), lambda route: route.fulfill(status=503)],
    ids=["no answer", "no service"],
)
def test_u12_a_lost_request_is_said_once_until_one_comes_through(page: Page, fail: Callable[[Route], None]):
    fetch_part(page, fail)
    notice = page.get_by_role("status").get_by_text("try again in a moment")
    expect(notice).to_be_visible()
    page.get_by_role("button", name="Fetch").click()
    expect(page.locator(".htmx-request")).to_have_count(0)
    expect(notice).to_have_count(1)
    assert violations(page) == []

    page.unroute("**/part/")
    page.route("**/part/", lambda route: route.fulfill(body=HEADING, content_type="text/html"))
    page.get_by_role("button", name="Fetch").click()

    expect(page.get_by_role("heading", name="What came")).to_be_visible()
    expect(notice).to_have_count(0)


def test_r07_a_form_is_sent_once_however_often_it_is_pressed(page: Page):
    sent = []
    page.on("request", lambda request: sent.append(request.method) if request.method == "POST" else None)
    page.route("**/applications/new/", lambda route: route.fulfill(status=204))
    page.clock.install()
    button = page.get_by_role("button", name="Add application")

    with page.expect_request("**/applications/new/"):
        button.click()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(button).to_have_text("Add application")
    page.clock.fast_forward(10_000)
    expect(button).not_to_have_attribute("aria-disabled", "true")
    with page.expect_request("**/applications/new/"):
        button.click()

    assert sent == ["POST", "POST"]


# --- The zone of the device ---


def test_an_invited_person_is_offered_the_zone_of_their_device(open_context: Open, server: Server):
    page = open_context(timezone_id="Europe/Berlin", locale="en-US").new_page()
    page.goto(invitation(server, "berlin@modules.example"))

    zone = page.get_by_label("Your time zone")
    expect(zone).to_have_value("Europe/Berlin")
    expect(zone).to_have_accessible_description("Taken from your device. Choose another one if it is wrong.")
    assert violations(page) == []


def test_a_candidate_without_a_zone_is_offered_that_of_their_device(open_context: Open, server: Server):
    cookie = server.cookie_for("nowhere@modules.example")
    at_home = open_context(cookie=cookie, timezone_id="UTC").new_page()
    at_home.goto("/settings/")
    at_home.get_by_label("Time zone").select_option("UTC")
    with at_home.expect_navigation():
        at_home.get_by_role("button", name="Save", exact=True).click()
    page = open_context(cookie=cookie, timezone_id="America/New_York").new_page()

    page.goto("/settings/")

    expect(page.get_by_label("Time zone")).to_have_value("America/New_York")
    expect(at_home.get_by_label("Time zone")).to_have_value("UTC")


def test_a_zone_that_was_chosen_stays(open_context: Open, cookie: dict[str, str]):
    page = open_context(cookie=cookie, timezone_id="Europe/Berlin").new_page()

    page.goto("/settings/")

    expect(page.get_by_label("Time zone")).to_have_value("Europe/London")


def invitation(server: Server, email: str) -> str:
    """The link that invites this person."""
    command = [sys.executable, "manage.py", "invite", email]
    done = subprocess.run(command, cwd=ROOT, env=server.environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()
