"""Lists that keep a page short: the first rows of each, and one of them in full at an address of its own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some rows of a list. `name`: what `?show=` calls it. `page`: set where the list is shown in full, page by page.

    `is_asked` False: another list of the page is shown in full, and this one was not read.
    """

    name: str
    rows: tuple[Any, ...] = ()
    has_more: bool = False
    page: Page | None = None
    is_asked: bool = True

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.rows)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which list is asked for in full, and which page of it; without a list, the first rows of each."""

    show: str = ""
    number: str = "1"

    def excerpt(self, name: str, rows: QuerySet | Sequence[Any], *, first: int) -> Excerpt:
        """The part of `rows` that this page shows: `first` of them, a whole page, or none."""
        if self.show == name:
            page = Paginator(rows, PER_PAGE).get_page(self.number)
            return Excerpt(name, tuple(page.object_list), page=page)
        if self.show:
            return Excerpt(name, is_asked=False)
        some = tuple(rows[: first + 1])
        return Excerpt(name, some[:first], has_more=len(some) > first)


def asked(parameters: Mapping[str, str], lists: Collection[str]) -> Asked:
    """What the address asks for; a list that the page does not have counts as none."""
    show = parameters.get("show", "")
    return Asked(show if show in lists else "", parameters.get("page", "1"))
