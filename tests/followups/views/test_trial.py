"""`/try/`: no account, nothing stored, and carried into one."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

from applications.models import Application, Candidate, Involvement, Strength
from followups.models import Call

TRY, KEEP, START = "/try/", "/try/keep/", "/start/"


@pytest.fixture(autouse=True)
def friday(now):
    """Friday 12 June 2026, 17:40 in London."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def typed() -> dict[str, str]:
    """A no that came by mail today, from a hiring manager in London."""
    return {
        "position": "Operations analyst",
        "role": "hiring_manager",
        "channel": "mail",
        "received_on": "2026-06-12",
        "furthest": "final_round",
        "strength": "planning",
        "employer": "Kline Logistics",
        "person": "Dana Whitfield",
        "name": "Ana Ruiz",
        "zone": "Europe/London",
    }


def test_the_page_opens_without_an_account_and_asks_little(db):
    page = Client(headers={"accept-language": "en-GB"}).get(TRY)

    assert page.status_code == 200
    assert page.context["form"].initial["zone"] == "Europe/London"


def test_tim3_it_shows_three_times_that_are_fair(db, typed):
    page = Client().post(TRY, typed)

    assert [slot.contact_wall.strftime("%a %H:%M") for slot in page.context["trial"].slots] == [
        "Tue 10:00",
        "Wed 15:00",
        "Mon 13:30",
    ]
    assert "on Tuesday at 10:00" in page.text


def test_it_says_the_eight_lines_with_what_was_typed(db, typed):
    page = Client().post(TRY, typed)

    said = " ".join(line.text for line in page.context["trial"].lines)
    assert len(page.context["trial"].lines) == 8
    assert "Dana" in said
    assert "planning" in said


def test_names_may_stay_unsaid(db, typed):
    page = Client().post(TRY, typed | {"person": "", "employer": "", "name": "", "strength": ""})

    assert page.status_code == 200
    assert "{" not in " ".join(line.text for line in page.context["trial"].lines)


@pytest.mark.parametrize(
    ("days", "subject"),
    [
        pytest.param(20, "Thank you, and one small question (Operations analyst)", id="TIM-5-writing-only"),
        pytest.param(60, "", id="TIM-5-keep-in-touch"),
    ],
)
def test_it_is_late_for_a_call(db, typed, now, days, subject):
    day = (now - timedelta(days=days)).date().isoformat()

    page = Client().post(TRY, typed | {"received_on": day})

    assert "Write, rather than ring" in page.text
    assert page.context["trial"].letter.subject == subject


def test_nothing_is_stored(db, typed):
    client = Client()
    client.get(TRY)
    client.post(TRY, typed)

    assert [model.objects.count() for model in (Session, Candidate, Application, Call)] == [0, 0, 0, 0]


@pytest.mark.parametrize("path", [TRY, KEEP])
@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("position", "", "Name the position."),
        ("received_on", "2026-06-14", "cannot have come in the future"),
        ("received_on", "", "Give the day on which it came."),
        ("zone", "Nowhere/Never", "Nowhere/Never"),
        ("role", "king", "king"),
        ("strength", "x" * 1_000_000, "120"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_typed_is_lost(db, typed, path, field, text, said):
    page = Client().post(path, typed | {field: text})

    assert page.status_code == 422
    assert said in page.text
    assert 'value="Kline Logistics"' in page.text


def test_markup_stays_text(db, typed):
    page = Client().post(TRY, typed | {"person": "<script>x</script>", "strength": "{{ 7*7 }}"})

    assert "<script>x" not in page.text
    assert "49" not in " ".join(line.text for line in page.context["trial"].lines)


@pytest.mark.parametrize("method", ["get", "put", "delete"])
def test_keeping_is_a_post(db, method):
    assert getattr(Client(), method)(KEEP).status_code == 405


def test_s11_who_asks_too_often_is_asked_to_wait(db, typed):
    client = Client()
    answers = [client.post(TRY, typed).status_code for _ in range(31)]

    assert (answers[29], answers[30]) == (200, 429)


@pytest.mark.parametrize(("is_open", "door"), [(True, "/account/signup/"), (False, "/account/login/")])
def test_keeping_leads_to_the_door_and_then_to_the_start(db, typed, settings, is_open, door):
    settings.OPEN_SIGNUP = is_open

    response = Client().post(KEEP, typed)

    assert (response.status_code, response.url) == (302, f"{door}?next=%2Fstart%2F")


def test_what_was_tried_is_carried_into_the_account(alice, typed):
    client = Client()
    client.post(KEEP, typed)
    client.post("/account/login/?next=/start/", {"login": alice.email, "password": "a long enough secret"})

    page = client.get(START)
    fields = {name: value for name, value in page.context["form"].initial.items() if value}
    done = client.post(START, fields | {"uid": "7e0a8e5e-5f0e-4c43-9f0a-3f6a6c0d9e11"})

    application = Application.objects.get(candidate=alice)
    assert done.url == f"/applications/{application.pk}/plan/"
    assert (application.employer.name, application.position) == ("Kline Logistics", "Operations analyst")
    assert (application.rejection.channel, application.rejection.furthest) == ("mail", "final_round")
    assert Involvement.objects.get(application=application).role == "hiring_manager"
    assert Strength.objects.get(candidate=alice).name == "planning"


def test_it_is_carried_once(alice, typed, client_of):
    client = client_of(alice)
    client.post(KEEP, typed)
    client.post(START, typed | {"uid": "7e0a8e5e-5f0e-4c43-9f0a-3f6a6c0d9e11"})

    assert "strength" not in client.get(START).context["form"].fields


def test_a_carried_day_that_lies_ahead_is_said_in_place(alice, typed, client_of):
    client = client_of(alice)
    client.post(KEEP, typed)

    page = client.post(START, typed | {"uid": "7e0a8e5e-5f0e-4c43-9f0a-3f6a6c0d9e11", "received_on": "2026-07-01"})

    assert page.status_code == 422
    assert "cannot have come in the future" in page.text
    assert not Application.objects.filter(candidate=alice).exists()
