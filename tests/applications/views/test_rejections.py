"""Not selected: one sentence with defaults, one press to the plan; and correcting how the no came."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.conf import settings
from django.urls import reverse

from applications.actions import applications
from applications.enums import Ending, Interest, Placement, RejectionChannel, StageKind
from applications.models import Application, Rejection
from tests import factories
from tests.applications.views.filling import MEGABYTE, errors, filled

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


@pytest.fixture
def application(alice):
    """Her application at Kline Logistics, in the final round."""
    return factories.application(alice)


def no(application) -> str:
    """The address of Not selected."""
    return reverse("applications:rejection_create", args=[application.pk])


def edit(application) -> str:
    """The address that corrects how the no came."""
    return reverse("applications:rejection_update", args=[application.pk])


def plan(application) -> str:
    """Where a no leads to."""
    return reverse(settings.AFTER_REJECTION, args=[application.pk])


def detail(application) -> str:
    """The address of the application's own page."""
    return reverse("followups:application_detail", args=[application.pk])


def test_the_page_says_it_in_one_sentence(client, application):
    page = client.get(no(application))

    assert "Today, by mail, after the final round. You are still interested." in " ".join(page.text.split())
    assert '<details class="card stack">' in page.text
    assert 'type="time"' not in page.text


def test_one_press_leads_to_the_plan(client, application, now):
    response = client.post(no(application), filled(client.get(no(application))))

    rejection = Rejection.objects.get()
    assert (response.status_code, response.url) == (302, plan(application))
    assert (rejection.received_on, rejection.received_at, rejection.channel) == (TODAY, now, RejectionChannel.MAIL)
    assert (rejection.furthest, rejection.still_interested) == (StageKind.FINAL_ROUND, Interest.YES)
    assert (rejection.placement, rejection.placement_told) == (Placement.UNKNOWN, False)
    assert (rejection.told_by, rejection.words) == (None, "")


def test_only_mark_it_leads_to_the_application(client, application):
    response = client.post(no(application), filled(client.get(no(application)), only_mark="on"))

    assert response.url == detail(application)
    assert Application.objects.get().ending == Ending.REJECTED


@pytest.mark.parametrize("placement", [Placement.SECOND, Placement.SHORT_LIST])
def test_what_they_said_counts_as_told(placement, client, application):
    client.post(no(application), filled(client.get(no(application)), placement=placement))

    assert Rejection.objects.values_list("placement", "placement_told").get() == (placement, True)


def test_everything_behind_change(client, application):
    person = factories.involvement(application)
    page = client.get(no(application))
    changes = {
        "received_on": "2026-06-10",
        "channel": "call",
        "told_by": person.pk,
        "furthest": "offer",
        "still_interested": "unsure",
        "placement": "second",
        "placement_told": "on",
        "not_to_be_quoted": "on",
        "words": "Thank you for your time.\nDana",
    }

    client.post(no(application), filled(page, **changes))

    rejection = Rejection.objects.get()
    assert rejection.received_at == datetime(2026, 6, 10, 22, 59, 59, tzinfo=UTC)
    assert (rejection.channel, rejection.told_by, rejection.furthest) == ("call", person, "offer")
    assert (rejection.still_interested, rejection.placement_told) == ("unsure", True)
    assert (rejection.not_to_be_quoted, rejection.words) == (True, "Thank you for your time.\nDana")


def test_a_day_not_known_any_more(client, application):
    client.post(no(application), filled(client.get(no(application)), received_on=""))

    assert Rejection.objects.values_list("received_on", "received_at").get() == (None, None)


def test_the_people_of_the_application_are_offered_by_name(client, alice, application):
    factories.involvement(application)
    factories.involvement(factories.application(alice, employer="Aldgate Foods"), name="Priya Nair")

    page = client.get(no(application))

    assert "Dana Whitfield" in page.text
    assert "Priya Nair" not in page.text


def test_the_furthest_stage_outlives_a_move_back(client, alice, application):
    applied = factories.stage(alice, StageKind.APPLIED)
    applications.move_application(application=application, stage=applied, changed_on=TODAY, today=TODAY)

    page = client.get(no(application))

    assert page.context["form"]["furthest"].value() == StageKind.FINAL_ROUND


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("received_on", "2026-06-13"),
        ("received_on", "2026-05-03"),
        ("received_on", "0026-06-12"),
        ("channel", "pigeon"),
        ("furthest", ""),
        ("still_interested", "perhaps"),
        ("placement", "fourth"),
        ("told_by", "10000000000000000000000000"),
        ("words", MEGABYTE),
        ("words", "nul\x00"),
    ],
)
def test_what_is_refused_is_kept(field, text, client, application):
    page = client.get(no(application))

    response = client.post(no(application), filled(page, **{"words": "You were close.", field: text}))

    assert response.status_code == 422
    assert list(errors(response)) in ([field], ["__all__"])
    assert ("You were close." in response.text) == (field != "words")
    assert Application.objects.get().is_live


