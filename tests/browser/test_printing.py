"""U-19: what is printed is all there, on A4 and on Letter, and nothing of the screen is printed with it."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

Open = Callable[..., BrowserContext]

PAPERS = ("A4", "Letter")


def printed(page: Page, paper: str, folder: Path, *, order: str = "-layout") -> tuple[int, str]:
    """How many sheets it takes, and the words on them: line by line across the sheet, or as they follow one another."""
    file = folder / f"{paper}.pdf"
    page.pdf(path=file, format=paper, prefer_css_page_size=False)
    facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(["pdftotext", order, file, "-"], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", facts)[1]), " ".join(text.split())


def words_of(page: Page, selector: str) -> list[str]:
    """The texts of these elements, each in one line."""
    return [" ".join(text.split()) for text in page.locator(selector).all_text_contents()]


@pytest.fixture
def page(open_context: Open, demo_cookie) -> Page:
    """A page of the demo candidate."""
    return open_context(cookie=demo_cookie).new_page()


@pytest.mark.parametrize("paper", PAPERS)
def test_u19_the_sheet_of_a_call_holds_every_line_and_no_navigation(page: Page, tmp_path: Path, paper: str):
    page.goto("/")
    page.get_by_role("link", name="Open the script").first.click()
    expect(page.locator(".script.big")).to_be_visible()
    lines = words_of(page, ".script.big > li > .say")

    sheets, text = printed(page, paper, tmp_path)

    assert len(lines) == 8
    assert [line for line in lines if " ".join(line.split()[:4]) not in text] == []
    assert sheets == 1
    assert "Log out" not in text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("path", "selector"), [("/lessons/", "main h2"), ("/applications/1/", "main h1")])
def test_u19_pages_to_read_are_printed_whole(page: Page, tmp_path: Path, path: str, selector: str, paper: str):
    page.goto(path)
    headings = words_of(page, selector)

    _sheets, text = printed(page, paper, tmp_path)

    assert headings != []
    assert [heading for heading in headings if heading not in text] == []
    assert "Log out" not in text


@pytest.mark.parametrize("paper", PAPERS)
def test_u19_an_application_with_its_interviews_is_printed_to_the_last_line(page: Page, tmp_path: Path, paper: str):
    page.goto("/applications/list/?q=Kline")
    page.get_by_role("link", name="Kline Logistics").first.click()
    page.emulate_media(media="print")
    page.evaluate("document.querySelectorAll('.visually-hidden').forEach((words) => words.remove())")
    words = page.locator("main").inner_text().split()

    _sheets, text = printed(page, paper, tmp_path, order="-raw")

    squeezed = text.replace(" ", "")
    assert {"People", "Interviews", "Whitfield"} <= set(words)
    assert [word for word in words if word not in squeezed] == []
    assert "Log out" not in text


LEADING_ELSEWHERE = (
    "Edit the employer",
    "Correct the day",
    "Correct how the no came",
    "Sort it otherwise",
    "Change it",
    "Show all",
    "It is the same as another gap",
)
"""What some links say that change something, or lead away: on paper they are noise."""


@pytest.mark.parametrize(
    ("start", "link", "shown"),
    [
        pytest.param(
            "/applications/list/?q=Ida", "Ida Paper", {"Edit the employer", "Correct the day"}, id="application"
        ),
        pytest.param("/lessons/", "SAP", {"Sort it otherwise", "Change it"}, id="gap"),
    ],
)
def test_u19_links_that_change_something_are_not_printed(
    page: Page, tmp_path: Path, start: str, link: str, shown: set[str]
):
    page.goto(start)
    page.locator("main").get_by_role("link", name=link).first.click()
    page.wait_for_load_state()
    on_screen = page.locator("main").inner_text()

    _sheets, text = printed(page, "A4", tmp_path)

    assert [words for words in shown if words not in on_screen] == []
    assert [words for words in LEADING_ELSEWHERE if words in text] == []
