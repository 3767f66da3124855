"""Words that the candidate kept, to be offered again."""

from uuid import NAMESPACE_OID, UUID, uuid5

from django.db import models
from django.utils.translation import gettext_lazy as _

from applications.models import Owned
from applications.models.owned import choice_constraint, uid_constraint
from followups.enums import PartCode


class OwnWording(Owned):
    """One part in the candidate's own words, kept for next time. The same words are kept once."""

    part = models.CharField(_("part"), max_length=16, choices=PartCode.choices)
    text = models.TextField(_("words"), max_length=4_000)

    class Meta:
        indexes = [models.Index(fields=["candidate", "part", "-id"], name="own_wording_part")]
        constraints = [uid_constraint("own_wording"), choice_constraint("own_wording", "part", PartCode.values)]

    def __str__(self) -> str:
        return self.text[:80]


def wording_uid(part: str, text: str) -> UUID:
    """The uid of these words for this part, so that keeping them twice keeps them once."""
    return uuid5(NAMESPACE_OID, f"{part} {text}")
