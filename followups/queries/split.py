"""What was said under one gap, to be ticked where it is something else."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from applications.models import Candidate
from followups.domain.lesson_facts import Statement
from followups.models import Finding, Gap
from followups.queries.statements import statements

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class SplitPage:
    """One page of the findings of a gap, the newest first."""

    gap: Gap
    statements: tuple[Statement, ...]
    page: Page

    @property
    def is_divisible(self) -> bool:
        """Whether there are two things at least, so that one can stay."""
        return self.page.paginator.count > 1


def split(candidate: Candidate, gap: Gap, *, number: str) -> SplitPage:
    """This page of them, in two queries; the last one for a number too great, the first for what is no number."""
    rows = Finding.objects.owned_by(candidate).filter(gap=gap).order_by("-id")
    page = Paginator(rows, PER_PAGE).get_page(number)
    first = page.start_index() - 1 if page.paginator.count else 0
    return SplitPage(gap, statements(rows[first : first + PER_PAGE], candidate), page)
