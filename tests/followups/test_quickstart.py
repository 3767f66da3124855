"""From an empty folder to the first page, in processes of their own."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from socket import create_server
from threading import Timer
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, ProxyHandler, Request, build_opener

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[2]
LAST_LINE = "Ctrl-C ends it.\n"
START_SECONDS = 180
END_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Started:
    """A running quickstart and what it has printed so far."""

    process: subprocess.Popen
    url: str
    printed: str

    @property
    def seconds(self) -> dict[str, float]:
        """How long each step took, by its name."""
        return {step: float(taken) for step, taken in re.findall(r"^(.+): ([\d.]+) s$", self.printed, re.MULTILINE)}

    def told(self, name: str) -> str:
        """The word printed after this name."""
        return re.search(rf"{name} +(\S+)", self.printed)[1]


@contextmanager
def quickstart(folder: Path, *options: str, port: int | None = None) -> Iterator[Started]:
    """A quickstart on the database and the key of this folder, once it has printed all; ended on leaving."""
    url = f"http://localhost:{port or free_port()}"
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": f"sqlite:///{folder / 'debrief.sqlite3'}",
        "SECRET_KEY_FILE": str(folder / "key"),
        "BASE_URL": url,
        "PYTHONUNBUFFERED": "1",
    }
    process = subprocess.Popen(
        [sys.executable, "manage.py", "quickstart", *options],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=listen_to_ctrl_c,  # noqa: PLW1509 - no thread runs in these tests
    )
    try:
        yield Started(process, url, printed_by(process))
    finally:
        process.terminate()
        process.communicate(timeout=END_SECONDS)


def listen_to_ctrl_c() -> None:
    """A suite that runs in the background has Ctrl+C switched off, and its children inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def printed_by(process: subprocess.Popen) -> str:
    """What a process prints until it serves, or until it ends, as it must at last."""
    lines = []
    with_end = Timer(START_SECONDS, process.kill)
    with_end.start()
    for line in process.stdout:
        lines.append(line)
        if line == LAST_LINE:
            break
    with_end.cancel()
    return "".join(lines)


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with closing(create_server(("127.0.0.1", 0))) as probe:
        return probe.getsockname()[1]


def browser() -> OpenerDirector:
    """A browser that keeps cookies and goes through no proxy."""
    return build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))


def log_in(visitor: OpenerDirector, started: Started) -> str:
    """The page after logging in with what was printed."""
    page = f"{started.url}/account/login/"
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', read(visitor, page))[1]
    fields = {"login": started.told("email"), "password": started.told("password"), "csrfmiddlewaretoken": token}
    return read(visitor, Request(page, urlencode(fields).encode(), {"Origin": started.url}))


def read(visitor: OpenerDirector, address: str | Request) -> str:
    """The text of a page."""
    with visitor.open(address, timeout=30) as response:
        return response.read().decode()


def uids(folder: Path) -> list[tuple]:
    """The applications and calls in the database of this folder."""
    with closing(sqlite3.connect(folder / "debrief.sqlite3")) as database:
        return database.execute(
            "SELECT uid FROM applications_application UNION ALL SELECT uid FROM followups_call ORDER BY uid"
        ).fetchall()


@pytest.fixture(scope="module")
def first(tmp_path_factory) -> tuple[Path, Started]:
    """A folder in which quickstart ran once, from nothing, and what it printed."""
    folder = tmp_path_factory.mktemp("first")
    with quickstart(folder) as started:
        pass
    return folder, started


def test_quickstart_prints_the_seconds_of_each_step_and_then_the_way_in(first):
    _, started = first

    assert list(started.seconds) == ["migrate", "demo", "first page"]
    assert started.printed.splitlines()[4:] == [
        f"  {started.url}",
        "  email     ana@demo.example",
        f"  password  {started.told('password')}",
        "",
        LAST_LINE.strip(),
    ]


def test_quickstart_the_printed_password_opens_the_demo(first):
    folder, _ = first

    with quickstart(folder) as started:
        page = log_in(browser(), started)

    assert set(re.findall(r"Dana Whitfield|Solent Freight|Aldgate Foods", page)) == {
        "Dana Whitfield",
        "Solent Freight",
        "Aldgate Foods",
    }


def test_quickstart_a_second_start_is_quick_and_keeps_everything(first):
    folder, before = first
    kept = uids(folder)

    with quickstart(folder) as started:
        again = uids(folder)

    assert len(kept) == 78
    assert again == kept
    assert sum(started.seconds.values()) < 5
    assert started.told("password") != before.told("password")


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_quickstart_ends_quietly_and_leaves_nobody_behind(first, ending):
    folder, _ = first

    with quickstart(folder) as started:
        started.process.send_signal(ending)
        _, errors = started.process.communicate(timeout=END_SECONDS)

    assert (started.process.returncode, errors) == (0, "")
    with pytest.raises(ProcessLookupError):
        os.killpg(started.process.pid, 0)


def test_quickstart_a_port_in_use_is_one_clear_line_and_touches_nothing(tmp_path):
    with closing(create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]
        with quickstart(tmp_path, port=port) as started:
            _, errors = started.process.communicate(timeout=END_SECONDS)

    assert (started.process.returncode, started.printed) == (1, "")
    assert errors == (
        f"CommandError: Port {port} cannot be used: Address already in use. Try BASE_URL=http://localhost:{port + 1}\n"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["key"]


def test_quickstart_empty_prints_a_link_that_opens_an_account(tmp_path):
    with quickstart(tmp_path, "--empty") as started:
        link = re.search(r"^  (http\S+)$", started.printed, re.MULTILINE)[1]
        page = read(browser(), link)

    assert list(started.seconds) == ["migrate", "first page"]
    assert link.startswith(f"{started.url}/invitation/")
    assert len(re.findall(r'type="password"', page)) == 1
    assert uids(tmp_path) == []


@pytest.mark.parametrize("url", ["https://debrief.example", "http://192.168.0.7:8000", "https://localhost:8000"])
def test_quickstart_serves_this_machine_only(settings, url):
    settings.BASE_URL = url

    with pytest.raises(CommandError, match="quickstart is for your own machine"):
        call_command("quickstart")
