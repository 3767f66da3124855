"""U-05, U-11: the journeys of the product by keyboard alone, and with JavaScript switched off."""

import re
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.hands import Hand, Keyboard, Pointing, stop
from tests.browser.instance import PASSWORD, Server

Open = Callable[..., BrowserContext]

WAYS = {"keyboard": Keyboard, "without-script": Pointing}
numbers = count(1)


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    """How the page is used."""
    return request.param


@pytest.fixture(scope="module")
def cookies(server: Server) -> dict[str, dict[str, str]]:
    """A candidate for each way."""
    return {way: server.cookie_for(f"{way}@journeys.example") for way in WAYS}


@pytest.fixture
def hand(open_context: Open, cookies, way: str) -> Iterator[Hand]:
    """Somebody who is logged in; nothing was amiss on the way."""
    yield from used(way, open_context(cookie=cookies[way], java_script_enabled=way == "keyboard").new_page())


@pytest.fixture
def newcomer(open_context: Open, server: Server, way: str) -> Iterator[Hand]:
    """Somebody with an empty account, who is not logged in."""
    server.cookie_for(f"new-{way}@journeys.example")
    yield from used(way, open_context(java_script_enabled=way == "keyboard").new_page())


def used(way: str, page: Page) -> Iterator[Hand]:
    """The hand, and what was amiss wherever the focus stopped."""
    hand = WAYS[way](page)
    yield hand
    assert sorted(set(getattr(hand, "troubles", []))) == []


def main(hand: Hand):
    """The content of the page."""
    return hand.page.get_by_role("main")


def add_application(hand: Hand) -> str:
    """A new application at an employer of its own; its address."""
    employer = f"Employer {next(numbers)}"
    hand.page.goto("/")
    hand.press("Add", "link")
    hand.fill("Employer", employer)
    hand.fill("Position", "Operations analyst")
    hand.press("Add application")
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text(employer)
    return hand.page.url


def add_person(hand: Hand) -> None:
    """A person at the application that is open."""
    hand.press("Add a person", "link")
    hand.fill("Name", "Dana Whitfield")
    hand.choose("A real conversation")
    hand.unfold("How to reach them")
    hand.fill("Phone", "020 7946 0142")
    hand.press("Add this person")
    expect(main(hand).get_by_role("link", name="Dana Whitfield").first).to_be_visible()


def test_u05_u11_from_login_to_the_gap(newcomer: Hand):
    hand, page = newcomer, newcomer.page
    page.goto("/")
    hand.fill("Email", f"new-{'keyboard' if isinstance(hand, Keyboard) else 'without-script'}@journeys.example")
    hand.fill("Password", PASSWORD)
    hand.press("Log in")
    hand.press("I was just not selected", "link", main(hand))
    hand.fill("Employer", "Kline Logistics")
    hand.fill("Position", "Operations analyst")
    hand.fill("The person you liked best", "Dana Whitfield")
    hand.fill("Their number or mail", "020 7946 0142")
    hand.choose("A real conversation")
    hand.press("See the plan")
    expect(page.get_by_role("heading", name=re.compile("Call Dana Whitfield"))).to_be_visible()
    hand.press("Schedule the call")
    hand.press("Today", "link")
    hand.press("Open the script", "link")
    hand.fill("Their words", "Strong on planning.\nToo little SAP.")
    hand.press("The call is over")
    hand.choose("Strength", page.get_by_role("group", name="Strong on planning."))
    gap = page.get_by_role("group", name="Too little SAP.")
    hand.choose("Gap", gap)
    hand.choose("I lack it", gap)
    hand.press("Save")
    expect(page.get_by_text("Thank")).not_to_have_count(0)
    hand.press("Lessons", "link")
    hand.press("SAP", "link", main(hand))
    expect(page.get_by_text("Too little SAP.").first).to_be_visible()
    hand.press("Close it with proof", "link")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_u05_u11_an_application_is_added_and_moved(hand: Hand):
    address = add_application(hand)

    hand.page.goto(f"{address}stage/")
    hand.press("Interviewing")

    expect(hand.page).not_to_have_url(re.compile("stage"))
    hand.page.goto(address)
    expect(main(hand).get_by_text("Interviewing").first).to_be_visible()


