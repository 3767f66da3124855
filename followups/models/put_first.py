"""Whom the candidate put first, whatever was proposed."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from applications.models import Involvement, Owned
from applications.models.owned import choice_constraint, uid_constraint
from followups.enums import FirstReason


class PutFirst(Owned):
    """One person whom the candidate put first on one application, and why, where that was said.

    The latest press stands in front. It counts for this application alone, and nothing is learned from it (domain 2.2).
    """

    involvement = models.OneToOneField(Involvement, on_delete=models.CASCADE, related_name="put_first")
    put_at = models.DateTimeField()
    reason = models.CharField(_("reason"), max_length=20, choices=FirstReason.choices, blank=True)
    text = models.CharField(_("in your words"), max_length=240, blank=True)

    class Meta:
        indexes = [models.Index(fields=["candidate", "involvement"], name="put_first_person")]
        constraints = [
            uid_constraint("put_first"),
            choice_constraint("put_first", "reason", FirstReason.values, blank=True),
        ]

    def __str__(self) -> str:
        return self.text or self.get_reason_display()


def put_first_of(involvement: Involvement) -> PutFirst | None:
    """The word that put this person first; None where there is none. Of a row that was fetched with it."""
    known: PutFirst | None = getattr(involvement, "put_first", None)
    return known


def order_by_hand(involvements: Iterable[Involvement]) -> tuple[int, ...]:
    """The ids of those who were put first, the latest in front: the `manual_order` of the ranking."""
    put = [(known.put_at, known.pk, one.pk) for one in involvements if (known := put_first_of(one)) is not None]
    return tuple(pk for _, _, pk in sorted(put, reverse=True))
