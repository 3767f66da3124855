"""What the settings page shows beside its form."""

from dataclasses import dataclass

from applications.models import Candidate, Strength

SHOWN = 100
"""As many strengths are listed: a script names one."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The candidate's strengths in their own order."""

    strengths: tuple[Strength, ...]


def profile(candidate: Candidate) -> Profile:
    """The settings page, in one query."""
    return Profile(strengths=tuple(Strength.objects.owned_by(candidate).in_order()[:SHOWN]))
