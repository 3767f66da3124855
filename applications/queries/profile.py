"""What the settings page shows beside its form."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from applications.models import Candidate, Strength

PAGE_SIZE = 12
"""Strengths on one page: a script names one."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The candidate's strengths in their own order, a page of them."""

    strengths: Page


def profile(candidate: Candidate, *, page: str = "1") -> Profile:
    """The settings page, in two queries; a page that does not exist is the nearest one that does."""
    return Profile(strengths=Paginator(Strength.objects.owned_by(candidate).in_order(), PAGE_SIZE).get_page(page))
