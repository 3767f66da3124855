"""Two ways to use a page: by keyboard alone, and by pointing where JavaScript is switched off."""

import re
from typing import Literal, Protocol

from playwright.sync_api import Locator, Page, expect

Role = Literal["link", "button", "textbox", "radio", "checkbox"]

MOST_STOPS = 200
STOP = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const shown = [element, element.closest(".choice, .slot, .chip, .check")].filter(Boolean);
  const ring = shown.some((one) => {
    const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || (style.boxShadow !== "none" && one.matches(":focus"));
  });
  const box = element.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const at = [0.05, 0.5, 0.95].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
  const seen = right > left && bottom > top && at.some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found && (shown.some((one) => one.contains(found)) || found.contains(element) && found.matches("a, button, label, summary"));
  });
  return { what: element.outerHTML.slice(0, 140), ring, seen };
}"""


class Hand(Protocol):
    """Somebody who uses a page; `inside` is the part of it to look in."""

    page: Page

    def press(self, name: str, role: Role = "button", inside: Locator | None = None) -> None:
        """Press what is called this."""

    def unfold(self, name: str) -> None:
        """Open the fold of this name."""

    def fill(self, label: str, text: str) -> None:
        """Write into the field of this name, in place of what stood there."""

    def choose(self, name: str, inside: Locator | None = None) -> None:
        """Choose this one of several."""


class Pointing:
    """A person who points: the page does without JavaScript what is asked."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, name: str, role: Role = "button", inside: Locator | None = None) -> None:
        """Press what is called this."""
        control(inside or self.page.locator("body"), name, role).click()

    def unfold(self, name: str) -> None:
        """Open the fold of this name."""
        self.page.locator("main summary", has_text=name).click()

    def fill(self, label: str, text: str) -> None:
        """Write into the field of this name, in place of what stood there."""
        control(self.page.locator("body"), label, "textbox").fill(text)

    def choose(self, name: str, inside: Locator | None = None) -> None:
        """Choose this one of several."""
        control(inside or self.page.locator("body"), name, "radio").check(force=True)


class Keyboard:
    """A person with a keyboard and no mouse. Each stop on the way has a ring, and nothing lies over it (2.4.7, 2.4.11)."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.troubles: list[str] = []

    def press(self, name: str, role: Role = "button", inside: Locator | None = None) -> None:
        """Press what is called this."""
        self._reach(control(inside or self.page.locator("body"), name, role))
        self.page.keyboard.press("Enter")

    def unfold(self, name: str) -> None:
        """Open the fold of this name."""
        self._reach(self.page.locator("main summary", has_text=name))
        self.page.keyboard.press("Enter")

    def fill(self, label: str, text: str) -> None:
        """Write into the field of this name, in place of what stood there."""
        self._reach(control(self.page.locator("body"), label, "textbox"))
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)

    def choose(self, name: str, inside: Locator | None = None) -> None:
        """Choose this one of several: Tab leads into the group, arrows to the one."""
        wanted = control(inside or self.page.locator("body"), name, "radio")
        group = wanted.get_attribute("name")
        self._reach(wanted, f"document.activeElement.name === {group!r} && document.activeElement.type === 'radio'")
        for _ in range(MOST_STOPS):
            if is_focused(wanted):
                break
            self.page.keyboard.press("ArrowDown")
            self._note()
        if not wanted.is_checked():
            self.page.keyboard.press("Space")
        expect(wanted).to_be_checked()

    def _reach(self, wanted: Locator, arrived: str = "false") -> None:
        expect(wanted).to_have_count(1)
        for _ in range(MOST_STOPS):
            if is_focused(wanted) or self.page.evaluate(arrived):
                return
            self.page.keyboard.press("Tab")
            self._note()
        raise AssertionError(f"no way by Tab to {wanted}")

    def _note(self) -> None:
        self.troubles += stop(self.page)


def control(inside: Locator, name: str, role: Role) -> Locator:
    """The control that somebody would call so."""
    return inside.get_by_role(role, name=re.compile(rf"^{re.escape(name)}( \(optional\))?$"))


def is_focused(wanted: Locator) -> bool:
    """Whether this has the focus."""
    return wanted.evaluate("element => element === document.activeElement")


def stop(page: Page) -> list[str]:
    """What is wrong where the focus is: no ring, or not to be seen."""
    found = page.evaluate(STOP)
    if found is None:
        return []
    wrong = [name for name, is_right in (("no ring", found["ring"]), ("hidden", found["seen"])) if not is_right]
    return [f"{', '.join(wrong)}: {found['what']}"] if wrong else []
