"""The door for somebody who was invited."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from applications.models import Candidate
from applications.queries import invitations


def path(email: str = "") -> str:
    """Where this address, or the first account, is opened."""
    link = invitations.invitation_link(email) if email else invitations.first_account_link()
    return urlsplit(link).path


def cara(**fields) -> dict:
    """What Cara answers."""
    return {
        "name": "Cara Crane",
        "email": "cara@example.org",
        "password": "a kettle on the pier",
        "zone": "Europe/Dublin",
        **fields,
    }


def test_the_first_account_is_opened_and_logged_in(db, client):
    response = client.post(path(), cara())

    candidate = Candidate.objects.get()
    assert (response.status_code, response["Location"]) == (302, reverse("followups:today"))
    assert (candidate.email, candidate.name, candidate.zone) == ("cara@example.org", "Cara Crane", "Europe/Dublin")
    assert candidate.current_search is not None
    assert client.session["_auth_user_id"] == str(candidate.pk)


def test_the_account_can_be_logged_into_without_a_further_mail(db, client):
    client.post(path(), cara())
    other = Client()

    other.post(reverse("account_login"), {"login": "cara@example.org", "password": "a kettle on the pier"})

    assert "_auth_user_id" in other.session


def test_the_session_s_key_changes_with_the_login(db, client):
    """S-12."""
    session = client.session
    session["before"] = "login"
    session.save()

    client.post(path(), cara())

    assert client.session.session_key != session.session_key


def test_an_invited_person_has_the_address_of_the_invitation(alice, client):
    """S-05: whatever else is sent."""
    url = path("cara@example.org")

    response = client.post(
        url, cara(email="mallory@example.org", is_staff="on", is_superuser="on", is_demo="on", revision="7")
    )

    candidate = Candidate.objects.exclude(pk=alice.pk).get()
    assert response.status_code == 302
    assert candidate.email == "cara@example.org"
    assert (candidate.is_staff, candidate.is_superuser, candidate.is_demo, candidate.revision) == (
        False,
        False,
        False,
        1,
    )


@pytest.mark.parametrize(
    ("languages", "zone"),
    [("en-GB,en;q=0.9", "Europe/London"), ("sv-SE", "Europe/Stockholm"), ("en-US", "UTC"), ("", "UTC")],
)
def test_the_form_proposes_the_zone_of_the_browser_s_country(db, client, languages, zone):
    page = client.get(path(), headers={"Accept-Language": languages})

    assert (page.status_code, page.context["form"]["zone"].value()) == (200, zone)


def test_opening_the_link_changes_nothing(db, client, django_assert_num_queries):
    """S-20, S-54: a scanner may follow it first; it asks whether an account exists, and that is all."""
    url = path()

    with django_assert_num_queries(1):
        client.get(url)

    assert not Candidate.objects.exists()
    assert client.post(url, cara()).status_code == 302


def test_an_invited_address_is_shown_and_not_asked(alice, client):
    form = client.get(path("cara@example.org")).context["form"]

    assert (form["email"].value(), form.fields["email"].disabled) == ("cara@example.org", True)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": ""}, "name"),
        ({"email": "cara"}, "email"),
        ({"email": ""}, "email"),
        ({"zone": "Europe/Atlantis"}, "zone"),
        ({"password": "short"}, "password"),
        ({"password": "password1234"}, "password"),
        ({"password": "cara@example.org"}, "password"),
        ({"password": "cara crane cara"}, "password"),
        ({"password": "x" * 129}, "password"),
        ({"password": ""}, "password"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays_but_the_password(db, client, fields, field):
    response = client.post(path(), cara(**fields))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert response.context["form"]["name"].value() == fields.get("name", "Cara Crane")
    assert "kettle" not in response.text
    assert not Candidate.objects.exists()


def test_the_first_account_s_link_does_not_take_the_demo_s_address(alice, client):
    alice.is_demo = True
    alice.save()

    response = client.post(path(), cara(email="Alice@example.org"))

    assert response.status_code == 422
    assert response.context["form"].errors["email"] == [
        "There is an account with this address already. Log in with it."
    ]


def test_the_first_account_s_link_is_good_beside_the_demo(alice, client):
    alice.is_demo = True
    alice.save()

    response = client.post(path(), cara())

    assert response.status_code == 302
    assert Candidate.objects.filter(is_demo=False).get().email == "cara@example.org"


def test_whoever_is_logged_in_becomes_the_new_person(alice, client_of):
    client = client_of(alice)

    client.post(path("cara@example.org"), cara())

    assert client.session["_auth_user_id"] == str(Candidate.objects.get(email="cara@example.org").pk)


@pytest.mark.parametrize("email", ["", "cara@example.org"])
def test_a_link_is_used_once(db, client, email):
    url = path(email)
    client.post(url, cara())

    answers = [Client().get(url), Client().post(url, cara(email="mallory@example.org"))]

    assert [answer.status_code for answer in answers] == [410, 410]
    assert "This link is no longer good" in answers[0].text
    assert Candidate.objects.count() == 1


@pytest.mark.parametrize("token", ["x", "a:b:c", "%00", "é"])
def test_a_token_that_is_none_is_met_as_a_stale_one(db, client, token):
    answers = [client.get(f"/invitation/{token}/"), client.post(f"/invitation/{token}/", cara())]

    assert [answer.status_code for answer in answers] == [410, 410]


def test_a_stale_link_opens_nothing(db, client, time_machine, now):
    time_machine.move_to(now, tick=False)
    url = path()

    time_machine.shift(8 * 24 * 3600)

    assert client.post(url, cara()).status_code == 410
    assert not Candidate.objects.exists()


def test_a_form_from_elsewhere_opens_nothing(db):
    """S-20."""
    client = Client(enforce_csrf_checks=True)

    response = client.post(path(), cara())

    assert response.status_code == 403
    assert not Candidate.objects.exists()
