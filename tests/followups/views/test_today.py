"""Today: what do I do now?"""

from datetime import date, time
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from applications.actions import applications, rejections
from applications.enums import Placement, Rapport, StageKind
from followups.actions import findings, follow_ups, gaps
from followups.domain.outcomes import CallEnding
from followups.enums import Effort, FindingStatus
from tests import factories
from tests.followups import answers
from tests.followups.answers import said

TODAY = date(2026, 6, 17)
YESTERDAY = date(2026, 6, 16)


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def read(alice, client_of):
    """Open Today; what the page was given."""
    client = client_of(alice)
    return lambda: client.get(reverse("followups:today")).context["today"]


@pytest.fixture
def text(alice, client_of):
    """Open Today; what it says."""
    client = client_of(alice)
    return lambda: client.get(reverse("followups:today")).text


def employers(decisions) -> list[str]:
    """Of whom these decisions are."""
    return [decision.rejection.application.employer.name for decision in decisions.rows]


def test_empty_account_starts_from_a_no(text):
    page = text()

    first, second = page.index(reverse("applications:rejection_start")), page.index("Add an application")
    assert first < second
    assert 'class="button first"' in page
    assert "Nothing is due" not in page


def test_account_with_a_saved_application_is_calm(alice, read, text):
    factories.application(alice, kind=StageKind.SAVED)

    today = read()

    assert (today.is_new, today.is_calm, bool(today.waiting)) == (False, True, False)
    assert "Nothing is due today" in text()


def test_next_call_stands_on_top_with_its_script(alice, text, read):
    later = answers.planned(answers.told_no(alice, "Halden Rail"), on=date(2026, 6, 19))
    first = answers.planned(answers.told_no(alice, "Kline Logistics"), on=TODAY)

    today, page = read(), text()

    assert (today.next_call, list(today.calls.rows), today.is_call_due) == (first, [later], True)
    assert page.count("card now") == 1
    assert reverse("followups:call_detail", args=[first.pk]) in page
    assert reverse("followups:call_update", args=[first.pk]) in page
    assert reverse("followups:call_delete", args=[first.pk]) in page
    assert "10:00 in New York, 15:00 here" in page


def test_call_of_another_day_is_next_but_not_due(alice, read, text):
    answers.planned(answers.told_no(alice), on=date(2026, 6, 19))

    today = read()

    assert (today.is_call_due, today.is_calm) == (False, True)
    assert "card now" not in text()


def test_call_about_a_no_that_was_taken_back_is_not_shown(alice, read):
    rejection = answers.told_no(alice)
    answers.planned(rejection, on=TODAY)
    rejections.take_back_rejection(rejection=rejection, today=TODAY)

    assert read().next_call is None


def test_decisions_stand_by_closeness_then_by_days_left(alice, read):
    told = {
        "Over and second": (date(2026, 5, 17), Placement.SECOND, StageKind.FINAL_ROUND),
        "Early": (date(2026, 6, 1), Placement.EARLY, StageKind.SCREENING),
        "Final, newer": (date(2026, 6, 10), Placement.UNKNOWN, StageKind.FINAL_ROUND),
        "Third": (date(2026, 6, 11), Placement.THIRD, StageKind.INTERVIEWING),
        "Final, older": (date(2026, 6, 2), Placement.UNKNOWN, StageKind.FINAL_ROUND),
        "No day": (None, Placement.UNKNOWN, StageKind.SCREENING),
        "Interviewed": (date(2026, 6, 3), Placement.SHORT_LIST, StageKind.INTERVIEWING),
    }
    for employer, (received_on, placement, furthest) in told.items():
        answers.told_no(alice, employer, received_on=received_on, placement=placement, furthest=furthest)

    decisions = read().decisions

    assert employers(decisions) == [
        "Third",
        "Over and second",
        "Final, older",
        "Final, newer",
        "Early",
        "Interviewed",
        "No day",
    ]
    assert [one.rejection.application.employer.name for one in decisions.rows if one.is_over] == ["Over and second"]


def test_thirty_days_are_not_yet_too_old(alice, read, text):
    answers.told_no(alice, received_on=date(2026, 5, 18))

    assert [decision.is_over for decision in read().decisions.rows] == [False]
    assert "keep in touch, or let it rest" not in text()


def test_older_no_is_not_lost_but_offered_otherwise(alice, text):
    answers.told_no(alice, received_on=date(2026, 5, 17))

    assert "Too long ago to ask: keep in touch, or let it rest." in text()


def test_decision_names_the_first_person_of_the_plan(alice, read, text):
    rejection = answers.told_no(alice, person="Cold Decider", met={"rapport": Rapport.CORRECT})
    factories.involvement(rejection.application, name="Warm Colleague", rapport=Rapport.ON_MY_SIDE)

    assert [decision.person.name for decision in read().decisions.rows] == ["Warm Colleague"]
    assert reverse("followups:plan_detail", args=[rejection.application_id]) in text()


def test_of_equals_the_one_met_last_comes_first(alice, read):
    rejection = answers.told_no(alice, person="Met in May")
    later = factories.involvement(rejection.application, name="Met in June")
    application = rejection.application
    factories.interview(application, local_on=date(2026, 5, 20), people=application.involvements.exclude(pk=later.pk))
    factories.interview(application, local_on=date(2026, 6, 4), people=[later])

    assert [decision.person.name for decision in read().decisions.rows] == ["Met in June"]


def test_decision_without_anybody_to_ask_says_so(alice, read, text):
    rejection = answers.told_no(alice)
    contact = rejection.application.involvements.get().contact
    type(contact).objects.filter(pk=contact.pk).update(do_not_contact=True)

    assert [decision.person for decision in read().decisions.rows] == [None]
    assert "the recruiting desk, a short note or a self-review" in text()


def test_decided_no_waits_no_longer(alice, read, now):
    follow_ups.not_this_time(rejection=answers.told_no(alice), now=now)

    assert employers(read().decisions) == []


def test_no_that_was_taken_back_waits_no_longer(alice, read):
    rejections.take_back_rejection(rejection=answers.told_no(alice), today=TODAY)

    assert employers(read().decisions) == []


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


def test_the_day_is_the_candidates_own(alice, client_of):
    with time_machine.travel("2026-06-17T23:30:00+00:00", tick=False):
        today = client_of(alice).get(reverse("followups:today")).context["today"]

    assert today.on == date(2026, 6, 18)


@pytest.mark.parametrize("ending", [CallEnding.POLICY, CallEnding.REFUSED, CallEnding.DO_NOT_CALL])
def test_tim18_words_of_a_refusal_ask_for_nothing(alice, read, ending):
    answers.made(answers.planned(answers.told_no(alice)), ending=ending, words="We don't give feedback.")

    assert (bool(read().unsorted), read().is_calm) == (False, True)
