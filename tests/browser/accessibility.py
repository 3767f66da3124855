"""axe-core on the page as it stands."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549"]

axe = Axe()


def violations(page: Page) -> list[str]:
    """What axe finds (U-01), a line for each element: the rule, and where."""
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    return [
        f"{rule['id']}: {node['html'][:160]} ({'; '.join(node['failureSummary'].split(chr(10))[1:3])})"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]
