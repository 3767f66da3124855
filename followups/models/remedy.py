"""One step against a gap."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.models import Owned
from applications.models.owned import choice_constraint, pair_constraint, uid_constraint
from followups.enums import Effort
from followups.models.gap import Gap


class Remedy(Owned):
    """One step against a gap, with the effort it takes, a day, and the proof that it was done."""

    gap = models.ForeignKey(Gap, on_delete=models.CASCADE, related_name="remedies")
    text = models.CharField(_("step"), max_length=240)
    effort = models.CharField(_("effort"), max_length=2, choices=Effort.choices)
    if_then = models.CharField(_("if … then …"), max_length=240, blank=True)
    due_on = models.DateField(_("by"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    proof = models.CharField(_("proof"), max_length=240, blank=True)

    class Meta:
        indexes = [models.Index(fields=["candidate", "done_on", "due_on", "id"], name="remedy_due")]
        constraints = [
            uid_constraint("remedy"),
            choice_constraint("remedy", "effort", Effort.values),
            pair_constraint(
                "remedy",
                Q(done_on__isnull=False) | Q(proof=""),
                pair="proof_when_done",
                message=_("Proof belongs to a step that is done."),
            ),
        ]

    def __str__(self) -> str:
        return self.text
