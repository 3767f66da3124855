"""Adding, editing and finding applications."""

from typing import Any, cast

from crispy_forms.layout import Row
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from applications.enums import Ending, StageKind, WorkMode
from applications.forms import layout
from applications.forms.fields import DayField, LinkField, employer_name, position_name
from applications.forms.owned import CreateForm, EditForm
from applications.models import Application, Candidate, Search, Stage

NAME_LENGTH = 120
TAGS_AT_MOST = 20
TAG_LENGTH = 40
STEPS = (Row("next_step", "next_step_on"), "answer_promised_on")


class TagsField(forms.CharField):
    """Words with commas between them, as a list without repetition."""

    def prepare_value(self, value: Any) -> Any:
        """The words as a person writes them."""
        return ", ".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        """The words; ValidationError for a long one, or for too many."""
        words = (word.strip() for word in super().clean(value).split(","))
        tags = list(dict.fromkeys(word for word in words if word))
        if len(tags) > TAGS_AT_MOST or any(len(tag) > TAG_LENGTH for tag in tags):
            raise ValidationError(
                _("Give at most %(many)d tags of %(long)d characters each, with commas between them."),
                params={"many": TAGS_AT_MOST, "long": TAG_LENGTH},
            )
        return tags


class ApplicationFields(forms.ModelForm):
    """The facts of an application, as text: an employer and an agency are named, not picked."""

    field_order = ("employer", "position", "stage")

    employer = employer_name()
    position = position_name()
    agency = forms.CharField(
        label=_("Agency in between"),
        max_length=NAME_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    link = LinkField(label=_("Link to the advert"), max_length=1_000)
    work_mode = forms.ChoiceField(
        label=_("Where the work is done"), choices=[("", _("Not said")), *WorkMode.choices], required=False
    )
    tags = TagsField(
        label=_("Tags"), max_length=1_000, required=False, help_text=_("Words of your own, with commas between them.")
    )

    class Meta:
        model = Application
        fields: tuple[str, ...] = (
            "position",
            "applied_on",
            "next_step",
            "next_step_on",
            "answer_promised_on",
            "link",
            "source",
            "place",
            "work_mode",
            "pay_advertised",
            "pay_asked",
            "pay_offered",
            "no_calls",
            "is_finance_or_sales",
            "advert",
            "notes",
        )
        field_classes = {"applied_on": DayField, "next_step_on": DayField, "answer_promised_on": DayField}
        labels = {
            "next_step_on": _("When"),
            "answer_promised_on": _("They promised an answer by"),
            "source": _("Where you found it"),
            "pay_advertised": _("Pay, as advertised"),
            "pay_asked": _("Pay, as you asked"),
            "pay_offered": _("Pay, as offered"),
            "no_calls": _("The advert asks for no phone calls"),
            "is_finance_or_sales": _("A position in finance or sales"),
            "advert": _("Text of the advert"),
        }
        help_texts = {
            "advert": _("Paste it: adverts vanish, and before an interview you will want to read it again."),
        }
        widgets = {
            "advert": forms.Textarea(attrs={"rows": 6, "data-draft": True}),
            "notes": forms.Textarea(attrs={"rows": 4, "data-draft": True}),
        }


class ApplicationForm(CreateForm, ApplicationFields):
    """A new application: two fields are enough."""

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stages = Stage.objects.owned_by(candidate).order_by("position", "pk")
        self.fields["stage"] = forms.ModelChoiceField(
            label=_("Stage"),
            queryset=stages,
            required=False,
            empty_label=None,
            initial=next((stage for stage in stages if stage.kind == StageKind.APPLIED), None),
            error_messages={"invalid_choice": _("Choose one of your stages.")},
        )
        self.order_fields(self.field_order)
        self.helper = layout.helper(
            "employer",
            "position",
            layout.Fold(_("Stage and next step"), Row("stage", "applied_on"), *STEPS),
            *_folded_facts(),
            submit=_("Add application"),
        )


class ApplicationEditForm(EditForm, ApplicationFields):
    """The facts of an application. Its stage and its end have forms of their own."""

    class Meta(ApplicationFields.Meta):
        fields = ("search", *ApplicationFields.Meta.fields, "no_follow_up", "no_follow_up_reason")
        labels = {
            **ApplicationFields.Meta.labels,
            "no_follow_up": _("Ask nobody about this one"),
            "no_follow_up_reason": _("Why not"),
        }
        help_texts = {
            **ApplicationFields.Meta.help_texts,
            "no_follow_up": _("No proposal, script, reminder or calendar entry from then on."),
        }
        error_messages = {
            "search": {"invalid_choice": _("Choose one of your searches.")},
        }

    def __init__(self, *args: Any, instance: Application, **kwargs: Any) -> None:
        initial = {
            "employer": instance.employer.name,
            "agency": instance.agency.name if instance.agency else "",
            "tags": [tag.name for tag in instance.tags.order_by("name")],
        }
        super().__init__(*args, instance=instance, initial=initial, **kwargs)
        search = cast("forms.ModelChoiceField", self.fields["search"])
        search.queryset = Search.objects.owned_by(instance.candidate).order_by("-opened_on", "-pk")
        search.empty_label = None
        self.helper = layout.helper(
            "employer",
            "position",
            *STEPS,
            Row("applied_on", "search"),
            *_folded_facts(),
            layout.Fold(_("Leave it alone"), "no_follow_up", "no_follow_up_reason"),
        )


class TableForm(forms.Form):
    """What to look for in the table. What is not known is left out: an address is not worth an error."""

    q = forms.CharField(max_length=NAME_LENGTH, required=False)
    stage = forms.IntegerField(required=False)
    ending = forms.ChoiceField(choices=Ending.choices, required=False)
    sort = forms.CharField(max_length=NAME_LENGTH, required=False)
    search = forms.ChoiceField(choices=[("all", "all")], required=False)
    page = forms.IntegerField(min_value=1, required=False)

    def values(self) -> dict[str, Any]:
        """What was asked and is known, without what was left empty."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def _folded_facts() -> list[layout.Fold]:
    return [
        layout.Fold(
            _("The position"),
            "link",
            Row("source", "agency"),
            Row("place", "work_mode"),
            Row("pay_advertised", "pay_asked", "pay_offered"),
            "no_calls",
            "is_finance_or_sales",
        ),
        layout.Fold(_("Advert, notes and tags"), "advert", "notes", "tags"),
    ]
