"""The colours of static/css/debrief.css, measured: WCAG 2.2 contrast in both themes."""

import math
import re
from pathlib import Path

import pytest

STYLESHEET = Path(__file__).parents[1] / "static" / "css" / "debrief.css"
TOKEN = re.compile(r"--(?P<name>[\w-]+): light-dark\(oklch\((?P<light>[^)/]+)\), oklch\((?P<dark>[^)/]+)\)\)")

GROUNDS = ["paper", "card", "sunk"]
SOFT_GROUNDS = ["pine-soft", "amber-soft", "plum-soft"]
TEXT = [
    *((text, ground) for text in ("ink", "ink-soft") for ground in GROUNDS + SOFT_GROUNDS),
    *((colour, ground) for colour in ("pine", "amber", "plum") for ground in GROUNDS),
    *((colour, f"{colour}-soft") for colour in ("pine", "amber", "plum")),
    ("pine-ink", "pine"),
    ("pine-ink", "pine-strong"),
]
PARTS = [
    *((part, ground) for part in ("line-strong", "focus", "pine", "amber-mark", "plum") for ground in GROUNDS),
    ("pine", "pine-soft"),
    ("amber-mark", "amber-soft"),
]


def luminance(oklch: str) -> float:
    """Relative luminance (WCAG) of "lightness chroma hue", by the OKLab matrices of CSS Color 4."""
    lightness, chroma, hue = (float(number) for number in oklch.split())
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    return sum(
        weight * min(max(channel, 0.0), 1.0)
        for weight, channel in zip((0.2126, 0.7152, 0.0722), (red, green, blue), strict=True)
    )


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def tokens(theme: str) -> dict[str, str]:
    return {match["name"]: match[theme] for match in TOKEN.finditer(STYLESHEET.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_on_its_ground_is_readable(text, ground, theme):
    colours = tokens(theme)

    measured = contrast(colours[text], colours[ground])

    assert measured >= 7


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("part", "ground"), PARTS)
def test_part_of_a_control_on_its_ground_is_visible(part, ground, theme):
    colours = tokens(theme)

    measured = contrast(colours[part], colours[ground])

    assert measured >= 3


def test_contrast_of_black_and_white_is_twenty_one():
    black, white = "0 0 0", "1 0 0"

    measured = contrast(black, white)

    assert round(measured, 2) == 21.0
