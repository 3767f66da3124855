"""Forms about gaps: their title, the steps against them, and the proof that closes them."""

from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.fields import ChipField, DayField, long_text
from applications.forms.owned import CreateForm, EditForm
from followups.enums import Effort, GapCode
from followups.models import Gap, Remedy
from followups.models.gap import CODES_WITHOUT_GAP

STEP_LENGTH = 240
PROOF_LENGTH = 20_000


class GapForm(EditForm, forms.ModelForm):
    """Gives a gap another title, or another kind."""

    code = forms.ChoiceField(
        label=_("Kind"),
        choices=[choice for choice in GapCode.choices if choice[0] not in CODES_WITHOUT_GAP],
        help_text=_("What was said under it takes the same kind."),
    )

    class Meta:
        model = Gap
        fields = ("title", "code")
        labels = {"title": _("Title")}
        error_messages = {"title": {"required": _("Give it a short title, such as “SAP”.")}}

    @property
    def helper(self) -> FormHelper:
        """The title first."""
        return layout.helper("title", "code")


class ClosingForm(EditForm, forms.ModelForm):
    """Closes a gap with its proof."""

    proof = long_text(
        label=_("What proves it?"),
        max_length=PROOF_LENGTH,
        required=True,
        help_text=_("A certificate, a project, a story that landed: what you would show to somebody who asks."),
        error_messages={"required": _("Say in a few words what proves it. It is what the next employer will ask for.")},
    )

    class Meta:
        model = Gap
        fields = ("proof", "closed_on")
        field_classes = {"closed_on": DayField}
        labels = {"closed_on": _("Since when?")}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"closed_on": today}, **kwargs)
        self.today = today
        self.fields["closed_on"].required = True

    def clean_closed_on(self) -> date:
        """A day that has come."""
        closed_on: date = self.cleaned_data["closed_on"]
        if closed_on > self.today:
            raise forms.ValidationError(_("Give today or an earlier day."))
        return closed_on

    @property
    def helper(self) -> FormHelper:
        """The proof first."""
        return layout.helper("proof", "closed_on", submit=_("Close this gap"))


class RemedyFields(forms.ModelForm):
    """One step, how long it takes, and by when."""

    effort = ChipField(label=_("How long will it take?"), choices=Effort.choices, initial=Effort.S)

    class Meta:
        model = Remedy
        fields = ("text", "effort", "due_on", "if_then")
        field_classes = {"due_on": DayField}
        labels = {
            "text": _("What will you do?"),
            "due_on": _("By when?"),
            "if_then": _("If … then …"),
        }
        help_texts = {"if_then": _("If I am asked about scale, then I start with the 40-site roll-out.")}
        error_messages = {"text": {"required": _("Say in a few words what you will do.")}}


class RemedyForm(CreateForm, RemedyFields):
    """A new step against a gap."""

    @property
    def helper(self) -> FormHelper:
        """The step first; a day and a plan if wanted."""
        return layout.helper("text", "effort", Row("due_on"), "if_then", submit=_("Add this step"))


class RemedyEditForm(EditForm, RemedyFields):
    """Edits a step."""

    @property
    def helper(self) -> FormHelper:
        """As it was written."""
        return layout.helper("text", "effort", Row("due_on"), "if_then")


class CompletionForm(forms.Form):
    """Marks a step as done, with the proof if there is one."""

    proof = forms.CharField(label=_("What shows it? A link or a few words"), max_length=STEP_LENGTH, required=False)

    @property
    def helper(self) -> FormHelper:
        """One field."""
        return layout.helper("proof", submit=_("It is done"))
