"""What several findings have in common."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.models import Owned, OwnedQuerySet
from applications.models.owned import choice_constraint, pair_constraint, uid_constraint
from followups.enums import GapCode, GapState

CODES_WITHOUT_GAP = (GapCode.EXTERNAL, GapCode.OTHER)
"""Nothing to mend: not about the candidate, or unclear (domain 5.2)."""


class GapQuerySet(OwnedQuerySet):
    """Ways to pick gaps."""

    def is_unclosed(self) -> "GapQuerySet":
        """Gaps that are open, being worked on, or back again."""
        return self.exclude(state=GapState.CLOSED)


class Gap(Owned):
    """A lack that one or more employers named. It lives across searches, and closes with proof.

    `noted_on`: when the one note about it, "I acted on it" or "I had it", was sent or let go.
    """

    code = models.CharField(_("kind"), max_length=8, choices=GapCode.choices)
    title = models.CharField(_("title"), max_length=120)
    state = models.CharField(_("state"), max_length=16, choices=GapState.choices, default=GapState.OPEN)
    proof = models.TextField(_("proof"), blank=True, max_length=20_000)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    noted_on = models.DateField(_("note sent or let go on"), null=True, blank=True)
    kept_apart = models.ManyToManyField("self", blank=True)

    objects = GapQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["candidate", "state", "code", "id"], name="gap_state")]
        constraints = [
            uid_constraint("gap"),
            choice_constraint("gap", "code", [code for code in GapCode if code not in CODES_WITHOUT_GAP]),
            choice_constraint("gap", "state", GapState.values),
            pair_constraint(
                "gap",
                Q(state__in=[GapState.CLOSED, GapState.CAME_BACK], closed_on__isnull=False)
                | Q(state__in=[GapState.OPEN, GapState.WORKING], closed_on=None),
                pair="closed_with_day",
                message=_("A closed gap has the day it was closed; an open one has none."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
