"""Which findings are held against those of a gap."""

from uuid import uuid4

from followups.actions import gaps, merges
from followups.domain.gap_pairs import NEWEST
from followups.models import Finding, Gap
from followups.queries.same_gaps import comparable
from tests.followups import answers


def two_gaps(alice) -> tuple[Gap, Gap]:
    """SAP under two names."""
    gap = answers.gap(alice, "Corvane")
    gaps.rename_gap(gap=gap, revision=gap.revision, title="SAP, hands on")
    return gap, answers.gap(alice, "Bergen Marine", "You were light on SAP.")


def test_p2_only_the_newest_findings_of_other_gaps_are_compared(alice):
    gap, other = two_gaps(alice)
    said = other.findings.get()
    values = {field.attname: getattr(said, field.attname) for field in said._meta.concrete_fields}
    Finding.objects.bulk_create(Finding(**{**values, "id": None, "uid": uuid4()}) for _ in range(NEWEST))

    compared = list(comparable(alice, gap))

    assert (len(compared), compared[0]) == (1 + NEWEST, gap.findings.get())
    assert said not in compared


def test_5_5_what_is_kept_apart_is_not_compared(alice):
    gap, other = two_gaps(alice)
    merges.keep_apart(gap=gap, other=other)

    assert list(comparable(alice, gap)) == [gap.findings.get()]


def test_gap_of_another_kind_is_not_compared(alice):
    gap, other = two_gaps(alice)
    market = answers.gap(alice, "Halden Rail", "You did not know our market.")

    assert market.findings.get() not in comparable(alice, gap)
    assert other.findings.get() in comparable(alice, gap)
