"""How a no came: in one sentence for a known application, or from five fields on an empty account."""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.enums import ContactRole, Interest, Placement, Rapport, RejectionChannel, StageKind
from applications.forms import layout
from applications.forms.fields import ChipField, DayField, employer_name, long_text, position_name
from applications.forms.owned import CreateForm, EditForm
from applications.forms.reach import Reach, ReachField
from applications.models import Application, Candidate, Rejection

WORDS_LENGTH = 100_000
AFTER = {
    StageKind.SAVED: _("before you applied"),
    StageKind.APPLIED: _("after you applied"),
    StageKind.SCREENING: _("after the screening"),
    StageKind.INTERVIEWING: _("after the interviews"),
    StageKind.FINAL_ROUND: _("after the final round"),
    StageKind.OFFER: _("after an offer"),
}
CLOSENESS = {
    Placement.SECOND: _("Second or third"),
    Placement.SHORT_LIST: _("On the short list"),
    Placement.UNKNOWN: _("They did not say"),
}


class PersonField(forms.ModelChoiceField):
    """One of the people on an application, by name."""

    def label_from_instance(self, obj: Any) -> str:
        """The name of the contact."""
        return obj.contact.name


class RejectionFields(forms.ModelForm):
    """When, how and by whom the no came. Never the time of day."""

    received_on = DayField(
        label=_("When"), required=False, help_text=_("Leave it empty if you do not know the day any more.")
    )
    channel = forms.ChoiceField(label=_("How"), choices=RejectionChannel.choices)
    told_by = PersonField(label=_("By whom"), queryset=None, required=False, empty_label=_("Nobody you have noted"))
    furthest = forms.ChoiceField(label=_("How far you got"), choices=list(AFTER.items()))
    still_interested = ChipField(label=_("Would you still like to work there?"), choices=Interest.choices)
    words = long_text(
        label=_("Their message"),
        max_length=WORDS_LENGTH,
        help_text=_("Paste it if you like: it tells who wrote, and whether they offered to talk."),
    )

    class Meta:
        model = Rejection
        fields = (
            "received_on",
            "channel",
            "told_by",
            "furthest",
            "still_interested",
            "placement",
            "placement_told",
            "not_to_be_quoted",
            "words",
        )
        labels = {
            "placement_told": _("The employer told me how close it was"),
            "not_to_be_quoted": _("It was told in confidence, and is not to be quoted"),
        }

    def __init__(self, *args: Any, application: Application, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = cast("PersonField", self.fields["told_by"])
        people.queryset = application.involvements.select_related("contact").order_by("contact__name", "pk")

    def clean(self) -> dict[str, Any]:
        """What they did not say, they did not tell either."""
        values = super().clean() or self.cleaned_data
        if values.get("placement") == Placement.UNKNOWN:
            values.update(placement_told=False, not_to_be_quoted=False)
        return values


@dataclass(frozen=True, slots=True)
class Told:
    """The sentence that says how the no came; `day` empty: not known any more."""

    day: date | None
    is_today: bool
    channel: str
    after: str
    interest: str


class RejectionForm(RejectionFields):
    """A no in one sentence with defaults, and one question: how close was it?"""

    placement = ChipField(label=_("Did they say how close it was?"), choices=list(CLOSENESS.items()))

    def __init__(self, *args: Any, furthest: StageKind, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.initial.update(
            received_on=today,
            channel=RejectionChannel.MAIL,
            furthest=furthest,
            still_interested=Interest.YES,
            placement=Placement.UNKNOWN,
            placement_told=True,
        )

    @property
    def told(self) -> Told:
        """The sentence, from what was typed as far as that is understood."""
        values = {**self.initial, **(self.cleaned_data if self.is_bound else {})}
        return Told(
            day=values["received_on"],
            is_today=values["received_on"] == self.today,
            channel=str(RejectionChannel(values["channel"]).label),
            after=str(AFTER[values["furthest"]]),
            interest=values["still_interested"],
        )

    @property
    def is_folded(self) -> bool:
        """Whether nothing behind the sentence needs another look."""
        return not self.errors.keys() - {"placement", "words", "__all__"}


class RejectionEditForm(EditForm, RejectionFields):
    """Corrects how a no came."""

    placement = forms.ChoiceField(label=_("How close it was"), choices=Placement.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = layout.helper(
            Row("received_on", "channel"),
            Row("furthest", "told_by"),
            "still_interested",
            "placement",
            "placement_told",
            "not_to_be_quoted",
            "words",
        )


class StartForm(CreateForm):
    """Five fields on the day of a no. Everything else is asked later, and only if it could change who comes first."""

    employer = employer_name()
    position = position_name()
    person = forms.CharField(
        label=_("The person you liked best"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    reach = ReachField(
        label=_("Their number or mail"),
        max_length=254,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    rapport = ChipField(label=_("How it felt with them"), choices=Rapport.choices, required=False)

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("ReachField", self.fields["reach"]).region = candidate.country
        self.helper = layout.helper("employer", "position", "person", "reach", "rapport", submit=_("See the plan"))

    def clean(self) -> dict[str, Any]:
        """A number and a feeling belong to somebody."""
        given = self.cleaned_data
        is_about_somebody = given.get("rapport") or given.get("reach") not in (None, Reach())
        if is_about_somebody and not given.get("person") and "person" not in self.errors:
            self.add_error("person", _("Give the name of this person; a first name is enough."))
        return given

    def values(self) -> dict[str, Any]:
        """What the action takes."""
        reach = self.cleaned_data["reach"]
        names = ("uid", "employer", "position", "person", "rapport")
        return {**{name: self.cleaned_data[name] for name in names}, "phone": reach.phone, "email": reach.email}


class TrialFields(forms.Form):
    """What one no can be tried out with, before there is an account: their part, how it came, one strength."""

    role = ChipField(
        label=_("The person you liked best"), choices=ContactRole.choices, initial=ContactRole.INTERVIEW_TEAM
    )
    channel = ChipField(label=_("How the no came"), choices=RejectionChannel.choices, initial=RejectionChannel.MAIL)
    received_on = DayField(label=_("When"), error_messages={"required": _("Give the day on which it came.")})
    furthest = forms.ChoiceField(
        label=_("How far you got"), choices=list(AFTER.items()), initial=StageKind.INTERVIEWING
    )
    strength = forms.CharField(
        label=_("One thing you are good at"),
        max_length=120,
        required=False,
        help_text=_("As you would say it: planning, calm on the night shift."),
    )


class CarriedStartForm(TrialFields, StartForm):
    """The five fields, with what was tried out before the account was there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tried = layout.Fold(_("What you tried out"), "role", "channel", "received_on", "furthest", "strength")
        self.helper.layout.append(tried)

    def values(self) -> dict[str, Any]:
        """What the action takes, with what was tried out."""
        tried = {name: self.cleaned_data[name] for name in TrialFields.base_fields}
        return {**super().values(), **tried, "furthest": StageKind(tried["furthest"])}
