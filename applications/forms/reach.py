"""One field for how somebody is reached: a phone number in any notation, or an email address."""

import re
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from applications.forms.fields import PhoneField

INTERNATIONAL = re.compile("^00")
HOW_TO_WRITE_A_NUMBER = _("Write the number with its country code, such as +44 20 7946 0123, or an email address.")
HOW_TO_WRITE_AN_ADDRESS = _("Write the address like dana@example.org, or a phone number.")


@dataclass(frozen=True, slots=True)
class Reach:
    """An international number with its extension, or an email address; the other one is empty."""

    phone: str = ""
    email: str = ""


class ReachField(forms.CharField):
    """Recognises which of the two was typed. `region`: the country whose numbers need no country code."""

    region = ""

    def clean(self, value: Any) -> Reach:
        """What was recognised; ValidationError says how to write it."""
        text = super().clean(value)
        if not text:
            return Reach()
        if "@" in text:
            return Reach(email=_address(text))
        return Reach(phone=_number(text, self.region))


def _address(text: str) -> str:
    messages = {"required": HOW_TO_WRITE_AN_ADDRESS, "invalid": HOW_TO_WRITE_AN_ADDRESS}
    return forms.EmailField(error_messages=messages).clean(parseaddr(text.removeprefix("mailto:"))[1])


def _number(text: str, region: str) -> str:
    field = PhoneField(region=region or None, error_messages={"invalid": HOW_TO_WRITE_A_NUMBER})
    return str(field.clean(INTERNATIONAL.sub("+", text)))
