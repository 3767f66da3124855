"""One thing somebody said about the candidacy."""

from uuid import UUID, uuid5

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.models import Application, Owned, OwnedQuerySet, Rejection
from applications.models.owned import choice_constraint, pair_constraint, uid_constraint
from followups.enums import Evidence, FindingKind, FindingStatus, GapCode
from followups.models.call import Call
from followups.models.gap import CODES_WITHOUT_GAP, Gap

STORED_EVIDENCE = (Evidence.E0, Evidence.E1, Evidence.E2, Evidence.E3)
MENDABLE = (FindingStatus.LACKING, FindingStatus.HAD_NOT_SHOWN, FindingStatus.SHOWN_NOT_ENOUGH)
"""The statuses that lead to a gap (domain 5.1)."""


class FindingQuerySet(OwnedQuerySet):
    """Ways to pick findings."""

    def is_about(self, application: Application) -> "FindingQuerySet":
        """What was said, written or guessed about one application."""
        spoken = Q(call__follow_up__rejection__application=application)
        return self.filter(spoken | Q(rejection__application=application))

    def may_be_used(self) -> "FindingQuerySet":
        """Those that may stand on a page of lessons, a brief, or any list of what to do (domain 8)."""
        return self.filter(is_concern=False)

    def is_guess_about(self, rejection: Rejection) -> "FindingQuerySet":
        """The candidate's one guess about this rejection, written before anybody was asked."""
        return self.filter(candidate_id=rejection.candidate_id, uid=guess_uid(rejection))


def guess_uid(rejection: Rejection) -> UUID:
    """The uid of the one guess about a rejection; the answers of a self-review are E0 as well, and have others."""
    return uuid5(rejection.uid, "guess")


class Finding(Owned):
    """One statement, kept in the words it was said in.

    It comes from a call, or without one from the rejection itself: the letter (E1) or the candidate's own guess (E0).
    `is_concern`: it names a protected ground; then it has no code, and stays where it was written (domain 8).
    """

    call = models.ForeignKey(Call, on_delete=models.CASCADE, null=True, blank=True, related_name="findings")
    rejection = models.ForeignKey(Rejection, on_delete=models.CASCADE, null=True, blank=True, related_name="findings")
    kind = models.CharField(_("kind"), max_length=16, choices=FindingKind.choices)
    verbatim = models.TextField(_("their words"), max_length=20_000)
    understood = models.TextField(_("what I understood"), blank=True, max_length=20_000)
    will_do = models.TextField(_("what I will do"), blank=True, max_length=20_000)
    status = models.CharField(_("status"), max_length=20, choices=FindingStatus.choices, blank=True)
    evidence = models.CharField(_("evidence"), max_length=2, choices=Evidence.choices)
    has_example = models.BooleanField(_("with an example"), default=False)
    code = models.CharField(_("kind of gap"), max_length=8, choices=GapCode.choices, blank=True)
    is_concern = models.BooleanField(default=False, editable=False)
    gap = models.ForeignKey(Gap, on_delete=models.SET_NULL, null=True, blank=True, related_name="findings")

    objects = FindingQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["candidate", "gap", "id"], name="finding_gap"),
            models.Index(fields=["candidate", "kind", "id"], name="finding_kind"),
        ]
        constraints = [
            uid_constraint("finding"),
            choice_constraint("finding", "kind", FindingKind.values),
            choice_constraint("finding", "status", FindingStatus.values, blank=True),
            choice_constraint("finding", "evidence", STORED_EVIDENCE),
            choice_constraint("finding", "code", GapCode.values, blank=True),
            pair_constraint(
                "finding",
                Q(call=None, rejection__isnull=False) | Q(call__isnull=False, rejection=None),
                pair="call_or_rejection",
                message=_("A finding comes from a call or from the rejection itself."),
            ),
            pair_constraint(
                "finding",
                Q(call=None) | ~Q(evidence=Evidence.E0),
                pair="guess_without_call",
                message=_("A guess is made before the call, so it has none."),
            ),
            pair_constraint(
                "finding",
                (Q(kind=FindingKind.GAP) & ~Q(status="")) | (~Q(kind=FindingKind.GAP) & Q(status="")),
                pair="gap_with_status",
                message=_("A gap says what it means for you; anything else does not."),
            ),
            pair_constraint(
                "finding",
                Q(is_concern=False) | Q(code="", gap=None),
                pair="concern_without_code",
                message=_("What names a protected ground is not coded."),
            ),
            pair_constraint(
                "finding",
                Q(gap=None) | (Q(kind=FindingKind.GAP, status__in=MENDABLE) & ~Q(code__in=["", *CODES_WITHOUT_GAP])),
                pair="gap_is_mendable",
                message=_("Only something that can be mended belongs to a gap."),
            ),
        ]

    @property
    def application(self) -> Application:
        """The application that it is about, of a row fetched with where it comes from."""
        rejection = self.call.follow_up.rejection if self.call else self.rejection
        if rejection is None:
            raise ValueError("A finding comes from a call or from a rejection.")
        return rejection.application

    def __str__(self) -> str:
        return self.verbatim[:80]
