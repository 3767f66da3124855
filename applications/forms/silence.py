"""Forms about an employer's silence: that the candidate asked, and that a word came."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from applications.enums import StatusChannel
from applications.forms import layout
from applications.forms.fields import ChipField, DayField


class StatusQuestionForm(forms.Form):
    """How the candidate asked."""

    channel = ChipField(choices=StatusChannel.choices, required=False)

    def chosen(self) -> StatusChannel:
        """The way that was pressed; in writing, where the button says nothing that is known."""
        self.is_valid()
        return StatusChannel(self.cleaned_data.get("channel") or StatusChannel.WRITING)


class StatusAnswerForm(forms.Form):
    """A word that keeps it open. `is_asked`: whether a question waits for it; else the day is all there is to keep."""

    promised_on = DayField(
        label=_("By when will they decide?"),
        required=False,
        help_text=_("If they named a day. You are not asked to write again before it has passed."),
        error_messages={"required": _("Give the day they named, such as 2026-06-12.")},
    )

    def __init__(self, *args: Any, today: date, is_asked: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["promised_on"].required = not is_asked
        self.helper = layout.helper("promised_on", submit=_("Keep it"), show_optional=is_asked)

    def clean_promised_on(self) -> date | None:
        """The day they named; one that has passed is no promise."""
        day: date | None = self.cleaned_data["promised_on"]
        if day is not None and day < self.today:
            raise forms.ValidationError(_("That day has passed. Give the day they named, or leave it empty."))
        return day
