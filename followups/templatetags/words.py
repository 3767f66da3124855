"""The sentences for what the rules say, and other wording for the eye."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from urllib.parse import quote, urlencode

from django import template
from django.utils import formats
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from applications.enums import StageKind
from applications.forms.rejections import AFTER
from applications.models import Contact
from followups.domain.people_terms import Term
from followups.domain.reason import Reason
from followups.domain.scripts.typed import first_name
from followups.domain.timing import Slot
from followups.enums import Channel
from followups.queries.letters import Said
from followups.templatetags.sentences import SENTENCES, TERMS, key_of

register = template.Library()

A_MINUTE = 60
MOST_NAMES = 3


@register.simple_tag
def say(reason: Reason) -> str:
    """The sentence for what a rule has to say."""
    words = {name: _shown(value) for name, value in reason.params.items()}
    return str(SENTENCES[key_of(reason.code, reason.params)]) % words


@register.simple_tag
def say_all(reasons: Iterable[Reason]) -> str:
    """Several of them in a row, with commas between them."""
    return ", ".join(say(reason) for reason in reasons)


@register.simple_tag
def term(summand: Term) -> str:
    """What one summand of a score stands for."""
    return str(TERMS[summand.code])


ASKING = {
    Channel.PHONE: gettext_lazy("Call %(name)s"),
    Channel.VIDEO: gettext_lazy("Meet %(name)s by video"),
    Channel.MAIL: gettext_lazy("Write to %(name)s"),
    Channel.MESSAGE: gettext_lazy("Send %(name)s a message"),
    Channel.IN_PERSON: gettext_lazy("See %(name)s"),
}


@register.simple_tag
def how_to_ask(channel: str, name: str) -> str:
    """What is done by this channel: "Call Dana Whitfield", "Write to Mei Tan"."""
    return str(ASKING[Channel(channel)]) % {"name": name}


@register.filter
def mail_link(letter: Said, address: str) -> str:
    """A letter as a link that opens the candidate's own mail program."""
    words = urlencode({"subject": letter.subject, "body": letter.text}, quote_via=quote)
    return f"mailto:{quote(address, safe='@')}?{words}"


@register.filter
def after_stage(kind: str) -> str:
    """How far it had come, as said in a sentence: "after the final round"."""
    return str(AFTER[StageKind(kind)])


@register.filter
def whom(contact: Contact) -> str:
    """Who is asked, within a sentence: the name, or "the recruiting desk"."""
    return _("the recruiting desk") if contact.is_desk else contact.name


@register.filter
def called(contact: Contact) -> str:
    """The same as a friend says it: the first name, or "the desk"."""
    return _("the desk") if contact.is_desk else first_name(contact.name)


@register.simple_tag
def clock(slot: Slot, zone: str) -> SafeString:
    """When, on the contact's clock: "Tue 16 June, 10:00 in New York"; without the place where both clocks agree."""
    wall = formats.date_format(slot.contact_wall, pgettext("date and time format", "D j F, H:i"))
    text = wall if slot.contact_wall == slot.user_wall else _("%(time)s in %(place)s") % _at(wall, zone)
    return _time(slot, text)


@register.simple_tag
def clock_sentence(slot: Slot, zone: str, today: date) -> SafeString:
    """The same as it is spoken: "on Tuesday at 10:00 in New York, 15:00 here"; with the date from a week ahead on."""
    day = slot.contact_wall.date()
    words = {"day": spoken_day(day, today), "time": _hour(slot.contact_wall)}
    wall = (_("today at %(time)s") if day == today else _("on %(day)s at %(time)s")) % words
    if slot.contact_wall == slot.user_wall:
        return _time(slot, wall)
    return _time(slot, f"{_('%(time)s in %(place)s') % _at(wall, zone)}, {here(slot)}")


@register.simple_tag
def spoken_day(day: date, today: date) -> str:
    """A day that lies ahead: its weekday, with the date from a week ahead on."""
    is_near = 0 < (day - today).days < 7
    return formats.date_format(day, "l" if is_near else pgettext("day format", "l j F"))


@register.simple_tag
def here(slot: Slot) -> str:
    """When, on the candidate's own clock: "15:00 here", with the day where it is another; empty if the clocks agree."""
    if slot.contact_wall == slot.user_wall:
        return ""
    is_same_day = slot.contact_wall.date() == slot.user_wall.date()
    pattern = "H:i" if is_same_day else pgettext("date and time format", "D j F, H:i")
    return _("%(time)s here") % {"time": formats.date_format(slot.user_wall, pattern)}


@register.simple_tag
def clocks_now(now: datetime, there: datetime, own: datetime) -> SafeString:
    """What both clocks show at this moment: "10:02 there, 15:02 here"; one of them where they agree."""
    words = {"there": _hour(there), "own": _hour(own)}
    is_one = there.utcoffset() == own.utcoffset()
    text = _("It is %(own)s now.") if is_one else _("%(there)s there, %(own)s here.")
    return format_html('<time datetime="{}">{}</time>', now.isoformat(), text % words)


@register.filter
def place(zone: str) -> str:
    """What people call a zone: "New York" for America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


@register.filter
def in_a_row(names: Sequence[str]) -> str:
    """The first names in a sentence, and how many more there are: "Corvane, Tull, Mar Foods and 2 more"."""
    rest = len(names) - MOST_NAMES
    if len(names) < 2:
        return "".join(names)
    if rest > 0:
        shown, last = names[:MOST_NAMES], ngettext("%(count)d more", "%(count)d more", rest) % {"count": rest}
    else:
        shown, last = names[:-1], names[-1]
    return _("%(names)s and %(last)s") % {"names": ", ".join(shown), "last": last}


@register.filter
def duration(seconds: int) -> str:
    """A time to speak: "45 seconds", "1 minute 20 seconds"."""
    minutes, rest = divmod(seconds, A_MINUTE)
    parts = [ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}] if minutes else []
    if rest or not minutes:
        parts.append(ngettext("%(count)d second", "%(count)d seconds", rest) % {"count": rest})
    return " ".join(parts)


def _at(time: str, zone: str) -> dict[str, str]:
    return {"time": time, "place": place(zone)}


def _hour(moment: datetime) -> str:
    return formats.date_format(moment, "H:i")


def _time(slot: Slot, text: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', f"{slot.starts_at:%Y-%m-%dT%H:%M:%SZ}", text)


def _shown(value: object) -> object:
    return formats.date_format(value, pgettext("day format", "j F")) if isinstance(value, date) else value
