"""Rows become facts: one rejection, and what came of it."""

from datetime import UTC, date, datetime, time

import pytest

from applications.enums import (
    Ending,
)
from applications.models import Application
from followups import facts
from followups.actions import follow_ups
from tests import factories
from tests.followups import answers
from tests.followups.answers import NOW
from tests.followups.facts.hands import TODAY, case, reread


def test_case_is_read_in_six_queries(application, django_assert_num_queries):
    dana, mei = (factories.involvement(application, name=name) for name in ("Dana Whitfield", "Mei Tan"))
    factories.interview(application, people=[dana, mei])
    rejection = answers.planned(factories.rejection(application, NOW)).follow_up.rejection

    with django_assert_num_queries(6):
        known = reread(rejection)
        everybody = facts.people(known)

    assert [person.name for person in everybody] == ["Dana Whitfield", "Mei Tan"]
    assert len(known.calls) == 1


@pytest.mark.parametrize("ending", [Ending.SILENT, ""], ids=["silent", "taken back"])
def test_only_a_no_in_force_counts(alice, application, ending):
    factories.rejection(application, NOW)
    Application.objects.update(ending=ending, ended_on=TODAY if ending else None)

    assert list(facts.rejections_of(alice)) == []


def test_rejections_of_another_candidate_are_not_found(alice, bob, application):
    factories.rejection(application, NOW)

    assert (facts.rejections_of(alice).count(), facts.rejections_of(bob).count()) == (1, 0)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        pytest.param(datetime(2026, 6, 12, 22, 59, tzinfo=UTC), date(2026, 6, 12), id="before midnight in London"),
        pytest.param(datetime(2026, 6, 12, 23, 0, tzinfo=UTC), date(2026, 6, 13), id="after midnight in London"),
    ],
)
def test_today_is_the_candidates(alice, moment, day):
    assert facts.today_of(alice, moment) == day


def test_outcome_is_empty_without_a_follow_up(application):
    assert (case(application).outcome, case(application).stage) == ("", "final")


def test_outcome_is_that_of_the_follow_up(application):
    rejection = factories.rejection(application, NOW)
    follow_ups.not_this_time(rejection=rejection, now=NOW)

    assert reread(rejection).outcome == "declined_by_user"


def test_planned_call_keeps_the_time_of_day(application):
    factories.involvement(application)
    call = answers.planned(factories.rejection(application, NOW))

    assert (call.local_time, reread(call.follow_up.rejection).calls_to(call.involvement)) == (time(10), ())
