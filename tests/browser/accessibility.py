"""axe-core on the page as it stands."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549"]
EVERYTHING: dict[str, object] = {"type": "tag", "values": TAGS}
COLOURS: dict[str, object] = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""What another theme can change, and nothing else."""

RUN = """async (only) => {
  const { violations } = await axe.run({ runOnly: only, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
    `${id}: ${html.slice(0, 160)} (${failureSummary.split("\\n").slice(1, 3).join("; ")})`));
}"""

axe = Axe()


def violations(page: Page, only: dict[str, object] = EVERYTHING) -> list[str]:
    """What axe finds (U-01), a line for each element: the rule, and where. What still moves is brought to its end."""
    page.evaluate("document.getAnimations().forEach((animation) => animation.finish())")
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(axe.axe_script)
    return page.evaluate(RUN, only)


def violations_without_script(page: Page) -> list[str]:
    """What axe finds on a page whose scripts are switched off. Axe is a script itself: it looks at a copy.

    The copy is the same document with the same styles, and runs no script of ours.
    """
    browser: Browser | None = page.context.browser
    assert browser is not None
    document = page.content()
    context = browser.new_context(viewport=page.viewport_size, storage_state=page.context.storage_state())
    copy = context.new_page()
    address = page.url.partition("#")[0]

    def answer(route: Route) -> None:
        if route.request.resource_type == "script":
            route.abort()
        elif route.request.url == address:
            route.fulfill(body=document, content_type="text/html; charset=utf-8")
        else:
            route.continue_()

    copy.route("**/*", answer)
    copy.goto(address)
    try:
        return violations(copy)
    finally:
        context.close()
