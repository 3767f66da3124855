"""Times several requests in turn, so that what else the machine does meets them all alike."""

import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench import servers
from bench.servers import Server

WARM_UP = 6
"""Requests before the count: each of the two workers has then read its templates."""

TRIES = 6
QUIET_ENOUGH = 0.25
"""Up to this difference of the floor from itself, a series counts; above it, it is measured again."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request, and whom it is sent to."""

    server: Server
    send: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of one kind of request: as waited for, at two percentiles, and of the server's processors."""

    p50: float
    p95: float
    cpu: float

    def over(self, other: "Timing") -> "Timing":
        """How many times as long this took as the other."""
        return Timing(self.p50 / other.p50, self.p95 / other.p95, self.cpu / other.cpu)


@dataclass(frozen=True, slots=True)
class Series:
    """The floor and the others, timed in turn. `noise`: how far the floor is from itself: 0.25 is 25 %."""

    floor: Timing
    others: tuple[Timing, ...]
    noise: float


def beside(floor: Request, *others: Request, rounds: int) -> Series:
    """The timings in a quiet moment: measured again while the floor differs too much from itself, at most six times."""
    best = None
    for _ in range(TRIES):
        first, *middle, last = _in_turn([floor, *others, floor], rounds)
        series = Series(first, tuple(middle), _noise(first, last))
        best = min(best or series, series, key=lambda one: one.noise)
        if best.noise <= QUIET_ENOUGH:
            break
    return best


def _in_turn(requests: Sequence[Request], rounds: int) -> list[Timing]:
    """Every round makes each request once, every second round in reverse order."""
    for request in requests:
        for _ in range(WARM_UP):
            request.send()
    waited: list[list[float]] = [[] for _ in requests]
    worked: list[list[float]] = [[] for _ in requests]
    for number in range(rounds):
        order = range(len(requests)) if number % 2 else reversed(range(len(requests)))
        for place in order:
            before, started = servers.cpu_ms(requests[place].server), time.perf_counter()
            requests[place].send()
            waited[place].append(1000 * (time.perf_counter() - started))
            worked[place].append(servers.cpu_ms(requests[place].server) - before)
    return [
        Timing(_percentile(wait, 50), _percentile(wait, 95), statistics.fmean(work))
        for wait, work in zip(waited, worked, strict=True)
    ]


def _noise(first: Timing, last: Timing) -> float:
    """By how much a request differs from itself, at the worse of the two percentiles."""
    apart = first.over(last)
    return max(max(times, 1 / times) - 1 for times in (apart.p50, apart.p95))


def _percentile(series: Sequence[float], percent: int) -> float:
    """By the nearest rank."""
    return sorted(series)[math.ceil(percent / 100 * len(series)) - 1]
