"""Honest numbers from tiny samples, by the vectors of domain 6.5 and the readings N1 to N4."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followups.domain import statistics
from followups.domain.statistics import Comparison, Interval, Share

counts = st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        (0, 3, 0.0, 56.1),
        (1, 1, 20.7, 100.0),
        (0, 5, 0.0, 43.4),
        (3, 7, 15.8, 75.0),
        (5, 10, 23.7, 76.3),
        (2, 20, 2.8, 30.1),
        (10, 40, 14.2, 40.2),
    ],
)
def test_wilson_vectors(k, n, low, high):
    interval = statistics.wilson(k, n)

    assert (round(100 * interval.low, 1), round(100 * interval.high, 1)) == (low, high)


def test_wilson_without_data_is_none():
    assert statistics.wilson(0, 0) is None


@pytest.mark.parametrize("n", [1, 3, 8, 1000])
def test_wilson_n1_ends_exactly_at_the_edge(n):
    assert (statistics.wilson(0, n).low, statistics.wilson(n, n).high) == (0.0, 1.0)


@pytest.mark.parametrize(("k", "n"), [(-1, 5), (6, 5), (1, 0), (0, -1)])
def test_wilson_refuses_what_is_no_share(k, n):
    with pytest.raises(ValueError, match="is not a share"):
        statistics.wilson(k, n)


@given(counts.filter(lambda count: count[1] > 0))
def test_wilson_holds_the_share_and_mirrors(count):
    k, n = count

    interval, mirrored = statistics.wilson(k, n), statistics.wilson(n - k, n)

    assert 0 <= interval.low <= k / n <= interval.high <= 1
    assert (1 - mirrored.high, 1 - mirrored.low) == pytest.approx((interval.low, interval.high))


@pytest.mark.parametrize(("k", "n"), [(0, 0), (3, 3), (2, 4)])
def test_describe_n1_gives_no_percentage_below_five(k, n):
    assert statistics.describe(k, n) == Share(k, n, percent=None, interval=None, width=None)


@pytest.mark.parametrize(
    ("k", "n", "percent", "width"),
    [
        (0, 5, 0, "very_wide"),
        (3, 7, 43, "very_wide"),
        (1, 8, 13, "very_wide"),
        (10, 40, 25, "wide"),
        (2, 20, 10, "wide"),
        (5, 100, 5, "narrow"),
    ],
    ids=["0/5", "3/7", "1/8 half up", "10/40", "2/20", "5/100"],
)
def test_describe_n4_puts_the_width_in_a_word(k, n, percent, width):
    share = statistics.describe(k, n)

    assert (share.percent, share.width, share.interval) == (percent, width, statistics.wilson(k, n))


@pytest.mark.parametrize(
    ("interval", "width"),
    [
        (Interval(0.1, 0.51), "very_wide"),
        (Interval(0.0, 0.4), "wide"),
        (Interval(0.0, 0.2), "wide"),
        (Interval(0.1, 0.29), "narrow"),
    ],
    ids=["41 points", "40 points", "20 points", "19 points"],
)
def test_describe_n4_ends_of_the_words(monkeypatch, interval, width):
    monkeypatch.setattr(statistics, "wilson", lambda k, n: interval)

    share = statistics.describe(3, 30)

    assert share.width == width


@pytest.mark.parametrize(
    ("groups", "probability", "verdict"),
    [
        ((4, 6, 1, 5), 0.94, "too_early"),
        ((5, 8, 3, 8), 0.84, "too_early"),
        ((6, 10, 2, 10), 0.97, "first"),
        ((9, 12, 3, 12), 0.99, "first"),
        ((2, 10, 6, 10), 0.03, "second"),
        ((7, 7, 0, 8), 1.0, "too_early"),
        ((8, 8, 0, 7), 1.0, "too_early"),
        ((0, 0, 0, 0), 0.5, "too_early"),
    ],
    ids=["4/6 1/5", "5/8 3/8", "6/10 2/10", "9/12 3/12", "N2 other side", "N2 7 of 7", "N2 of 7", "no data"],
)
def test_looks_better_checks(groups, probability, verdict):
    comparison = statistics.looks_better(*groups)

    assert (round(comparison.probability, 2), comparison.verdict) == (probability, verdict)


@pytest.mark.parametrize(
    ("probability", "verdict"), [(0.95, "first"), (0.9499, "too_early"), (0.05, "second"), (0.0501, "too_early")]
)
def test_looks_better_n2_does_not_round(monkeypatch, probability, verdict):
    monkeypatch.setattr(statistics, "probability_higher", lambda k1, n1, k2, n2: probability)

    comparison = statistics.looks_better(4, 8, 4, 8)

    assert comparison == Comparison(probability, verdict)


@pytest.mark.parametrize(
    ("groups", "exact"),
    [((1, 1, 0, 0), 1 / 2 + 2 / math.pi**2), ((0, 0, 1, 1), 1 / 2 - 2 / math.pi**2), ((3, 9, 3, 9), 1 / 2)],
    ids=["closed form", "its mirror", "equal groups"],
)
def test_probability_higher_closed_forms(groups, exact):
    assert statistics.probability_higher(*groups) == pytest.approx(exact, abs=1e-6)


def test_probability_higher_large_groups_meets_the_normal_limit():
    deviations = 0.01 / math.sqrt(0.25 / 50_000 + 0.2499 / 50_000)
    normal = (1 + math.erf(deviations / math.sqrt(2))) / 2

    probability = statistics.probability_higher(25_000, 50_000, 24_500, 50_000)

    assert probability == pytest.approx(normal, abs=1e-4)


@given(counts, counts)
def test_probability_higher_of_both_sides_is_one(first, second):
    there = statistics.probability_higher(*first, *second)
    back = statistics.probability_higher(*second, *first)

    assert there + back == pytest.approx(1)


@pytest.mark.parametrize("groups", [(3, 2, 0, 1), (0, 1, -1, 2)])
def test_looks_better_refuses_what_is_no_share(groups):
    with pytest.raises(ValueError, match="is not a share"):
        statistics.looks_better(*groups)


@pytest.mark.parametrize(
    ("numbers", "rate"),
    [((1, 1, 5, 20), 0.4), ((0, 0, 5, 20), 0.25), ((0, 1, 0, 1), 0.0), ((6, 16, 6, 24), 0.35), ((0, 0, 0, 0), None)],
    ids=["one of one", "empty group", "all none", "larger group", "N3 no data"],
)
def test_shrunk_draws_small_groups_to_the_overall_rate(numbers, rate):
    assert statistics.shrunk(*numbers) == rate


@pytest.mark.parametrize("numbers", [(2, 1, 5, 20), (1, 1, 5, 4)])
def test_shrunk_refuses_what_is_no_share(numbers):
    with pytest.raises(ValueError, match="is not a share"):
        statistics.shrunk(*numbers)
