"""The story of the product in Chromium: with JavaScript and without, on a phone and on a desk, and axe finds nothing."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.accessibility import violations, violations_without_script
from tests.browser.conftest import watch
from tests.browser.instance import PASSWORD, Server

STEPS = ("today", "start", "plan", "scheduled", "call", "after", "gap", "lessons")

Open = Callable[..., BrowserContext]


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_from_login_to_lesson(server: Server, open_context: Open, width: str, script: bool):
    email = f"story-{width}-{script}@example.org".lower()
    server.cookie_for(email)
    context = open_context(width=width, java_script_enabled=script)
    page = context.new_page()
    watched = watch(page, server.url)
    found: dict[str, list[str]] = {}

    def look(step: str) -> None:
        found[step] = violations(page) if script else violations_without_script(page)

    page.goto("/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    go(page, page.get_by_role("button", name="Log in").first)
    look("today")

    go(page, page.get_by_role("main").get_by_role("link", name="I was just not selected"))
    look("start")
    tell_of_the_no(page)
    go(page, page.get_by_role("button", name="See the plan"))
    expect(page.get_by_role("heading", name=re.compile("Call Dana Whitfield"))).to_be_visible()
    look("plan")

    go(page, page.get_by_role("button", name="Schedule the call"))
    look("scheduled")
    page.goto("/")
    go(page, page.get_by_role("link", name="Open the script"))
    look("call")
    page.get_by_label("Their words").fill("Strong on planning.\nToo little SAP.")
    go(page, page.get_by_role("button", name="The call is over"))
    look("after")

    strength = page.get_by_role("group", name="Strong on planning.")
    strength.get_by_text("Strength", exact=True).click()
    gap = page.get_by_role("group", name="Too little SAP.")
    gap.get_by_text("Gap", exact=True).click()
    gap.get_by_text("I lack it", exact=True).click()
    go(page, page.get_by_role("button", name="Save", exact=True))

    page.goto("/lessons/")
    expect(page.get_by_text("Strong on planning.")).to_be_visible()
    look("lessons")
    go(page, page.get_by_role("link", name="SAP", exact=True).first)
    expect(page.get_by_text("Too little SAP.").first).to_be_visible()
    look("gap")

    assert found == {step: [] for step in STEPS}
    assert watched.troubles == []


def go(page: Page, control: Locator) -> None:
    """Press what leads to another page, and wait until that is there."""
    with page.expect_navigation():
        control.click()


def tell_of_the_no(page: Page) -> None:
    """The five fields of a start from a no."""
    page.get_by_label("Employer").fill("Kline Logistics")
    page.get_by_label("Position").fill("Operations analyst")
    page.get_by_label("The person you liked best").fill("Dana Whitfield")
    page.get_by_label("Their number or mail").fill("020 7946 0142")
    page.get_by_text("A real conversation").click()