def test_u05_u11_not_selected_and_scheduled_in_three_presses(hand: Hand):
    add_application(hand)
    add_person(hand)

    hand.press("Not selected", "link", main(hand))
    hand.press("See the plan")
    hand.press("Schedule the call")

    expect(main(hand).get_by_role("link", name="Open the script")).to_be_visible()


def test_u05_u11_an_interview_is_added(hand: Hand):
    address = add_application(hand)

    hand.press("Add an interview", "link")
    hand.choose("Panel")
    hand.press("Add the interview")

    expect(hand.page).to_have_url(address)
    expect(main(hand).get_by_text("Panel").first).to_be_visible()


def test_u05_u11_the_search_is_switched(hand: Hand):
    hand.page.goto("/searches/new/")
    name = f"Operations {next(numbers)}"
    hand.fill("Name", name)
    hand.press("Open the search")
    expect(hand.page.get_by_role("button", name=f"Search: {name}")).to_be_visible()

    hand.press(f"Search: {name}")
    hand.press("My search")

    expect(hand.page.get_by_role("button", name="Search: My search")).to_be_visible()


def test_u05_u11_a_script_is_put_in_own_words(hand: Hand):
    add_application(hand)
    add_person(hand)
    hand.press("Not selected", "link", main(hand))
    hand.press("See the plan")
    hand.press("Schedule the call")
    hand.press("Open the script", "link", main(hand))

    hand.press("Put it in your own words", "link")
    hand.fill("Thank", "Thank you for the afternoon in May.")
    hand.press("Save")

    expect(main(hand).get_by_text("Thank you for the afternoon in May.").first).to_be_visible()


def test_u05_u11_settings_are_kept(hand: Hand):
    hand.page.goto("/settings/")

    hand.fill("Phone", "020 7946 0188")
    hand.press("Save")

    expect(control_of_phone(hand)).to_have_value(re.compile("7946 ?0188"))


def test_u05_u11_a_strength_is_added_and_removed(hand: Hand):
    name = f"Planning {next(numbers)}"
    hand.page.goto("/settings/")
    hand.fill("Strength", name)
    hand.press("Add this strength")
    expect(main(hand).get_by_role("link", name=name)).to_be_visible()

    hand.press(f"Remove : {name}")
    expect(main(hand).get_by_role("link", name=name)).to_have_count(0)

    hand.press("Undo")
    expect(main(hand).get_by_role("link", name=name)).to_be_visible()


def control_of_phone(hand: Hand):
    """The own number in the settings."""
    return hand.page.get_by_role("textbox", name="Phone (optional)")


@pytest.mark.parametrize("path", ["/", "/applications/", "/people/", "/calls/", "/lessons/", "/settings/"])
@pytest.mark.parametrize("width", ["phone", "desk"])
def test_u05_tab_goes_all_the_way_and_back(open_context: Open, demo_cookie, path: str, width: str):
    page = open_context(cookie=demo_cookie, width=width).new_page()
    page.goto(path)

    there, troubles = stops(page, "Tab")
    page.get_by_role("contentinfo").get_by_role("link").last.focus()
    back, more = stops(page, "Shift+Tab")

    assert [*troubles, *more] == []
    assert len(there) > 8
    assert set(back) >= set(there[:-1])


def stops(page: Page, key: str) -> tuple[list[str], list[str]]:
    """Where the focus stops with this key, until it leaves the page; and what is wrong there."""
    seen, troubles = [], []
    for _ in range(400):
        page.keyboard.press(key)
        here = page.evaluate(
            "document.activeElement === document.body ? '' : [...document.querySelectorAll('*')].indexOf(document.activeElement)"
        )
        if here == "" or here in seen:
            return seen, troubles
        seen.append(here)
        troubles += stop(page)
    raise AssertionError("a trap")
