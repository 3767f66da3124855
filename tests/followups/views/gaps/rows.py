"""Where the page of a row is; on the day of these tests."""

from datetime import date

from django.urls import reverse

TODAY = date(2026, 6, 17)


def address(name: str, row) -> str:
    """Where this page of the row is."""
    return reverse(f"followups:{name}", args=[row.pk])
