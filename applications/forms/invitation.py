"""The form behind an invitation: a person's own account, in four answers."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.fields import ZoneField
from applications.models import Candidate

LONGEST_PASSWORD = 128


class InvitationForm(forms.Form):
    """Opens an account. `email`: the invited address, which then is not asked; empty for the first account."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_("As you say it on the phone."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Email"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=LONGEST_PASSWORD,
        strip=False,
        help_text=_("12 characters or more. A sentence is easy to keep in mind."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    zone = ZoneField(label=_("Your time zone"), widget=forms.Select(attrs={"data-own-zone": True}))

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if email:
            self.initial["email"] = email
            self.fields["email"].disabled = True

    def clean(self) -> dict[str, Any]:
        """The password, held against name and address too (S-14)."""
        given = self.cleaned_data
        if "password" in given:
            person = Candidate(name=given.get("name", ""), email=given.get("email", ""))
            try:
                password_validation.validate_password(given["password"], person)
            except ValidationError as error:
                self.add_error("password", error)
        return given

    @property
    def helper(self) -> FormHelper:
        """All four in view."""
        return layout.helper("name", "email", "password", "zone", submit=_("Open my account"))
