"""The person with the account, and the strengths they can name."""

from typing import Any

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from applications.models.owned import Owned, OwnedQuerySet, Revised, pair_constraint, uid_constraint

SILENT_AFTER = (14, 180)
"""The fewest and the most days after which silence may count as an answer."""


class CandidateManager(BaseUserManager["Candidate"]):
    """Makes candidates, who log in by email address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Candidate":
        """A candidate with this address; without a password they log in by a code that is mailed."""
        if not email:
            raise ValueError("A candidate needs an email address.")
        candidate = self.model(email=self.normalize_email(email).lower(), **fields)
        candidate.set_password(password)
        candidate.save(using=self._db)
        return candidate

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "Candidate":
        """An operator of the instance."""
        return self.create_user(email, password, **{**fields, "is_staff": True, "is_superuser": True})

    def get_by_natural_key(self, email: str | None) -> "Candidate":
        """The candidate with this address, in whatever case it is typed."""
        return self.get(email__iexact=email)


class Candidate(Revised, AbstractUser):
    """The person with the account. Owns every row.

    `pitch`: two sentences on what they look for. `could_start`: as spoken ("in August", "four weeks' notice").
    `rests_on`: the day of which they said "not today" (TIM-22).
    `country`: ISO 3166 code; `zone`: IANA name. `silent_after_days`: calendar days without any interview (T17).
    """

    username = None  # type: ignore[assignment] # Django's way to leave a field out
    first_name = None  # type: ignore[assignment] # Django's way to leave a field out
    last_name = None  # type: ignore[assignment] # Django's way to leave a field out
    email = models.EmailField(_("email address"), unique=True)
    name = models.CharField(_("name"), max_length=120, blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    zone = models.CharField(_("time zone"), max_length=64, default="UTC")
    country = models.CharField(_("country"), max_length=2, blank=True)
    region = models.CharField(_("region"), max_length=16, blank=True)
    pitch = models.TextField(_("pitch"), blank=True, max_length=2_000)
    could_start = models.CharField(_("could start"), max_length=120, blank=True)
    prefers_writing = models.BooleanField(_("I would rather write than call"), default=False)
    silent_after_days = models.PositiveSmallIntegerField(
        _("days of silence after which an application counts as silent"), default=30
    )
    no_follow_ups = models.BooleanField(_("propose no follow-ups at all"), default=False)
    no_follow_ups_reason = models.CharField(_("why not"), max_length=240, blank=True)
    has_shortcuts = models.BooleanField(_("keyboard shortcuts"), default=True)
    rests_on = models.DateField(null=True, blank=True, editable=False)
    is_demo = models.BooleanField(default=False, editable=False)
    current_search = models.ForeignKey(
        "applications.Search", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    objects = CandidateManager()  # type: ignore[assignment] # ours knows no user name

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="candidate_email_once",
                violation_error_message=_("There is an account with this address already."),
            ),
            models.CheckConstraint(
                condition=models.Q(silent_after_days__range=SILENT_AFTER),
                name="candidate_silent_after_in_range",
                violation_error_message=_("Give a number of days from 14 to 180."),
            ),
            pair_constraint(
                "candidate",
                Q(no_follow_ups=True) | Q(no_follow_ups_reason=""),
                pair="reason_needs_no_follow_ups",
                message=_("A reason needs “propose no follow-ups at all”."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name as the candidate says it, or the address where none is known."""
        return str(self)

    def get_short_name(self) -> str:
        """The first of the candidate's names."""
        return str(self).split(" ", 1)[0]


class StrengthQuerySet(OwnedQuerySet):
    """Ways to pick strengths."""

    def in_order(self) -> "StrengthQuerySet":
        """The candidate's own order: the first one that fits is said."""
        return self.order_by("position", "id")


class Strength(Owned):
    """Something the candidate is good at, with its proof ("cut late orders by a fifth at Corvane")."""

    name = models.CharField(_("strength"), max_length=120)
    evidence = models.CharField(_("proof"), max_length=240, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    objects = StrengthQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["candidate", "position"], name="strength_order")]
        constraints = [uid_constraint("strength")]

    def __str__(self) -> str:
        return self.name
