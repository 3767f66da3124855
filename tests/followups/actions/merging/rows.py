"""What happened to the rows of two gaps."""

from datetime import date

from followups.actions import gaps
from followups.models import Finding, Gap, Merge, Remedy
from tests.followups.stored import now

EARLIER, LATER = date(2026, 6, 10), date(2026, 6, 20)


def close(gap: Gap, proof: str, closed_on: date = EARLIER) -> None:
    """The gap as it stands now, closed."""
    gaps.close_gap(gap=gap, revision=now(gap).revision, proof=proof, closed_on=closed_on)


def words_of(gap: Gap) -> list[str]:
    """What was said under this gap."""
    return list(gap.findings.order_by("id").values_list("verbatim", flat=True))


def everything() -> list[dict]:
    """All rows that a merge touches, but for how often they were changed, and when."""
    rows = [
        *Gap.objects.order_by("id").values(),
        *Finding.objects.order_by("id").values(),
        *Remedy.objects.order_by("id").values(),
        *Merge.objects.order_by("id").values(),
        *Gap.kept_apart.through.objects.order_by("from_gap_id", "to_gap_id").values("from_gap_id", "to_gap_id"),
    ]
    return [
        {name: value for name, value in row.items() if name not in {"revision", "updated_at", "created_at"}}
        for row in rows
    ]
