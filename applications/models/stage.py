"""Where a live application stands: rows of the candidate, each of a fixed kind."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from applications.enums import StageKind
from applications.models.owned import Owned, choice_constraint, uid_constraint


class Stage(Owned):
    """A column of the candidate's board."""

    name = models.CharField(_("name"), max_length=60)
    kind = models.CharField(_("kind"), max_length=16, choices=StageKind.choices)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["candidate", "position"], name="stage_order")]
        constraints = [
            uid_constraint("stage"),
            choice_constraint("stage", "kind", StageKind.values),
            models.UniqueConstraint(
                fields=["candidate", "name"],
                name="stage_name_once",
                violation_error_message=_("There is a stage of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
