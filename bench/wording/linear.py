"""A linear classifier over sparse features, in plain Python: the same weights each time from the same lines.

Squared hinge loss with an L2 penalty, by dual coordinate descent, one unit after the other in a shuffled order that
never changes.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from followups.domain.wording.features import Read
from followups.domain.wording.model import BIAS, RULES_WEIGH


class Unit(NamedTuple):
    """One sentence as places in the vocabulary."""

    words: tuple[int, ...]
    rules: tuple[int, ...]
    scale: float


class Vocabulary:
    """The features that at least so many sentences hold, in the order of the alphabet."""

    def __init__(self, reads: Iterable[Read], at_least: int) -> None:
        counts = Counter(name for read in reads for name in read.words | read.rules)
        self.names = [BIAS, *sorted(name for name, count in counts.items() if count >= at_least)]
        self._places = {name: place for place, name in enumerate(self.names)}

    def unit(self, read: Read) -> Unit:
        """One sentence, without the features that are too rare."""
        return Unit(self._known(read.words), (0, *self._known(read.rules)), read.scale)

    def _known(self, names: Iterable[str]) -> tuple[int, ...]:
        return tuple(sorted(self._places[name] for name in names if name in self._places))


def score(weights: Sequence[float], unit: Unit) -> float:
    """What the weights make of one sentence."""
    get = weights.__getitem__
    return unit.scale * sum(map(get, unit.words)) + RULES_WEIGH * sum(map(get, unit.rules))


def fitted(
    units: Sequence[Unit], signs: Sequence[int], costs: Sequence[float], *, size: int, passes: int
) -> list[float]:
    """The weights that part the units of sign 1 from those of sign -1."""
    weights, shares, slacks = [0.0] * size, [0.0] * len(units), [1 / (2 * cost) for cost in costs]
    lengths = [_length(one) + slack for one, slack in zip(units, slacks, strict=True)]
    for number in range(passes):
        for at in _order(len(units), number):
            unit, sign = units[at], signs[at]
            gradient = sign * score(weights, unit) - 1 + slacks[at] * shares[at]
            share = max(0.0, shares[at] - gradient / lengths[at])
            if abs(share - shares[at]) > 1e-6:
                _add(weights, unit, (share - shares[at]) * sign)
                shares[at] = share
    return weights


def _length(unit: Unit) -> float:
    return unit.scale**2 * len(unit.words) + RULES_WEIGH**2 * len(unit.rules)


@cache
def _order(count: int, number: int) -> tuple[int, ...]:
    return tuple(sorted(range(count), key=lambda at: hashlib.sha256(f"{number} {at}".encode()).digest()))


def _add(weights: list[float], unit: Unit, amount: float) -> None:
    for place in unit.words:
        weights[place] += amount * unit.scale
    for place in unit.rules:
        weights[place] += amount * RULES_WEIGH
