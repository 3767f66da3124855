"""Editing the part of somebody, and taking them off."""

from datetime import timedelta

from django.urls import reverse

from applications.models import Involvement
from tests import factories
from tests.applications.pages import sent_back, undo
from tests.applications.views.parts import page_of
from tests.rows import plan


def test_a_part_is_edited(alice, client_of):
    involvement = factories.involvement(factories.application(alice))
    url, client = reverse("applications:involvement_update", args=[involvement.pk]), client_of(alice)

    response = client.post(url, sent_back(client, url, rapport="5", quote="Ring me any time.", was_tense="on"))

    involvement.refresh_from_db()
    assert (response.status_code, response["Location"]) == (302, page_of(involvement.application))
    assert (involvement.rapport, involvement.quote, involvement.was_tense) == ("5", "Ring me any time.", True)
    assert (involvement.role, involvement.revision) == ("hiring_manager", 2)


def test_a_part_that_cannot_be_is_said_and_stays(alice, client_of):
    involvement = factories.involvement(factories.application(alice))
    url, client = reverse("applications:involvement_update", args=[involvement.pk]), client_of(alice)

    response = client.post(url, sent_back(client, url, history="rumour", quote="Ring me any time."))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["history"]
    assert "Ring me any time." in response.text


def test_two_tabs_that_changed_different_things_are_merged(alice, client_of):
    """R-08."""
    involvement = factories.involvement(factories.application(alice))
    url, client = reverse("applications:involvement_update", args=[involvement.pk]), client_of(alice)
    first, second = sent_back(client, url, rapport="5"), sent_back(client, url, quote="Ring me any time.")

    statuses = [client.post(url, data).status_code for data in (first, second)]

    involvement.refresh_from_db()
    assert statuses == [302, 302]
    assert (involvement.rapport, involvement.quote) == ("5", "Ring me any time.")


def test_two_tabs_that_changed_the_same_thing_are_shown_side_by_side(alice, client_of):
    """R-08: nothing is overwritten, nothing is lost, and the words are those of the chips."""
    involvement = factories.involvement(factories.application(alice))
    url, client = reverse("applications:involvement_update", args=[involvement.pk]), client_of(alice)
    first, second = sent_back(client, url, rapport="5"), sent_back(client, url, rapport="0", quote="Ring me.")

    client.post(url, first)
    response = client.post(url, second)

    involvement.refresh_from_db()
    (difference,) = response.context["differences"]
    assert response.status_code == 409
    assert (difference.label, difference.mine_said) == ("How did it feel with them?", "Cold")
    assert difference.theirs_said == "“I hope we work together”"
    assert "Ring me." in response.text
    assert (involvement.rapport, involvement.quote) == ("5", "")


def test_somebody_is_taken_off_and_can_be_put_back_as_they_were(alice, client_of):
    """U-16."""
    application = factories.application(alice)
    involvement = factories.involvement(application, was_tense=True, quote="Ring me any time.")
    interview = factories.interview(application, people=[involvement])
    before = as_kept(involvement)
    client = client_of(alice)

    response = client.post(reverse("applications:involvement_delete", args=[involvement.pk]))
    taken_off = Involvement.objects.count()
    undo(client)

    back = Involvement.objects.get()
    assert (response.status_code, response["Location"]) == (302, page_of(application))
    assert taken_off == 0
    assert as_kept(back) == before
    assert list(interview.people.all()) == [back]


def as_kept(involvement: Involvement) -> dict:
    """What is kept of somebody's part, but for the key and the times of writing."""
    passing = {"id", "created_at", "updated_at"}
    return {
        field.name: field.value_from_object(involvement)
        for field in involvement._meta.fields
        if field.name not in passing
    }


def test_somebody_with_whom_a_call_is_kept_stays(alice, client_of, now):
    involvement = factories.involvement(factories.application(alice))
    plan(factories.rejection(involvement.application, now), involvement, now + timedelta(days=4), now)
    client = client_of(alice)

    response = client.post(reverse("applications:involvement_delete", args=[involvement.pk]), follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "A call with this person is kept here, so they stay on the application."
    ]
    assert Involvement.objects.count() == 1
