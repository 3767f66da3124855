"""Which of the candidate's strengths to name: the one that this position asks for."""

import re
from collections.abc import Sequence

from followups.domain.facts import KnownStrength

WORD = re.compile(r"[^\W\d_]{4,}")


def best_for(strengths: Sequence[KnownStrength], advert: str) -> KnownStrength | None:
    """The strength whose words occur most in the advert, the first of equals; None where there is none (3.1)."""
    asked = _stems(advert)
    return max(
        strengths, key=lambda strength: len(_stems(f"{strength.name} {strength.evidence}") & asked), default=None
    )


def _stems(text: str) -> set[str]:
    return {word.casefold()[:6] for word in WORD.findall(text)}
