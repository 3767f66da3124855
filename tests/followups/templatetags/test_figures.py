"""Days, shares and labels as they stand in a sentence."""

from datetime import date

import pytest

from applications.enums import ContactRole, StageKind
from followups.domain import statistics
from followups.templatetags import figures

TODAY = date(2026, 6, 17)


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2025, 6, 17), "17 June 2025"),
        (date(2026, 6, 2), "2 June"),
        (date(2026, 6, 3), "14 days ago"),
        (date(2026, 6, 15), "2 days ago"),
        (date(2026, 6, 16), "yesterday"),
        (date(2026, 6, 17), "today"),
        (date(2026, 6, 18), "tomorrow"),
        (date(2026, 6, 19), "Friday"),
        (date(2026, 6, 23), "Tuesday"),
        (date(2026, 6, 24), "in 7 days"),
        (date(2026, 7, 1), "in 14 days"),
        (date(2026, 7, 2), "2 July"),
        (date(2027, 1, 2), "2 January 2027"),
    ],
)
def test_day_is_said_as_seen_from_today(on, words):
    assert figures.day(on, TODAY).split(">")[1] == f"{words}</time"


def test_day_is_exact_underneath():
    assert figures.day(date(2026, 6, 16), TODAY, is_first=True) == (
        '<time datetime="2026-06-16" title="June 16, 2026">Yesterday</time>'
    )


def test_share_says_of_how_many():
    assert figures.k_of_n(statistics.describe(2, 5)) == "2 of 5"


@pytest.mark.parametrize(
    ("k", "n", "words"),
    [
        pytest.param(0, 0, "", id="6.5 no data"),
        pytest.param(3, 4, "", id="6.5 n=4: no percentage"),
        pytest.param(0, 5, "0 %, in a very wide range from 0 to 43 %", id="6.5 0/5"),
        pytest.param(2, 20, "10 %, in a wide range from 3 to 30 %", id="6.5 2/20"),
        pytest.param(10, 400, "3 %, and likely between 1 and 5 %", id="N4 narrow"),
    ],
)
def test_percentage_comes_with_its_range_and_a_word(k, n, words):
    assert figures.in_percent(statistics.describe(k, n)) == words


@pytest.mark.parametrize(
    ("label", "words"),
    [(ContactRole.HIRING_MANAGER.label, "hiring manager"), (ContactRole.HR.label, "HR"), ("", "")],
)
def test_label_stands_in_the_middle_of_a_sentence(label, words):
    assert figures.midway(label) == words


@pytest.mark.parametrize("kind", StageKind)
def test_every_stage_can_be_the_last(kind):
    assert figures.after_stage(kind).startswith(("after ", "before "))
