"""A form with every widget, for the page on which the look is worked on."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Row
from django import forms

from applications.enums import InterviewKind, Placement
from applications.forms import layout
from applications.forms.fields import ChipField, ClockField, DayField, LinkField, PhoneField, ZoneField, long_text


class EveryWidgetForm(forms.Form):
    """One field for each widget in use. English alone."""

    employer = forms.CharField(label="Employer", max_length=20, help_text="As it stands in the advert.")
    email = forms.EmailField(label="Email", required=False)
    phone = PhoneField(label="Phone")
    link = LinkField(label="Link")
    day = DayField(label="Day")
    clock = ClockField(label="Time", required=False)
    minutes = forms.IntegerField(label="Minutes", min_value=5, max_value=60, initial=10)
    zone = ZoneField(label="Time zone", initial="Europe/London")
    placement = ChipField(label="Did they say how close it was?", choices=Placement.choices)
    kinds = forms.MultipleChoiceField(
        label="Rounds", choices=InterviewKind.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    is_interested = forms.BooleanField(label="Still interested", required=False, help_text="You may change it later.")
    letter = forms.FileField(label="Letter", required=False, help_text="One PDF, of two megabytes at most.")
    search = forms.CharField(label="Search", initial="Operations, spring", disabled=True)
    origin = forms.ChoiceField(label="Where you found it", choices=[("board", "Job board")], disabled=True)
    is_kept = forms.BooleanField(label="Kept by the demo", initial=True, disabled=True)
    notes = long_text(label="Notes", max_length=200)

    @property
    def helper(self) -> FormHelper:
        """Rows, a fold, and the button."""
        return layout.helper(
            "employer",
            Row("day", "clock", "minutes"),
            "placement",
            "kinds",
            "is_interested",
            "letter",
            Row("search", "origin"),
            "is_kept",
            layout.Fold("More", Row("email", "phone"), "link", "zone", "notes"),
        )
