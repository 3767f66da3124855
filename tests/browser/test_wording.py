"""The guard beside a text, with scripts and without: it shows, offers and asks, and the person decides (domain 4)."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.accessibility import violations, violations_without_script
from tests.browser.conftest import watch
from tests.browser.instance import ROOT, Server

STOP = "Hello Dana 🙂. My lawyer will sue you. Thank you."
WARN = "Hello Dana. I need your answer by Friday."
SPOKEN = "[aria-live=polite]"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
PLAN_A_CALL = """
import sys
import django
django.setup()
from applications.models import Candidate
from tests.followups import answers

rejection = answers.told_no(Candidate.objects.get(email=sys.argv[1]), sys.argv[2])
print(answers.planned(rejection).pk)
"""

Open = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def cookie(server: Server) -> dict[str, str]:
    """The session of a candidate who has calls to make."""
    return server.cookie_for("wording@wording.example")


@pytest.fixture
def address(server: Server, cookie: dict[str, str], request: pytest.FixtureRequest) -> str:
    """The form for the script of a call that nobody worded yet."""
    command = [sys.executable, "-c", PLAN_A_CALL, "wording@wording.example", request.node.name]
    environment = {**server.environment, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return f"/calls/{done.stdout.strip()}/script/"


@pytest.fixture
def form(open_context: Open, cookie: dict[str, str], address: str) -> Page:
    """The form, open on a desk."""
    page = open_context(cookie=cookie).new_page()
    page.goto(address)
    return page


@pytest.fixture
def plain(open_context: Open, cookie: dict[str, str], address: str) -> Page:
    """The form, open in the hand, with scripts switched off."""
    page = open_context(cookie=cookie, width="phone", java_script_enabled=False).new_page()
    page.goto(address)
    return page


def opening(page: Page) -> Locator:
    """The field for the first line."""
    return page.get_by_role("textbox").first


def type_in(page: Page, text: str) -> None:
    """Type this as the first line, and wait for what the guard says."""
    opening(page).fill("")
    opening(page).press_sequentially(text)
    expect(page.locator("mark")).to_have_count(1)


def test_line_is_marked_while_it_is_typed(form: Page, server: Server):
    watched = watch(form, server.url)

    type_in(form, STOP)

    expect(form.locator("mark")).to_have_text("My lawyer will sue you.")
    assert "wavy" in form.locator("mark").evaluate("mark => getComputedStyle(mark).textDecoration")
    expect(form.locator(SPOKEN)).to_contain_text("One line to look at")
    expect(opening(form)).to_be_focused()
    assert violations(form) == []
    assert watched.troubles == []


def test_other_words_go_into_the_field_and_back_out(form: Page):
    type_in(form, STOP)

    form.get_by_role("button", name="Use this instead").click()

    expect(opening(form)).not_to_have_value(STOP)
    value = opening(form).input_value()
    assert (value[:14], value[-11:], "lawyer" in value) == ("Hello Dana 🙂. ", " Thank you.", False)
    expect(opening(form)).to_be_focused()
    expect(form.locator(SPOKEN)).to_contain_text("The other words are in.")
    expect(form.locator("mark")).to_have_count(0)
    form.keyboard.press("Control+z")
    expect(opening(form)).to_have_value(STOP)


def test_stop_is_kept_after_one_more_press(form: Page):
    type_in(form, STOP)

    form.get_by_role("button", name="Save").click()
    expect(form.get_by_role("alert")).to_be_visible()
    assert violations(form) == []
    form.get_by_label("Keep these words all the same").check()
    form.get_by_role("button", name="Save").click()

    expect(form.get_by_text(STOP)).to_be_visible()
    expect(form.get_by_text("Could alarm them.", exact=True)).to_be_visible()
    expect(form.get_by_role("link", name="Look at it again")).to_be_visible()


def test_advice_is_said_on_the_next_page(form: Page, address: str):
    type_in(form, WARN)

    form.get_by_role("button", name="Save").click()

    expect(form.locator("#messages")).to_contain_text("One line might press them.")
    expect(form.locator("#messages a")).to_have_attribute("href", address)
    assert violations(form) == []
    expect(form.get_by_text("Presses them.", exact=True)).to_be_visible()
    form.get_by_role("link", name="Look at it again : Open").click()
    expect(form.locator("mark")).to_have_text("I need your answer by Friday.")
    assert violations(form) == []


def test_all_of_it_works_without_a_script(plain: Page):
    opening(plain).fill(STOP)
    plain.get_by_role("button", name="Save").click()

    expect(plain.locator("mark")).to_have_text("My lawyer will sue you.")
    assert plain.evaluate(OVERFLOW) <= 0
    assert violations_without_script(plain) == []
    plain.get_by_role("button", name="Use this instead").click()
    expect(plain.get_by_text("The other words are in. Save to keep them.")).to_be_visible()
    assert "lawyer" not in opening(plain).input_value()
    assert violations_without_script(plain) == []

    opening(plain).fill(STOP)
    plain.get_by_role("button", name="Save").click()
    plain.get_by_label("Keep these words all the same").check()
    plain.get_by_role("button", name="Save").click()

    expect(plain.get_by_text(STOP)).to_be_visible()


def test_enter_on_the_box_saves_and_rewords_nothing(plain: Page):
    opening(plain).fill(STOP)
    plain.get_by_role("button", name="Save").click()
    plain.get_by_label("Keep these words all the same").check()

    plain.keyboard.press("Enter")

    expect(plain.get_by_text(STOP)).to_be_visible()
    assert not plain.url.endswith("/script/")
