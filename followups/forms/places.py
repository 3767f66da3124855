"""Where one looked for a way to somebody, in one's own records (domain 1.4, B17)."""

from django import forms
from django.utils.translation import gettext_lazy as _

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
