"""Forms about searches."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.enums import SearchOutcome
from applications.forms import layout
from applications.forms.fields import ChipField, DayField, long_text
from applications.forms.owned import CreateForm, EditForm
from applications.models import Search


class SearchFields(forms.Form):
    """What a search is called and aims at."""

    name = forms.CharField(label=_("Name"), max_length=120, help_text=_("Such as “Operations, spring”."))
    goal = forms.CharField(label=_("What you look for"), max_length=240, required=False)


class SearchCreateForm(CreateForm, SearchFields):
    """A new search."""

    @property
    def helper(self) -> FormHelper:
        """Both fields in view."""
        return layout.helper("name", "goal", submit=_("Open the search"))


class SearchEditForm(EditForm, SearchFields, forms.ModelForm):
    """Edits a search."""

    notes = long_text(label=_("Notes"), max_length=100_000)

    class Meta:
        model = Search
        fields = ("name", "goal", "notes")

    @property
    def helper(self) -> FormHelper:
        """All three in view."""
        return layout.helper("name", "goal", "notes")


class SearchCloseForm(forms.Form):
    """Closes a search."""

    outcome = ChipField(label=_("How did it end?"), choices=SearchOutcome.choices, initial=SearchOutcome.FOUND)
    closed_on = DayField(label=_("When?"))

    @property
    def helper(self) -> FormHelper:
        """Outcome and day."""
        return layout.helper("outcome", "closed_on", submit=_("Close the search"))
