"""Interviews: when, with whom, and never after the no."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest

from applications.actions import interviews
from applications.models import Interview, RevisionConflict
from tests import factories

GAP = {"local_on": date(2027, 3, 28), "local_time": time(2, 30), "zone": "Europe/Stockholm"}


def test_an_interview_is_added_once_from_one_form_with_its_people(alice):
    application, uid = factories.application(alice), uuid4()
    dana = factories.involvement(application)

    first = factories.interview(application, uid=uid, people=[dana], local_time=time(10, 0))
    second = factories.interview(application, uid=uid, people=[], local_time=time(11, 0))

    assert first == second
    assert list(first.people.all()) == [dana]
    assert Interview.objects.get().starts_at == datetime(2026, 6, 4, 9, 0, tzinfo=UTC)


def test_an_interview_without_a_time_has_no_instant(alice):
    interview = factories.interview(factories.application(alice), local_time=None)

    assert (interview.local_time, interview.starts_at) == (None, None)


def test_a_time_that_a_clock_change_leaves_out_moves_forward(alice):
    """R-09: page, feed and mail then agree on the time that exists."""
    interview = factories.interview(factories.application(alice), **GAP)

    assert (interview.local_on, interview.local_time) == (date(2027, 3, 28), time(3, 30))
    assert interview.starts_at == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_an_edit_moves_the_instant_and_sets_the_people(alice):
    application = factories.application(alice)
    dana, luis = factories.involvement(application), factories.involvement(application, name="Luis Ortega")
    interview = factories.interview(application, people=[dana])

    interviews.edit_interview(interview=interview, revision=1, people=[luis], **GAP, score=4)

    interview.refresh_from_db()
    assert (interview.local_time, interview.starts_at) == (time(3, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC))
    assert (interview.score, list(interview.people.all())) == (4, [luis])


def test_an_edit_from_an_older_page_changes_nothing(alice):
    application = factories.application(alice)
    dana = factories.involvement(application)
    interview = factories.interview(application, people=[dana])
    interviews.edit_interview(interview=interview, revision=1, people=[dana], **GAP)

    with pytest.raises(RevisionConflict):
        interviews.edit_interview(
            interview=interview, revision=1, people=[], local_on=date(2026, 6, 5), zone="Europe/London"
        )

    interview.refresh_from_db()
    assert (interview.local_on, list(interview.people.all())) == (date(2027, 3, 28), [dana])


@pytest.mark.parametrize(("day", "is_kept"), [(date(2026, 6, 12), True), (date(2026, 6, 13), False)])
def test_no_interview_takes_place_after_the_no(alice, now, day, is_kept):
    application = factories.application(alice)
    factories.rejection(application, now)

    if is_kept:
        factories.interview(application, local_on=day)
    else:
        with pytest.raises(interviews.InterviewDateError, match="The no came before that day"):
            factories.interview(application, local_on=day)

    assert Interview.objects.exists() is is_kept


def test_an_interview_is_not_moved_after_the_no(alice, now):
    application = factories.application(alice)
    interview = factories.interview(application)
    factories.rejection(application, now)

    with pytest.raises(interviews.InterviewDateError, match="The no came before that day"):
        interviews.edit_interview(interview=interview, revision=1, local_on=date(2026, 6, 20), zone="Europe/London")

    interview.refresh_from_db()
    assert interview.local_on == date(2026, 6, 4)
