"""Forms about interviews: when and with whom, and afterwards the candidate's own debrief."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.enums import InterviewKind
from applications.forms import layout
from applications.forms.fields import ChipField, ClockField, DayField, ZoneField, long_text
from applications.forms.owned import CreateForm, EditForm
from applications.models import Application, Interview, Involvement

LONGEST_MINUTES = 24 * 60
MOST_ROUNDS = 50
MOST_BOXES = 40
"""People who are offered as boxes to tick; more of them stand in a list that scrolls."""

SCORES = [
    ("", _("Not said yet")),
    ("1", _("1 · badly")),
    ("2", _("2 · not so well")),
    ("3", _("3 · all right")),
    ("4", _("4 · well")),
    ("5", _("5 · very well")),
]
DETAILS = (Row("zone", "minutes", "round"), "place", "preparation")
DEBRIEF = ("score", "went_well", "did_not_come_up", "asked_for_feedback", "outcome")


class PeopleField(forms.ModelMultipleChoiceField):
    """People of one application, by name. Their keys come one by one, or joined by commas as a conflict sends them."""

    def clean(self, value: Any) -> Any:
        """The people chosen."""
        return super().clean([key for text in value or [] for key in str(text).split(",") if key])

    def label_from_instance(self, obj: Involvement) -> str:
        """The name and, where it is known, the role: "Dana Whitfield, hiring manager"."""
        role = obj.get_role_display()
        return f"{obj.contact.name}, {role.lower() if role != 'HR' else role}" if role else obj.contact.name


class RoundFields(forms.Form):
    """When a round takes place, in which form, and with whom."""

    kind = ChipField(label=_("What kind?"), choices=InterviewKind.choices, initial=InterviewKind.VIDEO)
    local_on = DayField(label=_("Day"))
    local_time = ClockField(label=_("Time"), required=False)
    zone = ZoneField(label=_("Time zone"))
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=LONGEST_MINUTES, initial=60)
    round = forms.IntegerField(label=_("Round"), min_value=1, max_value=MOST_ROUNDS, initial=1)
    place = forms.CharField(label=_("Place or link"), max_length=500, required=False)
    preparation = long_text(label=_("Preparation"), max_length=100_000)

    def __init__(self, *args: Any, application: Application, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = application.involvements.select_related("contact").order_by("contact__name", "pk")
        number = known.count()
        widget = forms.CheckboxSelectMultiple() if number <= MOST_BOXES else forms.SelectMultiple(attrs={"size": 8})
        self.fields["people"] = PeopleField(label=_("With whom?"), queryset=known, required=False, widget=widget)
        self.is_anybody_known = number > 0

    @property
    def round_layout(self) -> list[Any]:
        """The fields of the round, as a form lays them out; people only where there are any to choose."""
        people = ["people"] if self.is_anybody_known else []
        return ["kind", Row("local_on", "local_time"), *people, layout.Fold(_("More"), *DETAILS)]


class InterviewCreateForm(CreateForm, RoundFields):
    """A new round."""

    @property
    def helper(self) -> FormHelper:
        """Kind, day, time and people first."""
        return layout.helper(*self.round_layout, submit=_("Add the interview"))


class InterviewEditForm(EditForm, RoundFields, forms.ModelForm):
    """Edits a round, and takes the candidate's own debrief: given before anything is heard."""

    score = forms.TypedChoiceField(
        label=_("How did it go?"),
        choices=SCORES,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    went_well = long_text(label=_("What went well"), max_length=20_000)
    did_not_come_up = long_text(
        label=_("What did not come up"),
        max_length=20_000,
        help_text=_("Something you have, and nobody asked about."),
    )
    asked_for_feedback = forms.BooleanField(
        label=_("I asked whether I may ask for feedback"),
        required=False,
        help_text=_("“Whatever you decide, may I ask you for feedback?”"),
    )
    outcome = forms.CharField(label=_("What came of it"), max_length=240, required=False)

    class Meta:
        model = Interview
        fields = (
            "kind",
            "local_on",
            "local_time",
            "zone",
            "minutes",
            "round",
            "place",
            "people",
            "preparation",
            *DEBRIEF,
        )

    @property
    def helper(self) -> FormHelper:
        """The round, then the debrief."""
        return layout.helper(*self.round_layout, Fieldset(_("Your own debrief"), *DEBRIEF))
