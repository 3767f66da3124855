"""Where a gap stands that was two until now (domain 5.5)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followups.domain.gaps import GapStanding, joined
from followups.enums import GapState

EARLIER, LATER = date(2026, 6, 10), date(2026, 6, 20)
OPEN, WORKING = GapStanding(GapState.OPEN), GapStanding(GapState.WORKING)
CLOSED = GapStanding(GapState.CLOSED, "The certificate", EARLIER)
CLOSED_LATER = GapStanding(GapState.CLOSED, "The project", LATER, noted_on=LATER)
CAME_BACK = GapStanding(GapState.CAME_BACK, "The certificate", LATER, noted_on=EARLIER)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (OPEN, OPEN, OPEN),
        (OPEN, WORKING, WORKING),
        (WORKING, WORKING, WORKING),
        (CLOSED, OPEN, GapStanding(GapState.CAME_BACK, "The certificate", EARLIER)),
        (CLOSED, WORKING, GapStanding(GapState.CAME_BACK, "The certificate", EARLIER)),
        (CLOSED, CLOSED_LATER, GapStanding(GapState.CLOSED, "The certificate\n\nThe project", LATER, LATER)),
        (CLOSED, CAME_BACK, GapStanding(GapState.CAME_BACK, "The certificate", LATER, EARLIER)),
        (OPEN, CAME_BACK, CAME_BACK),
    ],
    ids=[
        "both open",
        "one worked on",
        "both worked on",
        "closed and open",
        "closed and worked on",
        "both closed",
        "closed and back",
        "open and back",
    ],
)
def test_5_5_two_gaps_stand_as_one(one, other, expected):
    assert joined(one, other) == expected


def test_5_5_proof_of_the_gap_that_stays_comes_first():
    assert joined(CLOSED_LATER, CLOSED).proof == "The project\n\nThe certificate"


days = st.none() | st.dates(EARLIER, LATER)
standings = st.one_of(
    st.builds(
        GapStanding, st.sampled_from([GapState.OPEN, GapState.WORKING]), st.text("ab", max_size=2), noted_on=days
    ),
    st.builds(
        GapStanding,
        st.sampled_from([GapState.CLOSED, GapState.CAME_BACK]),
        st.text("ab", max_size=2),
        st.dates(EARLIER, LATER),
        days,
    ),
)


@given(one=standings, other=standings)
def test_5_5_closed_or_back_has_its_day_and_nothing_else_has(one, other):
    together = joined(one, other)

    assert (together.closed_on is not None) == (together.state in {GapState.CLOSED, GapState.CAME_BACK})
    assert (together.state, together.closed_on, together.noted_on) == (
        joined(other, one).state,
        joined(other, one).closed_on,
        joined(other, one).noted_on,
    )
