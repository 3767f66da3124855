"""Product, section 2: what the main journey asks of somebody, counted on the page: fields, presses, taps."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.instance import Server

Open = Callable[..., BrowserContext]

ASKED = """() => {
  const controls = [...document.querySelectorAll("main form :is(input, select, textarea)")];
  return [...new Set(controls.filter((one) => one.checkVisibility() && one.type !== "hidden").map((one) => one.name))];
}"""
HEARD = {"Strong on planning.": "Strength", "Too little SAP.": "Gap", "We met four people that day.": "Neither"}


@dataclass
class Counting:
    """Somebody on a page, and how often they pressed."""

    page: Page
    presses: int = 0

    def press(self, control: Locator) -> None:
        """Press this, once."""
        control.click()
        self.presses += 1

    def go(self, control: Locator) -> None:
        """Press what leads to another page."""
        with self.page.expect_navigation():
            self.press(control)


@pytest.fixture(params=["phone", "desk"])
def somebody(request: pytest.FixtureRequest, open_context: Open, server: Server) -> Counting:
    """Somebody with an account of their own for this test."""
    email = f"{request.node.name.translate(str.maketrans('[]_', '---'))}@counts.example".lower()
    return Counting(open_context(cookie=server.cookie_for(email), width=request.param).new_page())


def button(page: Page, name: str) -> Locator:
    """The button of this name in the content."""
    return page.get_by_role("main").get_by_role("button", name=name, exact=True)


def start_from_a_no(page: Page) -> None:
    """Tell of a no, in five fields."""
    page.goto("/start/")
    page.get_by_label("Employer").fill("Kline Logistics")
    page.get_by_label("Position").fill("Operations analyst")
    page.get_by_label("The person you liked best").fill("Dana Whitfield")
    page.get_by_label("Their number or mail").fill("020 7946 0142")
    page.get_by_text("A real conversation").click()


def test_a_no_asks_for_five_things_and_one_press_leads_to_the_plan(somebody: Counting):
    page = somebody.page
    page.goto("/start/")
    assert len(page.evaluate(ASKED)) == 5

    start_from_a_no(page)
    somebody.go(button(page, "See the plan"))

    expect(page.get_by_role("heading", name="Call Dana Whitfield")).to_be_visible()
    assert somebody.presses == 1


def test_an_application_asks_for_two_things(somebody: Counting):
    page = somebody.page
    page.goto("/applications/new/")
    assert len(page.evaluate(ASKED)) == 2

    page.get_by_label("Employer", exact=True).fill("Corvane")
    page.get_by_label("Position", exact=True).fill("Stock analyst")
    somebody.go(button(page, "Add application"))

    expect(page.get_by_role("heading", level=1, name="Corvane")).to_be_visible()
    assert somebody.presses == 1


def test_three_presses_lead_from_an_application_to_a_scheduled_call(somebody: Counting):
    page = somebody.page
    add_application_with_dana(page)

    somebody.go(page.get_by_role("main").get_by_role("link", name="Not selected", exact=True))
    somebody.go(button(page, "See the plan"))
    somebody.go(button(page, "Schedule the call"))

    assert somebody.presses == 3
    expect(page.get_by_role("main").get_by_role("link", name="Open the script")).to_be_visible()
    page.goto("/calls/")
    expect(page.get_by_role("region", name="Planned").get_by_role("link", name="Dana Whitfield").first).to_be_visible()


def test_after_the_call_one_tap_a_line_and_nothing_to_type(somebody: Counting):
    page = somebody.page
    start_from_a_no(page)
    button(page, "See the plan").click()
    button(page, "Schedule the call").click()
    page.get_by_role("main").get_by_role("link", name="Open the script").click()
    page.get_by_label("Their words").fill("\n".join(HEARD))
    with page.expect_navigation():
        button(page, "The call is over").click()
    assert page.get_by_role("main").get_by_role("textbox").count() == 0

    for line, kind in HEARD.items():
        somebody.press(chip(page, line, kind))
    assert somebody.presses == len(HEARD)
    somebody.go(button(page, "Save"))

    expect(page.get_by_role("heading", name="That is today's work")).to_be_visible()
    for line, kind in HEARD.items():
        expect(page.get_by_role("group", name=line).get_by_role("radio", name=kind, exact=True)).to_be_checked()
    page.goto("/lessons/")
    expect(page.get_by_text("Strong on planning.")).to_be_visible()
    expect(page.get_by_role("link", name="SAP", exact=True).first).to_be_visible()


def chip(page: Page, line: str, kind: str) -> Locator:
    """What is tapped for this line."""
    return page.get_by_role("group", name=line).locator("label", has_text=kind).first


def add_application_with_dana(page: Page) -> None:
    """An application with one person who can be rung; its page is open."""
    page.goto("/applications/new/")
    page.get_by_label("Employer", exact=True).fill("Kline Logistics")
    page.get_by_label("Position", exact=True).fill("Operations analyst")
    with page.expect_navigation():
        button(page, "Add application").click()
    page.get_by_role("link", name="Add a person").click()
    page.get_by_label("Name", exact=True).fill("Dana Whitfield")
    page.get_by_text("A real conversation").click()
    page.locator("summary", has_text="How to reach them").click()
    page.get_by_label("Phone").first.fill("020 7946 0142")
    with page.expect_navigation():
        button(page, "Add this person").click()
