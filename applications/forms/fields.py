"""Fields of a person's text that more than one form asks for."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from applications.domain import zones

FIRST_DAY = date(1950, 1, 1)
LAST_DAY = date(2150, 12, 31)
NOT_SAID = [("", _("Not said yet"))]


class DayField(forms.DateField):
    """A day, within a person's life."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    input_formats = ["%Y-%m-%d"]
    default_error_messages = {
        "invalid": _("Give a day, such as 2026-06-12."),
        "required": _("Give a day, such as 2026-06-12."),
    }
    default_validators = [
        MinValueValidator(FIRST_DAY, _("That is too long ago. Give a day such as 2026-06-12.")),
        MaxValueValidator(LAST_DAY, _("That is too far away. Give a day such as 2026-06-12.")),
    ]


class ClockField(forms.TimeField):
    """A time of day."""

    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    default_error_messages = {"invalid": _("Give a time, such as 14:30.")}


class ZoneSelect(forms.Select):
    """The zones to choose from, and the chosen one also if it goes by a former name."""

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> list[Any]:
        """The options, as the template wants them."""
        groups = super().optgroups(name, value, attrs)
        former = [one for one in value if one and zones.is_zone(one) and one not in zones.names()]
        options = [self.create_option(name, one, one, selected=True, index=len(groups)) for one in former]
        return [*groups, (None, options, len(groups))] if options else groups


class ZoneField(forms.ChoiceField):
    """An IANA zone, offered under its part of the world; with `blank`, the words for none."""

    widget = ZoneSelect

    def __init__(self, *, blank: Any = None, **options: Any) -> None:
        super().__init__(choices=lambda: _pairs(blank, _places()), **options)

    def valid_value(self, value: Any) -> bool:
        """Whether it is a zone, or one of the words for none."""
        return zones.is_zone(value) or super().valid_value(value)


class CountryField(forms.ChoiceField):
    """A country by its ISO 3166 code, or none."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        super().__init__(choices=lambda: _pairs(_("Not said"), zones.countries().items()), **options)


class PhoneField(PhoneNumberField):
    """A number in any notation, kept with its country code and extension. `region`: where one without code belongs."""

    widget = forms.TelInput
    default_error_messages = {"invalid": _("Write the number with its country code, such as +44 20 7946 0123.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"required": False, **options})
        self.widget.attrs.setdefault("inputmode", "tel")


class LinkField(forms.URLField):
    """A web address, http or https alone (S-31)."""

    default_error_messages = {"invalid": _("Give a web address that starts with https:// or http://.")}
    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"required": False, "assume_scheme": "https", **options})
        self.widget.attrs.setdefault("inputmode", "url")


class ChipField(forms.ChoiceField):
    """One of a few values, each in its own words."""

    widget = forms.RadioSelect


def long_text(*, rows: int = 4, **options: Any) -> forms.CharField:
    """A text of several lines, which may stay empty."""
    widget = forms.Textarea(attrs={"rows": rows, "data-draft": True})
    return forms.CharField(**{"required": False, "widget": widget, **options})


def employer_name() -> forms.CharField:
    """The name of an employer, which must be given."""
    return forms.CharField(
        label=_("Employer"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Name the employer.")},
    )


def position_name() -> forms.CharField:
    """The name of a position, which must be given."""
    return forms.CharField(
        label=_("Position"),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
        error_messages={"required": _("Name the position.")},
    )


def _places() -> list[tuple[str, Any]]:
    """UTC, then the zones of each part of the world; a label is the place alone, which keeps the page light (P-6)."""
    utc, *places = zones.names()
    parts = groupby(places, key=lambda name: name.partition("/")[0])
    return [(utc, utc), *((part, [(name, _place(name)) for name in names]) for part, names in parts)]


def _place(name: str) -> str:
    return name.partition("/")[2].replace("_", " ")


def _pairs(blank: Any, pairs: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [("", blank), *pairs] if blank is not None else list(pairs)
