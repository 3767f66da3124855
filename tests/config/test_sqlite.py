"""R-03: which SQLite is safe, and what is said about one that is not."""

import pytest
from django.db import connection

from config import checks, sqlite


@pytest.mark.parametrize(
    ("version", "is_fixed"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 54, 1), True),
    ],
)
def test_is_fixed_by_version(version, is_fixed):
    assert sqlite.is_fixed(version) is is_fixed


@pytest.mark.django_db
def test_check_the_library_in_use_is_silent():
    if connection.vendor != "sqlite":
        assert checks.sqlite_is_safe(databases=["default"]) == []
        return

    assert sqlite.journal_mode() == "WAL"
    assert checks.sqlite_is_safe(databases=["default"]) == []


@pytest.mark.django_db
def test_check_an_old_library_is_named(monkeypatch):
    monkeypatch.setattr(connection, "vendor", "sqlite")
    monkeypatch.setattr(sqlite, "library_version", lambda: (3, 40, 1))
    monkeypatch.setattr(checks, "_pragmas", list)

    (warning,) = checks.sqlite_is_safe(databases=["default"])

    assert warning.id == "debrief.W001"
    assert warning.msg.startswith("SQLite 3.40.1 can damage a write-ahead log")


def test_check_without_a_database_is_silent():
    assert checks.sqlite_is_safe(databases=None) == []


def test_journal_mode_of_an_old_library_is_the_rollback_journal(monkeypatch):
    monkeypatch.setattr(sqlite.sys.modules["sqlite3"], "sqlite_version_info", (3, 40, 1))

    assert sqlite.journal_mode() == "DELETE"
