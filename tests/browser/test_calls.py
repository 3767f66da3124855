"""R-25, U-14: a call in the hand, with and without a network, and nothing left of it after logout."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from tests.browser.accessibility import violations
from tests.browser.instance import ROOT, Server

PLAN = """
import sys
import django
django.setup()
from applications.models import Candidate
from tests.followups import answers
print(answers.planned(answers.told_no(Candidate.objects.get(email=sys.argv[1]))).pk)
"""
READ = """
import json, sys
import django
django.setup()
from followups.models import Call
call = Call.objects.get(pk=sys.argv[1])
print(json.dumps([call.state, call.their_words, call.ended_at and call.ended_at.isoformat()]))
"""
NOTE = """
import sys
import django
django.setup()
from followups.actions import calls
from followups.models import Call
call = Call.objects.get(pk=sys.argv[1])
calls.note_words(call=call, revision=call.revision, their_words=sys.argv[2])
"""
LEFT = """async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  local: Object.keys(localStorage),
  session: Object.values(sessionStorage).filter(text => text !== location.pathname),
})"""
NOTHING = {"caches": [], "workers": 0, "local": [], "session": []}
KEPT = """async path => {
  while (!(await caches.match(path))) await new Promise(resolve => setTimeout(resolve, 50));
  await navigator.serviceWorker.ready;
}"""
GONE = """async () => {
  while ((await caches.keys()).length) await new Promise(resolve => setTimeout(resolve, 50));
}"""
KEPT_PATHS = """async () => {
  const own = await caches.open((await caches.keys())[0]);
  return (await own.keys()).map(({url}) => new URL(url).pathname);
}"""
LOCAL = "text => Object.values(localStorage).some(note => JSON.parse(note || '{}').text === text)"
NO_NETWORK = r"ERR_INTERNET_DISCONNECTED|ERR_FAILED"
OFFLINE = "No network. Your words are kept on this device"
ENDED = "Kept on this device; it will be handed in when the network is back."

Open = Callable[..., BrowserContext]


def tell(server: Server, script: str, *arguments: str) -> str:
    """What this script says, run on the server's own database."""
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=server.environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


class Told:
    """One call of a candidate of their own, and what the server knows of it."""

    def __init__(self, server: Server, email: str) -> None:
        self.server = server
        self.cookie = server.cookie_for(email)
        self.pk = tell(server, PLAN, email)
        self.path = f"/calls/{self.pk}/"

    def on_server(self) -> list:
        """State, words, and end of the call."""
        return json.loads(tell(self.server, READ, self.pk))


@pytest.fixture
def call(server: Server, request: pytest.FixtureRequest) -> Told:
    """A call to Dana."""
    return Told(server, f"{request.node.originalname.replace('_', '-')[:50]}@calls.example")


@pytest.fixture
def context(open_context: Open, call: Told) -> BrowserContext:
    """The phone of the candidate."""
    return open_context(cookie=call.cookie, width="phone")


@pytest.fixture
def page(context: BrowserContext, call: Told) -> Page:
    """The page of the call, opened once and kept."""
    opened = context.new_page()
    opened.goto(call.path)
    opened.evaluate(KEPT, call.path)
    return opened


def words(page: Page):
    """Where their words are noted."""
    return page.get_by_label("Their words")


def is_saved(page: Page) -> None:
    """Wait until the page says so."""
    expect(page.locator("#saved")).to_contain_text("Saved", timeout=5_000)


def test_r25_words_typed_without_a_network_are_handed_in_afterwards(context, page, call):
    context.set_offline(True)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dana Whitfield")
    words(page).fill("Strong on planning.")
    expect(page.locator("#saved")).to_contain_text(OFFLINE)
    page.reload()
    expect(words(page)).to_have_value("Strong on planning.")

    context.set_offline(False)

    is_saved(page)
    assert call.on_server() == ["planned", "Strong on planning.", None]


def test_r25_the_end_of_a_call_without_a_network_is_handed_in_afterwards(context, page, call):
    context.set_offline(True)
    words(page).fill("Strong on planning.")
    page.get_by_role("button", name="The call is over").click()
    expect(page.get_by_text(ENDED)).to_be_visible()
    pressed = datetime.now(UTC)

    context.set_offline(False)

    expect(page).to_have_url(f"{call.server.url}{call.path}after/")
    state, said, ended_at = call.on_server()
    assert (state, said) == ("made", "Strong on planning.")
    assert abs((datetime.fromisoformat(ended_at) - pressed).total_seconds()) < 30
    assert page.evaluate(LEFT)["local"] == []


