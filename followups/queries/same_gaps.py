"""Which gaps may be one: both quotes side by side, and what one press sends (domain 5.5)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import NAMESPACE_OID, UUID, uuid5

from django.db.models import Q, QuerySet

from applications.models import Candidate
from followups.domain import gaps
from followups.domain.gap_pairs import NEWEST
from followups.domain.gaps import StatedFinding
from followups.domain.lesson_facts import Statement
from followups.domain.reason import Reason
from followups.models import Finding, Gap

SHOWN = 3
"""So many suggestions at once; the next one comes when one of them is decided."""


@dataclass(frozen=True, slots=True)
class SameGap:
    """Two gaps that may be one, each by something that was said; the first would take in the other.

    `uid` becomes the merge's: the same press twice, in whatever tab, merges once. `revision`: that of the first.
    """

    uid: UUID
    revision: int
    said: Statement
    other_said: Statement
    reason: Reason


def comparable(candidate: Candidate, gap: Gap) -> QuerySet[Finding]:
    """The findings of a gap, and the newest of other gaps of its kind that are not kept apart from it."""
    findings = Finding.objects.owned_by(candidate)
    apart = Gap.objects.owned_by(candidate).filter(kept_apart=gap).values("pk")
    others = findings.filter(code=gap.code, gap__isnull=False).exclude(gap=gap).exclude(gap__in=apart)
    newest = others.order_by("-id").values("pk")[:NEWEST]
    return findings.filter(Q(gap=gap) | Q(pk__in=newest)).order_by("id")


def same_gaps(
    statements: Sequence[Statement],
    *,
    revisions: Mapping[int, int],
    kept_apart: Iterable[tuple[int, int]] = (),
    around: int | None = None,
) -> tuple[SameGap, ...]:
    """The first few pairs of gaps that may be one; with `around` those with this gap, which then takes in the other.

    `revisions`: of the gaps, by id; one that is not there has just become part of another. `kept_apart`: two ids each.
    """
    by_id = {one.stated.id: one for one in statements}
    apart = gaps.apart((one.stated for one in statements), kept_apart)
    stated = [_kept_apart(one.stated, apart) for one in statements]
    return tuple(
        SameGap(
            uid=uuid5(NAMESPACE_OID, f"{pair.gap_id} takes in {pair.other_id}"),
            revision=revisions.get(pair.gap_id, 0),
            said=by_id[pair.finding_id],
            other_said=by_id[pair.other_finding_id],
            reason=pair.reason,
        )
        for pair in gaps.pairs(stated, around=around)[:SHOWN]
    )


def _kept_apart(stated: StatedFinding, apart: Mapping[int, frozenset[int]]) -> StatedFinding:
    others = apart.get(stated.gap_id) if stated.gap_id else None
    return replace(stated, kept_apart=others) if others else stated
