"""Settings: the profile, and light or dark."""

from uuid import uuid4

import pytest
from django.urls import reverse

from applications.models import Candidate, Search
from tests import factories
from tests.applications.pages import sent_back

SETTINGS, THEME = "/settings/", "/settings/theme/"


def test_a_profile_is_edited(alice, client_of):
    client = client_of(alice)

    response = client.post(
        SETTINGS,
        sent_back(
            client,
            SETTINGS,
            name="Alice A. Arden",
            phone="020 7946 0123",
            zone="Asia/Kolkata",
            country="IN",
            region="KA",
            pitch="I plan warehouses.",
            could_start="in August",
            prefers_writing="on",
        ),
    )

    alice.refresh_from_db()
    assert (response.status_code, response["Location"]) == (302, SETTINGS)
    assert (alice.name, alice.phone, alice.zone) == ("Alice A. Arden", "+442079460123", "Asia/Kolkata")
    assert (alice.country, alice.region, alice.pitch) == ("IN", "KA", "I plan warehouses.")
    assert (alice.could_start, alice.prefers_writing, alice.has_shortcuts) == ("in August", True, True)


def test_shortcuts_can_be_switched_off(alice, client_of):
    client = client_of(alice)
    data = sent_back(client, SETTINGS)
    del data["has_shortcuts"]

    client.post(SETTINGS, data)

    alice.refresh_from_db()
    assert not alice.has_shortcuts


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"phone": "12"}, "phone"),
        ({"zone": ""}, "zone"),
        ({"zone": "Europe/Atlantis"}, "zone"),
        ({"country": "Britain"}, "country"),
        ({"name": "x" * 121}, "name"),
        ({"pitch": "x" * 1_000_000}, "pitch"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays(alice, client_of, fields, field):
    client = client_of(alice)

    response = client.post(SETTINGS, sent_back(client, SETTINGS, could_start="in August", **fields))

    alice.refresh_from_db()
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert "in August" in response.text
    assert (alice.could_start, alice.revision) == ("", 1)


def test_fields_that_the_form_does_not_ask_for_never_change(alice, bob, client_of):
    """S-05: nobody makes an operator of themselves."""
    client = client_of(alice)
    hers = Search.objects.get(pk=alice.current_search_id)

    client.post(
        SETTINGS,
        sent_back(
            client,
            SETTINGS,
            name="Alice A. Arden",
            email="bob2@example.org",
            is_staff="on",
            is_superuser="on",
            is_active="",
            is_demo="on",
            password="another long secret",
            current_search=bob.current_search_id,
            id=bob.pk,
            date_joined="2000-01-01",
        ),
    )

    kept = Candidate.objects.get(pk=alice.pk)
    assert (kept.name, kept.email) == ("Alice A. Arden", "alice@example.org")
    assert (kept.is_staff, kept.is_superuser, kept.is_active, kept.is_demo) == (False, False, True, False)
    assert kept.check_password("a long enough secret")
    assert (kept.current_search, kept.date_joined) == (hers, alice.date_joined)


def test_two_tabs_that_changed_different_things_are_merged(alice, client_of):
    """R-08."""
    client = client_of(alice)
    first = sent_back(client, SETTINGS, could_start="in August")
    second = sent_back(client, SETTINGS, pitch="I plan warehouses.")

    statuses = [client.post(SETTINGS, data).status_code for data in (first, second)]

    alice.refresh_from_db()
    assert statuses == [302, 302]
    assert (alice.could_start, alice.pitch) == ("in August", "I plan warehouses.")


def test_two_tabs_that_changed_the_same_thing_are_shown_side_by_side(alice, client_of):
    """R-08."""
    client = client_of(alice)
    first = sent_back(client, SETTINGS, prefers_writing="on", country="SE", pitch="I plan.")
    second = sent_back(client, SETTINGS, country="NO", pitch="I count.")
    client.post(SETTINGS, first)

    response = client.post(SETTINGS, second)

    said = {one.label: (one.mine_said, one.theirs_said) for one in response.context["differences"]}
    alice.refresh_from_db()
    assert response.status_code == 409
    assert said == {
        "Country": ("Norway", "Sweden"),
        "What you look for, in two sentences": ("I count.", "I plan."),
    }
    assert (alice.country, alice.prefers_writing) == ("SE", True)


def test_settings_show_the_strengths_in_their_order_and_the_address(alice, bob, client_of):
    for name in ("Planning", "Audits"):
        factories.strength(alice, name)
    factories.strength(bob, "Rhetoric")

    page = client_of(alice).get(SETTINGS)

    assert [strength.name for strength in page.context["profile"].strengths] == ["Planning", "Audits"]
    assert "alice@example.org" in page.text
    assert reverse("account_change_password") in page.text


@pytest.mark.parametrize("strengths", [1, 30])
def test_settings_take_as_many_queries_for_one_strength_as_for_thirty(
    alice, client_of, django_assert_num_queries, strengths
):
    for number in range(strengths):
        factories.strength(alice, f"Strength {number}", uid=uuid4())
    client = client_of(alice)

    with django_assert_num_queries(6):
        client.get(SETTINGS)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_is_kept_in_a_cookie(alice, client_of, theme):
    response = client_of(alice).post(THEME, {"theme": theme})

    cookie = response.cookies["theme"]
    assert (response["Location"], cookie.value) == (SETTINGS, theme)
    assert (cookie["samesite"], cookie["httponly"], cookie["secure"]) == ("Lax", True, "")


def test_a_theme_is_kept_for_a_secure_connection_alone_under_tls(alice, client_of):
    response = client_of(alice).post(THEME, {"theme": "dark"}, secure=True)

    assert response.cookies["theme"]["secure"] is True


@pytest.mark.parametrize("theme", ["", "neon", '"><script>'])
def test_without_a_known_theme_the_device_decides(alice, client_of, theme):
    client = client_of(alice)
    client.cookies["theme"] = "dark"

    response = client.post(THEME, {"theme": theme})

    assert (response.status_code, response.cookies["theme"].value) == (302, "")
    assert response.cookies["theme"]["max-age"] == 0


def test_many_strengths_come_page_by_page_and_move_from_one_to_the_next(alice, client_of):
    strengths = [factories.strength(alice, f"Strength {number}", uid=uuid4()) for number in range(9)]
    client = client_of(alice)

    client.post(f"/settings/strengths/{strengths[8].pk}/move/", {"steps": "-1"})

    assert "Strength 8" in client.get(SETTINGS).text
    assert "Strength 7" in client.get(f"{SETTINGS}?page=2").text
    assert "Strength 7" in client.get(f"{SETTINGS}?page=no-number-but-the-first&page=99").text


def test_a_zone_by_its_former_name_is_taken_and_stays_chosen(alice, client_of):
    client = client_of(alice)
    page = client.get(SETTINGS)
    fields = {**page.context["form"].initial, "zone": "Asia/Calcutta", "revision": alice.revision}

    client.post(SETTINGS, {name: value for name, value in fields.items() if value is not None})

    assert '<option value="Asia/Calcutta" selected>Asia/Calcutta</option>' in client.get(SETTINGS).text
