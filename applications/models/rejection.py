"""The fact that an application ended with "no"."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from applications.enums import Interest, Placement, RejectionChannel, StageKind
from applications.models.application import Application
from applications.models.contact import Involvement
from applications.models.owned import Owned, choice_constraint, pair_constraint, uid_constraint


class Rejection(Owned):
    """When, how and by whom the no came, and how close it was.

    In force while the application's ending is `rejected`; after "they told me by mistake" the row waits unused.
    `received_at`: the end of `received_on` in `zone`, or the moment of entry if it came today (T1).
    `placement_told`: the employer said so; `not_to_be_quoted`: it was said in confidence.
    """

    application = models.OneToOneField(Application, on_delete=models.CASCADE, related_name="rejection")
    received_on = models.DateField(_("when"), null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True, editable=False)
    zone = models.CharField(max_length=64)
    channel = models.CharField(_("how"), max_length=16, choices=RejectionChannel.choices, default=RejectionChannel.MAIL)
    told_by = models.ForeignKey(
        Involvement, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("by whom")
    )
    words = models.TextField(_("their message"), blank=True, max_length=100_000)
    furthest = models.CharField(_("after"), max_length=16, choices=StageKind.choices)
    placement = models.CharField(
        _("how close it was"), max_length=16, choices=Placement.choices, default=Placement.UNKNOWN
    )
    placement_told = models.BooleanField(_("they told me so"), default=False)
    not_to_be_quoted = models.BooleanField(_("told in confidence, not to be quoted"), default=False)
    still_interested = models.CharField(
        _("still interested"), max_length=8, choices=Interest.choices, default=Interest.YES
    )

    class Meta:
        indexes = [models.Index(fields=["candidate", "-received_on", "id"], name="rejection_newest")]
        constraints = [
            uid_constraint("rejection"),
            choice_constraint("rejection", "channel", RejectionChannel.values),
            choice_constraint("rejection", "furthest", StageKind.values),
            choice_constraint("rejection", "placement", Placement.values),
            choice_constraint("rejection", "still_interested", Interest.values),
            pair_constraint(
                "rejection",
                Q(received_on=None, received_at=None) | Q(received_on__isnull=False, received_at__isnull=False),
                pair="day_with_instant",
                message=_("A day has its instant; without a day there is none."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_placement_display()
