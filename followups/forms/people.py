"""Looking for somebody."""

from django import forms
from django.utils.translation import gettext_lazy as _

QUERY_LENGTH = 120


class PeopleForm(forms.Form):
    """A name, or a part of one."""

    q = forms.CharField(
        label=_("Name or employer"),
        max_length=QUERY_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "enterkeyhint": "search"}),
    )

    def query(self) -> str:
        """What to look for; empty, so that everybody is shown, where it cannot be used."""
        self.is_valid()
        return self.cleaned_data.get("q", "")
