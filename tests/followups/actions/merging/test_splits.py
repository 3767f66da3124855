"""Gaps that are split; and each of it taken back."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from applications.models import RevisionConflict
from followups.actions import gaps, merges
from followups.enums import Effort, FindingStatus, GapCode, GapState
from followups.models import Finding, Gap
from tests.followups import answers
from tests.followups.actions.merging.rows import EARLIER, close, everything, words_of
from tests.followups.answers import said
from tests.followups.stored import now


@pytest.fixture
def crowded(alice, gap) -> Gap:
    """One name for two things: what three employers said stands under it."""
    answers.answer(alice, "Bergen Marine", said("You never built a report."))
    Finding.objects.filter(verbatim="You never built a report.").update(gap=gap, code=gap.code)
    answers.answer(alice, "Tull", said("No reports at all.", FindingStatus.HAD_NOT_SHOWN))
    Finding.objects.filter(verbatim="No reports at all.").update(gap=gap, code=gap.code)
    return gap


def split(gap: Gap, *words: str, title: str = "Reports", uid=None) -> Gap:
    """The findings of these words, split off under a new name."""
    found = gap.findings.filter(verbatim__in=words)
    return merges.split_gap(gap=gap, revision=now(gap).revision, findings=found, title=title, uid=uid or uuid4())


@pytest.fixture
def came_back(alice, gap) -> Gap:
    """The gap, closed with proof on 10 June, and named again since."""
    gap.findings.update(created_at=datetime(2026, 6, 1, tzinfo=UTC))
    close(gap, "The certificate")
    answers.answer(alice, "Tull", said("Light on SAP."))
    Finding.objects.filter(verbatim="Light on SAP.").update(gap=gap)
    Gap.objects.filter(pk=gap.pk).update(state=GapState.CAME_BACK)
    return now(gap)


def test_gap_that_came_back_by_what_is_split_off_is_closed_again_until_that_is_put_back(came_back):
    new = split(came_back, "Light on SAP.")
    closed = now(came_back)
    merges.take_back_split(gap=now(came_back), new=now(new))

    assert (closed.state, closed.proof, closed.closed_on) == (GapState.CLOSED, "The certificate", EARLIER)
    assert now(came_back).state == GapState.CAME_BACK


def test_gap_that_came_back_by_what_stays_has_come_back(came_back):
    split(came_back, "Too little SAP.")

    assert now(came_back).state == GapState.CAME_BACK


def test_split_gives_the_findings_a_gap_of_their_own_kept_apart(crowded):
    new = split(crowded, "You never built a report.", "No reports at all.")

    assert (new.title, new.code, new.state, new.candidate) == ("Reports", crowded.code, "open", crowded.candidate)
    assert list(new.findings.order_by("id").values_list("verbatim", "status")) == [
        ("You never built a report.", "lacking"),
        ("No reports at all.", "had_not_shown"),
    ]
    assert words_of(crowded) == ["Too little SAP."]
    assert list(crowded.kept_apart.all()) == [new]


def test_split_of_a_closed_gap_leaves_it_closed_and_what_is_new_open(crowded):
    close(crowded, "The certificate")

    new = split(crowded, "No reports at all.")

    assert (now(crowded).state, now(crowded).proof) == (GapState.CLOSED, "The certificate")
    assert (new.state, new.proof, new.closed_on) == (GapState.OPEN, "", None)


def test_r07_same_form_twice_splits_once(crowded):
    uid = uuid4()

    made = [split(crowded, "No reports at all.", uid=uid) for _ in range(2)]

    assert made[0] == made[1]
    assert now(crowded).revision == crowded.revision


def test_r08_split_loses_against_another_tab(crowded):
    stale = now(crowded)
    split(crowded, "No reports at all.")

    with pytest.raises(RevisionConflict):
        merges.split_gap(
            gap=stale, revision=stale.revision, findings=stale.findings.all()[:1], title="Mine", uid=uuid4()
        )

    assert Gap.objects.filter(title="Mine").exists() is False


@pytest.mark.parametrize("title", ["sap, HANDS on", "Ledgers"])
def test_split_needs_a_name_that_is_free(alice, crowded, title):
    Gap.objects.create(candidate=alice, code=GapCode.SKILL, title="Ledgers")

    with pytest.raises(merges.NameIsTaken, match="You have a gap of this name already"):
        split(crowded, "No reports at all.", title=title)

    assert crowded.findings.count() == 3


def test_split_leaves_something(crowded):
    with pytest.raises(merges.NothingLeft, match="Leave one of them here"):
        split(crowded, *words_of(crowded))

    assert (crowded.findings.count(), Gap.objects.filter(title="Reports").exists()) == (3, False)


def test_finding_of_another_gap_is_not_split_off(alice, crowded, bob):
    theirs = answers.gap(bob, "Secret Ltd", "You did not know our market.")

    new = merges.split_gap(
        gap=crowded,
        revision=now(crowded).revision,
        findings=[*crowded.findings.filter(verbatim="No reports at all."), *theirs.findings.all()],
        title="Reports",
        uid=uuid4(),
    )

    assert (words_of(new), words_of(theirs)) == (["No reports at all."], ["You did not know our market."])


def test_split_is_taken_back_with_what_came_since(alice, crowded):
    before = everything()
    new = split(crowded, "You never built a report.", "No reports at all.")

    merges.take_back_split(gap=crowded, new=new)

    assert everything() == before


def test_step_against_what_was_split_off_comes_along(crowded):
    new = split(crowded, "No reports at all.")
    gaps.add_remedy(gap=new, uid=uuid4(), text="A report", effort=Effort.S)

    merges.take_back_split(gap=crowded, new=new)

    assert (list(crowded.remedies.values_list("text", flat=True)), now(crowded).state) == (["A report"], "working")


def test_split_that_was_closed_since_is_not_taken_back(crowded):
    new = split(crowded, "No reports at all.")
    close(new, "The report")

    with pytest.raises(merges.NewGapChanged, match="“Reports” was changed since, so it stays"):
        merges.take_back_split(gap=crowded, new=now(new))

    assert (now(new).state, words_of(new)) == (GapState.CLOSED, ["No reports at all."])
