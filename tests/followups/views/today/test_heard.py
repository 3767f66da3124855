"""Today: what was heard and asks for a tap, a word or a step."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from followups.actions import findings, gaps
from followups.domain.outcomes import CallEnding
from followups.enums import Effort, FindingStatus
from tests.followups import answers
from tests.followups.answers import said

TODAY = date(2026, 6, 17)

YESTERDAY = date(2026, 6, 16)


def test_call_whose_words_are_not_sorted_asks_for_it(alice, read, text):
    call = answers.made(answers.planned(answers.told_no(alice), on=YESTERDAY), words="Too little SAP.")

    assert [row.pk for row in read().unsorted.rows] == [call.pk]
    assert reverse("followups:findings_update", args=[call.pk]) in text()


@pytest.mark.parametrize(
    ("ending", "words"),
    [(CallEnding.ANSWERED, ""), (CallEnding.VOICEMAIL, "Left a message")],
    ids=["no words", "nobody reached"],
)
def test_call_without_words_of_theirs_asks_for_nothing(alice, read, ending, words):
    answers.made(answers.planned(answers.told_no(alice), on=YESTERDAY), ending=ending, words=words)

    assert read().unsorted.rows == ()


def test_call_that_is_sorted_asks_for_nothing(alice, read):
    answers.answer(alice, "Corvane", answers.praised("Strong on planning."))

    assert (read().unsorted.rows, read().promises.rows) == ((), ())


def test_gap_named_yesterday_asks_what_to_do_about_it(alice, read, text):
    (finding,) = answers.answer(alice, "Corvane", said("Too little SAP."))

    assert [one.stated.id for one in read().promises.rows] == [finding.pk]
    assert reverse("followups:finding_update", args=[finding.pk]) in text()


def test_gap_named_today_is_left_for_tomorrow(alice, read):
    call = answers.made(answers.planned(answers.told_no(alice), on=TODAY), words="Too little SAP.")
    findings.record_findings(call=call, statements=[said("Too little SAP.")])

    assert read().promises.rows == ()


@pytest.mark.parametrize("status", [FindingStatus.DISPUTED, FindingStatus.NO_FAULT, FindingStatus.UNCLEAR])
def test_what_cannot_be_mended_asks_for_nothing(alice, read, status):
    answers.answer(alice, "Corvane", said("Too little SAP.", status))

    assert read().promises.rows == ()


def test_gap_with_a_promise_asks_no_more(alice, read):
    (finding,) = answers.answer(alice, "Corvane", said("We missed audits.", FindingStatus.HAD_NOT_SHOWN))
    findings.edit_finding(
        finding=finding, revision=1, kind=finding.kind, status=finding.status, code=finding.code, will_do="Tell it"
    )

    assert read().promises.rows == ()


@pytest.mark.parametrize(
    ("due_on", "is_shown"),
    [(date(2026, 6, 1), True), (date(2026, 6, 24), True), (date(2026, 6, 25), False), (None, False)],
    ids=["overdue", "in seven days", "in eight days", "no day"],
)
def test_steps_of_a_week_are_due(alice, read, due_on, is_shown):
    gap = answers.gap(alice)
    step = gaps.add_remedy(gap=gap, uid=uuid4(), text="A course", effort=Effort.M, due_on=due_on)

    assert read().remedies.rows == ((step,) if is_shown else ())


def test_step_that_is_done_is_not_due(alice, read):
    step = gaps.add_remedy(gap=answers.gap(alice), uid=uuid4(), text="A course", effort=Effort.M, due_on=TODAY)
    gaps.finish_remedy(remedy=step, proof="", done_on=TODAY)

    assert read().remedies.rows == ()


@pytest.mark.parametrize("ending", [CallEnding.POLICY, CallEnding.REFUSED, CallEnding.DO_NOT_CALL])
def test_tim18_words_of_a_refusal_ask_for_nothing(alice, read, ending):
    answers.made(answers.planned(answers.told_no(alice)), ending=ending, words="We don't give feedback.")

    assert (bool(read().unsorted), read().is_calm) == (False, True)
