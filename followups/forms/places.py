"""A way to somebody: the recruiting desk's number, or where one looked in one's own records (CHN-6, 1.4, B17)."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from applications.forms.reach import ReachField

ENOUGH = 2
PLACES = [
    ("invitation", _("The invitation to the interview: who sent it, who was copied in")),
    ("signature", _("The signature under a mail")),
    ("calendar", _("The calendar entry")),
    ("video", _("The host of the video call")),
    ("portal", _("The message box of their portal")),
    ("agency", _("The agency, if one stood in between")),
    ("switchboard", _("The switchboard: “the recruiting team, please”, also by mail")),
    ("careers", _("The contact on their careers page")),
    ("profile", _("The profile of somebody you did meet")),
]
"""In the order in which to look. Never: guessed addresses, private numbers, or asking under a pretext."""


class DeskForm(forms.Form):
    """How the recruiting desk is reached. `region`: the country whose numbers need no country code."""

    reach = ReachField(
        label=_("Number or address of the recruiting desk"),
        max_length=254,
        error_messages={"required": _("Give a phone number or an email address.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, *, region: str = "") -> None:
        super().__init__(data)
        cast("ReachField", self.fields["reach"]).region = region


class PlacesForm(forms.Form):
    """Where one looked. Two places are enough to leave it there."""

    places = forms.MultipleChoiceField(
        choices=PLACES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose among the places listed.")},
    )

    def clean_places(self) -> list[str]:
        """Two of them at least."""
        places: list[str] = self.cleaned_data["places"]
        if len(places) < ENOUGH:
            raise forms.ValidationError(_("Look in two of these places first; then it is right to leave it there."))
        return places
