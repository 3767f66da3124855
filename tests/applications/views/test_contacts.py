"""People, apart from any application."""

from uuid import uuid4

import pytest
from django.urls import reverse

from applications.models import Contact, Employer
from tests import factories
from tests.applications.pages import sent_back

CREATE = "/people/new/"


def mei(**fields) -> dict:
    """A form that describes Mei Tan."""
    return {"uid": uuid4(), "name": "Mei Tan", "employer": "Aldgate Foods", **fields}


def edit_url(contact: Contact) -> str:
    """Where this person is edited."""
    return reverse("applications:contact_update", args=[contact.pk])


def test_a_person_is_kept_who_is_on_no_application(alice, client_of):
    response = client_of(alice).post(
        CREATE, mei(phone="020 7946 0123", phone_kind="switchboard", how_met="At the harbour fair")
    )

    contact = Contact.objects.get()
    assert response["Location"] == reverse("followups:contact_detail", args=[contact.pk])
    assert (contact.candidate, contact.name, contact.employer.name) == (alice, "Mei Tan", "Aldgate Foods")
    assert (contact.phone, contact.phone_kind) == ("+442079460123", "switchboard")
    assert contact.how_met == "At the harbour fair"


def test_a_second_submit_keeps_one_person(alice, client_of):
    """R-07."""
    client, data = client_of(alice), mei()

    locations = {client.post(CREATE, data)["Location"] for _ in range(2)}

    assert locations == {reverse("followups:contact_detail", args=[Contact.objects.get().pk])}


@pytest.mark.parametrize(
    ("notation", "kept"),
    [
        ("020 7946 0123", "+44 20 7946 0123"),
        ("+44 (0)20 7946-0123", "+44 20 7946 0123"),
        ("0044 20 79460123", "+44 20 7946 0123"),
        ("+1.212.555.0142 x 31", "+1 212-555-0142 ext. 31"),
        ("+46 8 123 456", "+46 8 12 34 56"),
    ],
)
def test_a_number_is_taken_in_any_notation_and_keeps_its_extension(alice, client_of, notation, kept):
    client_of(alice).post(CREATE, mei(phone=notation))

    assert str(Contact.objects.get().phone) == kept


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": " "}, "name"),
        ({"employer": ""}, "employer"),
        ({"phone": "ring me"}, "phone"),
        ({"email": "mei at aldgate"}, "email"),
        ({"link": "data:text/html,x"}, "link"),
        ({"country": "XX"}, "country"),
        ({"phone_kind": "fax"}, "phone_kind"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays(alice, client_of, fields, field):
    response = client_of(alice).post(CREATE, mei(how_met="At the harbour fair", **fields))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert "At the harbour fair" in response.text
    assert not Contact.objects.exists()


def test_a_person_is_edited_also_that_they_are_to_be_left_alone(alice, client_of):
    contact = factories.contact(alice, phone="+12125550142", phone_kind="direct")
    client, url = client_of(alice), edit_url(contact)

    response = client.post(
        url,
        sent_back(
            client,
            url,
            employer="Solent Freight",
            do_not_contact="on",
            do_not_contact_reason="She asked for it.",
            has_left="on",
        ),
    )

    contact.refresh_from_db()
    assert response["Location"] == reverse("followups:contact_detail", args=[contact.pk])
    assert (contact.employer.name, contact.do_not_contact, contact.has_left) == ("Solent Freight", True, True)
    assert (contact.do_not_contact_reason, contact.phone) == ("She asked for it.", "+12125550142")


def test_a_person_without_a_number_keeps_none(alice, client_of):
    contact = factories.contact(alice, phone="+12125550142", phone_kind="direct")
    client, url = client_of(alice), edit_url(contact)

    client.post(url, sent_back(client, url, phone=""))

    contact.refresh_from_db()
    assert (contact.phone, contact.phone_kind) == ("", "none")


def test_a_reason_alone_is_not_enough(alice, client_of):
    contact = factories.contact(alice)
    client, url = client_of(alice), edit_url(contact)

    response = client.post(url, sent_back(client, url, do_not_contact_reason="She asked for it.", notes="Kind."))

    assert response.status_code == 422
    assert response.context["form"].non_field_errors() == ["A reason needs “do not contact”."]
    assert "Kind." in response.text


def test_a_note_of_a_million_characters_is_too_long(alice, client_of):
    contact = factories.contact(alice)
    client, url = client_of(alice), edit_url(contact)

    response = client.post(url, sent_back(client, url, notes="x" * 1_000_000))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["notes"]


def test_two_tabs_that_changed_the_same_note_are_shown_side_by_side(alice, client_of):
    """R-08; what is chosen there is saved."""
    contact = factories.contact(alice, phone="+12125550142", phone_kind="direct")
    client, url = client_of(alice), edit_url(contact)
    first, second = sent_back(client, url, notes="Kind."), sent_back(client, url, notes="Busy.", title="Planner")
    client.post(url, first)

    conflict = client.post(url, second)
    (difference,) = conflict.context["differences"]
    kept = {field.name: field.value() for field in conflict.context["kept"] if field.value() not in (None, False, "")}
    settled = client.post(url, {**kept, difference.name: difference.theirs})

    contact.refresh_from_db()
    assert (conflict.status_code, settled.status_code) == (409, 302)
    assert (difference.mine, difference.theirs) == ("Busy.", "Kind.")
    assert (contact.notes, contact.title, contact.phone) == ("Kind.", "Planner", "+12125550142")


def test_fields_that_the_form_does_not_ask_for_change_nothing(alice, bob, client_of):
    """S-05."""
    contact = factories.contact(alice)
    client, url = client_of(alice), edit_url(contact)

    client.post(url, sent_back(client, url, candidate=bob.pk, uid=uuid4(), employer_id=1, id=77))

    kept = Contact.objects.get()
    assert (kept.pk, kept.candidate, kept.uid, kept.revision) == (contact.pk, alice, contact.uid, 2)


def test_a_stranger_s_employer_of_the_same_name_is_not_joined(alice, bob, client_of):
    """S-02."""
    hers = factories.contact(alice).employer

    client_of(bob).post(CREATE, mei())

    assert Contact.objects.owned_by(bob).get().employer != hers
    assert Employer.objects.owned_by(bob).count() == 1
