"""Forms about people: who they are, and what they are in one application."""

from itertools import groupby
from typing import Any, cast

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, Rapport, SpokenHistory
from applications.forms import layout
from applications.forms.fields import NOT_SAID, ChipField, CountryField, LinkField, PhoneField, ZoneField, long_text
from applications.forms.owned import CreateForm, EditForm
from applications.models import Application, Candidate, Contact, Involvement

KNOWN_SHOWN = 100
"""As many known people are offered by name."""

LINES = [choice for choice in PhoneKind.choices if choice[0] != PhoneKind.NONE]
REACH = (Row("phone", "email"), "phone_kind", "link")
PLACE = Row("country", "zone")
PERSON = ("name", "title", "phone", "phone_kind", "email", "link", "zone", "country")
PART = (
    "role",
    "rapport",
    "part",
    "invited",
    "quote",
    "history",
    "was_tense",
    "is_two_above",
    "is_public_source_only",
)
FACTS_FOLD = (Row("title", "email"), Row("phone", "link"), "phone_kind", PLACE)
PART_FOLD = ("part", "invited", "quote", "history", "was_tense", "is_two_above", "is_public_source_only")


class PersonFields(forms.Form):
    """Who somebody is: business channels, nothing more."""

    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    title = forms.CharField(label=_("Job title"), max_length=120, required=False)
    phone = PhoneField(label=_("Phone"), widget=forms.TelInput(attrs={"autocomplete": "off"}))
    phone_kind = ChipField(label=_("Whose line is it?"), choices=LINES, initial=PhoneKind.DIRECT, required=False)
    email = forms.EmailField(
        label=_("Email"), required=False, max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    link = LinkField(label=_("Profile link"), max_length=500)
    zone = ZoneField(label=_("Time zone"), blank=_("As their country or mine"), required=False)
    country = CountryField(label=_("Country"))

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("PhoneField", self.fields["phone"]).region = candidate.country or None

    def clean_phone_kind(self) -> str:
        """Without a number there is no line; a number of which nothing is said is their own."""
        if not self.cleaned_data.get("phone"):
            return PhoneKind.NONE
        return self.cleaned_data["phone_kind"] or PhoneKind.DIRECT


class PartFields(forms.Form):
    """What somebody is in one application (domain 2.2)."""

    role = ChipField(label=_("Who are they?"), choices=[*NOT_SAID, *ContactRole.choices], required=False)
    rapport = ChipField(label=_("How did it feel with them?"), choices=[*NOT_SAID, *Rapport.choices], required=False)
    part = ChipField(label=_("Their part in the decision"), choices=DecisionPart.choices, initial="interviewed")
    invited = ChipField(label=_("Did they offer feedback?"), choices=Invitation.choices, initial=Invitation.NO)
    quote = forms.CharField(label=_("In their words"), max_length=240, required=False)
    history = ChipField(label=_("So far"), choices=SpokenHistory.choices, initial=SpokenHistory.MET)
    was_tense = forms.BooleanField(label=_("There was a tense moment"), required=False)
    is_two_above = forms.BooleanField(label=_("They are two levels above the manager"), required=False)
    is_public_source_only = forms.BooleanField(label=_("I know them from public sources only"), required=False)


class InvolvementCreateForm(CreateForm, PersonFields, PartFields):
    """Puts somebody on an application: one already known, or a new person. `interviews`: where they were met."""

    def __init__(self, *args: Any, application: Application, **kwargs: Any) -> None:
        candidate = application.candidate
        super().__init__(*args, candidate=candidate, **kwargs)
        known = Contact.objects.owned_by(candidate)
        contact = forms.ModelChoiceField(label=_("Somebody you know already"), queryset=known, required=False)
        contact.choices = _offered(known.to_involve(application)[:KNOWN_SHOWN])
        self.is_anybody_known = len(contact.choices) > 1
        self.fields["contact"] = contact
        self.fields["interviews"] = forms.ModelMultipleChoiceField(
            queryset=application.interviews.order_by("pk"), required=False, widget=forms.MultipleHiddenInput
        )
        self.fields["name"].required = False

    def clean(self) -> dict[str, Any]:
        """One person: known or new, not both, not nobody."""
        contact, name = self.cleaned_data.get("contact"), self.cleaned_data.get("name")
        if contact and name:
            self.add_error("name", _("Choose somebody you know, or name a new person; not both."))
        elif not contact and not name and "contact" not in self.errors and "name" not in self.errors:
            self.add_error("name", _("Give a name, or choose somebody you know."))
        return self.cleaned_data

    def values(self) -> dict[str, Any]:
        """What the action takes: `uid`, `contact`, `interviews`, `person` and the part."""
        given = self.cleaned_data
        return {
            **{name: given[name] for name in ("uid", "contact", "interviews", *PART)},
            "person": {name: given[name] for name in PERSON},
        }

    @property
    def helper(self) -> FormHelper:
        """Name, role and rapport first; the rest folded."""
        return layout.helper(
            *(["contact"] if self.is_anybody_known else []),
            "name",
            "role",
            "rapport",
            layout.Fold(_("How to reach them"), *FACTS_FOLD),
            layout.Fold(_("More about how it went"), *PART_FOLD),
            submit=_("Add this person"),
            show_optional=False,
        )


class InvolvementEditForm(EditForm, PartFields, forms.ModelForm):
    """Edits what somebody is in one application."""

    class Meta:
        model = Involvement
        fields = PART

    @property
    def helper(self) -> FormHelper:
        """Role and rapport first."""
        return layout.helper(*PART, show_optional=False)


class ContactCreateForm(CreateForm, PersonFields):
    """A person at an employer, on no application yet."""

    employer = forms.CharField(label=_("Employer or agency"), max_length=120)
    how_met = forms.CharField(label=_("How you met"), max_length=240, required=False)

    @property
    def helper(self) -> FormHelper:
        """Name and employer first."""
        return layout.helper(
            "name",
            "employer",
            Row("phone", "email"),
            "phone_kind",
            layout.Fold(_("More about them"), Row("title", "link"), PLACE, "how_met"),
            submit=_("Add this person"),
        )


class ContactEditForm(EditForm, PersonFields, forms.ModelForm):
    """Edits the facts of a person, also that they are to be left alone."""

    employer = forms.CharField(label=_("Employer or agency"), max_length=120)
    region = forms.CharField(
        label=_("Region"), max_length=16, required=False, help_text=_("For public holidays, such as BY.")
    )
    do_not_contact = forms.BooleanField(
        label=_("Do not contact this person"),
        required=False,
        help_text=_("No proposal, script, reminder or calendar entry names them from then on."),
    )
    do_not_contact_reason = forms.CharField(label=_("Reason"), max_length=240, required=False)
    is_subject_of_concern = forms.BooleanField(label=_("They belong to something I am worried about"), required=False)
    has_left = forms.BooleanField(label=_("They have left this employer"), required=False)
    how_met = forms.CharField(label=_("How you met"), max_length=240, required=False)
    notes = long_text(label=_("Notes"), max_length=100_000)

    class Meta:
        model = Contact
        fields = (
            *PERSON,
            "region",
            "do_not_contact",
            "do_not_contact_reason",
            "is_subject_of_concern",
            "has_left",
            "how_met",
            "notes",
        )

    def __init__(self, *args: Any, instance: Contact, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "employer": instance.employer.name,
            "phone_kind": instance.phone_kind if instance.phone else PhoneKind.DIRECT,
        }
        super().__init__(*args, instance=instance, **kwargs)

    @property
    def helper(self) -> FormHelper:
        """Who they are and how to reach them; then what holds them back; then the rest."""
        return layout.helper(
            "name",
            Row("employer", "title"),
            *REACH,
            "has_left",
            "do_not_contact",
            "do_not_contact_reason",
            "is_subject_of_concern",
            layout.Fold(_("Where they are"), PLACE, "region"),
            layout.Fold(_("How you met, and notes"), "how_met", "notes"),
        )


def _offered(contacts: Any) -> list[Any]:
    groups = groupby(contacts, key=lambda contact: contact.is_near)
    names = {True: _("At this employer"), False: _("Elsewhere")}
    people = [
        (names[is_near], [(one.pk, f"{one.name}, {one.employer.name}") for one in group]) for is_near, group in groups
    ]
    return [("", _("A new person")), *people]
