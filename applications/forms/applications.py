"""Adding, editing, moving, ending and finding applications."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from applications.enums import Ending, StageKind
from applications.forms.fields import DayField, LinkField, TagsField
from applications.forms.layout import Fold, inside_form
from applications.forms.owned import CreateForm, EditForm
from applications.models import Application, Candidate, Employer, Search, Stage, StageChange

NAME_LENGTH = 120
QUERY_LENGTH = 120
OTHER_ENDINGS = [(ending.value, ending.label) for ending in Ending if ending != Ending.REJECTED]


class ApplicationFields(forms.ModelForm):
    """The facts of an application, as text: an employer and an agency are named, not picked."""

    employer = forms.CharField(
        label=_("Employer"), max_length=NAME_LENGTH, widget=forms.TextInput(attrs={"autocomplete": "organization"})
    )
    agency = forms.CharField(
        label=_("Agency in between"),
        max_length=NAME_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    link = LinkField(label=_("Link to the advert"), max_length=1_000, required=False)
    tags = TagsField(
        label=_("Tags"), max_length=1_000, required=False, help_text=_("Words of your own, with commas between them.")
    )

    class Meta:
        model = Application
        fields = (
            "position",
            "applied_on",
            "next_step",
            "next_step_on",
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
        field_classes = {"applied_on": DayField, "next_step_on": DayField}
        labels = {
            "position": _("Position"),
            "applied_on": _("Applied on"),
            "next_step": _("Next step"),
            "next_step_on": _("On"),
            "source": _("Where you found it"),
            "place": _("Place"),
            "work_mode": _("Where the work is done"),
            "pay_advertised": _("Pay, as advertised"),
            "pay_asked": _("Pay, as you asked"),
            "pay_offered": _("Pay, as offered"),
            "no_calls": _("The advert asks for no phone calls"),
            "is_finance_or_sales": _("A position in finance or sales"),
            "advert": _("Text of the advert"),
            "notes": _("Notes"),
        }
        help_texts = {
            "advert": _("Paste it: adverts vanish, and you will want to read it again before an interview."),
        }
        widgets = {
            "position": forms.TextInput(attrs={"autocomplete": "organization-title"}),
            "advert": forms.Textarea(attrs={"rows": 6}),
            "notes": forms.Textarea(attrs={"rows": 4}),
        }


class ApplicationForm(CreateForm, ApplicationFields):
    """A new application: two fields are enough."""

    stage = forms.ModelChoiceField(
        label=_("Stage"),
        queryset=Stage.objects.none(),
        required=False,
        empty_label=None,
        error_messages={"invalid_choice": _("Choose one of your stages.")},
    )

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stages = Stage.objects.owned_by(candidate).order_by("position", "pk")
        self.fields["stage"].queryset = stages
        self.initial["stage"] = next((stage for stage in stages if stage.kind == StageKind.APPLIED), None)
        self.helper = inside_form(
            "uid", "employer", "position", Fold(_("Stage and next step"), "stage", *STEPS), *FOLDED_FACTS
        )


class ApplicationEditForm(EditForm, ApplicationFields):
    """The facts of an application. Its stage and its end have forms of their own."""

    search = forms.ModelChoiceField(
        label=_("Search"),
        queryset=Search.objects.none(),
        empty_label=None,
        error_messages={"invalid_choice": _("Choose one of your searches.")},
    )

    class Meta(ApplicationFields.Meta):
        fields = ("search", *ApplicationFields.Meta.fields)

    def __init__(self, *args: Any, candidate: Candidate, instance: Application, **kwargs: Any) -> None:
        initial = {
            "employer": instance.employer.name,
            "agency": instance.agency.name if instance.agency else "",
            "tags": [tag.name for tag in instance.tags.order_by("name")],
        }
        super().__init__(*args, instance=instance, initial=initial, **kwargs)
        self.fields["search"].queryset = Search.objects.owned_by(candidate).order_by("-opened_on", "-pk")
        self.helper = inside_form(
            "revision", "base", "employer", "position", Fold(_("Next step"), *STEPS, "search"), *FOLDED_FACTS
        )
