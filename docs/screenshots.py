"""Takes the README's pictures from the demo, in a real browser: `make screenshots`."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.instance import CHROMIUM, FLAGS, running  # noqa: E402 - the path is set above

DESK, PHONE = (1280, 900), (390, 844)


def pages() -> list[tuple[str, str, tuple[int, int], str]]:
    """File name, how to get there, size of the window and colour scheme of each picture."""
    return [
        ("today-light", "/", DESK, "light"),
        ("today-dark", "/", DESK, "dark"),
        ("plan-light", "plan", DESK, "light"),
        ("plan-dark", "plan", DESK, "dark"),
        ("plan-phone", "plan", PHONE, "light"),
        ("board-light", "/applications/", DESK, "light"),
        ("lessons-light", "/lessons/", DESK, "light"),
        ("call-phone", "call", PHONE, "light"),
    ]


def main() -> None:
    """Start an instance with the demo, take each picture, and end it."""
    target = ROOT / "docs" / "screenshots"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        cookie = server.cookie_for("ana@demo.example")
        for name, way, (width, height), scheme in pages():
            context = browser.new_context(
                base_url=server.url, viewport={"width": width, "height": height}, color_scheme=scheme
            )
            context.add_cookies([cookie])
            page = context.new_page()
            page.goto("/" if way in WAYS else way)
            if way in WAYS:
                page.locator(WAYS[way]).first.click()
            page.screenshot(path=target / f"{name}.png")
            context.close()
        browser.close()


WAYS = {"plan": "main a[href$='/plan/']", "call": "main a[href*='/calls/']"}

if __name__ == "__main__":
    main()
