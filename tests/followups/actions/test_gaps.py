"""What a person does about a gap."""

from datetime import date
from uuid import uuid4

import pytest

from applications.models import RevisionConflict
from followups.actions import findings, gaps
from followups.enums import Effort, FindingKind, FindingStatus, GapCode, GapState
from followups.models import Gap, Remedy
from tests.followups import answers
from tests.followups.stored import now

CLOSED_ON = date(2026, 6, 10)


@pytest.fixture
def gap(alice) -> Gap:
    """SAP, as one employer named it."""
    return answers.gap(alice)


@pytest.fixture
def remedy(gap) -> Remedy:
    """The one step against it."""
    return gaps.add_remedy(gap=gap, uid=uuid4(), text="A course in SAP", effort=Effort.M, due_on=date(2026, 7, 1))


def close(gap: Gap) -> Gap:
    """The same gap, closed with a proof."""
    gaps.close_gap(gap=gap, revision=gap.revision, proof="Certificate of 10 June", closed_on=CLOSED_ON)
    return gap


def test_same_gap_is_found_in_whatever_case(alice, gap):
    found = gaps.find_or_open(candidate_id=alice.pk, code=GapCode.SKILL, title="sap")

    assert (found.pk, found.state) == (gap.pk, GapState.OPEN)


@pytest.mark.parametrize(
    ("code", "title"), [(GapCode.SKILL, "Kubernetes"), (GapCode.EXPERIENCE, "SAP")], ids=["title", "code"]
)
def test_another_title_or_code_opens_another_gap(alice, gap, code, title):
    opened = gaps.find_or_open(candidate_id=alice.pk, code=code, title=title)

    assert opened.pk != gap.pk
    assert (opened.code, opened.title, opened.state) == (code, title, GapState.OPEN)


def test_gap_of_another_candidate_is_not_found(bob, gap):
    opened = gaps.find_or_open(candidate_id=bob.pk, code=GapCode.SKILL, title="SAP")

    assert (opened.pk != gap.pk, opened.candidate_id) == (True, bob.pk)


def test_long_title_is_cut_to_what_a_gap_holds(alice):
    opened = gaps.find_or_open(candidate_id=alice.pk, code=GapCode.SKILL, title="x" * 500)

    assert gaps.find_or_open(candidate_id=alice.pk, code=GapCode.SKILL, title="x" * 500) == opened
    assert opened.title == "x" * 120


def test_closed_gap_that_is_named_again_came_back_with_its_proof(alice, gap):
    close(gap)

    (finding,) = answers.answer(alice, "Aldgate Foods", answers.said("You were light on SAP."))

    came_back = now(gap)
    assert finding.gap == came_back
    assert (came_back.state, came_back.proof, came_back.closed_on) == (
        GapState.CAME_BACK,
        "Certificate of 10 June",
        CLOSED_ON,
    )


def test_open_gap_is_found_before_a_closed_one_of_its_name(alice, gap):
    close(gap)
    gaps.rename_gap(gap=gap, revision=now(gap).revision, title="Old")
    other = gaps.find_or_open(candidate_id=alice.pk, code=GapCode.SKILL, title="SAP")
    gaps.rename_gap(gap=gap, revision=now(gap).revision, title="SAP")

    found = gaps.find_or_open(candidate_id=alice.pk, code=GapCode.SKILL, title="SAP")

    assert (found.pk, now(gap).state) == (other.pk, GapState.CLOSED)


def test_renamed_gap_keeps_its_findings(gap):
    gaps.rename_gap(gap=gap, revision=gap.revision, title="SAP, hands on")

    renamed = now(gap)
    assert (renamed.title, renamed.revision, renamed.findings.count()) == ("SAP, hands on", 2, 1)


def test_gap_of_another_kind_takes_what_was_said_with_it(gap):
    gaps.rename_gap(gap=gap, revision=gap.revision, title="SAP", code=GapCode.EXPERIENCE)

    finding = gap.findings.get()
    assert (now(gap).code, finding.code, finding.revision) == (GapCode.EXPERIENCE, GapCode.EXPERIENCE, 2)


def test_finding_that_is_sorted_again_stays_in_its_renamed_gap(gap):
    gaps.rename_gap(gap=gap, revision=gap.revision, title="SAP, hands on")
    finding = gap.findings.get()

    findings.edit_finding(finding=finding, revision=finding.revision, kind=FindingKind.GAP, will_do="A course")

    assert (now(finding).gap, now(finding).will_do) == (gap, "A course")


def test_finding_that_is_no_gap_after_all_leaves_its_gap(gap):
    finding = gap.findings.get()

    findings.edit_finding(finding=finding, revision=finding.revision, kind=FindingKind.NEITHER)

    assert (now(finding).gap, now(finding).status) == (None, "")
    assert now(gap).state == GapState.OPEN


def test_protected_ground_is_not_coded_whatever_is_chosen(alice, gap):
    (finding,) = answers.answer(alice, "Aldgate Foods", answers.said("The team is young and you might not keep up."))

    findings.edit_finding(
        finding=finding,
        revision=finding.revision,
        kind=FindingKind.GAP,
        status=FindingStatus.LACKING,
        code=GapCode.SKILL,
        gap=gap,
    )

    assert (now(finding).code, now(finding).gap) == ("", None)


