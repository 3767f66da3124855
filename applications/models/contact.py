"""A person at an employer, and what they are in one application."""

from django.db import models
from django.db.models import ExpressionWrapper, Q
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, Rapport, SpokenHistory
from applications.models.application import Application
from applications.models.employer import Employer
from applications.models.owned import Owned, OwnedQuerySet, choice_constraint, pair_constraint, uid_constraint


class ContactQuerySet(OwnedQuerySet):
    """Ways to pick contacts."""

    def to_involve(self, application: Application) -> "ContactQuerySet":
        """Those who are not on the application; first those of its employer or agency (`is_near`), then by name."""
        is_near = Q(employer_id__in=[application.employer_id, application.agency_id or application.employer_id])
        return (
            self.exclude(involvements__application=application)
            .select_related("employer")
            .annotate(is_near=ExpressionWrapper(is_near, output_field=models.BooleanField()))
            .order_by("-is_near", "name", "id")
        )


class Contact(Owned):
    """A person at an employer: business channels and how you met, nothing more.

    `is_desk`: no person but the recruiting desk. `zone` empty: the employer's country decides, else the candidate's own
    zone, shown as assumed.
    """

    employer = models.ForeignKey(Employer, on_delete=models.RESTRICT, related_name="contacts")
    name = models.CharField(_("name"), max_length=120)
    title = models.CharField(_("job title"), max_length=120, blank=True)
    email = models.EmailField(_("email address"), blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    phone_kind = models.CharField(_("whose line"), max_length=16, choices=PhoneKind.choices, default=PhoneKind.NONE)
    link = models.URLField(_("profile link"), blank=True, max_length=500)
    zone = models.CharField(_("time zone"), max_length=64, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    region = models.CharField(_("region"), max_length=16, blank=True)
    do_not_contact = models.BooleanField(_("do not contact"), default=False)
    do_not_contact_reason = models.CharField(_("reason"), max_length=240, blank=True)
    is_subject_of_concern = models.BooleanField(_("belongs to something I am worried about"), default=False)
    is_desk = models.BooleanField(_("is the recruiting desk"), default=False)
    has_left = models.BooleanField(_("has left the employer"), default=False)
    how_met = models.CharField(_("how you met"), max_length=240, blank=True)
    notes = models.TextField(_("notes"), blank=True, max_length=100_000)

    objects = ContactQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["candidate", "name", "id"], name="contact_name")]
        constraints = [
            uid_constraint("contact"),
            choice_constraint("contact", "phone_kind", PhoneKind.values),
            models.UniqueConstraint(
                fields=["employer"],
                condition=Q(is_desk=True),
                name="contact_desk_once",
                violation_error_message=_("The recruiting desk of this employer is known already."),
            ),
            pair_constraint(
                "contact",
                Q(phone="", phone_kind=PhoneKind.NONE) | (~Q(phone="") & ~Q(phone_kind=PhoneKind.NONE)),
                pair="phone_with_kind",
                message=_("Say whose line the number is; without a number there is no line."),
            ),
            pair_constraint(
                "contact",
                Q(do_not_contact=True) | Q(do_not_contact_reason=""),
                pair="reason_needs_do_not_contact",
                message=_("A reason needs “do not contact”."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Involvement(Owned):
    """What one contact is in one application (domain 2.2). `role` and `rapport` empty: not said yet."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="involvements")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="involvements")
    role = models.CharField(_("role"), max_length=20, choices=ContactRole.choices, blank=True)
    rapport = models.CharField(_("how it felt"), max_length=1, choices=Rapport.choices, blank=True)
    part = models.CharField(
        _("part in the decision"), max_length=16, choices=DecisionPart.choices, default=DecisionPart.INTERVIEWED
    )
    invited = models.CharField(_("offered feedback"), max_length=16, choices=Invitation.choices, default=Invitation.NO)
    quote = models.CharField(_("in their words"), max_length=240, blank=True)
    history = models.CharField(_("so far"), max_length=16, choices=SpokenHistory.choices, default=SpokenHistory.MET)
    was_tense = models.BooleanField(_("there was a tense moment"), default=False)
    is_two_above = models.BooleanField(_("two levels above the manager"), default=False)
    is_public_source_only = models.BooleanField(_("known from public sources only"), default=False)

    class Meta:
        constraints = [
            uid_constraint("involvement"),
            choice_constraint("involvement", "role", ContactRole.values, blank=True),
            choice_constraint("involvement", "rapport", Rapport.values, blank=True),
            choice_constraint("involvement", "part", DecisionPart.values),
            choice_constraint("involvement", "invited", Invitation.values),
            choice_constraint("involvement", "history", SpokenHistory.values),
            models.UniqueConstraint(
                fields=["application", "contact"],
                name="involvement_once",
                violation_error_message=_("This person is on the application already."),
            ),
        ]
        indexes = [models.Index(fields=["candidate", "contact"], name="involvement_contact")]

    def __str__(self) -> str:
        return self.get_role_display()
