"""Our own JavaScript stays small: it makes pages pleasant, and none needs it."""

import gzip
import re
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parent.parent / "static" / "js"
LONGEST = 150
HEAVIEST_BYTES = 8 * 1024


def loaded_by(name: str) -> set[str]:
    """A module, and all that comes with it; not what it fetches when that is first wanted."""
    imported = re.findall(r'^import [^(]*"\./(\w+\.js)"', (SCRIPTS / name).read_text(encoding="utf-8"), re.MULTILINE)
    return {name}.union(*map(loaded_by, imported))


@pytest.mark.parametrize("script", [pytest.param(path, id=path.name) for path in sorted(SCRIPTS.glob("*.js"))])
def test_a_module_is_short(script: Path):
    lines = script.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= LONGEST


def test_what_every_page_loads_is_light():
    modules = loaded_by("debrief.js")

    weight = sum(len(gzip.compress((SCRIPTS / name).read_bytes())) for name in modules)

    assert weight <= HEAVIEST_BYTES
