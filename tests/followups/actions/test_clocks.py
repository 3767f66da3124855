"""R-09: a planned call keeps its wall time when a clock is corrected: the contact's, the employer's, one's own."""

from datetime import UTC, date, datetime, time

import pytest
from django.urls import reverse

from applications.actions import accounts, contacts, employers
from applications.models import Contact
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


def of_no_clock(call, **fields) -> None:
    """The contact's zone and country are not known, or these are."""
    Contact.objects.filter(pk=call.involvement.contact_id).update(**{"zone": "", "country": "", **fields})


@pytest.mark.parametrize(
    ("known", "followed"),
    [
        pytest.param({}, 1, id="R-09 neither zone nor country"),
        pytest.param({"zone": "America/New_York"}, 0, id="R-09 a zone of their own"),
        pytest.param({"country": "FR"}, 0, id="R-09 a country of their own"),
    ],
)
def test_r09_call_follows_the_country_of_the_employer(known, followed, call):
    of_no_clock(call, **known)
    employer = call.follow_up.rejection.application.employer

    moved = employers.edit_employer(employer=employer, revision=employer.revision, country="DE")

    assert moved == followed
    if followed:
        call.refresh_from_db()
        assert (call.zone, call.local_time) == ("Europe/Berlin", time(10))
        assert call.starts_at == datetime(2026, 6, 16, 8, tzinfo=UTC)


def test_r09_call_follows_the_candidates_zone_where_it_stands_in(call, alice):
    of_no_clock(call)

    first = accounts.edit_profile(candidate=alice, revision=alice.revision, zone="Europe/Berlin")
    second = accounts.edit_profile(candidate=alice, revision=alice.revision, zone="Europe/Berlin")

    call.refresh_from_db()
    assert (first, second, call.zone, call.local_time) == (1, 0, "Europe/Berlin", time(10))
    assert call.starts_at == datetime(2026, 6, 16, 8, tzinfo=UTC)


def test_r09_candidates_zone_leaves_a_clock_that_is_known(call, alice):
    assert accounts.edit_profile(candidate=alice, revision=alice.revision, zone="Asia/Tokyo") == 0


def test_r09_call_of_another_candidate_is_left(call, alice, bob):
    theirs = answers.planned(answers.told_no(bob))
    of_no_clock(theirs)

    accounts.edit_profile(candidate=alice, revision=alice.revision, zone="Asia/Tokyo")

    theirs.refresh_from_db()
    assert theirs.zone == "America/New_York"


def save(client, path, **changes) -> str:
    """Save a form with these fields changed; what the next page says."""
    form = client.get(path).context["form"]
    sent = {field.html_name: field.value() or "" for field in form}
    return client.post(path, {**sent, **changes}, follow=True).text


def test_r09_the_pages_say_so(call, alice, client_of):
    of_no_clock(call)
    client, employer = client_of(alice), call.follow_up.rejection.application.employer

    profile = save(client, reverse("applications:profile_update"), zone="Europe/Madrid")
    there = save(client, reverse("applications:employer_update", args=[employer.pk]), country="DE")
    again = save(client, reverse("applications:employer_update", args=[employer.pk]), notes="Large.")

    assert "a planned call went along with it. Its hour stayed." in profile
    assert "What is planned there keeps its time on their clock. On yours it moved." in there
    assert "On yours it moved." not in again
