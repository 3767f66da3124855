"""Rounds of interviews, and the candidate's own debrief."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest
from django.urls import reverse

from applications.models import Application, Interview
from tests import factories
from tests.applications.pages import sent_back
from tests.applications.views.rounds import GAP, MOVED, edit_url, said


def create_url(application: Application) -> str:
    """Where an interview is added to this application."""
    return reverse("applications:interview_create", args=[application.pk])


def page_of(application: Application) -> str:
    """The application's own page."""
    return reverse("followups:application_detail", args=[application.pk])


def round_two(**fields) -> dict:
    """A form with a panel on 18 June at ten."""
    return {
        "uid": uuid4(),
        "kind": "panel",
        "local_on": "2026-06-18",
        "local_time": "10:00",
        "zone": "Europe/London",
        "minutes": "45",
        "round": "2",
        **fields,
    }


def test_an_interview_is_added_with_its_people(alice, client_of):
    application = factories.application(alice)
    dana, _ = factories.involvement(application), factories.involvement(application, name="Luis Ortega")
    client = client_of(alice)

    response = client.post(create_url(application), round_two(people=[dana.pk], place="Dock 4"))

    interview = Interview.objects.get()
    assert response["Location"] == page_of(application)
    assert (interview.candidate, interview.kind, interview.round, interview.minutes) == (alice, "panel", 2, 45)
    assert interview.starts_at == datetime(2026, 6, 18, 9, 0, tzinfo=UTC)
    assert (list(interview.people.all()), interview.place) == ([dana], "Dock 4")
    assert said(client) == []


def test_a_form_opens_today_on_the_candidate_s_own_clock(alice, client_of, time_machine, now):
    time_machine.move_to(datetime(2026, 6, 12, 23, 30, tzinfo=UTC))

    form = client_of(alice).get(create_url(factories.application(alice))).context["form"]

    assert (form["local_on"].value(), form["zone"].value()) == (date(2026, 6, 13), "Europe/London")


def test_a_second_submit_adds_one_interview(alice, client_of):
    """R-07."""
    application, data = factories.application(alice), round_two()
    client = client_of(alice)

    locations = [client.post(create_url(application), data)["Location"] for _ in range(2)]

    assert locations == [page_of(application)] * 2
    assert Interview.objects.count() == 1


def test_only_people_of_the_application_are_offered(alice, client_of):
    application = factories.application(alice)
    dana = factories.involvement(application)
    luis = factories.involvement(application, name="Luis Ortega", role="hr")
    mei = factories.involvement(application, name="Mei Tan", role="")
    factories.involvement(factories.application(alice, position="Planner"), name="Amir Haddad")

    form = client_of(alice).get(create_url(application)).context["form"]

    assert [(int(str(key)), label) for key, label in form.fields["people"].choices] == [
        (dana.pk, "Dana Whitfield, hiring manager"),
        (luis.pk, "Luis Ortega, HR"),
        (mei.pk, "Mei Tan"),
    ]


def test_where_nobody_is_known_nobody_is_asked_for(alice, client_of):
    page = client_of(alice).get(create_url(factories.application(alice)))

    assert "With whom?" not in page.text


@pytest.mark.parametrize(
    ("fields", "field", "error"),
    [
        ({"local_on": ""}, "local_on", "Give a day, such as 2026-06-12."),
        ({"local_on": "soon"}, "local_on", "Give a day, such as 2026-06-12."),
        ({"local_on": "0001-01-01"}, "local_on", "That is too long ago. Give a day such as 2026-06-12."),
        ({"local_on": "9999-12-31"}, "local_on", "That is too far away. Give a day such as 2026-06-12."),
        ({"local_time": "25:00"}, "local_time", "Give a time, such as 14:30."),
        ({"minutes": "1"}, "minutes", "Ensure this value is greater than or equal to 5."),
        ({"round": "99999999999999999999"}, "round", "Ensure this value is less than or equal to 50."),
        ({"kind": ""}, "kind", "This field is required."),
        ({"place": "x" * 501}, "place", "Ensure this value has at most 500 characters (it has 501)."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_stays(alice, client_of, fields, field, error):
    application = factories.application(alice)

    response = client_of(alice).post(create_url(application), round_two(preparation="Two audits", **fields))

    assert response.status_code == 422
    assert response.context["form"].errors == {field: [error]}
    assert "Two audits" in response.text
    assert not Interview.objects.exists()


def test_a_stranger_s_people_are_not_taken_and_not_named(alice, bob, client_of):
    """S-02."""
    dana = factories.involvement(factories.application(alice))
    application = factories.application(bob)

    response = client_of(bob).post(create_url(application), round_two(people=[dana.pk]))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["people"]
    assert "Dana Whitfield" not in response.text
    assert not Interview.objects.exists()


def test_people_of_another_application_are_not_taken(alice, client_of):
    dana = factories.involvement(factories.application(alice))
    application = factories.application(alice, position="Planner")

    response = client_of(alice).post(create_url(application), round_two(people=[dana.pk]))

    assert list(response.context["form"].errors) == ["people"]


def test_an_interview_after_the_no_is_refused_in_words(alice, client_of, now):
    application = factories.application(alice)
    factories.rejection(application, now)

    response = client_of(alice).post(create_url(application), round_two())

    assert response.status_code == 422
    assert response.context["form"].errors == {
        "local_on": ["The no came before that day. Correct the day of the interview, or that of the no."]
    }


def test_a_time_that_does_not_exist_is_moved_and_said_so(alice, client_of):
    """R-09, when an interview is added."""
    client = client_of(alice)

    client.post(create_url(factories.application(alice)), round_two(**GAP))

    interview = Interview.objects.get()
    assert (interview.local_time, interview.starts_at) == (time(3, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC))
    assert said(client) == [MOVED]


def test_a_debrief_is_added_after_the_interview(alice, client_of):
    application = factories.application(alice)
    dana = factories.involvement(application)
    interview = factories.interview(application, people=[dana])
    client, url = client_of(alice), edit_url(interview)

    response = client.post(
        url,
        sent_back(
            client,
            url,
            score="4",
            went_well="Planning",
            did_not_come_up="Two audits",
            asked_for_feedback="on",
            outcome="Next round",
        ),
    )

    interview.refresh_from_db()
    assert response["Location"] == page_of(application)
    assert (interview.score, interview.went_well, interview.did_not_come_up) == (4, "Planning", "Two audits")
    assert (interview.asked_for_feedback, interview.outcome) == (True, "Next round")
    assert list(interview.people.all()) == [dana]


@pytest.mark.parametrize("score", ["0", "6", "2.5", "good"])
def test_a_score_goes_from_one_to_five(alice, client_of, score):
    interview = factories.interview(factories.application(alice))
    client, url = client_of(alice), edit_url(interview)

    response = client.post(url, sent_back(client, url, score=score, went_well="Planning"))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["score"]
    assert "Planning" in response.text
