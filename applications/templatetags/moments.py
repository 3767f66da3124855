"""One moment as a <time>, on one clock or on two. In Python, because lists print it in every row (P-1)."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

register = template.Library()


@register.simple_tag
def moment(at: datetime, zone: str = "", place: str = "", today: date | None = None) -> SafeString:
    """The moment over there, and here where the clocks differ; the year only when it is not that of `today`."""
    here = timezone.localtime(at)
    there = at.astimezone(ZoneInfo(zone)) if zone else here
    pattern = _pattern(here, today)
    words = date_format(there, pattern)
    if there.utcoffset() != here.utcoffset():
        of_here = date_format(here, pattern) if there.date() != here.date() else _time(here)
        where = _("in %(place)s") % {"place": place} if place else _("there")
        words = f"{words} {where}, {of_here} {_('here')}"
    utc, exact = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", date_format(here, "DATETIME_FORMAT")
    return format_html('<time datetime="{}" title="{}">{}</time>', utc, exact, words)


def _pattern(here: datetime, today: date | None) -> str:
    if today and here.year != today.year:
        return pgettext("date and time format", "D j F Y, H:i")
    return pgettext("date and time format", "D j F, H:i")


def _time(here: datetime) -> str:
    return date_format(here, pgettext("time format", "H:i"))
