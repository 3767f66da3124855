"""S-20: a form that posts has its token wherever it stands. `only` keeps a token out of what is included."""

import re
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
INCLUDE = re.compile(r'\{% include "(?P<name>[^"]+)"(?P<rest>[^%]*)%\}')


def source(name: str) -> str:
    """The text of a template; empty for one of another package."""
    path = TEMPLATES / name
    return path.read_text(encoding="utf-8") if path.exists() else ""


def needs_token(name: str) -> bool:
    """Whether a template prints a token, itself or in what it includes."""
    text = source(name)
    return "{% csrf_token %}" in text or any(needs_token(found["name"]) for found in INCLUDE.finditer(text))


def test_no_token_is_kept_out_of_a_form():
    kept_out = [
        f"{path.relative_to(TEMPLATES)} includes {found['name']}"
        for path in sorted(TEMPLATES.rglob("*.html"))
        for found in INCLUDE.finditer(path.read_text(encoding="utf-8"))
        if found["rest"].split()[-1:] == ["only"] and "csrf_token=" not in found["rest"] and needs_token(found["name"])
    ]

    assert kept_out == []
