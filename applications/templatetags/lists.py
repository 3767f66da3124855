"""What a list of more than a hundred rows prints in each of them, at the least cost (P-1)."""

from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.translation import ngettext

register = template.Library()

ADDRESSES_KEPT = 8_192


@register.simple_tag
@lru_cache(maxsize=ADDRESSES_KEPT)
def address(name: str, pk: int) -> str:
    """The address of a page of one row, as `url` has it; kept, because working out 240 was a fifth of the board."""
    return reverse(name, args=[pk])


@register.filter
def days(number: int) -> str:
    """ "1 day", "12 days"; `blocktranslate` takes ten times as long."""
    return ngettext("%(days)s day", "%(days)s days", number) % {"days": number}
