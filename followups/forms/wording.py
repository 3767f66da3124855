"""Words that go to the employer: read by the guard while they are written, and before they are kept (domain 4)."""

from functools import cached_property
from typing import Any, cast

from crispy_forms.layout import HTML
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from followups.queries import wording
from followups.queries.wording import Look

MOST_CHARACTERS = 4_000
ASK_AGAIN = {
    "alarms": _("A line could alarm them. Look at the other words below, or keep yours all the same."),
    "argues": _("A line sounds like arguing. Look at the other words below, or keep yours all the same."),
    "presses": _("A line presses them. Look at the other words below, or keep yours all the same."),
    "undersells": _("A line sells you short. Look at the other words below, or keep yours all the same."),
}

REMARKS = HTML('{% include "followups/_wording.html" with form=form only %}')
ENTER_SAVES = HTML('{% include "followups/_wording_default.html" only %}')


class WordingForm(forms.Form):
    """One text in the candidate's own words. `kept`: the marks of the stops that are to stay as they are.

    `composed`: the words that stood there first; they were chosen with care, and are not looked at.
    """

    own = forms.CharField(required=False, max_length=MOST_CHARACTERS)
    kept = forms.CharField(required=False, max_length=MOST_CHARACTERS, widget=forms.TextInput, initial="")

    def __init__(self, *args: Any, composed: str = "", **options: Any) -> None:
        self.composed = _as_typed(composed)
        super().__init__(*args, **options)

    @cached_property
    def look(self) -> Look:
        """What the guard says of the text in the field."""
        text = str(self["own"].value() or "")
        return Look() if _as_typed(text) == self.composed else wording.look(text[:MOST_CHARACTERS])

    @property
    def is_kept(self) -> bool:
        """Whether every stop of the text in the field was confirmed."""
        marks = str(self["kept"].value() or "").split()
        return all(stop.mark in marks for stop in self.look.stops)

    @property
    def name_of_rewrite(self) -> str:
        """What the buttons are called that put other words in the place of a line."""
        return self.add_prefix("rewrite")

    @property
    def is_to_be_reworded(self) -> bool:
        """Whether such a button was pressed."""
        return self.name_of_rewrite in self.data

    def reworded(self) -> QueryDict | None:
        """What was sent, with the other words in the place of the line; None where that line is not there any more."""
        data = cast("QueryDict", self.data).copy()
        text = self.look.reworded(data.pop(self.name_of_rewrite)[-1])
        if text is None:
            return None
        data[self.add_prefix("own")] = text
        return data


class GuardedForm(WordingForm):
    """A form that keeps such a text. A stop is asked about once more; nothing else holds it up."""

    def clean(self) -> dict[str, Any] | None:
        """Ask again where a stop was worded and not confirmed; what stood there before is not asked about."""
        values = super().clean()
        if "own" not in self.errors and self._is_new and not self.is_kept:
            self.add_error("own", ASK_AGAIN[self.look.stops[0].label])
        return values

    @property
    def _is_new(self) -> bool:
        return self.look.text.strip() != _as_typed(str(self.initial.get("own", "")))


def _as_typed(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
