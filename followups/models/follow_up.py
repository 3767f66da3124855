"""Everything that comes after one rejection."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.models import Owned, Rejection
from applications.models.owned import choice_constraint, pair_constraint, uid_constraint
from followups.enums import Decision, FollowUpOutcome, OverrideReason


class FollowUp(Owned):
    """What the candidate decided about one rejection, and what came of it.

    Made by the first decision: a rejection without one is still to decide.
    """

    rejection = models.OneToOneField(Rejection, on_delete=models.CASCADE, related_name="follow_up")
    decision = models.CharField(_("decision"), max_length=16, choices=Decision.choices)
    decided_at = models.DateTimeField()
    outcome = models.CharField(_("outcome"), max_length=20, choices=FollowUpOutcome.choices, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["candidate", "closed_at", "id"], name="follow_up_closed")]
        constraints = [
            uid_constraint("follow_up"),
            choice_constraint("follow_up", "decision", Decision.values),
            choice_constraint("follow_up", "outcome", FollowUpOutcome.values, blank=True),
            pair_constraint(
                "follow_up",
                Q(outcome="", closed_at=None) | (~Q(outcome="") & Q(closed_at__isnull=False)),
                pair="outcome_with_end",
                message=_("A closed follow-up has an outcome; an open one has none."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_decision_display()


class Override(Owned):
    """One thing the candidate chose otherwise than proposed, and why. `rule`: `who`, `when`, or a rule id."""

    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="overrides")
    rule = models.CharField(max_length=16)
    reason = models.CharField(_("reason"), max_length=20, choices=OverrideReason.choices)
    text = models.CharField(_("in your words"), max_length=240, blank=True)

    class Meta:
        indexes = [models.Index(fields=["candidate", "follow_up"], name="override_follow_up")]
        constraints = [uid_constraint("override"), choice_constraint("override", "reason", OverrideReason.values)]

    def __str__(self) -> str:
        return self.rule
