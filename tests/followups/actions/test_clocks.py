"""R-09: a planned call keeps its wall time when the contact's clock is corrected."""

from datetime import UTC, date, datetime, time

import pytest
from django.urls import reverse

from applications.actions import contacts
from followups.models import Call
from tests import factories
from tests.followups import answers


@pytest.fixture
def call(alice) -> Call:
    """Tuesday 16 June, 10:00 in New York."""
    return answers.planned(answers.told_no(alice))


def correct(contact, **fields) -> int:
    """Correct a person; how many calls followed."""
    return contacts.edit_contact(contact=contact, revision=contact.revision, employer=contact.employer.name, **fields)


def test_r09_wall_time_stays_and_the_instant_moves(call):
    followed = correct(call.involvement.contact, zone="Europe/Berlin")

    call.refresh_from_db()
    assert (followed, call.zone, call.local_on, call.local_time) == (1, "Europe/Berlin", date(2026, 6, 16), time(10))
    assert call.starts_at == datetime(2026, 6, 16, 8, tzinfo=UTC)


def test_r09_other_corrections_leave_the_call(call):
    followed = correct(call.involvement.contact, name="Dana W. Whitfield")

    call.refresh_from_db()
    assert (followed, call.revision, call.zone) == (0, 1, "America/New_York")


def test_r09_call_that_was_made_stays_as_it_was(call):
    answers.made(call)

    assert correct(call.involvement.contact, zone="Europe/Berlin") == 0


def test_r09_the_page_says_so(call, alice, client_of):
    contact = call.involvement.contact
    path = reverse("applications:contact_update", args=[contact.pk])
    client = client_of(alice)
    form = client.get(path).context["form"]
    sent = {field.html_name: field.value() or "" for field in form if field.html_name != "zone"}

    page = client.post(path, {**sent, "zone": "Europe/Berlin"}, follow=True)

    assert page.redirect_chain != []
    assert "The planned call keeps its time on Dana Whitfield&#x27;s clock. On yours it moved." in page.text


def test_r09_call_about_a_no_that_was_taken_back_is_left(alice, call):
    rejection = call.follow_up.rejection
    factories.rejections.take_back_rejection(rejection=rejection, today=date(2026, 6, 15))

    assert correct(call.involvement.contact, zone="Europe/Berlin") == 0
