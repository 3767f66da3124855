"""S-55: the key of an instance that was not given one."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from config import first_run

ROOT = Path(__file__).resolve().parents[2]
START = (
    "import sys; from pathlib import Path; from config import first_run; print(first_run.secret_key(Path(sys.argv[1])))"
)
SETTINGS = "import config.settings as settings; print(settings.SECRET_KEY)"


def run(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """One Python process with this environment."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_secret_key_twenty_starts_at_once_agree_on_one(tmp_path):
    path = tmp_path / "key"

    with ThreadPoolExecutor(20) as starts:
        keys = list(starts.map(lambda _: run(START, str(path)).stdout.strip(), range(20)))

    assert set(keys) == {path.read_text(encoding="ascii")}
    assert [file.name for file in tmp_path.iterdir()] == ["key"]


def test_secret_key_first_start_makes_a_long_private_one(tmp_path):
    path = tmp_path / "key"

    key = first_run.secret_key(path)

    assert len(key) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert first_run.secret_key(path) == key


@pytest.mark.parametrize("key", ["short", "django-insecure-" + "x" * 60, "change-me-" + "x" * 60])
def test_settings_a_known_or_short_key_refuses_to_start(key):
    started = run(SETTINGS, SECRET_KEY=key)

    assert started.returncode == 1
    assert "SECRET_KEY is empty, known or short" in started.stderr


def test_settings_an_empty_key_is_made(tmp_path):
    started = run(SETTINGS, SECRET_KEY="", SECRET_KEY_FILE=str(tmp_path / "key"))

    assert started.stdout.strip() == (tmp_path / "key").read_text(encoding="ascii")
