"""What needs no clock, or none but the process's own: queries and bytes of each page, and the Python of the plan."""

import json
import statistics
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve
from django.utils import timezone

from applications.models import Application, Candidate
from bench import weights
from followups.queries import plan

ROUNDS = 60


def answer(pages: str) -> dict[str, Any]:
    """Queries and bytes of the pages of a small and of a large candidate, and the milliseconds of the plan."""
    asked = json.loads(pages)
    large = asked["large"]
    return {
        "small": {name: _count(asked["small"], name) for name in _shown(large)},
        "large": {name: _count(large, name) for name in _shown(large)},
        "plan_ms": _plan_ms(resolve(large["plan"]).kwargs["application_pk"]),
    }


def _shown(pages: Mapping[str, str]) -> list[str]:
    return [name for name in pages if name != "cookie"]


def _count(pages: Mapping[str, str], name: str) -> dict[str, int]:
    client = Client(headers={"host": "127.0.0.1"})
    client.cookies.load(pages["cookie"])
    client.get(pages[name])
    with CaptureQueriesContext(connection) as queries:
        response = client.get(pages[name])
    if response.status_code != 200:
        raise ValueError(f"{pages[name]}: {response.status_code}")
    files = weights.files_of(response.text)
    return {
        "queries": len(queries),
        "bytes": len(response.content),
        "compressed": weights.compressed(response.content),
        "first_visit": weights.compressed(response.content) + sum(map(weights.compressed, files.values())),
    }


def _plan_ms(application: int) -> float:
    """The median milliseconds of the whole plan, rows to facts included, without those spent in the database."""
    candidate, now = Application.objects.get(pk=application).candidate, timezone.now()
    return statistics.median(_own_ms(lambda: _plan(candidate, application, now)) for _ in range(ROUNDS))


def _plan(candidate: Candidate, application: int, now: datetime) -> plan.Plan:
    rejection = plan.find_rejection(candidate, application)
    if rejection is None:
        raise LookupError(application)
    return plan.plan(rejection, now=now)


def _own_ms(work: Callable[[], object]) -> float:
    in_database: list[float] = []

    def watch(execute: Callable[..., Any], *statement: Any) -> Any:
        started = time.process_time()
        try:
            return execute(*statement)
        finally:
            in_database.append(time.process_time() - started)

    with connection.execute_wrapper(watch):
        started = time.process_time()
        work()
        return 1000 * (time.process_time() - started - sum(in_database))
