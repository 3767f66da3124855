"""One campaign: "Backend roles, spring 2026"."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.enums import SearchOutcome
from applications.models.owned import Owned, OwnedQuerySet, choice_constraint, pair_constraint, uid_constraint


class SearchQuerySet(OwnedQuerySet):
    """Ways to pick searches."""

    def is_open(self) -> "SearchQuerySet":
        """Searches that go on."""
        return self.filter(closed_on=None)


class Search(Owned):
    """One campaign; opened, and closed with an outcome."""

    name = models.CharField(_("name"), max_length=120)
    goal = models.CharField(_("goal"), max_length=240, blank=True)
    opened_on = models.DateField(_("opened on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=16, choices=SearchOutcome.choices, blank=True)
    notes = models.TextField(_("notes"), blank=True, max_length=100_000)

    objects = SearchQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["candidate", "-opened_on"], name="search_newest")]
        constraints = [
            uid_constraint("search"),
            choice_constraint("search", "outcome", SearchOutcome.values, blank=True),
            pair_constraint(
                "search",
                Q(closed_on=None, outcome="") | (Q(closed_on__isnull=False) & ~Q(outcome="")),
                pair="closed_with_outcome",
                message=_("A closed search has a day and an outcome; an open one has neither."),
            ),
            pair_constraint(
                "search",
                Q(closed_on=None) | Q(closed_on__gte=models.F("opened_on")),
                pair="closed_after_opened",
                message=_("A search cannot be closed before it was opened."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
