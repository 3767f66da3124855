"""A row as the database has it by now."""

from typing import TypeVar

from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def now(row: Row) -> Row:
    """The row as it stands in the database."""
    return type(row).objects.get(pk=row.pk)
