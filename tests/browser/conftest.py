"""A real server and a real browser for the tests of this folder."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.instance import CHROMIUM, FLAGS, Server, running

WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a Chromium these tests are skipped with one line; in CI a missing one fails."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None and not os.environ.get("CI"):
                item.add_marker(pytest.mark.skip(reason="no Chromium: apt-get install chromium"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running instance on a fresh database."""
    with running(tmp_path_factory.mktemp("instance")) as instance:
        yield instance


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    assert CHROMIUM is not None, "Chromium is missing: apt-get install chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_context(browser: Browser, server: Server) -> Iterator[Callable[..., BrowserContext]]:
    """A fresh browser profile on the server; `cookie` logs in. Anything but our own origin is refused."""
    contexts: list[BrowserContext] = []

    def make(*, cookie: dict[str, str] | None = None, width: str = "desk", **options: object) -> BrowserContext:
        size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
        context = browser.new_context(base_url=server.url, viewport=size, **options)
        context.set_default_timeout(10_000)
        if cookie:
            context.add_cookies([cookie])
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def demo_cookie(server: Server) -> dict[str, str]:
    """The session cookie of the demo candidate."""
    return server.cookie_for("ana@demo.example")


@dataclass(slots=True)
class Watched:
    """A page whose failures are noted: script errors, refused resources, requests to anybody else."""

    page: Page
    troubles: list[str]


def watch(page: Page, origin: str) -> Watched:
    """Note whatever goes wrong on a page from now on."""
    watched = Watched(page, [])
    page.on("pageerror", lambda error: watched.troubles.append(f"script: {error}"))
    page.on(
        "console",
        lambda line: (
            watched.troubles.append(f"console: {line.text}") if "Content Security Policy" in line.text else None
        ),
    )
    page.on(
        "request",
        lambda sent: (
            None if sent.url.startswith((origin, "data:", "blob:")) else watched.troubles.append(f"request: {sent.url}")
        ),
    )
    return watched
