"""The forms that put a script into the candidate's own words."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

from crispy_forms.helper import FormHelper
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.fields import long_text
from applications.forms.owned import EditForm
from followups.actions.scripts import Rewording
from followups.domain.scripts import speech
from followups.forms.wording import ENTER_SAVES, MOST_CHARACTERS, REMARKS, GuardedForm
from followups.models import ScriptPart
from followups.queries.rewordings import PartOffer

PRESS = re.compile(r"(differently|fresh|mine|kept|forget) (\d{1,18})(?: (\d{1,18}))?")


class Press(NamedTuple):
    """A button beside one part: say it differently, how it would read now, keep mine, one that was kept, forget it."""

    verb: str
    part: int
    wording: int


class PartForm(GuardedForm, EditForm, forms.ModelForm):
    """One part. It shows what is said now; empty goes back to what was composed."""

    own = long_text(
        label=_("In your words"),
        max_length=MOST_CHARACTERS,
        help_text=_("Leave it empty to go back to the words that were there first."),
    )

    keep = forms.BooleanField(label=_("Keep these words for next time"), required=False)

    class Meta:
        model = ScriptPart
        fields = ("own",)

    def __init__(self, data: Any = None, *, instance: ScriptPart, **options: Any) -> None:
        self.saved_text = instance.text
        self.offer: PartOffer | None = None
        initial = {"own": instance.text}
        super().__init__(data, instance=instance, initial=initial, composed=instance.composed, **options)

    @property
    def is_overtaken(self) -> bool:
        """Whether what is saved now differs from what stands in the field."""
        return self.typed != self.saved_text.strip()

    @property
    def typed(self) -> str:
        """What stands in the field now."""
        return str(self["own"].value() or "").replace("\r\n", "\n").strip()

    @property
    def words(self) -> int:
        """How many words that are."""
        return speech.count_words(self.typed)

    @property
    def seconds(self) -> int:
        """How long they take to say."""
        return speech.seconds(self.typed)

    @property
    def characters(self) -> int:
        """How many characters that are."""
        return len(self.typed)

    @property
    def helper(self) -> FormHelper:
        """The field, whether its words are kept for next time, and what the guard says of it."""
        return layout.helper(ENTER_SAVES, "own", "keep", REMARKS)

    def values(self) -> dict[str, Any]:
        """The words, and whether to keep them; what was confirmed about them is not kept."""
        return {name: self.cleaned_data[name] for name in ("own", "keep")}


class ScriptForm:
    """All parts of a script in one form, each guarded by a revision of its own.

    `is_overtaken`: another tab worded a part meanwhile; both texts are to be shown.
    """

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        parts: Iterable[ScriptPart],
        offers: Mapping[int, PartOffer],
        is_overtaken: bool = False,
    ) -> None:
        self.data = data
        self.offers = offers
        self.parts = [PartForm(data, instance=part, prefix=prefix_of(part)) for part in parts]
        for part in self.parts:
            part.offer = offers.get(part.instance.pk)
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
        """The forms of the parts that were worded anew, or whose words are to be kept."""
        return [form for form in self.parts if {"own", "keep"} & set(form.changed_data)]

    def changes(self) -> list[Rewording]:
        """The parts that were worded anew, or whose words are to be kept."""
        return [
            Rewording(form.instance, form.cleaned_data["revision"], form.cleaned_data["own"], form.cleaned_data["keep"])
            for form in self.changed
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
        return ScriptForm(data, parts=rows, offers=self.offers, is_overtaken=True)

    @property
    def press(self) -> Press | None:
        """What was asked for instead of saving; None: save. An odd request asks for nothing."""
        found = PRESS.fullmatch(self.data.get("press", "")) if self.data else None
        return Press(found[1], int(found[2]), int(found[3] or 0)) if found else None

    def reworded(self, press: Press, *, parts: Iterable[ScriptPart], offers: Mapping[int, PartOffer]) -> "ScriptForm":
        """The same form with other words in one field; nothing else that was typed is touched, nothing is saved."""
        data, rows = cast("QueryDict", self.data).copy(), list(parts)
        for form in self.parts:
            if form.instance.pk == press.part and (text := _asked_for(press, form)):
                data[f"{prefix_of(form.instance)}-own"] = text
        data.update({f"{prefix_of(row)}-revision": str(row.revision) for row in rows if row.pk == press.part})
        return ScriptForm(data, parts=rows, offers=offers)


def _asked_for(press: Press, form: PartForm) -> str:
    offer = form.offer
    if offer is None:
        return ""
    if press.verb == "kept":
        return next((wording.text for wording in offer.kept if wording.pk == press.wording), "")
    return {"differently": offer.next_after(form.typed), "fresh": offer.fresh}.get(press.verb, "")


def prefix_of(part: ScriptPart) -> str:
    """What the fields of this part are called in the form of the whole script."""
    return f"part-{part.pk}"
