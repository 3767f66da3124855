"""The figures as Markdown, each beside its goal (docs/performance.md)."""

import os
import platform
import statistics
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.pairs import Series
from config import sqlite

P1, P1_GROWTH, P7_SECONDS, P7_MIB, P8 = 1.5, 1.2, 1.5, 140.0, 4.0
P2 = {"table": 8, "board": 10}
P2_OTHERS = 12
P3 = {"slots": 5.0, "script": 2.0, "whole plan": 25.0}
P6_BYTES, P6_COMPRESSED, P6_FIRST_VISIT = 60_000, 15_000, 60_000
WITHOUT_GOAL = frozenset({"application", "people", "calls"})
KIB_IN_GIB = 1024**2

FLOOR_HEAD = "P-1, ms | floor p50 | p95 | ours p50 | p95 | ratio p50 | p95 | CPU | noise | goal | met"
GROWTH_HEAD = "P-1, ms | 1,000 p50 | p95 | 10,000 p50 | p95 | ratio p50 | p95 | CPU | noise | goal | met"
WEIGHT_HEAD = "P-2, P-6 | queries at 20 | at 10,000 | goal | HTML | compressed | first visit | met"
CORE_HEAD = "P-3 | ms of the processor | goal | met"
OTHER_HEAD = "P-7, P-8 | measured | goal | met"

Cells = Iterable[object]


@dataclass(frozen=True, slots=True)
class PageTiming:
    """One page with many and with few applications, beside the floor."""

    name: str
    series: Series


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that was measured. `inside`: see bench/inside.py."""

    pages: tuple[PageTiming, ...]
    creation: Series
    start_seconds: tuple[float, ...]
    memory_mib: float
    inside: Mapping[str, Any]
    core_ms: Mapping[str, float]


def report(figures: Figures, *, rounds: int) -> str:
    """All tables, under the machine they were measured on."""
    core = {**figures.core_ms, "whole plan": figures.inside["plan_ms"]}
    tables = (
        (FLOOR_HEAD, map(_beside_floor, figures.pages)),
        (GROWTH_HEAD, map(_beside_fewer, figures.pages)),
        (WEIGHT_HEAD, _weights(figures.inside)),
        (CORE_HEAD, ((name, f"{ms:.2f}", *_judged(ms, P3.get(name), " ms")) for name, ms in core.items())),
        (OTHER_HEAD, _others(figures)),
    )
    return "\n\n".join([_machine(), _noise(figures, rounds), *(_table(head, rows) for head, rows in tables)])


def _machine() -> str:
    memory = Path("/proc/meminfo").read_text(encoding="ascii").split()[1]
    load = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    return (
        f"{os.cpu_count()} cores, {int(memory) / KIB_IN_GIB:.0f} GiB, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, SQLite {'.'.join(map(str, sqlite.library_version()))} "
        f"({sqlite.journal_mode()}); load of the machine at the end: {load}."
    )


def _noise(figures: Figures, rounds: int) -> str:
    noise = [page.series.noise for page in figures.pages] + [figures.creation.noise]
    return (
        f"{rounds} requests of each kind in a series. The floor differed from itself by {min(noise):.0%} to "
        f"{max(noise):.0%} within a series, p50 or p95, whichever was worse."
    )


def _table(head: str, rows: Iterable[Cells]) -> str:
    rule = "---" + " | ---:" * head.count("|")
    return "\n".join(f"| {line} |" for line in (head, rule, *(" | ".join(map(str, row)) for row in rows)))


def _beside_floor(page: PageTiming) -> Cells:
    floor, ours = page.series.floor, page.series.others[0]
    times = ours.over(floor)
    goal = None if page.name in WITHOUT_GOAL else P1
    timed = (*_ms(floor.p50, floor.p95, ours.p50, ours.p95), *_times(times.p50, times.p95, times.cpu))
    return page.name, *timed, f"{page.series.noise:.0%}", *_judged(times.p50, goal, "×")


def _beside_fewer(page: PageTiming) -> Cells:
    many, few = page.series.others
    times = many.over(few)
    timed = (*_ms(few.p50, few.p95, many.p50, many.p95), *_times(times.p50, times.p95, times.cpu))
    return page.name, *timed, f"{page.series.noise:.0%}", *_judged(times.p50, P1_GROWTH, "×")


def _weights(inside: Mapping[str, Any]) -> Iterator[Cells]:
    for name, many in inside["large"].items():
        few, goal = inside["small"][name], P2.get(name, P2_OTHERS)
        is_met = (
            few["queries"] <= many["queries"] <= goal
            and many["bytes"] <= P6_BYTES
            and many["compressed"] <= P6_COMPRESSED
            and many["first_visit"] <= P6_FIRST_VISIT
        )
        sizes = (f"{many[size] / 1000:.1f} kB" for size in ("bytes", "compressed", "first_visit"))
        yield name, few["queries"], many["queries"], f"≤ {goal}", *sizes, _yes(is_met)


def _others(figures: Figures) -> Iterator[Cells]:
    start = statistics.median(figures.start_seconds)
    yield "cold start to the first 200, median of five", f"{start:.2f} s", *_judged(start, P7_SECONDS, " s")
    memory = figures.memory_mib
    yield "master and two workers after load, PSS", f"{memory:.0f} MiB", *_judged(memory, P7_MIB, " MiB")
    created = figures.creation.others[0].over(figures.creation.floor)
    ours, floor = figures.creation.others[0], figures.creation.floor
    timed = f"{ours.p50:.1f} ms / {floor.p50:.1f} ms = {created.p50:.2f}×"
    yield "creating an application / one INSERT of the floor, p50", timed, *_judged(created.p50, P8, "×")


def _ms(*figures: float) -> list[str]:
    return [f"{figure:.1f}" for figure in figures]


def _times(*figures: float) -> list[str]:
    return [f"{figure:.2f}×" for figure in figures]


def _judged(figure: float, goal: float | None, unit: str = "") -> tuple[str, str]:
    """The goal, and whether it is met; two empty cells where there is none."""
    return ("", "") if goal is None else (f"≤ {goal:g}{unit}", _yes(figure <= goal))


def _yes(is_met: bool) -> str:  # noqa: FBT001 - it is the whole question
    return "yes" if is_met else "**no**"
