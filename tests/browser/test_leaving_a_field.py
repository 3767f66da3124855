"""U-13: a field that somebody typed in says what is wrong when it is left, not while they type, and says it once."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.accessibility import violations

Open = Callable[..., BrowserContext]


@pytest.fixture
def page(open_context: Open, demo_cookie) -> Page:
    """The form for a new person."""
    page = open_context(cookie=demo_cookie).new_page()
    page.goto("/people/new/")
    return page


def told(field: Locator) -> Locator:
    """What stands below this field as an error."""
    return field.locator("xpath=ancestor::*[contains(@class, 'field')][1]").locator(".error")


def test_u13_what_is_wrong_is_said_on_leaving_and_goes_when_it_is_put_right(page: Page):
    name, mail = page.get_by_label("Name"), page.get_by_label("Email")
    mail.press_sequentially("dana@")
    expect(told(mail)).to_have_count(0)

    page.keyboard.press("Tab")

    expect(told(mail)).to_have_count(1)
    expect(told(mail)).not_to_be_empty()
    expect(mail).to_have_attribute("aria-invalid", "true")
    expect(mail).to_have_accessible_description(told(mail).inner_text())
    assert violations(page) == []
    mail.press_sequentially("kline.example")
    expect(told(mail)).to_have_count(0)
    expect(mail).not_to_have_attribute("aria-invalid", "true")
    name.press_sequentially("Dana")
    name.fill("")
    page.keyboard.press("Tab")
    expect(told(name)).to_have_count(1)


def test_u13_a_field_that_nobody_touched_says_nothing(page: Page):
    page.get_by_label("Name").focus()

    page.keyboard.press("Tab")

    expect(page.locator(".error")).to_have_count(0)


def test_u13_over_the_words_of_the_server_nothing_is_said(page: Page):
    page.get_by_role("button", name="Add this person").click()
    name = page.get_by_label("Name")
    expect(told(name)).to_have_count(1)
    words = told(name).inner_text()

    name.press_sequentially("D")
    name.fill("")
    page.keyboard.press("Tab")

    expect(told(name)).to_have_count(1)
    expect(told(name)).to_have_text(words)
