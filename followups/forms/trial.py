"""One no, tried out without an account."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.fields import ZoneField, ZoneSelect, position_name
from applications.forms.rejections import TrialFields

KEPT = ("position", "employer", "person", *TrialFields.base_fields)
LATER = _("A no cannot have come in the future. Give today or an earlier day.")


class TrialForm(TrialFields):
    """The position, the person's part, how the no came, one strength; names and clocks are folded."""

    position = position_name()
    employer = forms.CharField(label=_("Employer"), max_length=120, required=False)
    person = forms.CharField(label=_("Their name"), max_length=120, required=False)
    name = forms.CharField(
        label=_("Your name"), max_length=120, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    zone = ZoneField(label=_("Time zone"), widget=ZoneSelect(attrs={"data-own-zone": True}))

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        self.helper = layout.helper(
            "position",
            "role",
            "channel",
            Row("received_on", "furthest"),
            "strength",
            layout.Fold(
                _("Names and clock, so that it reads like you"), Row("person", "employer"), Row("name", "zone")
            ),
            submit=_("Show me when and what to say"),
        )

    def clean(self) -> dict[str, Any]:
        """A day that is not ahead on the clock that was chosen."""
        day, zone = self.cleaned_data.get("received_on"), self.cleaned_data.get("zone")
        if day and zone and day > self.now.astimezone(ZoneInfo(zone)).date():
            self.add_error("received_on", LATER)
        return self.cleaned_data

    def kept(self) -> dict[str, Any]:
        """What the first page of an account begins with."""
        return {name: self.cleaned_data[name] for name in KEPT}
