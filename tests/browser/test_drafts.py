"""U-14: what was typed into a long text outlives the page, until it is saved or somebody logs out."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from tests.browser.accessibility import violations
from tests.browser.instance import Server

SETTINGS = "/settings/"
NEW = "/applications/new/"
RESTORED = "Restored what you typed."
OVERTAKEN = "You typed something else here, and then this text was changed elsewhere."
WITHIN = 5_000
KEPT = "text => Object.values(localStorage).some(draft => JSON.parse(draft || '{}').text === text)"
DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('draft:')).length"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"

Open = Callable[..., BrowserContext]


def pitch(page: Page):
    """The long text on the settings page."""
    return page.get_by_label("What you look for")


def note(page: Page, text: str):
    """The note under a field that says this."""
    return page.get_by_role("main").get_by_text(text)


def type_and_wait(page: Page, text: str) -> None:
    """Type a pitch, and wait until it is kept."""
    pitch(page).fill(text)
    page.wait_for_function(KEPT, arg=text, timeout=WITHIN)


def save(page: Page) -> None:
    """Save the settings."""
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()


@pytest.fixture
def context(server: Server, open_context: Open, request: pytest.FixtureRequest) -> BrowserContext:
    """The browser of a candidate who is new with each test."""
    name = request.node.originalname.replace("_", "-")[:50]
    return open_context(cookie=server.cookie_for(f"{name}@drafts.example"))


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """The settings, open."""
    opened = context.new_page()
    opened.goto(SETTINGS)
    return opened


def test_u14_a_draft_survives_a_reload_and_can_be_discarded(page: Page):
    type_and_wait(page, "Planning, near the sea")

    page.reload()

    expect(pitch(page)).to_have_value("Planning, near the sea")
    expect(note(page, RESTORED)).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Discard").click()
    expect(pitch(page)).to_have_value("")
    expect(pitch(page)).to_be_focused()
    expect(note(page, RESTORED)).to_have_count(0)
    assert page.evaluate(DRAFTS) == 0


def test_u14_a_draft_survives_the_tab_that_is_killed(context: BrowserContext, page: Page):
    type_and_wait(page, "Planning, in the mountains")

    with page.expect_event("crash"), pytest.raises(Error):
        page.goto("chrome://crash")
    again = context.new_page()
    again.goto(SETTINGS)

    expect(pitch(again)).to_have_value("Planning, in the mountains")
    expect(note(again, RESTORED)).to_be_visible()


def test_u14_the_last_words_before_leaving_are_kept(page: Page):
    pitch(page).fill("Planning, as late as it comes")

    page.goto("/people/")
    page.goto(SETTINGS)

    expect(pitch(page)).to_have_value("Planning, as late as it comes")


def test_a_draft_goes_when_it_is_saved(page: Page):
    type_and_wait(page, "Planning, saved")

    save(page)

    expect(pitch(page)).to_have_value("Planning, saved")
    expect(note(page, RESTORED)).to_have_count(0)
    assert page.evaluate(DRAFTS) == 0


def test_a_draft_stays_while_its_form_is_refused(page: Page):
    page.goto(NEW)
    page.get_by_text("Advert, notes and tags").click()
    page.get_by_label("Notes").fill("Heard of it from Mara")
    page.get_by_role("button", name="Add application").click()
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("link", name="Today").click()
    page.goto(NEW)

    expect(page.get_by_label("Notes")).to_have_value("Heard of it from Mara")
    expect(note(page, RESTORED)).to_be_visible()
    page.get_by_label("Employer").fill("Norrland Post")
    page.get_by_role("textbox", name="Position").fill("Analyst")
    page.get_by_role("button", name="Add application").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Norrland Post")
    assert page.evaluate(DRAFTS) == 0


def test_another_form_does_not_take_the_draft_with_it(page: Page):
    type_and_wait(page, "Planning, unsaved")

    page.get_by_label("Strength", exact=True).fill("Calm on the phone")
    page.get_by_role("button", name="Add this strength").click()

    expect(page.get_by_text("Calm on the phone").first).to_be_visible()
    expect(pitch(page)).to_have_value("Planning, unsaved")


def test_a_text_that_was_changed_elsewhere_is_not_overwritten(context: BrowserContext, page: Page):
    type_and_wait(page, "Planning, on the train")
    elsewhere = context.browser.new_context(base_url=page.url, storage_state={"cookies": context.cookies()})
    other = elsewhere.new_page()
    other.goto(SETTINGS)
    pitch(other).fill("Planning, at the desk")
    save(other)
    elsewhere.close()

    page.reload()

    expect(note(page, OVERTAKEN)).to_be_visible()
    expect(pitch(page)).to_have_value("Planning, at the desk")
    page.get_by_role("button", name="Use what I typed").click()
    expect(pitch(page)).to_have_value("Planning, on the train")


def test_all_drafts_go_at_logout_in_every_tab(context: BrowserContext, page: Page):
    type_and_wait(page, "Planning, secretly")
    second = context.new_page()
    second.goto(NEW)
    second.get_by_text("Advert, notes and tags").click()
    second.get_by_label("Notes").fill("Also secret")
    second.wait_for_function(KEPT, arg="Also secret")

    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    second.get_by_label("Notes").fill("Typed after the logout")
    second.goto("/account/login/")

    assert second.evaluate("localStorage.length") == 0


def test_a_draft_is_not_shown_to_another_candidate(server: Server, context: BrowserContext, page: Page):
    type_and_wait(page, "Planning, for my eyes")

    context.clear_cookies()
    context.add_cookies([server.cookie_for("neighbour@drafts.example")])
    page.goto(SETTINGS)

    expect(pitch(page)).to_have_value("")
    expect(note(page, RESTORED)).to_have_count(0)


def test_leaving_asks_first_where_no_draft_can_be_kept(context: BrowserContext):
    context.add_init_script(FULL)
    page = context.new_page()
    page.goto(SETTINGS)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    pitch(page).press_sequentially("Planning")
    page.goto("/people/")

    assert asked == ["beforeunload"]


def test_leaving_asks_nothing_where_drafts_are_kept(page: Page):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    pitch(page).press_sequentially("Planning")
    page.goto("/people/")

    assert asked == []
