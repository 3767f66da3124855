"""The words for one call, part by part."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from applications.models import Owned
from applications.models.owned import choice_constraint, uid_constraint
from followups.enums import PartCode
from followups.models.call import Call


class ScriptPart(Owned):
    """One part of the script of one call: as composed, and as the candidate worded it, if they did.

    `subject`: of a mail, empty for anything else.
    """

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="script_parts")
    part = models.CharField(max_length=16, choices=PartCode.choices)
    position = models.PositiveSmallIntegerField()
    phrasing = models.CharField(max_length=40)
    subject = models.CharField(_("subject"), max_length=240, blank=True)
    composed = models.TextField()
    own = models.TextField(_("in your words"), blank=True, max_length=4_000)

    class Meta:
        indexes = [models.Index(fields=["candidate", "call", "position"], name="script_part_order")]
        constraints = [
            uid_constraint("script_part"),
            choice_constraint("script_part", "part", PartCode.values),
            models.UniqueConstraint(
                fields=["call", "position"],
                name="script_part_once",
                violation_error_message=_("A script has each part once."),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """What is said: the candidate's own wording where there is one."""
        return self.own or self.composed
