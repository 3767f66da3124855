"""The wording guard: which lines a careful coach would ask to reword before the employer hears them (domain 4)."""

from followups.domain.wording.check import MOST_CHARACTERS, check
from followups.domain.wording.report import Issue, Report

__all__ = ["MOST_CHARACTERS", "Issue", "Report", "check"]
