"""One polite question how a live application stands, and the signs of life that it waits for (TIM-19)."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils.translation import gettext_lazy as _

from applications.enums import StatusChannel
from applications.models.application import Application
from applications.models.interview import Interview
from applications.models.owned import Owned, OwnedQuerySet, choice_constraint, pair_constraint, uid_constraint
from applications.models.stage_change import StageChange


class StatusQuestionQuerySet(OwnedQuerySet):
    """Ways to pick status questions."""

    def is_open(self) -> "StatusQuestionQuerySet":
        """Questions to which no word came yet."""
        return self.filter(answered_on=None)


class StatusQuestion(Owned):
    """One question. `answered_on`: the day on which a word came that was neither a no nor a move; None without one."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="status_questions")
    asked_on = models.DateField(_("asked on"))
    channel = models.CharField(_("how"), max_length=16, choices=StatusChannel.choices, default=StatusChannel.WRITING)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)

    objects = StatusQuestionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["candidate", "application", "asked_on"], name="status_question_order")]
        constraints = [
            uid_constraint("status_question"),
            choice_constraint("status_question", "channel", StatusChannel.values),
            models.UniqueConstraint(
                fields=["application", "asked_on"],
                name="status_question_once_a_day",
                violation_error_message=_("You asked today already."),
            ),
            pair_constraint(
                "status_question",
                Q(answered_on=None) | Q(answered_on__gte=F("asked_on")),
                pair="answered_after_asked",
                message=_("An answer cannot come before the question."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asked_on:%Y-%m-%d}"


def with_signs(applications: QuerySet[Application]) -> QuerySet[Any]:
    """These applications, each with its last sign of life, its last talk, and the last two questions still open.

    `last_on`: the latest of the day of applying, moves, interviews (also ahead), and answers. `talked_on`: the last
    interview. `asked_on` and `asked_before_on`: the newest open question and the one before. None where there is none.
    """
    key = {"candidate": OuterRef("candidate"), "application": OuterRef("pk")}
    asked = StatusQuestion.objects.filter(**key).is_open().order_by("-asked_on").values("asked_on")
    return applications.annotate(
        talked_on=_latest(Interview.objects.filter(**key), "local_on"),
        asked_on=Subquery(asked[:1]),
        asked_before_on=Subquery(asked[1:2]),
        last_on=Greatest(
            Coalesce(_latest(StageChange.objects.filter(**key), "changed_on"), "applied_on"),
            Coalesce(_latest(Interview.objects.filter(**key), "local_on"), LONG_AGO),
            Coalesce(_latest(StatusQuestion.objects.filter(**key), "answered_on"), LONG_AGO),
        ),
    )


LONG_AGO = models.Value(date(1900, 1, 1), output_field=models.DateField())


def _latest(rows: QuerySet, field: str) -> Subquery:
    return Subquery(rows.order_by().values("application").annotate(latest=Max(field)).values("latest"))
