"""Moving an application from the board, taking that back, and correcting its day."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from applications.actions import applications
from applications.enums import Ending, StageKind
from applications.models import Application, StageChange
from tests import factories
from tests.applications.views.filling import errors, filled

TODAY = date(2026, 6, 12)
BOARD = reverse("applications:application_list")


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
def applied(alice):
    """An application that stands at Applied."""
    return factories.application(alice, kind=StageKind.APPLIED)


def move(application) -> str:
    """The address that moves an application."""
    return reverse("applications:stage_change_create", args=[application.pk])


def correct(change) -> str:
    """The address that corrects the day of a move."""
    return reverse("applications:stage_change_update", args=[change.pk])


def kind_of(application) -> str:
    """Where the application is stored to stand."""
    return Application.objects.values_list("stage__kind", flat=True).get(pk=application.pk)


def test_move_by_one_press(client, alice, applied):
    response = client.post(move(applied), {"stage": factories.stage(alice, StageKind.SCREENING).pk})

    assert (response.status_code, response.url) == (302, BOARD)
    assert kind_of(applied) == StageKind.SCREENING
    assert applied.stage_changes.order_by("pk").last().changed_on == TODAY


def test_move_on_another_day_returns_to_where_the_form_stood(client, alice, applied):
    own_page = reverse("followups:application_detail", args=[applied.pk])
    posted = {"stage": factories.stage(alice, StageKind.OFFER).pk, "changed_on": "2026-06-09", "next": own_page}

    response = client.post(move(applied), posted)

    assert response.url == own_page
    assert applied.stage_changes.order_by("pk").last().changed_on == date(2026, 6, 9)


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "\\\\evil"])
def test_move_never_leads_elsewhere(address, client, alice, applied):
    posted = {"stage": factories.stage(alice, StageKind.OFFER).pk, "next": address}

    assert client.post(move(applied), posted).url == BOARD


def test_move_twice_moves_once(client, alice, applied):
    posted = {"stage": factories.stage(alice, StageKind.SCREENING).pk}
    client.post(move(applied), posted)

    response = client.post(move(applied), posted)

    assert response.status_code == 302
    assert StageChange.objects.count() == 2


def test_move_offers_the_way_back(client, alice, applied):
    client.post(move(applied), {"stage": factories.stage(alice, StageKind.SCREENING).pk})

    page = client.get(BOARD)

    assert "Kline Logistics is now at “Screening”." in page.text
    assert f'action="{move(applied)}"' in page.text
    assert f'name="stage" value="{applied.stage_id}"' in page.text


def test_move_that_ended_meanwhile_is_refused(client, alice, applied):
    applications.end_application(application=applied, ending=Ending.CLOSED, ended_on=TODAY, today=TODAY)

    response = client.post(move(applied), {"stage": factories.stage(alice, StageKind.OFFER).pk})

    assert response.status_code == 422
    assert errors(response) == {
        "__all__": ["This application was moved or ended meanwhile. Look at where it stands now."]
    }
    assert kind_of(applied) == StageKind.APPLIED


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({}, {"stage": ["Choose one of your stages."]}),
        ({"stage": "next"}, {"stage": ["Choose one of your stages."]}),
        ({"stage": 10**30}, {"stage": ["Choose one of your stages."]}),
        ({"changed_on": "2026-06-13"}, {"__all__": ["That day lies ahead. Give today or an earlier day."]}),
        ({"changed_on": "0026-06-12"}, {"changed_on": ["That is too long ago. Give a day such as 2026-06-12."]}),
    ],
)
def test_move_refuses(posted, said, client, alice, applied):
    whole = {"stage": factories.stage(alice, StageKind.OFFER).pk, **posted} if posted else posted

    response = client.post(move(applied), whole)

    assert (response.status_code, errors(response)) == (422, said)
    assert kind_of(applied) == StageKind.APPLIED


def test_s02_move_refuses_the_stage_of_another(client, bob, applied):
    response = client.post(move(applied), {"stage": factories.stage(bob, StageKind.OFFER).pk})

    assert (response.status_code, errors(response)) == (422, {"stage": ["Choose one of your stages."]})
    assert kind_of(applied) == StageKind.APPLIED


def test_the_menu_of_a_live_application_offers_stages_and_ends(client, applied):
    page = client.get(move(applied))

    assert page.text.count('name="stage"') == 6
    assert reverse("applications:rejection_create", args=[applied.pk]) in page.text
    assert reverse("applications:ending_create", args=[applied.pk]) in page.text


def test_the_menu_of_an_ended_application_offers_to_go_on(client, applied):
    applications.end_application(application=applied, ending=Ending.CLOSED, ended_on=TODAY, today=TODAY)

    page = client.get(move(applied))

    assert page.text.count('name="stage"') == 0
    assert reverse("applications:ending_delete", args=[applied.pk]) in page.text


def test_correct_the_day_of_a_move(client, applied):
    change = applied.stage_changes.get()
    page = client.get(correct(change))

    response = client.post(correct(change), filled(page, changed_on="2026-05-01"))

    assert (response.status_code, response.url) == (302, reverse("followups:application_detail", args=[applied.pk]))
    assert applied.stage_changes.get().changed_on == date(2026, 5, 1)


@pytest.mark.parametrize("day", ["", "2026-06-13", "yesterday"])
def test_correct_refuses_a_day(day, client, applied):
    change = applied.stage_changes.get()
    page = client.get(correct(change))

    response = client.post(correct(change), filled(page, changed_on=day))

    assert response.status_code == 422
    assert applied.stage_changes.get().changed_on == date(2026, 5, 4)


def test_correct_does_not_touch_the_day_of_a_no(client, applied, now):
    factories.rejection(applied, now)
    change = applied.stage_changes.get(ending=Ending.REJECTED)
    page = client.get(correct(change))

    response = client.post(correct(change), filled(page, changed_on="2026-06-10"))

    assert errors(response) == {"__all__": ["This is the day of the no. Correct it where you noted the no."]}
    assert Application.objects.get().ended_on == TODAY


def test_correct_in_two_tabs_shows_both_days(client, applied):
    change = applied.stage_changes.get()
    mine = theirs = client.get(correct(change))
    client.post(correct(change), filled(theirs, changed_on="2026-05-01"))

    response = client.post(correct(change), filled(mine, changed_on="2026-05-02"))

    (difference,) = response.context["differences"]
    assert response.status_code == 409
    assert (difference.mine, difference.theirs) == ("2026-05-02", "2026-05-01")
    assert applied.stage_changes.get().changed_on == date(2026, 5, 1)


def test_s05_correct_writes_the_day_alone(client, alice, applied):
    change = applied.stage_changes.get()
    before = StageChange.objects.values().get()
    posted = {"ending": "closed", "to_stage": factories.stage(alice, "offer").pk, "application": 4242, "candidate": 1}

    client.post(correct(change), filled(client.get(correct(change)), changed_on="2026-05-01", **posted))

    after = StageChange.objects.values().get()
    changed = {name for name in after if after[name] != before[name]} - {"updated_at"}
    assert changed == {"changed_on", "revision"}
