"""A company, an agency or a public body."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from applications.models.owned import Owned, pair_constraint, uid_constraint


class Employer(Owned):
    """Where positions are. `no_contact` is the candidate's own word: nobody there is to be asked, ever."""

    name = models.CharField(_("name"), max_length=120)
    website = models.URLField(_("website"), blank=True, max_length=500)
    country = models.CharField(_("country"), max_length=2, blank=True)
    region = models.CharField(_("region"), max_length=16, blank=True)
    is_agency = models.BooleanField(_("is an agency"), default=False)
    is_public_body = models.BooleanField(_("is a public body"), default=False)
    no_contact = models.BooleanField(_("do not contact anybody there"), default=False)
    no_contact_reason = models.CharField(_("reason"), max_length=240, blank=True)
    notes = models.TextField(_("notes"), blank=True, max_length=100_000)

    class Meta:
        constraints = [
            uid_constraint("employer"),
            models.UniqueConstraint(
                "candidate",
                Lower("name"),
                name="employer_name_once",
                violation_error_message=_("There is an employer of this name already."),
            ),
            pair_constraint(
                "employer",
                Q(no_contact=True) | Q(no_contact_reason=""),
                pair="reason_needs_no_contact",
                message=_("A reason needs “do not contact”."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
