"""Gaps that become one or are kept apart; and each of it taken back."""

from uuid import uuid4

import pytest

from applications.models import RevisionConflict
from followups.actions import gaps, merges
from followups.enums import Effort, FindingStatus, GapCode, GapState
from followups.models import Gap, Merge
from tests.followups import answers
from tests.followups.actions.merging.rows import EARLIER, LATER, close, everything, words_of
from tests.followups.answers import said
from tests.followups.stored import now


@pytest.fixture
def other(alice, gap) -> Gap:
    """SAP again, as another employer named it."""
    return answers.gap(alice, "Bergen Marine", "You were light on SAP.")


def merge(gap: Gap, other: Gap) -> Merge:
    """Both as they stand now, made one."""
    return merges.merge_gaps(gap=now(gap), revision=now(gap).revision, other=now(other), uid=uuid4())


def test_5_5_merge_keeps_every_finding_with_its_words_and_status(alice, gap, other):
    answers.answer(alice, "Aldgate Foods", said("Light on SAP too.", FindingStatus.HAD_NOT_SHOWN))

    merge(gap, other)

    assert words_of(gap) == ["Too little SAP.", "You were light on SAP.", "Light on SAP too."]
    statuses = list(gap.findings.order_by("id").values_list("status", flat=True))
    assert statuses == [FindingStatus.LACKING, FindingStatus.LACKING, FindingStatus.HAD_NOT_SHOWN]
    assert Gap.objects.filter(pk=other.pk).exists() is False


def test_merge_takes_the_steps_the_proof_and_the_days(gap, other):
    gaps.add_remedy(gap=gap, uid=uuid4(), text="A course", effort=Effort.M, due_on=LATER)
    step = gaps.add_remedy(gap=other, uid=uuid4(), text="A project", effort=Effort.M)
    gaps.finish_remedy(remedy=step, proof="The project", done_on=EARLIER)
    close(gap, "The certificate")
    close(other, "The project", LATER)
    gaps.settle_note(gap=other, today=LATER)

    merge(gap, other)

    one = now(gap)
    assert (one.title, one.state, one.proof) == ("SAP, hands on", GapState.CLOSED, "The certificate\n\nThe project")
    assert (one.closed_on, one.noted_on) == (LATER, LATER)
    assert list(one.remedies.order_by("id").values_list("text", "due_on", "done_on", "proof")) == [
        ("A course", LATER, None, ""),
        ("A project", None, EARLIER, "The project"),
    ]


def test_what_was_closed_and_is_open_under_another_name_came_back(gap, other):
    close(gap, "The certificate")

    merge(gap, other)

    assert (now(gap).state, now(gap).proof, now(gap).closed_on) == (GapState.CAME_BACK, "The certificate", EARLIER)


def test_what_is_said_later_under_the_name_that_is_no_more_belongs_to_the_gap_that_stayed(alice, gap, other):
    merge(gap, other)

    (finding,) = answers.answer(alice, "Aldgate Foods", said("Not enough SAP."))

    assert finding.gap == gap


def test_name_of_a_gap_counts_more_than_one_that_is_no_more(alice, gap, other):
    merge(gap, other)
    named = Gap.objects.create(candidate=alice, code=GapCode.SKILL, title="SAP")

    assert gaps.find_or_open(candidate_id=alice.pk, code=GapCode.SKILL, title="sap") == named


def test_merged_name_of_another_candidate_is_not_found(bob, gap, other):
    merge(gap, other)

    opened = gaps.find_or_open(candidate_id=bob.pk, code=GapCode.SKILL, title="SAP")

    assert (opened == gap, opened.candidate) == (False, bob)


def test_r07_same_press_twice_merges_once(gap, other):
    uid, revision = uuid4(), gap.revision

    pressed = [merges.merge_gaps(gap=gap, revision=revision, other=other, uid=uid) for _ in range(2)]

    assert pressed[0] == pressed[1]
    assert (Merge.objects.count(), now(gap).revision) == (1, revision + 1)


