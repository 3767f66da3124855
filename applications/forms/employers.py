"""An employer: where it is and what it is, as far as that changes whom to ask, when and how."""

from typing import Any

from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext_lazy as _

from applications.forms import layout
from applications.forms.fields import CountryField, LinkField, long_text
from applications.forms.owned import EditForm
from applications.models import Employer


class EmployerForm(EditForm, forms.ModelForm):
    """Edits an employer. Its country decides about holidays, clocks and customs."""

    website = LinkField(label=_("Website"), max_length=500)
    country = CountryField(label=_("Country"))
    notes = long_text(label=_("Notes"), max_length=100_000)

    class Meta:
        model = Employer
        fields = (
            "name",
            "website",
            "country",
            "region",
            "is_agency",
            "is_public_body",
            "no_contact",
            "no_contact_reason",
            "notes",
        )
        labels = {
            "name": _("Name"),
            "region": _("Region"),
            "is_agency": _("It is an agency"),
            "is_public_body": _("It is a public body"),
            "no_contact": _("Do not contact anybody there"),
            "no_contact_reason": _("Why not"),
        }
        help_texts = {
            "no_contact": _("No proposal, script, reminder or calendar entry for anybody there from then on."),
            "region": _("A short code such as BY, ENG or CA, for the holidays of one region."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = layout.helper(
            "name",
            Row("country", "region"),
            "website",
            "is_agency",
            "is_public_body",
            "no_contact",
            "no_contact_reason",
            "notes",
        )

    def clean(self) -> dict[str, Any]:
        """A reason belongs to “do not contact”."""
        given = super().clean() or self.cleaned_data
        if given.get("no_contact_reason") and not given.get("no_contact"):
            self.add_error("no_contact", _("Tick this as well, or leave the reason out."))
        return given
