"""One dated move of an application. Append-only; the date can be corrected."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from applications.enums import Ending
from applications.models.application import Application
from applications.models.owned import Owned, choice_constraint, uid_constraint
from applications.models.stage import Stage


class StageChange(Owned):
    """One move. With an `ending` the application ended at `to_stage`; without one it stood there, live."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="stage_changes")
    from_stage = models.ForeignKey(Stage, on_delete=models.RESTRICT, null=True, blank=True, related_name="+")
    to_stage = models.ForeignKey(Stage, on_delete=models.RESTRICT, related_name="+")
    ending = models.CharField(_("ending"), max_length=16, choices=Ending.choices, blank=True)
    changed_on = models.DateField(_("changed on"))

    class Meta:
        indexes = [models.Index(fields=["candidate", "application", "changed_on", "id"], name="stage_change_order")]
        constraints = [
            uid_constraint("stage_change"),
            choice_constraint("stage_change", "ending", Ending.values, blank=True),
        ]

    def __str__(self) -> str:
        return f"{self.changed_on:%Y-%m-%d}"
