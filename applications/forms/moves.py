"""Moving an application to another stage, and ending it otherwise than with a no."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from applications.enums import Ending
from applications.forms import layout
from applications.forms.fields import ChipField, DayField
from applications.forms.owned import EditForm
from applications.models import Candidate, Stage, StageChange


class MoveForm(forms.Form):
    """Where an application stands now, and since when."""

    changed_on = DayField(label=_("Since"), required=False)

    def __init__(self, *args: Any, candidate: Candidate, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stages = Stage.objects.owned_by(candidate).order_by("position", "pk")
        self.fields["stage"] = forms.ModelChoiceField(
            label=_("Stage"),
            queryset=self.stages,
            empty_label=None,
            error_messages={
                "required": _("Choose one of your stages."),
                "invalid_choice": _("Choose one of your stages."),
            },
        )
        self.initial["changed_on"] = self.today = today

    def clean_changed_on(self) -> date:
        """The day given, or today."""
        return self.cleaned_data["changed_on"] or self.today


class StageChangeForm(EditForm, forms.ModelForm):
    """Corrects the day of a move."""

    class Meta:
        model = StageChange
        fields = ("changed_on",)
        field_classes = {"changed_on": DayField}
        labels = {"changed_on": _("Day")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = layout.helper("changed_on")


class EndingForm(forms.Form):
    """How an application ended, and when. A no has a form of its own."""

    ending = ChipField(
        label=_("What happened?"),
        choices=[(ending.value, ending.label) for ending in Ending if ending != Ending.REJECTED],
        error_messages={"required": _("Choose what happened.")},
    )
    ended_on = DayField(label=_("When"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["ended_on"] = today
        self.helper = layout.helper("ending", "ended_on", submit=_("End this application"))
