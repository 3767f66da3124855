"""One round: when, with whom, and the candidate's own debrief."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.enums import InterviewKind
from applications.models.application import Application
from applications.models.contact import Involvement
from applications.models.owned import Owned, choice_constraint, pair_constraint, uid_constraint


class Interview(Owned):
    """One round of interviews.

    The promised time is `local_on` and `local_time` in `zone`; `starts_at` is computed from them, in UTC.
    Without a time of day both `local_time` and `starts_at` are empty. `score`: own, 1 to 5, before anything is heard.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="interviews")
    round = models.PositiveSmallIntegerField(_("round"), default=1)
    kind = models.CharField(_("kind"), max_length=16, choices=InterviewKind.choices, default=InterviewKind.VIDEO)
    local_on = models.DateField(_("day"))
    local_time = models.TimeField(_("time"), null=True, blank=True)
    zone = models.CharField(_("time zone"), max_length=64)
    starts_at = models.DateTimeField(null=True, blank=True, editable=False)
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=60)
    place = models.CharField(_("place or link"), max_length=500, blank=True)
    people = models.ManyToManyField(Involvement, blank=True, related_name="interviews", verbose_name=_("people"))
    preparation = models.TextField(_("preparation"), blank=True, max_length=100_000)
    score = models.PositiveSmallIntegerField(
        _("how it went"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    went_well = models.TextField(_("what went well"), blank=True, max_length=20_000)
    did_not_come_up = models.TextField(_("what did not come up"), blank=True, max_length=20_000)
    asked_for_feedback = models.BooleanField(_("I asked whether I may ask for feedback"), default=False)
    outcome = models.CharField(_("outcome"), max_length=240, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["candidate", "local_on", "id"], name="interview_day"),
            models.Index(fields=["candidate", "application", "round"], name="interview_round"),
        ]
        constraints = [
            uid_constraint("interview"),
            choice_constraint("interview", "kind", InterviewKind.values),
            pair_constraint(
                "interview",
                Q(local_time=None, starts_at=None) | Q(local_time__isnull=False, starts_at__isnull=False),
                pair="time_with_instant",
                message=_("An interview has a time and its instant, or neither."),
            ),
            pair_constraint(
                "interview",
                Q(score=None) | Q(score__gte=1, score__lte=5),
                pair="score_in_range",
                message=_("The score goes from 1 to 5."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def is_off(self) -> bool:
        """Whether the application, fetched along, ended before this round came, so that nobody waits for it."""
        ended_on = self.application.ended_on
        return ended_on is not None and ended_on < self.local_on