@pytest.mark.parametrize(
    "change",
    [
        lambda gap: gaps.rename_gap(gap=gap, revision=1, title="Mine"),
        lambda gap: gaps.close_gap(gap=gap, revision=1, proof="Mine", closed_on=CLOSED_ON),
    ],
    ids=["rename", "close"],
)
def test_gap_changed_in_another_tab_is_not_overwritten(gap, change):
    gaps.rename_gap(gap=gap, revision=1, title="Theirs")

    with pytest.raises(RevisionConflict):
        change(gap)

    assert (now(gap).title, now(gap).state) == ("Theirs", GapState.OPEN)


def test_gap_closes_with_its_proof(gap):
    close(gap)

    closed = now(gap)
    assert (closed.state, closed.proof, closed.closed_on) == (GapState.CLOSED, "Certificate of 10 June", CLOSED_ON)


def test_reopened_gap_without_steps_is_open_and_keeps_its_proof(gap):
    close(gap)

    gaps.reopen_gap(gap=gap)

    reopened = now(gap)
    assert (reopened.state, reopened.closed_on, reopened.proof) == (GapState.OPEN, None, "Certificate of 10 June")


def test_reopened_gap_with_steps_is_being_worked_on(gap, remedy):
    close(gap)

    gaps.reopen_gap(gap=gap)

    assert now(gap).state == GapState.WORKING


def test_reopening_an_open_gap_changes_nothing(gap, remedy):
    Gap.objects.filter(pk=gap.pk).update(state=GapState.OPEN)

    gaps.reopen_gap(gap=gap)

    assert now(gap).state == GapState.OPEN


def test_named_gap_is_not_forgotten(gap):
    with pytest.raises(gaps.GapHasFindings, match="Somebody named this gap"):
        gaps.drop_gap(gap=gap)

    assert Gap.objects.filter(pk=gap.pk).exists() is True


def test_gap_that_nobody_names_any_more_is_forgotten(gap, remedy):
    findings.drop_finding(finding=gap.findings.get())

    gaps.drop_gap(gap=gap)

    assert (Gap.objects.filter(pk=gap.pk).count(), Remedy.objects.filter(pk=remedy.pk).count()) == (0, 0)


def test_first_step_begins_the_work(gap, remedy):
    assert now(gap).state == GapState.WORKING
    assert (remedy.gap, remedy.text, remedy.effort, remedy.due_on, remedy.candidate_id) == (
        gap,
        "A course in SAP",
        Effort.M,
        date(2026, 7, 1),
        gap.candidate_id,
    )


def test_same_form_twice_adds_one_step(gap):
    uid = uuid4()

    steps = [gaps.add_remedy(gap=gap, uid=uid, text="A course", effort=Effort.M) for _ in range(2)]

    assert steps[0] == steps[1]
    assert gap.remedies.count() == 1


def test_step_against_a_gap_that_came_back_leaves_it_so(alice, gap):
    close(gap)
    answers.answer(alice, "Aldgate Foods", answers.said("You were light on SAP."))

    gaps.add_remedy(gap=gap, uid=uuid4(), text="A course", effort=Effort.M)

    assert now(gap).state == GapState.CAME_BACK


def test_step_is_edited(remedy):
    gaps.edit_remedy(remedy=remedy, revision=1, text="A project", effort=Effort.L, if_then="If asked, then this one")

    edited = now(remedy)
    assert (edited.text, edited.effort, edited.if_then, edited.due_on) == (
        "A project",
        Effort.L,
        "If asked, then this one",
        None,
    )


def test_step_changed_in_another_tab_is_not_overwritten(remedy):
    gaps.edit_remedy(remedy=remedy, revision=1, text="Theirs", effort=Effort.S)

    with pytest.raises(RevisionConflict):
        gaps.edit_remedy(remedy=remedy, revision=1, text="Mine", effort=Effort.L)

    assert now(remedy).text == "Theirs"


def test_step_is_done_once_with_its_first_proof(remedy):
    done = [
        gaps.finish_remedy(remedy=remedy, proof=proof, done_on=day)
        for proof, day in [("The certificate", date(2026, 6, 20)), ("", date(2026, 6, 21))]
    ]

    assert done == [True, False]
    assert (now(remedy).done_on, now(remedy).proof) == (date(2026, 6, 20), "The certificate")


def test_step_that_is_not_done_after_all_loses_its_proof(remedy):
    gaps.finish_remedy(remedy=remedy, proof="The certificate", done_on=date(2026, 6, 20))

    gaps.resume_remedy(remedy=remedy)

    assert (now(remedy).done_on, now(remedy).proof) == (None, "")


def test_gap_without_steps_is_open_again(gap, remedy):
    gaps.drop_remedy(remedy=remedy)

    assert (now(gap).state, gap.remedies.count()) == (GapState.OPEN, 0)


def test_gap_with_another_step_is_still_worked_on(gap, remedy):
    gaps.add_remedy(gap=gap, uid=uuid4(), text="A project", effort=Effort.M)

    gaps.drop_remedy(remedy=remedy)

    assert now(gap).state == GapState.WORKING
