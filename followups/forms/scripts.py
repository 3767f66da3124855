"""The forms that put a script into the candidate's own words."""

from collections.abc import Iterable
from typing import Any, cast

from crispy_forms.helper import FormHelper
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.owned import EditForm
from followups.actions.scripts import Rewording
from followups.forms.wording import ENTER_SAVES, MOST_CHARACTERS, REMARKS, GuardedForm
from followups.models import ScriptPart


class PartForm(GuardedForm, EditForm, forms.ModelForm):
    """One part. It shows what is said now; empty goes back to what was composed."""

    own = forms.CharField(
        label=_("In your words"),
        required=False,
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 4, "data-draft": True}),
        help_text=_("Leave it empty to go back to the words that were there first."),
    )

    class Meta:
        model = ScriptPart
        fields = ("own",)

    def __init__(self, data: Any = None, *, instance: ScriptPart, **options: Any) -> None:
        self.saved_text = instance.text
        initial = {"own": instance.text}
        super().__init__(data, instance=instance, initial=initial, composed=instance.composed, **options)

    @property
    def is_overtaken(self) -> bool:
        """Whether what is saved now differs from what stands in the field."""
        return str(self["own"].value()).replace("\r\n", "\n").strip() != self.saved_text.strip()

    @property
    def helper(self) -> FormHelper:
        """The one field, and what the guard says of it."""
        return layout.helper(ENTER_SAVES, "own", REMARKS)

    def values(self) -> dict[str, Any]:
        """The words; what was confirmed about them is not kept."""
        return {"own": self.cleaned_data["own"]}


class ScriptForm:
    """All parts of a script in one form, each guarded by a revision of its own.

    `is_overtaken`: another tab worded a part meanwhile; both texts are to be shown.
    """

    def __init__(
        self, data: QueryDict | None = None, *, parts: Iterable[ScriptPart], is_overtaken: bool = False
    ) -> None:
        self.data = data
        self.parts = [PartForm(data, instance=part, prefix=prefix_of(part)) for part in parts]
        self.is_overtaken = is_overtaken

    def is_valid(self) -> bool:
        """Whether every part can be kept."""
        return all(part.is_valid() for part in self.parts)

    @property
    def is_refused(self) -> bool:
        """Whether what was sent needs another look."""
        return self.data is not None and bool(self.errors)

    @property
    def errors(self) -> list[Any]:
        """What needs another look, part by part."""
        return [part.errors for part in self.parts if part.errors]

    @property
    def changed(self) -> list[PartForm]:
        """The forms of the parts that were worded anew."""
        return [form for form in self.parts if "own" in form.changed_data]

    def changes(self) -> list[Rewording]:
        """The parts that were worded anew."""
        return [
            Rewording(form.instance, form.cleaned_data["revision"], form.cleaned_data["own"]) for form in self.changed
        ]

    @property
    def rewording(self) -> PartForm | None:
        """The part of which other words were asked for in the place of a line."""
        return next((form for form in self.parts if form.is_to_be_reworded), None)

    def over(self, parts: Iterable[ScriptPart]) -> "ScriptForm":
        """The same words over the rows as they stand now, so that saving again keeps them."""
        data = cast("QueryDict", self.data).copy()
        rows = list(parts)
        data.update({f"{prefix_of(part)}-revision": str(part.revision) for part in rows})
        return ScriptForm(data, parts=rows, is_overtaken=True)


def prefix_of(part: ScriptPart) -> str:
    """What the fields of this part are called in the form of the whole script."""
    return f"part-{part.pk}"
