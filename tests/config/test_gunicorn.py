"""What is loaded before the workers are forked."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BEFORE_THE_FORK = """
import gc, runpy, sys
import config.wsgi
from django.db import connections

runpy.run_path("gunicorn.conf.py")["when_ready"](None)
print(gc.get_freeze_count() > 0, "followups.views.plan" in sys.modules, "holidays.countries" in sys.modules)
print([alias for alias in connections if connections[alias].connection is not None])
"""


def test_workers_share_pages_and_calendars_and_no_connection(tmp_path):
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{tmp_path}/debrief.sqlite3",
        "SECRET_KEY_FILE": f"{tmp_path}/key",
        "EMAIL_URL": "dummymail://",
    }
    command = [sys.executable, "-c", BEFORE_THE_FORK]

    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout

    assert said.splitlines() == ["True True True", "[]"]
    assert not (tmp_path / "debrief.sqlite3").exists()
