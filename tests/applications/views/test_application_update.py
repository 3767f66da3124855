"""Editing an application: what is refused, and two tabs that edit it at once."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from applications.actions import applications
from applications.enums import Ending
from applications.models import Application, Search, Tag
from tests import factories
from tests.applications.views.filling import errors, filled

TODAY = date(2026, 6, 12)


@pytest.fixture(autouse=True)
def at_now(now):
    """The clock stands still at the moment of the tests."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def client(alice, client_of):
    """Alice's browser."""
    return client_of(alice)


def detail(application) -> str:
    """The address of the application's own page."""
    return reverse("followups:application_detail", args=[application.pk])


def update(application) -> str:
    """The address of its edit page."""
    return reverse("applications:application_update", args=[application.pk])


def stored(application) -> Application:
    """The application as it is stored now."""
    return Application.objects.select_related("employer", "agency", "search").get(pk=application.pk)


def test_update_changes_the_facts(client, alice):
    application = factories.application(alice, tags=["rail"])
    other = Search.objects.create(candidate=alice, name="Rail, autumn", opened_on=TODAY)
    page = client.get(update(application))

    response = client.post(
        update(application), filled(page, employer="Aldgate Foods", search=other.pk, tags="food", notes="Warm.")
    )

    kept = stored(application)
    assert (response.status_code, response.url) == (302, detail(application))
    assert (kept.employer.name, kept.search, kept.notes) == ("Aldgate Foods", other, "Warm.")
    assert [tag.name for tag in kept.tags.all()] == ["food"]


def test_update_opened_and_saved_as_it_is_changes_nothing_but_the_revision(client, alice):
    facts = {"agency": "Brook", "tags": ["rail", "air"], "no_calls": True, "work_mode": "remote", "advert": "One\nTwo"}
    application = factories.application(alice, **facts)
    before = Application.objects.values().get(pk=application.pk)

    client.post(update(application), filled(client.get(update(application))))

    after = Application.objects.values().get(pk=application.pk)
    changed = {name for name in after if after[name] != before[name]}
    assert changed <= {"revision", "updated_at"}
    assert sorted(tag.name for tag in application.tags.all()) == ["air", "rail"]


def test_update_refuses_and_keeps_what_was_typed(client, alice):
    application = factories.application(alice)
    page = client.get(update(application))

    response = client.post(update(application), filled(page, position="", notes="Long thoughts"))

    assert response.status_code == 422
    assert list(errors(response)) == ["position"]
    assert "Long thoughts" in response.text


def test_update_refuses_to_have_applied_after_the_end(client, alice):
    application = factories.application(alice)
    applications.end_application(
        application=application, ending=Ending.CLOSED, ended_on=TODAY - timedelta(days=3), today=TODAY
    )
    page = client.get(update(application))

    response = client.post(update(application), filled(page, applied_on="2026-06-11"))

    assert response.status_code == 422
    assert errors(response) == {"__all__": ["The end is dated before the day you applied. Correct one of the two."]}


def test_s02_update_refuses_the_search_of_another(client, alice, bob):
    application = factories.application(alice)
    page = client.get(update(application))

    response = client.post(update(application), filled(page, search=bob.current_search_id))

    assert response.status_code == 422
    assert errors(response) == {"search": ["Choose one of your searches."]}
    assert stored(application).search == alice.current_search


def test_two_tabs_of_different_fields_are_merged(client, alice):
    application = factories.application(alice, tags=["rail"])
    mine = theirs = client.get(update(application))
    client.post(update(application), filled(theirs, place="York", tags="sea", no_calls="on"))

    response = client.post(update(application), filled(mine, notes="Warm."))

    kept = stored(application)
    assert response.status_code == 302
    assert (kept.place, kept.notes, kept.no_calls) == ("York", "Warm.", True)
    assert [tag.name for tag in kept.tags.all()] == ["sea"]


def test_two_tabs_that_say_the_same_are_no_conflict(client, alice):
    application = factories.application(alice)
    page = client.get(update(application))
    typed = filled(page, place="York")
    client.post(update(application), typed)

    response = client.post(update(application), typed)

    assert response.status_code == 302
    assert stored(application).place == "York"


def test_two_tabs_of_one_field_show_both_texts(client, alice):
    application = factories.application(alice)
    mine = theirs = client.get(update(application))
    client.post(update(application), filled(theirs, place="York", source="A friend"))

    response = client.post(update(application), filled(mine, place="Leeds", notes="Warm."))

    (difference,) = response.context["differences"]
    assert response.status_code == 409
    assert (difference.name, difference.mine, difference.theirs) == ("place", "Leeds", "York")
    assert stored(application).place == "York"


def test_two_tabs_of_one_field_lose_nothing_when_saved_after_all(client, alice):
    application = factories.application(alice)
    mine = theirs = client.get(update(application))
    client.post(update(application), filled(theirs, place="York", source="A friend"))
    conflict = client.post(update(application), filled(mine, place="Leeds", notes="Warm."))

    response = client.post(update(application), filled(conflict))

    kept = stored(application)
    assert response.status_code == 302
    assert (kept.place, kept.source, kept.notes) == ("Leeds", "A friend", "Warm.")


def test_a_merge_into_a_contradiction_is_said(client, alice):
    application = factories.application(alice)
    page = client.get(update(application))
    applications.end_application(application=application, ending=Ending.CLOSED, ended_on=date(2026, 6, 1), today=TODAY)

    response = client.post(update(application), filled(page, applied_on="2026-06-05"))

    assert response.status_code == 422
    assert errors(response) == {"__all__": ["The end is dated before the day you applied. Correct one of the two."]}


def test_tags_are_removed_by_emptying_the_field(client, alice):
    application = factories.application(alice, tags=["rail"])
    page = client.get(update(application))

    client.post(update(application), filled(page, tags=""))

    assert application.tags.count() == 0
    assert Tag.objects.count() == 1
