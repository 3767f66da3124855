"""What the guard found in a text."""

from followups.domain import wording
from followups.enums import WordingCategory, WordingLevel


def issues(text: str) -> list[tuple[WordingCategory, WordingLevel]]:
    """What a text gave, as category and level."""
    return [(issue.category, issue.level) for issue in wording.check(text).issues]
