"""Debrief beside the floor: asks both in turn and prints the figures of docs/performance.md. Run by `make bench`."""

import argparse
import json
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench import core, pairs, report, servers
from bench.report import Figures, PageTiming
from bench.servers import Project
from bench.sites import Site

MANY, FEW = 10_000, 1_000
"""The applications of the large candidate, in one database and in another."""

FLOOR_OF = {
    "table": "/",
    "board": "/board/",
    "today": "/board/",
    "plan": "/board/",
    "call": "/board/",
    "lessons": "/board/",
    "application": "/board/",
    "people": "/board/",
    "calls": "/board/",
}
"""The page of the floor against which each of our pages is held (P-1; the last three are for the picture)."""

STARTS = 5


def main() -> None:
    """Fill, start, ask in turn, end, and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=60, help="how often each page is asked for in one series")
    rounds = arguments.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        print(report.report(_figures(Path(folder), rounds), rounds=rounds))


def _figures(folder: Path, rounds: int) -> Figures:
    floor, many, few = servers.floor(folder), servers.debrief(folder, "many"), servers.debrief(folder, "few")
    floor_cookie = servers.ask(floor, "bench.floor.fill", str(MANY))
    rows, fewer = servers.ask(many, "bench.fill", str(MANY)), servers.ask(few, "bench.fill", str(FEW))
    start_seconds = [_seconds_to_start(many) for _ in range(STARTS)]
    with ExitStack() as stack:
        beneath = Site(stack.enter_context(servers.running(floor)), floor_cookie)
        ours = Site(stack.enter_context(servers.running(many)), rows["large"]["cookie"])
        smaller = Site(stack.enter_context(servers.running(few)), fewer["large"]["cookie"])
        pages = [
            PageTiming(
                name,
                pairs.beside(
                    beneath.page(path),
                    ours.page(rows["large"][name]),
                    smaller.page(fewer["large"][name]),
                    rounds=rounds,
                ),
            )
            for name, path in FLOOR_OF.items()
        ]
        creation = pairs.beside(beneath.creation("/new/"), ours.creation(rows["large"]["add"]), rounds=rounds)
        memory_mib = servers.pss_mib(ours.server)
    return Figures(
        pages=tuple(pages),
        creation=creation,
        start_seconds=tuple(start_seconds),
        memory_mib=memory_mib,
        inside=servers.ask(many, "bench.inside", json.dumps(rows)),
        core_ms=core.milliseconds(),
    )


def _seconds_to_start(project: Project) -> float:
    with servers.running(project) as server:
        return server.seconds_to_start


if __name__ == "__main__":
    main()
