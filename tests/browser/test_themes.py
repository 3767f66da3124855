"""U-18: the device decides until somebody chooses; what is chosen is there from the first thing painted."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from tests.browser.instance import Server

Open = Callable[..., BrowserContext]

PAGES = ("/", "/calls/", "/settings/", "/nothing-here/", "/accessibility/")
SCHEMES = ("light", "dark")
LIGHTNESS = """() => {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data[0];
}"""
FIRST_PAINT = "performance.getEntriesByName('first-paint')[0].startTime"
STYLES_THERE = """Math.max(...performance.getEntriesByType("resource")
  .filter(({ name }) => name.endsWith(".css")).map(({ responseEnd }) => responseEnd))"""
DELAY = 0.3


def is_dark(page: Page) -> bool:
    """Whether the ground of the page is dark."""
    return page.evaluate(LIGHTNESS) < 128


@pytest.mark.parametrize("device", SCHEMES)
@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_u18_without_a_choice_the_device_decides(open_context: Open, demo_cookie, device: str, script: bool):
    page = open_context(cookie=demo_cookie, color_scheme=device, java_script_enabled=script).new_page()

    for path in PAGES:
        page.goto(path)
        assert is_dark(page) is (device == "dark"), path


@pytest.mark.parametrize("chosen", SCHEMES)
def test_u18_a_choice_stands_in_the_page_itself_so_that_nothing_flashes(
    open_context: Open, server: Server, demo_cookie, chosen: str
):
    device = "light" if chosen == "dark" else "dark"
    context = open_context(cookie=demo_cookie, color_scheme=device, java_script_enabled=False)
    context.add_cookies([{"name": "theme", "value": chosen, "url": server.url}])
    page = context.new_page()

    for path in PAGES:
        page.goto(path)
        assert page.locator("html").get_attribute("data-theme") == chosen, path
        assert page.locator("meta[name=color-scheme]").get_attribute("content") == chosen, path
        assert is_dark(page) is (chosen == "dark"), path


def test_u18_nothing_is_painted_before_the_styles_are_there(open_context: Open, demo_cookie):
    page = open_context(cookie=demo_cookie).new_page()

    def late(route: Route) -> None:
        time.sleep(DELAY)
        route.continue_()

    page.route("**/*.css", late)
    page.goto("/")
    page.wait_for_function("performance.getEntriesByName('first-paint').length")

    assert page.evaluate(STYLES_THERE) > 1000 * DELAY
    assert page.evaluate(FIRST_PAINT) >= page.evaluate(STYLES_THERE)
