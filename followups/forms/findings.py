"""The form that sorts a finding anew."""

from typing import Any, cast

from crispy_forms.helper import FormHelper
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.fields import ChipField, long_text
from applications.forms.owned import EditForm
from applications.models import Candidate
from followups.enums import FindingKind, FindingStatus, GapCode, GapState
from followups.models import Finding, Gap
from followups.models.finding import MENDABLE

TEXT_LENGTH = 20_000


class FindingForm(EditForm, forms.ModelForm):
    """What one statement was, what it means, where it belongs, and what the candidate makes of it."""

    kind = ChipField(
        label=_("What was it?"),
        choices=FindingKind.choices,
        error_messages={"required": _("Choose one of the three.")},
    )
    status = ChipField(
        label=_("What does it mean for you?"),
        choices=FindingStatus.choices,
        required=False,
        help_text=_("Asked of a gap only. What you see otherwise stays private and is never argued about."),
    )
    code = forms.ChoiceField(
        label=_("What kind of gap?"), choices=[("", _("Not said yet")), *GapCode.choices], required=False
    )
    understood = long_text(label=_("What you understood"), max_length=TEXT_LENGTH)
    will_do = long_text(label=_("What you will do"), max_length=TEXT_LENGTH)

    class Meta:
        model = Finding
        fields = ("kind", "status", "code", "gap", "understood", "will_do")
        labels = {"gap": _("Which gap does it belong to?")}
        error_messages = {"gap": {"invalid_choice": _("Choose one of your gaps.")}}

    def __init__(self, *args: Any, candidate: Candidate, instance: Finding, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        offered = Q(pk=instance.gap_id) | ~Q(state=GapState.CLOSED)
        gap = cast("forms.ModelChoiceField", self.fields["gap"])
        gap.queryset = Gap.objects.owned_by(candidate).filter(offered).order_by("title", "pk")
        gap.empty_label = _("The one that fits, or a new one")

    def clean(self) -> dict[str, Any]:
        """What is no gap has no status, and what cannot be mended no gap. Of code and gap, what was changed decides."""
        super().clean()
        given = self.cleaned_data
        if given.get("kind") != FindingKind.GAP:
            given["status"] = ""
        elif not given.get("status"):
            self.add_error("status", _("Choose what it means for you. “Not sure” will do."))
        self._settle(given.get("gap"))
        return given

    def _settle(self, gap: Gap | None) -> None:
        is_code_chosen = "code" in self.changed_data and "gap" not in self.changed_data
        fits = gap is not None and gap.code == self.cleaned_data.get("code")
        if self.cleaned_data.get("status") not in MENDABLE or (is_code_chosen and not fits):
            self.cleaned_data["gap"] = None
        elif gap is not None:
            self.cleaned_data["code"] = gap.code

    @property
    def helper(self) -> FormHelper:
        """The taps first; where it belongs is folded."""
        return layout.helper(
            "kind",
            "status",
            "will_do",
            "understood",
            layout.Fold(_("Where it belongs"), "code", "gap"),
            show_optional=False,
        )
