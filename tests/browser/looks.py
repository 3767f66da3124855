"""What is looked at on every page: axe in both themes, other widths, other text, other colours, less motion, paper."""

from playwright.sync_api import Page

from tests.browser.accessibility import COLOURS, violations
from tests.browser.conftest import WIDTHS

NARROW = 320
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDER_TEXT = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
TWICE_AS_LARGE = ":root { font-size: 200% !important }"
WITH_STYLES = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = text ? [sheet] : [];
}"""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  if (!element.getClientRects().length || element.closest(".visually-hidden, .skip, svg") || style.clipPath !== "none") return false;
  if (!element.clientWidth || style.display === "inline" || element.matches("input, textarea, select")) return false;
  const wide = element.scrollWidth - element.clientWidth > 1;
  const high = element.scrollHeight - element.clientHeight > 1;
  if (["auto", "scroll"].includes(style.overflowX)) return false;
  if (["hidden", "clip"].includes(style.overflowX)) return wide || high;
  return wide && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
}).map((element) => element.outerHTML.slice(0, 140))"""
MOVING = """() => {
  const moves = (style) => [style.transitionDuration, style.animationDuration].join().split(",").some((part) => parseFloat(part) > 0);
  return [...document.querySelectorAll("*")].filter((element) =>
    [null, "::before", "::after"].some((part) => moves(getComputedStyle(element, part)))).map((element) => element.outerHTML.slice(0, 140));
}"""
ON_PAPER = """() => {
  const style = getComputedStyle(document.documentElement);
  const shown = [...document.querySelectorAll("nav:not(.kicker), .button, .dock, .rail, .foot")].filter((e) => e.getClientRects().length);
  return { scheme: style.colorScheme, ink: style.color, shown: shown.map((element) => element.outerHTML.slice(0, 140)) };
}"""
STRUCTURE = """() => {
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((e) => e.getClientRects().length).map((e) => Number(e.tagName[1]));
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  return {
    h1: levels.filter((level) => level === 1).length,
    main: document.querySelectorAll("main").length,
    skip: document.querySelector("a")?.getAttribute("href"),
    skipped: levels.some((level, at) => at && level > levels[at - 1] + 1),
    twice: ids.filter((id, at) => ids.indexOf(id) !== at),
  };
}"""


def look(page: Page) -> list[str]:
    """Everything that is wrong with the page that is open, a line each, named by its rule."""
    return [*structure(page), *seen_by_axe(page), *narrow(page), *other_text(page), *at_rest(page), *on_paper(page)]


def structure(page: Page) -> list[str]:
    """U-07: one h1, no level skipped, one main, the skip link first, no id twice."""
    found = page.evaluate(STRUCTURE)
    expected = {"h1": 1, "main": 1, "skip": "#main", "skipped": False, "twice": []}
    return [] if found == expected else [f"U-07: {found}"]


def seen_by_axe(page: Page) -> list[str]:
    """U-01: axe in both themes and at both widths, and the colours alone where the person forces their own."""
    found = []
    for name, (width, height) in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        found += [f"U-01 light {name}: {line}" for line in violations(page)]
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        found += [f"U-01 dark {name}: {line}" for line in violations(page, COLOURS)]
    page.emulate_media(color_scheme="light", reduced_motion="reduce", forced_colors="active")
    found += [f"U-01 forced colours: {line}" for line in violations(page, COLOURS)]
    page.emulate_media(forced_colors="none", reduced_motion="reduce")
    return found


def narrow(page: Page) -> list[str]:
    """U-08: at 320 pixels nothing is wider than the window, or cut off."""
    return _room(page, "320 px", NARROW)


def other_text(page: Page) -> list[str]:
    """U-08: with wider text (1.4.12) and with text twice as large, nothing is cut off."""
    found = []
    for name, styles in (("wider text", WIDER_TEXT), ("text at 200 %", TWICE_AS_LARGE)):
        page.evaluate(WITH_STYLES, styles)
        for width, _ in WIDTHS.values():
            found += _room(page, f"{name} at {width} px", width)
    page.evaluate(WITH_STYLES, "")
    return found


def at_rest(page: Page) -> list[str]:
    """U-17: nothing moves for somebody who asked for less motion."""
    page.emulate_media(reduced_motion="reduce")
    return [f"U-17: {line}" for line in page.evaluate(MOVING)]


def on_paper(page: Page) -> list[str]:
    """U-18, U-19: paper is light in the dark theme too, and carries nothing to press; where it belongs is said."""
    page.emulate_media(media="print", color_scheme="dark", reduced_motion="reduce")
    found = page.evaluate(ON_PAPER)
    page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
    wrong = [f"U-19: {line} on paper" for line in found["shown"]]
    return wrong if found["scheme"] == "light" else [f"U-18: {found['scheme']} on paper", *wrong]


def _room(page: Page, name: str, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 800})
    sideways = page.evaluate(SIDEWAYS)
    found = [f"U-08 {name}: scrolls sideways by {sideways} px"] if sideways > 0 else []
    return found + [f"U-08 {name}: cut off: {line}" for line in page.evaluate(CUT_OFF)]
