"""Two gaps that became one."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from applications.models import Owned
from applications.models.owned import uid_constraint
from followups.models.gap import Gap


class Merge(Owned):
    """A gap that became part of another one (domain 5.5). What is said under its title later belongs there too.

    `before`: both gaps as they stood and, by uid, what moved; with it the merge can be taken back.
    """

    gap = models.ForeignKey(Gap, on_delete=models.CASCADE, related_name="merges")
    title = models.CharField(_("title of the gap that is no more"), max_length=120)
    before = models.JSONField(encoder=DjangoJSONEncoder, editable=False)

    class Meta:
        indexes = [models.Index(fields=["candidate", "gap", "id"], name="merge_gap")]
        constraints = [uid_constraint("merge")]

    def __str__(self) -> str:
        return self.title
