"""A running instance for browsers: gunicorn on a SQLite database of its own, on loopback."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = next((path for path in map(Path, ("/usr/bin/chromium", "/usr/bin/chromium-browser")) if path.exists()), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PASSWORD = "a calm and long password"
START_SECONDS = 30

LOG_IN = """
import json, sys
import django
django.setup()
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from applications.actions import accounts
from applications.models import Candidate
from followups.management import demo

email = sys.argv[1]
is_new = not Candidate.objects.filter(email=email).exists()
if is_new and email == "ana@demo.example":
    demo.load(timezone.now())
elif is_new:
    accounts.open_account(
        email=email, password=sys.argv[2], today=timezone.localdate(), name="Ana Ruiz", zone="Europe/London", country="GB"
    )
candidate = Candidate.objects.get(email=email)
session = SessionStore()
session["_auth_user_id"] = str(candidate.pk)
session["_auth_user_backend"] = settings.AUTHENTICATION_BACKENDS[0]
session["_auth_user_hash"] = candidate.get_session_auth_hash()
session.create()
print(json.dumps({"name": settings.SESSION_COOKIE_NAME, "value": session.session_key}))
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running instance: where it answers, and the environment it was started with."""

    url: str
    environment: dict[str, str]

    def cookie_for(self, email: str) -> dict[str, str]:
        """The session cookie of this candidate, whose account is made if it is new; the demo's with all its rows."""
        command = [sys.executable, "-c", LOG_IN, email, PASSWORD]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=True)
        return {**json.loads(done.stdout), "url": self.url}


@contextmanager
def running(folder: Path, *, database: str = "") -> Iterator[Server]:
    """Gunicorn with two workers, as an instance runs it; ended on leaving. `database`: a URL, else SQLite in a file."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DATABASE_URL": database or f"sqlite:///{folder / 'debrief.sqlite3'}",
        "SECRET_KEY_FILE": str(folder / "key"),
        "BASE_URL": f"http://localhost:{port}",
        "EMAIL_URL": "dummymail://",
    }
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    subprocess.run(migrate, cwd=ROOT, env=environment, check=True)
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "config.wsgi",
        "--workers=2",
        "--threads=4",
        f"--bind=127.0.0.1:{port}",
    ]
    process = subprocess.Popen([*command, "--log-level=warning"], cwd=ROOT, env=environment)
    try:
        _wait_for(f"http://127.0.0.1:{port}/account/login/")
        yield Server(f"http://localhost:{port}", environment)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(url: str) -> None:
    for _ in range(START_SECONDS * 10):
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise TimeoutError(url)
