"""Forms about the candidate: who they are, what they can name, how the pages look."""

from typing import Any, cast

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.fields import CountryField, PhoneField, ZoneField, ZoneSelect, long_text
from applications.forms.owned import CreateForm, EditForm
from applications.models import Candidate, Strength
from applications.models.candidate import SILENT_AFTER

HIGHEST_POSITION = 30_000
IN_CALLS = ("pitch", "could_start", "prefers_writing", "silent_after_days", "no_follow_ups", "no_follow_ups_reason")
"""What decides about calls, and what is said in them; in this order on the page."""


class ProfileForm(EditForm, forms.ModelForm):
    """Edits what scripts and slots need to know of the candidate."""

    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        required=False,
        help_text=_("As you say it on the phone."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = PhoneField(label=_("Phone"), widget=forms.TelInput(attrs={"autocomplete": "tel"}))
    zone = ZoneField(label=_("Time zone"), widget=ZoneSelect(attrs={"data-own-zone": True}))
    country = CountryField(label=_("Country"))
    region = forms.CharField(
        label=_("Region"), max_length=16, required=False, help_text=_("For public holidays, such as BY for Bavaria.")
    )
    pitch = long_text(label=_("What you look for, in two sentences"), max_length=2_000)
    could_start = forms.CharField(
        label=_("When could you start?"),
        max_length=120,
        required=False,
        help_text=_("As you would say it: “in August”, “with four weeks' notice”."),
    )
    prefers_writing = forms.BooleanField(label=_("I would rather write than call"), required=False)
    silent_after_days = forms.IntegerField(
        label=_("Days after which no word counts as silence"),
        min_value=SILENT_AFTER[0],
        max_value=SILENT_AFTER[1],
        required=False,
        help_text=_("For applications without any interview. You are only asked: nothing ends by itself."),
    )
    no_follow_ups = forms.BooleanField(
        label=_("Propose no follow-ups at all"),
        required=False,
        help_text=_("Nobody is proposed after a no, and planned calls rest, until you switch it off again."),
    )
    has_shortcuts = forms.BooleanField(label=_("Keyboard shortcuts"), required=False)

    class Meta:
        model = Candidate
        fields = ("name", "phone", "zone", "country", "region", *IN_CALLS, "has_shortcuts")
        labels = {"no_follow_ups_reason": _("Why not")}

    def __init__(self, *args: Any, instance: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        cast("PhoneField", self.fields["phone"]).region = instance.country or None

    def clean_silent_after_days(self) -> int:
        """The number given; where it was left empty, that which holds."""
        return cast("int", self.cleaned_data["silent_after_days"] or self.instance.silent_after_days)

    @property
    def helper(self) -> FormHelper:
        """All in view: this page is asked for nothing else."""
        return layout.helper(
            Row("name", "phone"),
            Row("zone", "country", "region"),
            *IN_CALLS,
            "has_shortcuts",
        )


class StrengthFields(forms.Form):
    """Something the candidate is good at, with its proof."""

    name = forms.CharField(label=_("Strength"), max_length=120)
    evidence = forms.CharField(
        label=_("Proof"),
        max_length=240,
        required=False,
        help_text=_("One thing that happened: “cut late orders by a fifth at Corvane”."),
    )


class StrengthCreateForm(CreateForm, StrengthFields):
    """A new strength. `position`: where it stood before it was dropped, when the drop is undone."""

    position = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=HIGHEST_POSITION)

    @property
    def helper(self) -> FormHelper:
        """Both fields in view."""
        return layout.helper("name", "evidence", submit=_("Add this strength"))


class StrengthEditForm(EditForm, StrengthFields, forms.ModelForm):
    """Edits a strength."""

    class Meta:
        model = Strength
        fields = ("name", "evidence")

    @property
    def helper(self) -> FormHelper:
        """Both fields in view."""
        return layout.helper("name", "evidence")


class StrengthMoveForm(forms.Form):
    """One place up or down."""

    steps = forms.TypedChoiceField(choices=[("-1", _("Up")), ("1", _("Down"))], coerce=int)


class ThemeForm(forms.Form):
    """Light, dark, or as the device says (empty)."""

    theme = forms.ChoiceField(choices=[("light", _("Light")), ("dark", _("Dark"))], required=False)
