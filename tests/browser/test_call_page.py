"""The page of a call in the hand, on a desk and on paper: one part at a time, by keys, and one sheet."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.accessibility import violations
from tests.browser.instance import ROOT, Server

FIND = """
import django
django.setup()
from followups.models import Call
print(Call.objects.filter(state="planned", candidate__email="ana@demo.example", channel="phone").order_by("id").first().pk)
"""
LAMP = """
window.lamps = [];
navigator.wakeLock.request = async kind => {
  const lamp = { kind, released: false, release: async () => { lamp.released = true } };
  lamps.push(lamp);
  return lamp;
};
"""
EIGHT = 8 * 60 * 1000

Open = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def path(server: Server, demo_cookie) -> str:
    """The page of a call that the demo candidate has planned."""
    done = subprocess.run(
        [sys.executable, "-c", FIND], cwd=ROOT, env=server.environment, capture_output=True, text=True, check=True
    )
    return f"/calls/{done.stdout.strip()}/"


def opened(open_context: Open, cookie: dict[str, str], path: str, **options: object) -> Page:
    """The page of the call in a browser of its own."""
    page = open_context(cookie=cookie, **options).new_page()
    page.goto(path)
    return page


def lines(page: Page):
    """The parts that are said in any case."""
    return page.locator("[data-steps] > li")


def shown(page: Page) -> list[str]:
    """The names of those in view."""
    return page.locator("[data-steps] > li:visible .part").all_inner_texts()


def test_one_part_is_in_the_hand_and_all_are_on_a_desk(open_context: Open, demo_cookie, path):
    phone = opened(open_context, demo_cookie, path, width="phone")
    desk = opened(open_context, demo_cookie, path)

    assert shown(phone) == ["1 Open"]
    phone.get_by_role("button", name="Next: Thank").click()
    assert shown(phone) == ["2 Thank"]
    assert len(shown(desk)) == lines(desk).count() == 8


@pytest.mark.parametrize("width", [1000, 1280, 1440])
def test_on_a_desk_the_dock_is_one_line(open_context: Open, demo_cookie, path: str, width: int):
    page = opened(open_context, demo_cookie, path)
    page.set_viewport_size({"width": width, "height": 800})

    tops = [box.bounding_box()["y"] for box in (page.get_by_text("We talked"), page.get_by_text("The call is over"))]

    assert page.locator(".dock").bounding_box()["height"] < 90
    assert abs(tops[0] - tops[1]) < 44


def test_in_the_hand_the_rarer_ways_leave_room_for_the_words(open_context: Open, demo_cookie, path: str):
    page = opened(open_context, demo_cookie, path, width="phone")

    page.locator("summary", has_text="Other").click()

    expect(page.get_by_text("“Ring me another time”")).to_be_visible()
    assert page.locator(".dock").bounding_box()["height"] < 844 / 3


def test_without_scripts_the_script_is_a_plain_list(open_context: Open, demo_cookie, path):
    page = opened(open_context, demo_cookie, path, width="phone", java_script_enabled=False)

    assert len(shown(page)) == 8
    expect(page.get_by_role("button", name="Next")).to_have_count(0)
    page.get_by_text("Voicemail", exact=True).last.click()
    expect(page.locator("[data-for=voicemail]")).to_be_visible()


def test_u05_the_whole_script_by_keys_with_the_focus_on_what_is_said(open_context: Open, demo_cookie, path):
    page = opened(open_context, demo_cookie, path, width="phone")

    for key, place in (("Space", 1), ("ArrowDown", 2), ("ArrowRight", 3), ("ArrowUp", 2), ("ArrowLeft", 1)):
        page.keyboard.press(key)
        expect(lines(page).nth(place)).to_be_focused()
        expect(lines(page).nth(place)).to_have_attribute("data-now", "")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Next: Accept")).to_be_focused()
    page.keyboard.press("Enter")
    expect(lines(page).nth(2)).to_be_focused()
    for _ in range(9):
        page.keyboard.press("Space")
    expect(lines(page).nth(7)).to_be_focused()


def test_keys_typed_into_the_words_are_letters(open_context: Open, demo_cookie, path):
    page = opened(open_context, demo_cookie, path)

    page.get_by_label("Their words").press_sequentially("a b")

    expect(page.get_by_label("Their words")).to_have_value("a b")
    expect(lines(page).first).to_have_attribute("data-now", "")


def test_tim21_one_soft_line_at_eight_minutes_and_no_clock_before(open_context: Open, demo_cookie, path):
    context = open_context(cookie=demo_cookie)
    page = context.new_page()
    page.clock.install()
    page.goto(path)
    soft = page.locator("#eight")

    page.keyboard.press("Space")
    page.clock.fast_forward(EIGHT - 1_000)
    expect(soft).to_have_text("")
    page.clock.fast_forward(1_000)

    expect(soft).to_have_text("Eight minutes. A good moment to come to the end.")


def test_the_screen_stays_lit_from_the_first_step_to_the_end(open_context: Open, demo_cookie, path):
    context = open_context(cookie=demo_cookie)
    context.add_init_script(LAMP)
    page = context.new_page()
    page.goto(path)
    assert page.evaluate("lamps.length") == 0

    page.keyboard.press("Space")
    page.keyboard.press("Space")
    lit = page.evaluate("lamps.map(({kind, released}) => [kind, released])")
    context.set_offline(True)
    page.get_by_role("button", name="The call is over").click()
    expect(page.get_by_text("Kept on this device;")).to_be_visible()

    assert lit == [["screen", False]]
    assert page.evaluate("lamps.map(({released}) => released)") == [True]


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_u01_the_call_page_has_no_violation(open_context: Open, demo_cookie, path, width, scheme):
    page = opened(open_context, demo_cookie, path, width=width, color_scheme=scheme)
    found = violations(page)

    page.keyboard.press("Space")
    page.locator(".chip", has_text="Voicemail").click()
    found += violations(page)

    assert found == []


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_u19_the_sheet_is_one_page_with_every_line(open_context: Open, demo_cookie, path, size, tmp_path: Path):
    page = opened(open_context, demo_cookie, path)
    said = page.locator(".script .say, .branches .say").all_text_contents()
    sheet = tmp_path / "call.pdf"

    page.pdf(path=sheet, format=size)

    text = subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True, check=True).stdout
    words = re.sub(
        r"\s+", " ", subprocess.run(["pdftotext", sheet, "-"], capture_output=True, text=True, check=True).stdout
    )
    assert text.count("\f") == 1
    assert "+1 212-555-0142" in words
    assert [
        line for part in set(said) for line in part.splitlines() if re.sub(r"\s+", " ", line).strip() not in words
    ] == []
    assert "Their words" in words
    assert [
        name
        for name in ("Today", "Lessons", "Log out", "Next:", "The call is over", "Into your calendar")
        if name in words
    ] == []


def test_a_rehearsal_dials_nobody_and_keeps_nothing(open_context: Open, demo_cookie, server: Server):
    page = open_context(cookie=demo_cookie).new_page()
    page.goto("/calls/?show=decisions")
    plan = page.locator("main a[href*='/plan/']").first.get_attribute("href")
    page.goto(plan.split("?")[0].replace("/plan/", "/rehearsal/"))
    posts = []
    page.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)

    page.keyboard.press("Space")

    expect(page.get_by_text("said once aloud")).to_be_visible()
    assert page.locator("a[href^='tel:'], textarea").count() == 0
    assert (posts, page.evaluate("Object.keys(localStorage)")) == ([], [])
    assert page.evaluate("async () => caches.keys()") == []
