"""What Today leads with: the next call, calm, and an empty account."""

import re
from datetime import date

import time_machine
from django.urls import reverse

from applications.actions import rejections, silence
from applications.enums import StageKind, StatusChannel
from tests import factories
from tests.followups import answers

TODAY = date(2026, 6, 17)


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


def test_the_day_is_the_candidates_own(alice, client_of):
    with time_machine.travel("2026-06-17T23:30:00+00:00", tick=False):
        today = client_of(alice).get(reverse("followups:today")).context["today"]

    assert today.on == date(2026, 6, 18)


def test_what_is_waited_for_tells_that_the_candidate_asked(alice, text):
    application = factories.application(alice)
    before = text()
    silence.ask_status(application=application, channel=StatusChannel.WRITING, today=TODAY)

    assert "You asked" not in before
    assert re.search(r"You asked\s+<time[^>]*>today</time>\. Nothing to do yet", text())
