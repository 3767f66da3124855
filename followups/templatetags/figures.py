"""Days, shares and labels as they stand in a sentence."""

from datetime import date

from django import template
from django.utils import formats
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext, pgettext

from applications.enums import StageKind
from applications.forms.rejections import AFTER
from followups.domain.statistics import Share

register = template.Library()

WEEK = 7
NEAR = 14
RANGES = {
    "narrow": _lazy("%(percent)d %%, and likely between %(low)d and %(high)d %%"),
    "wide": _lazy("%(percent)d %%, in a wide range from %(low)d to %(high)d %%"),
    "very_wide": _lazy("%(percent)d %%, in a very wide range from %(low)d to %(high)d %%"),
}


@register.simple_tag
def day(on: date, today: date, *, is_first: bool = False) -> SafeString:
    """A day as seen from today: "yesterday", "Thursday", "12 May"; exact in the title. `is_first`: in its sentence."""
    text = _relative(on, today)
    exact = formats.date_format(on, "DATE_FORMAT")
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', on.isoformat(), exact, capfirst(text) if is_first else text
    )


@register.filter
def k_of_n(share: Share) -> str:
    """How many of how many: "2 of 5"."""
    return _("%(k)d of %(n)d") % {"k": share.k, "n": share.n}


@register.filter
def in_percent(share: Share) -> str:
    """The share in per cent with the range it may lie in, and a word for that; empty while there are too few (6.5)."""
    if share.percent is None or share.interval is None or share.width is None:
        return ""
    low, high = round(100 * share.interval.low), round(100 * share.interval.high)
    return str(RANGES[share.width]) % {"percent": share.percent, "low": low, "high": high}


@register.filter
def after_stage(kind: str) -> str:
    """How far it had come: "after the final round"."""
    return str(AFTER[StageKind(kind)])


@register.filter
def midway(label: object) -> str:
    """A label in the middle of a sentence: "hiring manager", but "HR"."""
    text = str(label)
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def _relative(on: date, today: date) -> str:
    days = (on - today).days
    if abs(days) <= 1:
        return [_("yesterday"), _("today"), _("tomorrow")][days + 1]
    if 1 < days < WEEK:
        return formats.date_format(on, "l")
    if WEEK <= days <= NEAR:
        return ngettext("in %(count)d day", "in %(count)d days", days) % {"count": days}
    if -NEAR <= days < -1:
        return ngettext("%(count)d day ago", "%(count)d days ago", -days) % {"count": -days}
    pattern = pgettext("day format", "j F") if on.year == today.year else pgettext("day format", "j F Y")
    return formats.date_format(on, pattern)
