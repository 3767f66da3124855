"""Where a gap is that became part of another one, and what a gap took in."""

from dataclasses import dataclass

from applications.models import Candidate
from followups.models import Gap, Merge

SHOWN = 20


@dataclass(frozen=True, slots=True)
class MergePage:
    """A gap with what it took in, the last first, so that they can be parted again."""

    gap: Gap
    taken_in: tuple[Merge, ...]


def find_gap(candidate: Candidate, pk: int) -> Gap | None:
    """The gap of this key, or the one that took it in: a page that was open before a merge still leads somewhere."""
    gap = Gap.objects.owned_by(candidate).select_related("candidate").filter(pk=pk).first()
    if gap is not None:
        return gap
    merges = Merge.objects.owned_by(candidate).filter(before__other__id=pk).select_related("gap__candidate")
    last = merges.order_by("-id").first()
    return last.gap if last else None


def merge_page(candidate: Candidate, gap: Gap) -> MergePage:
    """What this gap took in, in one query without the long texts."""
    taken_in = Merge.objects.owned_by(candidate).filter(gap=gap).defer("before").order_by("-id")
    return MergePage(gap, tuple(taken_in[:SHOWN]))
