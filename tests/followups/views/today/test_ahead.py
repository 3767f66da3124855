"""Today: interviews of the week, and what is waited for."""

from datetime import date, time

import pytest

from applications.actions import applications
from applications.enums import StageKind
from followups.enums import FindingStatus
from tests import factories
from tests.followups import answers
from tests.followups.answers import said

TODAY = date(2026, 6, 17)


@pytest.mark.parametrize(
    ("local_on", "is_shown"),
    [(date(2026, 6, 16), False), (TODAY, True), (date(2026, 6, 24), True), (date(2026, 6, 25), False)],
    ids=["yesterday", "today", "in seven days", "in eight days"],
)
def test_interviews_of_a_week_are_ahead(alice, read, local_on, is_shown):
    interview = factories.interview(factories.application(alice), local_on=local_on)

    assert [coming.interview for coming in read().interviews.rows] == ([interview] if is_shown else [])


def test_interview_of_an_ended_application_is_not_ahead(alice, read):
    application = factories.application(alice)
    factories.interview(application, local_on=TODAY)
    applications.end_application(application=application, ending="withdrawn", ended_on=TODAY, today=TODAY)

    assert read().interviews.rows == ()


def test_interview_brings_up_what_was_had_and_not_shown(alice, text):
    answers.answer(alice, "Corvane", said("We missed audits.", FindingStatus.HAD_NOT_SHOWN))
    application = factories.application(alice, employer="Solent Freight", advert="You lead audits at three sites.")
    factories.interview(application, local_on=date(2026, 6, 18), local_time=time(14))

    page = text()

    assert "Bring up <strong>Audits</strong>: you had it, and it did not come up at Corvane." in page
    assert "Tomorrow</time>, 14:00" in page


def test_interview_that_asks_for_something_else_brings_up_nothing(alice, read):
    answers.answer(alice, "Corvane", said("We missed audits.", FindingStatus.HAD_NOT_SHOWN))
    factories.interview(factories.application(alice, employer="Solent", advert="A gardener."), local_on=TODAY)

    assert [coming.story for coming in read().interviews.rows] == [None]


def test_quietest_live_applications_are_waited_for(alice, read):
    for employer, applied_on, kind in [
        ("Quiet", date(2026, 5, 1), StageKind.APPLIED),
        ("Interviewed", date(2026, 5, 2), StageKind.INTERVIEWING),
        ("Recent", date(2026, 6, 15), StageKind.SCREENING),
        ("Only saved", None, StageKind.SAVED),
    ]:
        factories.application(alice, employer=employer, applied_on=applied_on, kind=kind, today=applied_on or TODAY)

    today = read()

    due = [(one.employer, one.days, one.step.advice.value) for one in today.silences.rows]
    waiting = [(one.employer, one.days, one.step.advice.value) for one in today.waiting.rows]
    assert due == [("Interviewed", 46, "ask"), ("Quiet", 47, "take_as_silent")]
    assert waiting == [("Recent", 2, "wait")]
    assert not today.is_calm


def test_interview_and_move_are_signs_of_life(alice, read):
    application = factories.application(alice, kind=StageKind.APPLIED)
    screening = factories.stage(alice, StageKind.SCREENING)
    applications.move_application(application=application, stage=screening, changed_on=date(2026, 6, 1), today=TODAY)
    factories.interview(application, local_on=date(2026, 6, 9))

    assert [(one.silence.last_on, one.days) for one in read().waiting.rows] == [(date(2026, 6, 9), 8)]


def test_application_with_an_interview_ahead_is_not_waited_for(alice, read):
    factories.interview(factories.application(alice), local_on=date(2026, 6, 18))

    assert read().waiting.rows == ()
