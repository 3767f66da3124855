"""A self-review: five calm questions, each of which may be left open."""

from collections.abc import Mapping
from typing import Any, cast

from crispy_forms.helper import FormHelper
from django import forms
from django.http import QueryDict
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.fields import long_text
from followups.domain.reviews import QUESTIONS
from followups.models import Finding

MOST_CHARACTERS = 2_000
LABELS = {
    "needed_most": _("What did this position need most?"),
    "went_well": _("What did you show well?"),
    "did_not_come_up": _("What do you have that did not come up?"),
    "fell_short": _("Where did an answer stay short of what you wanted?"),
    "next_time": _("What will you do differently next time?"),
}


class ReviewForm(forms.Form):
    """The five questions. `known`: the answers so far, by the code of the question.

    `is_overtaken`: another tab answered otherwise meanwhile; those answers are said beside these.
    """

    def __init__(
        self, data: QueryDict | None = None, *, known: Mapping[str, Finding], is_overtaken: bool = False
    ) -> None:
        super().__init__(data)
        self.known = known
        self.is_overtaken = is_overtaken
        for question in QUESTIONS:
            answer = known.get(question.code)
            self.fields[question.code] = long_text(
                label=LABELS[question.code], max_length=MOST_CHARACTERS, initial=answer.verbatim if answer else ""
            )
            if answer and is_overtaken:
                self.fields[question.code].help_text = format_html(
                    str(_("Kept in another tab meanwhile: “{}”")), answer.verbatim
                )
            self.fields[_revision(question.code)] = forms.IntegerField(
                widget=forms.HiddenInput, required=False, initial=answer.revision if answer else None
            )

    def clean(self) -> dict[str, Any]:
        """At least one answer."""
        super().clean()
        if not self.errors and not any(self.answers().values()):
            raise forms.ValidationError(_("Answer at least one of the questions. A few words will do."))
        return self.cleaned_data

    def answers(self) -> dict[str, str]:
        """The text by question."""
        return {question.code: self.cleaned_data[question.code] for question in QUESTIONS}

    def revisions(self) -> dict[str, int]:
        """The revision of each answer when it was read, where there was one."""
        found = {question.code: self.cleaned_data[_revision(question.code)] for question in QUESTIONS}
        return {code: revision for code, revision in found.items() if revision is not None}

    def over(self, known: Mapping[str, Finding]) -> "ReviewForm":
        """The same answers over what is kept by now, so that keeping them again replaces it."""
        data = cast("QueryDict", self.data).copy()
        data.update({_revision(code): str(finding.revision) for code, finding in known.items()})
        form = ReviewForm(data, known=known, is_overtaken=True)
        form.add_error(
            None, _("This was answered in another tab meanwhile. Both texts are here; keep the one you want.")
        )
        return form

    @property
    def helper(self) -> FormHelper:
        """The questions in their order."""
        codes = (question.code for question in QUESTIONS)
        return layout.helper(*codes, submit=_("Keep it"), show_optional=False)


def _revision(code: str) -> str:
    return f"{code}_revision"
