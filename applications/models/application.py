"""One position at one employer in one search."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.enums import Concern, Ending, WorkMode
from applications.models.employer import Employer
from applications.models.owned import Owned, OwnedQuerySet, choice_constraint, pair_constraint, uid_constraint
from applications.models.search import Search
from applications.models.stage import Stage


class Tag(Owned):
    """A word of the candidate's own for sorting applications."""

    name = models.CharField(_("name"), max_length=40)

    class Meta:
        constraints = [
            uid_constraint("tag"),
            models.UniqueConstraint(
                fields=["candidate", "name"],
                name="tag_name_once",
                violation_error_message=_("There is a tag of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ApplicationQuerySet(OwnedQuerySet):
    """Ways to pick applications."""

    def is_live(self) -> "ApplicationQuerySet":
        """Applications that have not ended."""
        return self.filter(ending="")

    def is_rejected(self) -> "ApplicationQuerySet":
        """Applications that ended with a no, and whose no was not taken back."""
        return self.filter(ending=Ending.REJECTED)


CONCERN_IN_FORCE = (Concern.NOTICED, Concern.SHOWN)
"""While one of these stands, nothing is proposed, worded or reminded there (domain 8, G9)."""


class Application(Owned):
    """One position at one employer in one search.

    `stage` is the last live stage, also after the end. `ending` empty: live. `no_calls`: the advert asks for none.
    `answer_promised_on`: the day by which they said they would decide.
    `no_follow_up`: the candidate's own word. `concern`: whether a protected ground was named about it (domain 8).
    """

    search = models.ForeignKey(Search, on_delete=models.RESTRICT, related_name="applications")
    employer = models.ForeignKey(Employer, on_delete=models.RESTRICT, related_name="applications")
    agency = models.ForeignKey(Employer, on_delete=models.RESTRICT, null=True, blank=True, related_name="placed")
    position = models.CharField(_("position"), max_length=160)
    stage = models.ForeignKey(Stage, on_delete=models.RESTRICT, related_name="+")
    ending = models.CharField(_("ending"), max_length=16, choices=Ending.choices, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    applied_on = models.DateField(_("applied on"), null=True, blank=True)
    link = models.URLField(_("link"), blank=True, max_length=1_000)
    advert = models.TextField(_("advert"), blank=True, max_length=100_000)
    source = models.CharField(_("source"), max_length=120, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    work_mode = models.CharField(_("work mode"), max_length=16, choices=WorkMode.choices, blank=True)
    pay_advertised = models.CharField(_("pay advertised"), max_length=120, blank=True)
    pay_asked = models.CharField(_("pay asked"), max_length=120, blank=True)
    pay_offered = models.CharField(_("pay offered"), max_length=120, blank=True)
    is_finance_or_sales = models.BooleanField(_("a finance or sales position"), default=False)
    no_calls = models.BooleanField(_("the advert asks for no phone calls"), default=False)
    next_step = models.CharField(_("next step"), max_length=240, blank=True)
    next_step_on = models.DateField(_("next step on"), null=True, blank=True)
    answer_promised_on = models.DateField(_("answer promised by"), null=True, blank=True)
    notes = models.TextField(_("notes"), blank=True, max_length=100_000)
    no_follow_up = models.BooleanField(_("ask nobody about this one"), default=False)
    no_follow_up_reason = models.CharField(_("why not"), max_length=240, blank=True)
    concern = models.CharField(max_length=16, choices=Concern.choices, blank=True, editable=False)
    tags = models.ManyToManyField(Tag, blank=True, related_name="applications")

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["candidate", "search", "ending", "stage", "-id"], name="application_board"),
            models.Index(fields=["candidate", "ending", "-ended_on"], name="application_endings"),
            models.Index(fields=["candidate", "employer"], name="application_employer"),
        ]
        constraints = [
            uid_constraint("application"),
            choice_constraint("application", "ending", Ending.values, blank=True),
            choice_constraint("application", "work_mode", WorkMode.values, blank=True),
            choice_constraint("application", "concern", Concern.values, blank=True),
            pair_constraint(
                "application",
                Q(no_follow_up=True) | Q(no_follow_up_reason=""),
                pair="reason_needs_no_follow_up",
                message=_("A reason needs “ask nobody about this one”."),
            ),
            pair_constraint(
                "application",
                Q(ending="", ended_on=None) | (~Q(ending="") & Q(ended_on__isnull=False)),
                pair="ending_with_day",
                message=_("An ended application has a day and an ending; a live one has neither."),
            ),
            pair_constraint(
                "application",
                Q(ended_on=None) | Q(applied_on=None) | Q(ended_on__gte=models.F("applied_on")),
                pair="ended_after_applied",
                message=_("An application cannot end before the day you applied."),
            ),
        ]

    def __str__(self) -> str:
        return self.position

    @property
    def is_live(self) -> bool:
        """Whether the application has not ended."""
        return not self.ending

    @property
    def has_concern(self) -> bool:
        """Whether a protected ground was named, and the candidate did not say that it is not about that."""
        return self.concern in CONCERN_IN_FORCE