def test_r08_merge_loses_against_a_change_of_the_gap_that_stays(gap, other):
    stale = now(gap)
    gaps.rename_gap(gap=gap, revision=gap.revision, title="Theirs")

    with pytest.raises(RevisionConflict):
        merges.merge_gaps(gap=stale, revision=stale.revision, other=other, uid=uuid4())

    assert (now(gap).title, words_of(gap), words_of(other)) == (
        "Theirs",
        ["Too little SAP."],
        ["You were light on SAP."],
    )


def test_r08_merge_loses_against_a_change_of_the_gap_that_goes(gap, other):
    stale = now(other)
    close(other, "The certificate")

    with pytest.raises(RevisionConflict):
        merges.merge_gaps(gap=gap, revision=gap.revision, other=stale, uid=uuid4())

    assert (now(other).state, words_of(gap), Merge.objects.count()) == (GapState.CLOSED, ["Too little SAP."], 0)


def test_5_5_gaps_of_two_kinds_never_become_one(alice, gap):
    market = answers.gap(alice, "Bergen Marine", "You did not know our market.")

    with pytest.raises(merges.GapsOfTwoKinds, match="These are two kinds of gap"):
        merge(gap, market)

    assert now(market).code == GapCode.DOMAIN


def test_5_5_merge_is_taken_back_to_the_last_row(alice, gap, other):
    third = Gap.objects.create(candidate=alice, code=GapCode.SKILL, title="Ledgers")
    merges.keep_apart(gap=other, other=third)
    merges.keep_apart(gap=other, other=gap)
    gaps.add_remedy(gap=other, uid=uuid4(), text="A project", effort=Effort.M)
    close(other, "The project")
    before = everything()

    merged = merge(gap, other)
    assert list(gap.kept_apart.all()) == [third]
    back = merges.take_back_merge(merge=merged)

    assert everything() == before
    assert back == other


def test_taking_back_twice_parts_once(gap, other):
    merged = merge(gap, other)

    assert [merges.take_back_merge(merge=merged) for _ in range(2)] == [other, None]


def test_what_came_after_a_merge_stays_where_it_came(alice, gap, other):
    merged = merge(gap, other)
    answers.answer(alice, "Aldgate Foods", said("Not enough SAP."))
    gaps.add_remedy(gap=gap, uid=uuid4(), text="A course", effort=Effort.M)

    merges.take_back_merge(merge=merged)

    assert (words_of(gap), words_of(other)) == (["Too little SAP.", "Not enough SAP."], ["You were light on SAP."])
    assert [gap.remedies.count(), now(gap).state] == [1, GapState.WORKING]


def test_closing_after_a_merge_is_not_taken_back(gap, other):
    merged = merge(gap, other)
    close(gap, "The certificate")

    merges.take_back_merge(merge=merged)

    assert (now(gap).state, now(gap).proof, now(other).state) == (GapState.CLOSED, "The certificate", GapState.OPEN)


@pytest.mark.parametrize("order", [[0, 1], [1, 0]], ids=["the first first", "the last first"])
def test_two_merges_are_taken_back_in_either_order(alice, gap, other, order):
    third = Gap.objects.create(candidate=alice, code=GapCode.SKILL, title="Ledgers")
    gaps.add_remedy(gap=third, uid=uuid4(), text="A ledger", effort=Effort.S)
    before = everything()
    merged = [merge(gap, other), merge(third, gap)]
    assert (third.findings.count(), gaps.find_or_open(candidate_id=alice.pk, code=GapCode.SKILL, title="SAP")) == (
        2,
        third,
    )

    for number in order:
        merges.take_back_merge(merge=now(merged[number]))

    assert everything() == before


def test_kept_apart_holds_both_ways_and_can_be_taken_back(gap, other):
    for _ in range(2):
        merges.keep_apart(gap=gap, other=other)
    assert (list(gap.kept_apart.all()), list(other.kept_apart.all())) == ([other], [gap])

    merges.compare_again(gap=other, other=gap)

    assert (gap.kept_apart.count(), other.kept_apart.count()) == (0, 0)
