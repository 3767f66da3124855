"""What is looked at before the server starts: the database, above all."""

from collections.abc import Sequence
from typing import Any

from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connection

from config import sqlite

SYNCHRONOUS_FULL = 2


@register(Tags.database)
def sqlite_is_safe(*, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """R-03: a fixed SQLite with a write-ahead log, full synchronisation and foreign keys; else say so loudly."""
    if not databases or connection.vendor != "sqlite":
        return []
    return [*_library(), *_pragmas()]


def _library() -> list[CheckMessage]:
    version = sqlite.library_version()
    if sqlite.is_fixed(version):
        return []
    found = ".".join(map(str, version))
    wanted = ".".join(map(str, sqlite.FIXED))
    return [
        checks.Warning(
            f"SQLite {found} can damage a write-ahead log that two connections use at once, so the slower "
            "rollback journal is used.",
            hint=f"Install pysqlite3, or a SQLite of {wanted} or later.",
            id="debrief.W001",
        )
    ]


def _pragmas() -> list[CheckMessage]:
    wanted = {
        "journal_mode": sqlite.journal_mode().lower(),
        "synchronous": SYNCHRONOUS_FULL,
        "foreign_keys": 1,
    }
    in_memory = {"journal_mode": "memory"} if "mode=memory" in str(connection.settings_dict["NAME"]) else {}
    with connection.cursor() as cursor:
        return [
            Error(f"SQLite runs with {name}={found!r} instead of {value!r}.", id="debrief.E001")
            for name, value in {**wanted, **in_memory}.items()
            if (found := cursor.execute(f"PRAGMA {name}").fetchone()[0]) != value
        ]
