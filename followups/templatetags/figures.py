"""Days and shares as people read them."""

from datetime import date

from django import template
from django.utils import formats
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from followups.domain.statistics import Share

register = template.Library()

NEAR = 14


@register.simple_tag
def day(on: date, today: date, *, is_first: bool = False) -> SafeString:
    """A day as seen from today: "yesterday", "in 3 days", "12 May"; exact in the title. `is_first`: of a sentence."""
    text = _relative(on, today)
    exact = formats.date_format(on, "DATE_FORMAT")
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', on.isoformat(), exact, capfirst(text) if is_first else text
    )


@register.simple_tag
def share(of: Share) -> str:
    """k of n, and what may be said of it: from five on also per cent, with the range they may lie in (6.5)."""
    text = _("%(k)d of %(n)d") % {"k": of.k, "n": of.n}
    if of.interval is None or of.percent is None:
        return text
    low, high = round(100 * of.interval.low), round(100 * of.interval.high)
    words = {"share": text, "percent": of.percent, "low": low, "high": high}
    return _("%(share)s, %(percent)d %%; with so few, anything from %(low)d to %(high)d %%") % words


def _relative(on: date, today: date) -> str:
    days = (on - today).days
    if abs(days) <= 1:
        return [_("yesterday"), _("today"), _("tomorrow")][days + 1]
    if 1 < days <= NEAR:
        return ngettext("in %(count)d day", "in %(count)d days", days) % {"count": days}
    if -NEAR <= days < -1:
        return ngettext("%(count)d day ago", "%(count)d days ago", -days) % {"count": -days}
    pattern = pgettext("day format", "j F") if on.year == today.year else pgettext("day format", "j F Y")
    return formats.date_format(on, pattern)
