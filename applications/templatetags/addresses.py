"""The addresses of rows, for lists of very many."""

from functools import lru_cache

from django import template
from django.urls import reverse

register = template.Library()

KEPT = 8_192


@register.simple_tag
@lru_cache(maxsize=KEPT)
def address(name: str, pk: int) -> str:
    """What `url` answers for a page of one row, kept: on a board, working it out each time was a fifth of the page."""
    return reverse(name, args=[pk])
