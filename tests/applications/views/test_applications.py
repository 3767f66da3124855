"""Adding an application: what is typed, what is refused, and what nobody may send."""

from datetime import date
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Employer, Stage, StageChange
from tests import factories
from tests.applications.views.filling import MEGABYTE, errors, filled

CREATE = reverse("applications:application_create")
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


def test_create_asks_two_fields_and_proposes_applied(client, alice):
    form = client.get(CREATE).context["form"]

    required = [field.name for field in form if field.field.required and not field.is_hidden]
    assert required == ["employer", "position"]
    assert form["stage"].value() == factories.stage(alice, StageKind.APPLIED).pk


def test_create_by_two_fields(client, alice):
    page = client.get(CREATE)

    response = client.post(CREATE, filled(page, employer="Kline Logistics", position="Analyst"))

    application = Application.objects.get()
    assert (response.status_code, response.url) == (302, detail(application))
    assert (application.candidate, application.search) == (alice, alice.current_search)
    assert application.stage.kind == StageKind.APPLIED
    assert application.stage_changes.get().changed_on == TODAY


def test_create_with_every_fact(client, alice):
    facts = {
        "position": "Analyst",
        "applied_on": date(2026, 6, 1),
        "next_step": "Send the portfolio",
        "next_step_on": date(2026, 6, 20),
        "link": "https://jobs.kline.example/4",
        "source": "A friend",
        "place": "Leeds",
        "work_mode": "hybrid",
        "pay_advertised": "£38,000",
        "pay_asked": "£40,000",
        "pay_offered": "",
        "no_calls": True,
        "is_finance_or_sales": True,
        "advert": "We look for an analyst.\nNo calls.",
        "notes": "Ask about audits.",
    }
    typed = {"employer": "Kline Logistics", "agency": "Brook Recruiting", "tags": "rail, sea,rail , ", "uid": uuid4()}

    client.post(CREATE, {**typed, **facts, "stage": factories.stage(alice, StageKind.SAVED).pk})

    application = Application.objects.get()
    assert {name: getattr(application, name) for name in facts} == facts
    assert (application.employer.name, application.agency.name) == ("Kline Logistics", "Brook Recruiting")
    assert sorted(tag.name for tag in application.tags.all()) == ["rail", "sea"]


def test_create_twice_adds_one(client):
    typed = filled(client.get(CREATE), employer="Kline Logistics", position="Analyst")
    first = client.post(CREATE, typed)

    second = client.post(CREATE, typed)

    assert first.url == second.url == detail(Application.objects.get())
    assert StageChange.objects.count() == 1


def test_create_with_nothing_keeps_what_was_typed(client):
    response = client.post(CREATE, {"employer": " ", "position": "Analyst", "notes": "Ask about audits."})

    assert response.status_code == 422
    assert list(errors(response)) == ["employer", "uid"]
    assert "Ask about audits." in response.text
    assert Application.objects.count() == 0


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("position", MEGABYTE),
        ("advert", MEGABYTE),
        ("notes", MEGABYTE),
        ("position", "nul\x00"),
        ("link", "javascript:alert(1)"),
        ("link", "ftp://jobs.kline.example"),
        ("applied_on", "0026-06-01"),
        ("applied_on", "soon"),
        ("next_step_on", "9999-12-31"),
        ("applied_on", "2026-06-13"),
        ("work_mode", "at sea"),
        ("tags", "t" * 41),
        ("tags", ",".join(map(str, range(21)))),
        ("stage", "10000000000000000000000000"),
        ("stage", "first"),
        ("uid", "1"),
    ],
)
def test_create_refuses(field, text, client):
    page = client.get(CREATE)

    response = client.post(CREATE, filled(page, **{"employer": "Kline", "position": "Analyst", field: text}))

    assert response.status_code == 422
    assert list(errors(response)) == [field]
    assert Application.objects.count() == 0


def test_create_takes_an_advert_of_100_000_characters(client):
    page = client.get(CREATE)

    client.post(CREATE, filled(page, employer="Kline", position="Analyst", advert="ä" * 100_000))

    assert len(Application.objects.get().advert) == 100_000


def test_create_shows_where_the_trouble_is(client):
    response = client.post(CREATE, {"employer": "Kline", "position": "Analyst", "link": "kline"})

    assert 'href="#id_link"' in response.text
    assert '<details class="branch" open>' in response.text


def test_create_on_an_account_without_stages_and_search(db, client_of):
    client = client_of(Candidate.objects.create_superuser("operator@example.org", "a long enough secret"))
    page = client.get(CREATE)

    client.post(CREATE, filled(page, employer="Kline Logistics", position="Analyst"))

    assert (Application.objects.get().stage.kind, Stage.objects.count()) == (StageKind.APPLIED, 6)


def test_s02_create_refuses_the_stage_of_another(client, bob):
    page = client.get(CREATE)
    his = factories.stage(bob, StageKind.OFFER)

    response = client.post(CREATE, filled(page, employer="Kline", position="Analyst", stage=his.pk))

    assert response.status_code == 422
    assert errors(response) == {"stage": ["Choose one of your stages."]}
    assert Application.objects.count() == 0


def test_s02_create_makes_its_own_employer_and_tags_beside_those_of_another(client, alice, bob):
    factories.application(bob, employer="Kline Logistics", tags=["rail"])
    page = client.get(CREATE)

    client.post(CREATE, filled(page, employer="Kline Logistics", position="Analyst", tags="rail"))

    application = Application.objects.get(candidate=alice)
    assert application.employer.candidate == alice
    assert application.tags.get().candidate == alice


def every_column(bob) -> dict:
    """A value for each column of an application that no form may write."""
    return {
        "id": 4242,
        "pk": 4242,
        "candidate": bob.pk,
        "candidate_id": bob.pk,
        "search_id": bob.current_search_id,
        "stage_id": factories.stage(bob, StageKind.OFFER).pk,
        "employer_id": Employer.objects.create(candidate=bob, name="His").pk,
        "ending": Ending.ACCEPTED,
        "ended_on": "2026-06-01",
        "created_at": "2020-01-01",
        "updated_at": "2020-01-01",
    }


def test_s05_create_writes_declared_fields_alone(client, alice, bob):
    page = client.get(CREATE)
    posted = {**every_column(bob), "search": bob.current_search_id, "revision": 99}

    client.post(CREATE, filled(page, employer="Kline", position="Analyst", **posted))

    application = Application.objects.get(candidate=alice)
    assert (application.search, application.ending, application.revision) == (alice.current_search, "", 1)
    assert (application.employer.candidate, application.stage.candidate) == (alice, alice)
    assert (application.pk, application.created_at.date()) != (4242, date(2020, 1, 1))


def test_s05_update_writes_declared_fields_alone(client, alice, bob):
    application = factories.application(alice)
    before = stored(application)
    page = client.get(update(application))

    client.post(
        update(application),
        filled(page, position="Planner", uid=uuid4(), stage=factories.stage(alice, "offer").pk, **every_column(bob)),
    )

    after = stored(application)
    assert (after.position, after.revision) == ("Planner", 2)
    kept = ("pk", "uid", "candidate_id", "search_id", "employer_id", "stage_id", "ending", "ended_on", "created_at")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]
