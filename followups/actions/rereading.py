"""What was said earlier, read again by the rules of protected grounds as they are today (domain 8)."""

from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Q

from applications.actions import concerns as ground_floor
from applications.enums import Concern
from followups.actions import concerns
from followups.models import Finding

SPOKEN = "call__follow_up__rejection__application"
WRITTEN = "rejection__application"
AT_ONCE = 500


@dataclass(slots=True)
class Reread:
    """What changed: how many findings are kept apart by now, how many no longer, and which applications are held."""

    kept_apart: int = 0
    released: int = 0
    held: set[int] = field(default_factory=set)


def read_again() -> Reread:
    """Mark every finding by today's rules, as if it were written now; a second time changes nothing.

    Where the candidate said that it is not about that, nothing is read. What holds an application back is lifted by
    the candidate alone, and a finding that is released is left to them to sort.
    """
    reread = Reread()
    set_aside = Q(**{f"{SPOKEN}__concern": Concern.SET_ASIDE}) | Q(**{f"{WRITTEN}__concern": Concern.SET_ASIDE})
    said = Finding.objects.exclude(set_aside).select_related(SPOKEN, WRITTEN, "call__involvement").order_by("pk")
    for finding in said.iterator(chunk_size=AT_ONCE):
        words = "\n".join([finding.verbatim, finding.understood, finding.will_do])
        is_concern = concerns.is_concern(finding.application, words)
        if is_concern == finding.is_concern:
            continue
        if is_concern:
            _keep_apart(finding, words, reread)
        else:
            reread.released += Finding.objects.filter(pk=finding.pk).update(is_concern=False)
    return reread


@transaction.atomic
def _keep_apart(finding: Finding, words: str, reread: Reread) -> None:
    if not finding.application.has_concern:
        reread.held.add(finding.application.pk)
    if finding.call:
        concerns.notice_in_call(call=finding.call, words=[words])
    else:
        ground_floor.notice(application=finding.application, words=[words])
    reread.kept_apart += Finding.objects.filter(pk=finding.pk).update(is_concern=True, code="", gap=None)
    concerns.forget_unnamed([finding.gap_id] if finding.gap_id else [])