def test_a_refused_field_opens_what_is_folded_and_the_sentence_follows(client, application):
    page = client.get(no(application))

    response = client.post(
        no(application), filled(page, received_on="soon", channel="call", still_interested="no", furthest="screening")
    )

    assert '<details class="card stack" open>' in response.text
    assert "by phone, after the screening. You are no longer interested." in " ".join(response.text.split())


def test_a_refused_message_leaves_the_fold_shut(client, application):
    page = client.get(no(application))

    response = client.post(no(application), filled(page, words=MEGABYTE))

    assert '<details class="card stack">' in response.text


def test_a_day_before_applying_is_said(client, application):
    page = client.get(no(application))

    response = client.post(no(application), filled(page, received_on="2026-05-03"))

    assert errors(response) == {"__all__": ["The no is dated before the day you applied. Correct one of the two."]}


def test_s02_told_by_nobody_of_another_candidate_or_application(client, alice, bob, application):
    his = factories.involvement(factories.application(bob))
    elsewhere = factories.involvement(factories.application(alice, employer="Aldgate Foods"))
    page = client.get(no(application))

    answers = [client.post(no(application), filled(page, told_by=person.pk)) for person in (his, elsewhere)]

    assert [(answer.status_code, list(errors(answer))) for answer in answers] == [(422, ["told_by"])] * 2
    assert Rejection.objects.count() == 0


def test_s05_only_declared_fields_are_written(client, bob, application):
    page = client.get(no(application))
    posted = {"candidate": bob.pk, "zone": "Asia/Tokyo", "received_at": "2020-01-01", "revision": 9, "application": 42}

    client.post(no(application), filled(page, **posted))

    rejection = Rejection.objects.get()
    assert (rejection.candidate, rejection.application) == (application.candidate, application)
    assert (rejection.zone, rejection.received_on, rejection.revision) == ("Europe/London", TODAY, 1)


def test_twice_is_once(client, application):
    typed = filled(client.get(no(application)))
    client.post(no(application), typed)

    response = client.post(no(application), {**typed, "placement": "second"})

    assert response.url == plan(application)
    assert Rejection.objects.get().placement == Placement.UNKNOWN


def test_a_no_that_is_noted_already_leads_to_the_plan(client, application, now):
    factories.rejection(application, now)

    assert client.get(no(application)).url == plan(application)


def test_an_application_that_ended_otherwise_is_refused(client, application):
    page = client.get(no(application))
    applications.end_application(application=application, ending=Ending.ACCEPTED, ended_on=TODAY, today=TODAY)

    response = client.post(no(application), filled(page))

    assert response.status_code == 422
    assert errors(response) == {"__all__": ["This application has ended already. Look at where it stands now."]}


def test_edit_corrects_how_it_came(client, application, now):
    factories.rejection(application, now)
    page = client.get(edit(application))

    response = client.post(edit(application), filled(page, received_on="2026-06-10", placement="third"))

    rejection = Rejection.objects.get()
    assert (response.status_code, response.url) == (302, detail(application))
    assert (rejection.placement, rejection.received_on) == (Placement.THIRD, date(2026, 6, 10))
    assert rejection.received_at == datetime(2026, 6, 10, 22, 59, 59, tzinfo=UTC)
    assert Application.objects.get().ended_on == date(2026, 6, 10)


def test_edit_refuses_and_keeps_what_was_typed(client, application, now):
    factories.rejection(application, now)
    page = client.get(edit(application))

    response = client.post(edit(application), filled(page, received_on="2026-05-03", words="You were close."))

    assert response.status_code == 422
    assert errors(response) == {"__all__": ["The no is dated before the day you applied. Correct one of the two."]}
    assert "You were close." in response.text


def test_edit_in_two_tabs_merges_and_shows_both(client, application, now):
    factories.rejection(application, now)
    mine = theirs = client.get(edit(application))
    client.post(edit(application), filled(theirs, words="Theirs", channel="letter"))

    merged = client.post(edit(application), filled(mine, placement="third"))
    conflict = client.post(edit(application), filled(mine, words="Mine"))

    assert (merged.status_code, conflict.status_code) == (302, 409)
    assert [(both.mine, both.theirs) for both in conflict.context["differences"]] == [("Mine", "Theirs")]
    assert Rejection.objects.values_list("words", "channel", "placement").get() == ("Theirs", "letter", "third")


def test_s02_edit_is_told_by_nobody_of_another(client, bob, application, now):
    factories.rejection(application, now)
    his = factories.involvement(factories.application(bob))
    page = client.get(edit(application))

    response = client.post(edit(application), filled(page, told_by=his.pk))

    assert (response.status_code, list(errors(response))) == (422, ["told_by"])
    assert Rejection.objects.get().told_by is None


def test_edit_of_a_no_that_was_taken_back_meets_nothing(client, alice, application, now):
    factories.rejection(application, now)
    Application.objects.filter(pk=application.pk).update(ending="", ended_on=None)

    assert client.get(edit(application)).status_code == 404
