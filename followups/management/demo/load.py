"""Lives the invented life of `life.toml` through the same actions that people use, so that every rule holds in it."""

import secrets
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.db import transaction

from applications.actions import accounts, searches
from applications.models import Candidate, Search
from followups.management.demo import aftermath, application
from followups.management.demo.days import Days, days_of

EMAIL = "ana@demo.example"
LIFE = Path(__file__).with_name("life.toml")
PASSWORD_BYTES = 12


@dataclass(frozen=True, slots=True)
class Login:
    """What the demo candidate logs in with."""

    email: str
    password: str


@transaction.atomic
def load(now: datetime) -> Login:
    """Make the demo candidate if there is none, and give them a new password; a second load changes nothing else."""
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    candidate = Candidate.objects.filter(is_demo=True).first()
    if candidate is None:
        candidate = _live(now, password)
    else:
        candidate.set_password(password)
        candidate.save(update_fields=["password"])
    return Login(candidate.email, password)


def _live(now: datetime, password: str) -> Candidate:
    life = tomllib.loads(LIFE.read_text(encoding="utf-8"))
    me, rows = life["me"], life["searches"]
    days = days_of(now, zone=me["zone"], country=me["country"], region=me["region"])
    candidate = accounts.open_account(
        email=EMAIL, password=password, today=days.on(rows[0]["opened"]), is_demo=True, **me
    )
    for strength in life["strengths"]:
        accounts.add_strength(candidate=candidate, uid=uuid4(), **strength)
    for row in rows:
        search = _open(candidate, row, days, is_first=row is rows[0])
        for told in row["applications"]:
            application.live(candidate, search, told, days)
        for gap in row.get("gaps", []):
            aftermath.settle(candidate, gap, days)
        _close(search, row, days)
    return candidate


def _open(candidate: Candidate, row: dict[str, Any], days: Days, *, is_first: bool) -> Search:
    """A search of the candidate's own; the first one came with the account."""
    search = candidate.current_search
    if search is None or not is_first:
        search = searches.open_search(candidate=candidate, uid=uuid4(), name=row["name"], today=days.on(row["opened"]))
    searches.edit_search(
        search=search, revision=search.revision, name=row["name"], goal=row["goal"], notes=row.get("notes", "")
    )
    return search


def _close(search: Search, row: dict[str, Any], days: Days) -> None:
    if "closed" in row:
        searches.close_search(search=search, outcome=row["outcome"], closed_on=days.on(row["closed"]), today=days.today)
