"""Putting somebody on an application."""

from uuid import uuid4

import pytest
from django.urls import reverse

from applications.models import Application, Contact, Involvement
from tests import factories
from tests.applications.views.parts import page_of

PART = {"part": "interviewed", "invited": "no", "history": "met"}


def create_url(application: Application) -> str:
    """Where somebody is put on this application."""
    return reverse("applications:involvement_create", args=[application.pk])


def dana(**fields) -> dict:
    """A form that describes Dana Whitfield."""
    return {
        "uid": uuid4(),
        "name": "Dana Whitfield",
        "role": "hiring_manager",
        "rapport": "4",
        **PART,
        **fields,
    }


def test_a_new_person_is_put_on_the_application(alice, client_of):
    application = factories.application(alice)

    response = client_of(alice).post(
        create_url(application), dana(phone="+1 212 555 0142", link="kline.example/dana", zone="America/New_York")
    )

    involvement = Involvement.objects.get()
    contact = involvement.contact
    assert (response.status_code, response["Location"]) == (302, page_of(application))
    assert (involvement.role, involvement.rapport, involvement.candidate) == ("hiring_manager", "4", alice)
    assert (contact.name, contact.phone, contact.phone_kind) == ("Dana Whitfield", "+12125550142", "direct")
    assert (contact.link, contact.zone) == ("https://kline.example/dana", "America/New_York")


def test_a_name_is_enough(alice, client_of):
    application = factories.application(alice)

    response = client_of(alice).post(create_url(application), {"uid": uuid4(), "name": "Dana Whitfield", **PART})

    assert response.status_code == 302
    assert (Contact.objects.get().phone_kind, Involvement.objects.get().rapport) == ("none", "")


def test_a_second_submit_of_a_new_person_adds_nobody(alice, client_of):
    """R-07: also when the first answer was lost."""
    application, data = factories.application(alice), dana()
    client = client_of(alice)

    locations = [client.post(create_url(application), data)["Location"] for _ in range(2)]

    assert locations == [page_of(application)] * 2
    assert (Contact.objects.count(), Involvement.objects.count()) == (1, 1)


def test_a_second_submit_of_a_known_person_adds_nobody(alice, client_of):
    application, mei = factories.application(alice), factories.contact(alice)
    data = dana(name="", contact=mei.pk)
    client = client_of(alice)

    statuses = [client.post(create_url(application), data).status_code for _ in range(2)]

    assert statuses == [302, 302]
    assert Involvement.objects.get().contact == mei


def test_known_people_are_offered_those_of_the_employer_first(alice, bob, client_of):
    application = factories.application(alice)
    mei = factories.contact(alice)
    zoe = factories.contact(alice, name="Zoe Quist", employer="Kline Logistics")
    factories.contact(bob, name="Bob's friend")

    form = client_of(alice).get(create_url(application)).context["form"]

    assert list(form.fields["contact"].choices) == [
        ("", "A new person"),
        ("At this employer", [(zoe.pk, "Zoe Quist, Kline Logistics")]),
        ("Elsewhere", [(mei.pk, "Mei Tan, Aldgate Foods")]),
    ]


def test_where_nobody_is_known_nobody_is_offered(alice, client_of):
    page = client_of(alice).get(create_url(factories.application(alice)))

    assert "Somebody you know already" not in page.text


@pytest.mark.parametrize(
    ("fields", "field", "error"),
    [
        ({"name": ""}, "name", "Give a name, or choose somebody you know."),
        ({"name": "x" * 121}, "name", "Ensure this value has at most 120 characters (it has 121)."),
        ({"phone": "12"}, "phone", "Write the number with its country code, such as +44 20 7946 0123."),
        ({"link": "javascript:alert(1)"}, "link", "Give a web address that starts with https:// or http://."),
        ({"link": "ftp://kline.example"}, "link", "Give a web address that starts with https:// or http://."),
        ({"rapport": "9"}, "rapport", "Select a valid choice. 9 is not one of the available choices."),
        ({"zone": "Mars/Olympus"}, "zone", "Select a valid choice. Mars/Olympus is not one of the available choices."),
        ({"quote": "a\x00b"}, "quote", "Null characters are not allowed."),
        ({"uid": "1"}, "uid", "Enter a valid UUID."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_stays(alice, client_of, fields, field, error):
    application = factories.application(alice)

    response = client_of(alice).post(create_url(application), {**dana(title="Head of operations"), **fields})

    assert response.status_code == 422
    assert response.context["form"].errors[field] == [error]
    assert response.context["form"]["title"].value() == "Head of operations"
    assert "Head of operations" in response.text
    assert not Involvement.objects.exists()


def test_a_known_person_and_a_new_name_are_one_too_many(alice, client_of):
    application, mei = factories.application(alice), factories.contact(alice)

    response = client_of(alice).post(create_url(application), dana(contact=mei.pk))

    assert response.status_code == 422
    assert response.context["form"].errors["name"] == ["Choose somebody you know, or name a new person; not both."]


def test_somebody_who_is_there_already_is_not_added_again(alice, client_of):
    known = factories.involvement(factories.application(alice))

    response = client_of(alice).post(create_url(known.application), dana(name="", contact=known.contact_id))

    assert response.status_code == 422
    assert response.context["form"].errors["contact"] == ["This person is on the application already."]


def test_a_stranger_s_contact_is_not_taken_and_not_named(alice, bob, client_of):
    """S-02."""
    application, mei = factories.application(bob), factories.contact(alice)

    response = client_of(bob).post(create_url(application), dana(name="", contact=mei.pk))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["contact"]
    assert "Mei Tan" not in response.text
    assert not Involvement.objects.exists()


def test_from_an_interview_somebody_is_put_on_it_too(alice, client_of):
    application = factories.application(alice)
    interview = factories.interview(application)
    client = client_of(alice)

    page = client.get(create_url(application), {"interview": interview.pk})
    response = client.post(create_url(application), dana(interviews=[interview.pk]))

    assert f'<input type="hidden" name="interviews" value="{interview.pk}"' in page.text
    assert response["Location"] == reverse("applications:interview_update", args=[interview.pk])
    assert [person.contact.name for person in interview.people.all()] == ["Dana Whitfield"]


@pytest.mark.parametrize("interview", ["999999", "soon", "1\x00", '"><b>'])
def test_an_interview_that_is_none_is_refused(alice, client_of, interview):
    application = factories.application(alice)
    client = client_of(alice)

    opened = client.get(create_url(application), {"interview": interview})
    sent = client.post(create_url(application), dana(interviews=[interview]))

    assert (opened.status_code, sent.status_code) == (200, 422)
    assert "<b>" not in opened.text + sent.text
    assert not Involvement.objects.exists()


def test_an_interview_of_another_application_is_refused(alice, bob, client_of):
    """S-02: a stranger's, and also one's own."""
    application = factories.application(alice)
    others = [factories.interview(factories.application(candidate)) for candidate in (alice, bob)]

    statuses = [
        client_of(alice).post(create_url(application), dana(interviews=[other.pk])).status_code for other in others
    ]

    assert statuses == [422, 422]
    assert not Involvement.objects.exists()


def test_fields_that_the_form_does_not_ask_for_change_nothing(alice, bob, client_of):
    """S-05."""
    application = factories.application(alice)

    client_of(alice).post(
        create_url(application), dana(candidate=bob.pk, revision=9, do_not_contact="on", employer="Elsewhere")
    )

    involvement = Involvement.objects.get()
    assert (involvement.candidate, involvement.revision) == (alice, 1)
    assert (involvement.contact.do_not_contact, involvement.contact.employer.name) == (False, "Kline Logistics")