def test_r25_what_waits_is_handed_in_by_any_page(context, page, call):
    context.set_offline(True)
    words(page).fill("Strong on planning.")
    page.get_by_role("button", name="The call is over").click()
    expect(page.get_by_text(ENDED)).to_be_visible()
    page.close()
    context.set_offline(False)

    other = context.new_page()
    other.goto("/people/")

    other.wait_for_function("() => !localStorage.length")
    assert call.on_server()[:2] == ["made", "Strong on planning."]


@pytest.mark.parametrize(
    ("press", "kept"),
    [("Keep both", "Strong on planning.\nLight on SAP."), ("Keep only mine", "Strong on planning.")],
)
def test_r08_both_texts_are_shown_when_another_device_was_quicker(context, page, call, press, kept):
    context.set_offline(True)
    words(page).fill("Strong on planning.")
    expect(page.locator("#saved")).to_contain_text(OFFLINE)
    tell(call.server, NOTE, call.pk, "Light on SAP.")

    context.set_offline(False)
    expect(page.locator("#saved blockquote")).to_have_text("Light on SAP.")
    assert call.on_server()[1] == "Light on SAP."
    assert violations(page) == []
    page.get_by_role("button", name=press).click()

    is_saved(page)
    expect(words(page)).to_have_value(kept)
    expect(words(page)).to_be_focused()
    assert call.on_server()[1] == kept


def test_r07_an_answer_that_was_lost_is_no_conflict(page, call):
    page.route("**/words/", lambda route: (route.fetch(), route.abort()))
    words(page).fill("Strong on plan")
    expect(page.locator("#saved")).to_contain_text(OFFLINE)
    page.unroute("**/words/")

    words(page).fill("Strong on planning.")
    page.evaluate("dispatchEvent(new Event('online'))")

    is_saved(page)
    assert call.on_server()[1] == "Strong on planning."


def test_u14_words_are_here_within_2_s_and_on_the_server_within_5_s(page, call):
    words(page).press_sequentially("Strong on planning.", delay=20)
    page.wait_for_function(LOCAL, arg="Strong on planning.", timeout=2_000)

    is_saved(page)

    assert call.on_server()[1] == "Strong on planning."


def test_u14_somebody_who_never_stops_typing_is_kept_on_the_server(page, call):
    with page.expect_response("**/words/", timeout=5_000):
        words(page).press_sequentially("Strong on planning, on people, on numbers. " * 3, delay=40)


def test_u14_a_tab_that_is_killed_loses_nothing(context, page, call):
    words(page).press_sequentially("Strong on planning.")
    page.wait_for_function(LOCAL, arg="Strong on planning.", timeout=2_000)
    page.route("**/words/", lambda route: route.abort())

    with page.expect_event("crash"), pytest.raises(Error):
        page.goto("chrome://crash")
    again = context.new_page()
    again.goto(call.path)

    expect(words(again)).to_have_value("Strong on planning.")
    is_saved(again)


def test_s23_nothing_is_left_after_logout(context, page):
    words(page).fill("Strong on planning.")
    is_saved(page)
    assert page.evaluate(LEFT) != NOTHING

    page.get_by_role("button", name="More").click()
    page.get_by_role("button", name="Log out").click()

    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    assert page.evaluate(LEFT) == NOTHING


def test_s23_logout_without_scripts_leaves_nothing_either(context, page, call):
    page.route("**/*.js", lambda route: route.abort())
    page.goto("/account/logout/")

    page.get_by_role("main").get_by_role("button", name="Log out").click()

    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    assert page.evaluate(LEFT) == NOTHING


def test_s23_the_next_person_does_not_meet_the_page(server, context, page, call):
    context.clear_cookies()
    context.add_cookies([server.cookie_for("next@calls.example")])
    page.goto("/people/")
    page.evaluate(GONE)
    context.set_offline(True)

    with pytest.raises(Error, match=NO_NETWORK):
        page.goto(call.path)


def test_s23_only_the_call_is_kept(context, page, call):
    kept = page.evaluate(KEPT_PATHS)

    assert [path for path in kept if not path.startswith("/static/")] == [call.path]
    context.set_offline(True)
    with pytest.raises(Error, match=NO_NETWORK):
        page.goto("/calls/")
