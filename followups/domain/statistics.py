"""Honest numbers from tiny samples: k of n, its interval, and when one group may be called better (domain 6.5)."""

import math
from dataclasses import dataclass
from typing import Literal

Z_95 = 1.959964
FEWEST_FOR_PERCENT = 5
FEWEST_FOR_COMPARISON = 8
SURE_ENOUGH = 0.95
PRIOR_SIZE = 4

Width = Literal["narrow", "wide", "very_wide"]
Verdict = Literal["first", "second", "too_early"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval of a share; both ends are fractions from 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share:
    """`k` of `n`, with all that may be said about it.

    `percent`: whole per cent, half rounded up. It, `interval` and `width` are None while n < 5 (N1).
    """

    k: int
    n: int
    percent: int | None = None
    interval: Interval | None = None
    width: Width | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`probability` that the first rate is the higher one, and what may be said of it (N2)."""

    probability: float
    verdict: Verdict


def wilson(k: int, n: int) -> Interval | None:
    """95 % Wilson score interval of k of n; None without data; exactly 0 at k = 0 and 1 at k = n (N1).

    Raises ValueError unless 0 <= k <= n.
    """
    _check(k, n)
    if n == 0:
        return None
    share, shrink = k / n, 1 + Z_95**2 / n
    centre = (share + Z_95**2 / (2 * n)) / shrink
    half = Z_95 * math.sqrt(share * (1 - share) / n + Z_95**2 / (4 * n**2)) / shrink
    return Interval(low=0.0 if k == 0 else centre - half, high=1.0 if k == n else centre + half)


def describe(k: int, n: int) -> Share:
    """What may be shown of k of n: below five no percentage, from five on percentage, interval and a word (N1, N4).

    Raises ValueError unless 0 <= k <= n.
    """
    interval = wilson(k, n)
    if interval is None or n < FEWEST_FOR_PERCENT:
        return Share(k, n)
    return Share(k, n, percent=(200 * k + n) // (2 * n), interval=interval, width=_width(interval))


def looks_better(k1: int, n1: int, k2: int, n2: int) -> Comparison:
    """Which of two groups looks better: only if each has eight cases and the probability is 0.95 or more (6.5, N2).

    Either side may be the better one. Raises ValueError unless 0 <= k <= n in both groups.
    """
    probability = probability_higher(k1, n1, k2, n2)
    return Comparison(probability, _verdict(probability, fewest=min(n1, n2)))


def probability_higher(k1: int, n1: int, k2: int, n2: int) -> float:
    """P(A > B) of two independent Jeffreys posteriors Beta(k + 1/2, n - k + 1/2), to better than 0.0001.

    With x = sin² t each density becomes sin^2k t cos^2(n-k) t, which has no pole at its ends, so that the midpoint
    rule serves. Raises ValueError unless 0 <= k <= n in both groups.
    """
    _check(k1, n1)
    _check(k2, n2)
    steps = 1000 + 40 * math.isqrt(max(n1, n2))
    first, second = _densities(k1, n1, steps), _densities(k2, n2, steps)
    below = total = 0.0
    for density_1, density_2 in zip(first, second, strict=True):
        total += density_1 * (below + density_2 / 2)
        below += density_2
    return total / (sum(first) * below)


def shrunk(k: int, n: int, overall_k: int, overall_n: int) -> float | None:
    """Rate by which small groups are sorted: k of n drawn towards the overall rate by four imagined cases (N3).

    The group is part of the overall numbers. None without any data. Raises ValueError unless 0 <= k <= n in both.
    """
    _check(k, n)
    _check(overall_k, overall_n)
    if overall_n == 0:
        return None
    return (k + PRIOR_SIZE * overall_k / overall_n) / (n + PRIOR_SIZE)


def _check(k: int, n: int) -> None:
    if not 0 <= k <= n:
        raise ValueError(f"{k} of {n} is not a share.")


def _width(interval: Interval) -> Width:
    points = 100 * (interval.high - interval.low)
    if points > 40:
        return "very_wide"
    return "wide" if points >= 20 else "narrow"


def _verdict(probability: float, *, fewest: int) -> Verdict:
    if fewest < FEWEST_FOR_COMPARISON:
        return "too_early"
    if probability >= SURE_ENOUGH:
        return "first"
    return "second" if 1 - probability >= SURE_ENOUGH else "too_early"


def _densities(k: int, n: int, steps: int) -> list[float]:
    """Unnormalised posterior at the midpoints of `steps` equal parts of 0 to pi/2, scaled so that the peak is 1."""
    angles = [(step + 0.5) * math.pi / (2 * steps) for step in range(steps)]
    logs = [2 * k * math.log(math.sin(angle)) + 2 * (n - k) * math.log(math.cos(angle)) for angle in angles]
    peak = max(logs)
    return [math.exp(log - peak) for log in logs]
