"""What a statement of one call was put together with: the same gap, as somebody else named it (scenario 8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db.models import Min
from django.utils.translation import gettext

from followups.domain.lesson_facts import Statement
from followups.models import Call, Finding, Gap
from followups.queries.statements import statements

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Joined:
    """A finding that stands in one gap with what was said elsewhere, and what one press sends to part the two.

    `said`: the first thing that was said elsewhere. `title`: what a gap of its own would be called.
    """

    finding: Finding
    gap: Gap
    said: Statement
    title: str

    @property
    def uid(self) -> UUID:
        """The uid of that gap, so that the same press twice makes one."""
        return uuid5(self.finding.uid, "a gap of its own")


def joined(call: Call, findings: Iterable[Finding], employer: str) -> Mapping[UUID, Joined]:
    """By the uid of the finding, those of this call's findings that share a gap; in one query, none without a gap."""
    in_gaps = [(finding, finding.gap) for finding in findings if finding.call_id and finding.gap]
    if not in_gaps:
        return {}
    candidate = call.follow_up.rejection.candidate
    mine = Finding.objects.owned_by(candidate)
    elsewhere = mine.filter(gap__in={gap.pk for _, gap in in_gaps}).exclude(call=call)
    firsts = elsewhere.order_by().values("gap").annotate(first=Min("id")).values("first")
    found = statements(mine.filter(pk__in=firsts), candidate)
    said = {one.stated.gap_id: one for one in found}
    return {
        finding.uid: Joined(finding, gap, said[gap.pk], _title(gap, employer))
        for finding, gap in in_gaps
        if gap.pk in said
    }


def _title(gap: Gap, employer: str) -> str:
    return (gettext("%(gap)s, as %(employer)s meant it") % {"gap": gap.title, "employer": employer})[:LONGEST_TITLE]
