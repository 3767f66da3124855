"""An interview that is changed, also in two tabs."""

from datetime import UTC, datetime, time
from uuid import uuid4

from applications.models import Interview
from tests import factories
from tests.applications.pages import sent_back
from tests.applications.views.rounds import GAP, MOVED, edit_url, said


def test_an_edit_to_a_time_that_does_not_exist_is_moved_and_said_so(alice, client_of):
    """R-09, when an interview is moved."""
    interview = factories.interview(factories.application(alice))
    client, url = client_of(alice), edit_url(interview)

    client.post(url, sent_back(client, url, **GAP))

    interview.refresh_from_db()
    assert (interview.local_time, said(client)) == (time(3, 30), [MOVED])


def test_an_interview_is_not_moved_after_the_no(alice, client_of, now):
    application = factories.application(alice)
    interview = factories.interview(application)
    factories.rejection(application, now)
    client, url = client_of(alice), edit_url(interview)

    response = client.post(url, sent_back(client, url, local_on="2026-06-20"))

    assert response.status_code == 422
    assert response.context["form"].non_field_errors() == [
        "The no came before that day. Correct the day of the interview, or that of the no."
    ]


def test_a_person_added_meanwhile_is_kept_by_the_form_that_was_open(alice, client_of):
    """R-08."""
    application = factories.application(alice)
    interview = factories.interview(application)
    client, url = client_of(alice), edit_url(interview)
    open_form = sent_back(client, url, went_well="Planning")
    dana = factories.involvement(application, interviews=[interview])

    response = client.post(url, open_form)

    interview.refresh_from_db()
    assert response.status_code == 302
    assert (interview.went_well, list(interview.people.all())) == ("Planning", [dana])


def test_a_time_changed_meanwhile_is_kept_by_the_form_that_was_open(alice, client_of):
    """R-08, R-09: and the instant with it."""
    interview = factories.interview(factories.application(alice), local_time=time(10, 0))
    client, url = client_of(alice), edit_url(interview)
    open_form = sent_back(client, url, went_well="Planning")
    client.post(url, sent_back(client, url, local_time="14:30"))

    response = client.post(url, open_form)

    interview.refresh_from_db()
    assert response.status_code == 302
    assert (interview.went_well, interview.local_time) == ("Planning", time(14, 30))
    assert interview.starts_at == datetime(2026, 6, 4, 13, 30, tzinfo=UTC)


def test_two_tabs_that_chose_other_people_are_shown_side_by_side_by_name(alice, client_of):
    """R-08; what is chosen there is saved."""
    application = factories.application(alice)
    dana, luis = factories.involvement(application), factories.involvement(application, name="Luis Ortega", role="hr")
    mei = factories.involvement(application, name="Mei Tan", role="")
    interview = factories.interview(application)
    client, url = client_of(alice), edit_url(interview)
    first = sent_back(client, url, people=[dana.pk])
    second = sent_back(client, url, people=[luis.pk, mei.pk])
    client.post(url, first)

    conflict = client.post(url, second)
    (difference,) = conflict.context["differences"]
    kept = {field.name: field.value() for field in conflict.context["kept"] if field.value() not in (None, False, "")}
    client.post(url, {**kept, difference.name: difference.mine})

    assert conflict.status_code == 409
    assert (difference.mine_said, difference.theirs_said) == (
        "Luis Ortega, HR, Mei Tan",
        "Dana Whitfield, hiring manager",
    )
    assert set(interview.people.all()) == {luis, mei}


def test_fields_that_the_form_does_not_ask_for_change_nothing(alice, bob, client_of):
    """S-05."""
    interview = factories.interview(factories.application(alice))
    client, url = client_of(alice), edit_url(interview)
    other = factories.application(alice, position="Planner")

    client.post(
        url,
        sent_back(client, url, candidate=bob.pk, application=other.pk, starts_at="2020-01-01T00:00Z", uid=uuid4()),
    )

    kept = Interview.objects.get()
    assert (kept.candidate, kept.application, kept.uid) == (alice, interview.application, interview.uid)
    assert kept.starts_at is None
