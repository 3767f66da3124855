"""Two projects behind the same gunicorn on loopback: how they are asked, started, weighed and ended."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
PATIENCE_SECONDS = 60
KIB_IN_MIB = 1024
NS_IN_MS = 1_000_000


@dataclass(frozen=True, slots=True)
class Project:
    """A Django project with a database of its own. `door`: what gunicorn serves; `login`: a page for anybody."""

    door: str
    login: str
    environment: dict[str, str]


@dataclass(frozen=True, slots=True)
class Server:
    """A running project: where it answers, and the process that the two workers belong to.

    `seconds_to_start`: from the command to the first page with status 200, the login page.
    """

    port: int
    pid: int
    seconds_to_start: float = 0.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back for one request."""

    status: int
    text: str
    cookies: str


def floor(folder: Path) -> Project:
    """The floor, with its database in this folder."""
    environment = _environment("bench.floor.settings", FLOOR_DATABASE=f"{folder}/floor.sqlite3")
    return Project("bench.floor.wsgi", "/accounts/login/", environment)


def debrief(folder: Path, name: str) -> Project:
    """Debrief as an instance runs it, with a database of this name in this folder."""
    own = {"DATABASE_URL": f"sqlite:///{folder}/{name}.sqlite3", "SECRET_KEY_FILE": f"{folder}/key"}
    environment = _environment("config.settings", EMAIL_URL="dummymail://", DEBUG="false", **own)
    return Project("config.wsgi", "/account/login/", environment)


def ask(project: Project, module: str, *arguments: str) -> Any:
    """What `answer` of this module of the benchmark says inside the project."""
    command = [sys.executable, "-m", "bench.run", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=project.environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


@contextmanager
def running(project: Project) -> Iterator[Server]:
    """Gunicorn with two sync workers; ended on leaving."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", project.door, "--workers=2", f"--bind={HOST}:{port}"]
    started = time.perf_counter()
    process = subprocess.Popen([*command, "--log-level=warning"], cwd=ROOT, env=project.environment)
    server = Server(port, process.pid)
    try:
        _wait_for(server, project.login)
        yield replace(server, seconds_to_start=time.perf_counter() - started)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_SECONDS)


def request(server: Server, path: str, *, cookie: str = "", body: str | None = None) -> Reply:
    """One request on a connection of its own; with a body a POST of a form."""
    headers = {"Cookie": cookie, "Connection": "close", "Content-Type": "application/x-www-form-urlencoded"}
    with closing(HTTPConnection(HOST, server.port, timeout=PATIENCE_SECONDS)) as connection:
        connection.request("POST" if body else "GET", path, body=body, headers=headers)
        response = connection.getresponse()
        return Reply(response.status, response.read().decode(), _cookies(response))


def pss_mib(server: Server) -> float:
    """The memory of the master and its workers in MiB, each shared page divided among those that share it."""
    return sum(_pss_kib(pid) for pid in _processes(server)) / KIB_IN_MIB


def cpu_ms(server: Server) -> float:
    """The milliseconds for which the master and its workers have had a processor so far."""
    spent = (Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0] for pid in _processes(server))
    return sum(map(int, spent)) / NS_IN_MS


def _environment(settings: str, **own: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": settings, **own}


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait_for(server: Server, path: str) -> None:
    for _ in range(PATIENCE_SECONDS * 100):
        try:
            if request(server, path).status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.01)
    raise TimeoutError(path)


def _cookies(response: HTTPResponse) -> str:
    set_by_server = response.headers.get_all("Set-Cookie") or []
    return "; ".join(line.split(";", 1)[0] for line in set_by_server)


def _processes(server: Server) -> tuple[int, ...]:
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text(encoding="ascii").split()
    return (server.pid, *map(int, children))


def _pss_kib(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
