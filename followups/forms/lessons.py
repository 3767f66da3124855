"""Choosing which search the lessons are drawn from."""

from django import forms


class LessonsForm(forms.Form):
    """The id of a search, or nothing for all."""

    search = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False)

    def search_id(self) -> int | None:
        """The id; None, so that all searches are shown, where it cannot be one."""
        self.is_valid()
        return self.cleaned_data.get("search")
