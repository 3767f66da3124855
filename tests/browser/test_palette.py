"""U-09: the palette finds the places of the page and looks for names; a combobox, by keys and by pointing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.accessibility import violations
from tests.browser.instance import Server

Open = Callable[..., BrowserContext]


@pytest.fixture
def page(open_context: Open, demo_cookie) -> Page:
    """Today of the demo."""
    opened = open_context(cookie=demo_cookie).new_page()
    opened.goto("/")
    return opened


def palette(page: Page):
    """The dialog."""
    return page.get_by_role("dialog", name="Find")


def field(page: Page):
    """Where one types."""
    return page.get_by_role("combobox", name="A page, an application or a person")


def chosen(page: Page) -> str:
    """What Enter would open, as the field tells it."""
    said = field(page).get_attribute("aria-activedescendant")
    option = page.locator(f"#{said}")
    expect(option).to_have_attribute("aria-selected", "true")
    return option.inner_text()


def ask(page: Page, key: str = "Control+k") -> None:
    """Open it by keys, and wait until it can be typed into."""
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()


@pytest.mark.parametrize("key", ["Control+k", "Meta+k"])
def test_u09_the_palette_opens_with_the_places_of_the_rail(page: Page, key: str):
    ask(page, key)

    names = page.get_by_role("option").all_inner_texts()
    assert names[:5] == ["Today", "Applications", "People", "Calls", "Lessons"]
    assert chosen(page) == "Today"


def test_u09_arrows_choose_and_enter_goes_there(page: Page, server: Server):
    ask(page)
    page.keyboard.press("ArrowDown")
    assert chosen(page) == "Applications"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert chosen(page) == page.get_by_role("option").last.inner_text()

    page.keyboard.type("less")
    assert chosen(page) == "Lessons"
    page.keyboard.press("Enter")

    page.wait_for_url(f"{server.url}/lessons/")


def test_u09_a_place_of_the_page_itself_is_found(page: Page):
    ask(page)

    page.keyboard.type("shift aldg")

    assert chosen(page) == "Aldgate Foods · Shift planner"


@pytest.mark.parametrize(("choice", "there"), [("Applications with", "Kline"), ("People with", "Dana Whitfield")])
def test_u09_names_are_looked_for_everywhere(page: Page, choice: str, there: str):
    ask(page)
    field(page).fill("Kline Logistics")

    page.get_by_role("option", name=f"{choice} Kline Logistics").click()

    expect(page.get_by_role("main").get_by_role("link", name=there).first).to_be_visible()


def test_u09_find_in_the_rail_opens_it_for_a_pointer_too(page: Page):
    page.get_by_role("link", name="Find", exact=True).click()

    expect(palette(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(palette(page)).to_be_hidden()


def test_u11_find_without_scripts_is_the_table_that_looks_for_names(open_context: Open, demo_cookie):
    page = open_context(cookie=demo_cookie, java_script_enabled=False).new_page()
    page.goto("/")

    page.get_by_role("link", name="Find", exact=True).click()

    expect(page.get_by_role("searchbox", name="Employer or position")).to_be_visible()


def test_u09_inside_a_field_the_keys_are_the_browsers(page: Page):
    page.goto("/people/")
    page.get_by_role("searchbox").focus()

    page.keyboard.press("Control+k")

    expect(palette(page)).to_be_hidden()


def test_u09_switched_off_the_keys_open_nothing(page: Page):
    page.goto("/settings/")
    page.get_by_role("checkbox", name="Keyboard shortcuts").uncheck()
    page.get_by_role("button", name="Save", exact=True).click()

    page.get_by_role("heading", level=1).click()
    page.keyboard.press("Control+k")

    expect(palette(page)).to_be_hidden()
    page.get_by_role("checkbox", name="Keyboard shortcuts").check()
    page.get_by_role("button", name="Save", exact=True).click()


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_u01_the_open_palette_has_no_violation(open_context: Open, demo_cookie, width: str):
    page = open_context(cookie=demo_cookie, width=width, reduced_motion="reduce").new_page()
    page.goto("/")
    found = []

    ask(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += violations(page)
    page.keyboard.type("corvane")
    found += violations(page)

    assert found == []
