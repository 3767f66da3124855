"""Which strength is named: the one that the position asks for (3.1)."""

import pytest

from followups.domain import strengths
from followups.domain.facts import KnownStrength

PLANNING = KnownStrength("Planning", "cut late orders by a fifth")
AUDITS = KnownStrength("Audits", "led two audits end to end")


@pytest.mark.parametrize(
    ("known", "advert", "chosen"),
    [
        pytest.param((), "Operations analyst", None, id="none known"),
        pytest.param((PLANNING, AUDITS), "You will lead audits of our sites.", AUDITS, id="the one asked for"),
        pytest.param((PLANNING, AUDITS), "You plan late shifts and keep orders moving.", PLANNING, id="other form"),
        pytest.param((PLANNING, AUDITS), "A cheerful cook", PLANNING, id="the first of equals"),
        pytest.param((AUDITS, PLANNING), "", AUDITS, id="no advert"),
    ],
)
def test_strength_fits_the_advert(known, advert, chosen):
    assert strengths.best_for(known, advert) == chosen
