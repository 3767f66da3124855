"""S-15, S-56: what an instance is before anybody has set anything, and behind TLS."""

import json

import pytest

from tests.config.test_first_run import run

READ = """
import json, sys
import config.settings as settings
print(json.dumps({name: getattr(settings, name) for name in sys.argv[1:]}, default=str))
"""
KEY = "k" * 60


def settings_of(*names: str, **environment: str) -> dict:
    """These settings of an instance that was started with this environment."""
    started = run(READ, *names, SECRET_KEY=KEY, **environment)
    assert started.returncode == 0, started.stderr
    return json.loads(started.stdout)


def test_defaults_are_safe():
    found = settings_of("DEBUG", "ALLOWED_HOSTS", "OPEN_SIGNUP", "ADMIN_PATH", "BASE_URL")

    assert found == {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["127.0.0.1", "[::1]", "localhost"],
        "OPEN_SIGNUP": False,
        "ADMIN_PATH": "",
        "BASE_URL": "http://localhost:8000",
    }


@pytest.mark.parametrize("hosts", ["debrief.example", "*", "localhost,10.0.0.5"])
def test_debug_beyond_this_machine_refuses_to_start(hosts):
    started = run(READ, "DEBUG", SECRET_KEY=KEY, DEBUG="true", ALLOWED_HOSTS=hosts)

    assert started.returncode == 1
    assert "DEBUG shows private data" in started.stderr


COOKIES = ("SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE")


def test_cookies_behind_tls_are_host_bound_and_secure():
    found = settings_of(*COOKIES, "SECURE_HSTS_SECONDS", BASE_URL="https://debrief.example")

    assert found == {
        "SESSION_COOKIE_NAME": "__Host-session",
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "CSRF_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
    }


def test_cookies_on_a_plain_loopback_work_without_tls():
    found = settings_of(*COOKIES)

    assert found == {
        "SESSION_COOKIE_NAME": "debrief_session",
        "SESSION_COOKIE_SECURE": False,
        "CSRF_COOKIE_NAME": "debrief_csrf",
        "CSRF_COOKIE_SECURE": False,
    }
