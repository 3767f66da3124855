"""SQLite before 3.51.3 can damage a write-ahead log that two connections use at once (R-03, sqlite.org/wal.html)."""

import sqlite3
import sys
from importlib import import_module, util

FIXED = (3, 51, 3)
BACKPORTED = ((3, 50, 7), (3, 44, 6))
KNOW_SIZES = "PRAGMA optimize=0x10012;"
"""Count, roughly, the tables that grew tenfold since they were counted. Without it the planner takes every candidate
for one with ten rows, and reads all of one's interviews to find those of a single application."""


def is_fixed(version: tuple[int, int, int]) -> bool:
    """Whether a SQLite of this version is safe with a write-ahead log."""
    return version >= FIXED or any(version[:2] == fixed[:2] and version >= fixed for fixed in BACKPORTED)


def use_fixed_library() -> None:
    """Put the bundled SQLite in place of Python's, where Python's is not fixed. Must run before Django loads."""
    if is_fixed(sqlite3.sqlite_version_info):
        return
    if util.find_spec("pysqlite3") is None:
        return
    sys.modules["sqlite3"] = import_module("pysqlite3")
    sys.modules["sqlite3.dbapi2"] = import_module("pysqlite3.dbapi2")


def journal_mode() -> str:
    """The journal that is safe with the library in use: `WAL` if it is fixed, else `DELETE`."""
    return "WAL" if is_fixed(library_version()) else "DELETE"


def library_version() -> tuple[int, int, int]:
    """The version of the SQLite in use."""
    version: tuple[int, int, int] = sys.modules["sqlite3"].sqlite_version_info
    return version
