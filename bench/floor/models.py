"""One table, with an index for each of the two pages."""

from django.conf import settings
from django.db import models


class Stage(models.IntegerChoices):
    """The columns of the board."""

    SAVED = 0
    APPLIED = 1
    SCREENING = 2
    INTERVIEWING = 3
    FINAL_ROUND = 4


class Job(models.Model):
    """One position somebody applied for, with everything in one row."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    employer = models.CharField(max_length=120)
    position = models.CharField(max_length=160)
    stage = models.PositiveSmallIntegerField(choices=Stage.choices, default=Stage.APPLIED)
    applied_on = models.DateField()
    moved_at = models.DateTimeField()
    next_step = models.CharField(max_length=240, blank=True)
    next_step_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-id"], name="job_newest"),
            models.Index(fields=["owner", "stage", "-id"], name="job_board"),
        ]

    def __str__(self) -> str:
        return self.position
