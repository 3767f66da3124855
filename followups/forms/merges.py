"""Forms that make two gaps one, and that split one."""

from collections.abc import Iterable
from typing import Any, cast

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.owned import CreateForm
from applications.models import Candidate
from followups.domain.lesson_facts import Statement
from followups.enums import GapState
from followups.models import Finding, Gap, Merge


class GapField(forms.ModelChoiceField):
    """Another gap, by its title."""

    default_error_messages = {"required": _("Choose a gap."), "invalid_choice": _("Choose one of your gaps.")}

    def label_from_instance(self, obj: Gap) -> str:
        """The title and, where it is closed, that it is: "SAP (closed)"."""
        return f"{obj.title} ({obj.get_state_display().lower()})" if obj.state == GapState.CLOSED else obj.title


class OtherGapForm(forms.Form):
    """Names another gap of one's own."""

    other = GapField(queryset=Gap.objects.none())

    def __init__(self, *args: Any, candidate: Candidate, gap: Gap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = Gap.objects.owned_by(candidate).exclude(pk=gap.pk).order_by("title", "pk")
        cast("GapField", self.fields["other"]).queryset = self.others


class MergeForm(CreateForm, OtherGapForm):
    """Makes another gap a part of this one. Gaps of the same kind are offered; one of another kind is refused."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, candidate: Candidate, gap: Gap, **kwargs: Any) -> None:
        super().__init__(*args, candidate=candidate, gap=gap, initial={"revision": gap.revision}, **kwargs)
        field = cast("GapField", self.fields["other"])
        field.label = _("Which gap is the same?")
        offered = [(other.pk, field.label_from_instance(other)) for other in self.others.filter(code=gap.code)]
        field.choices = [("", _("Choose one")), *offered]
        self.is_any_offered = bool(offered)
        self.merges = Merge.objects.owned_by(candidate)

    def was_sent_before(self) -> bool:
        """Whether this very form merged two gaps already."""
        uid = self.cleaned_data.get("uid")
        return uid is not None and self.merges.filter(uid=uid).exists()

    @property
    def helper(self) -> FormHelper:
        """One field."""
        return layout.helper("other", submit=_("Make them one"))


class UnmergeForm(forms.Form):
    """Names the merge that is taken back."""

    merge = forms.ModelChoiceField(queryset=Merge.objects.none())

    def __init__(self, *args: Any, candidate: Candidate, gap: Gap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        merges = Merge.objects.owned_by(candidate).filter(gap=gap)
        cast("forms.ModelChoiceField", self.fields["merge"]).queryset = merges


class SplitForm(CreateForm):
    """Gives some findings of a gap a new gap with a name of its own. `offered`: those of this page, in their order."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    findings = forms.ModelMultipleChoiceField(
        label=_("Which of these are something else?"),
        queryset=Finding.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Tick what belongs to the new gap."),
            "invalid_choice": _("One of these does not stand here any more. Look again at what is ticked."),
            "invalid_pk_value": _("One of these does not stand here any more. Look again at what is ticked."),
        },
    )
    title = forms.CharField(
        label=_("What shall it be called?"),
        max_length=120,
        error_messages={"required": _("Give it a short title, such as “SAP”.")},
    )

    def __init__(self, data: Any = None, *, candidate: Candidate, gap: Gap, offered: Iterable[Statement]) -> None:
        super().__init__(data, initial={"revision": gap.revision})
        field = cast("forms.ModelMultipleChoiceField", self.fields["findings"])
        field.queryset = Finding.objects.owned_by(candidate).filter(gap=gap)
        field.choices = [(statement.stated.id, statement) for statement in offered]
        self.gaps = Gap.objects.owned_by(candidate)

    def sent_before(self) -> Gap | None:
        """The gap that this very form made already."""
        uid = self.cleaned_data.get("uid")
        return self.gaps.filter(uid=uid).first() if uid is not None else None

    @property
    def helper(self) -> FormHelper:
        """What was said, then the name."""
        return layout.helper(
            Field("findings", template="house/quotes.html"), "title", submit=_("Give them their own gap")
        )


class NewGapForm(forms.Form):
    """Names the gap that was split off, and is put back."""

    new = forms.ModelChoiceField(queryset=Gap.objects.none())

    def __init__(self, *args: Any, gap: Gap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField", self.fields["new"]).queryset = gap.kept_apart.order_by("pk")
