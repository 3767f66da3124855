"""CHN-6 on the plan: the recruiting desk, by its number or its address, where it is early and nobody became warm."""

import pytest
from django.test import Client
from django.urls import reverse

from applications.enums import ContactRole, DecisionPart, Placement, StageKind
from applications.models import Contact, Involvement
from followups.enums import Channel, PartCode
from followups.models import Call
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE
from tests.followups import answers
from tests.followups.views.plan.page import address, lead, plan, schedule
from tests.followups.views.pressing import page_of

NUMBER = "+44 20 7946 0123"


@pytest.fixture
def early(application, now):
    """A no after the first call."""
    fields = {"placement": Placement.UNKNOWN, "placement_told": False}
    return factories.rejection(application, now, furthest=StageKind.SCREENING, **fields)


@pytest.fixture
def rosa(application) -> Involvement:
    """Rosa of HR, friendly and no more."""
    return factories.involvement(
        application, name="Rosa Linde", rapport="2", role=ContactRole.HR, part=DecisionPart.SCREENED
    )


def give(client, application, reach: str):
    """Give the number or the address of the recruiting desk."""
    return client.post(address("desk_create", application), {"reach": reach})


def test_chn6_number_of_the_desk_makes_a_call_of_three_minutes(client, application, early):
    response = give(client, application, NUMBER)

    after = client.get(response.url)
    assert lead(after).startswith("Call the recruiting desk on Tuesday at")
    assert "So early the recruiting desk is the one to ask, and three minutes are enough." in after.text
    assert "three minutes" in words(only(page_of(after), "ol", class_="card script"))


def test_chn6_address_of_the_desk_makes_a_mail(client, application, early):
    give(client, application, "careers@kline.example")

    assert lead(plan(client, application)).startswith("Write to the recruiting desk on Tuesday at")


def test_chn6_call_to_the_desk_has_words_for_whoever_answers(client, application, early):
    give(client, application, NUMBER)

    schedule(client, application)

    call = Call.objects.get()
    assert (call.channel, call.involvement.contact.is_desk) == (Channel.PHONE, True)
    gatekeeper = call.script_parts.get(part=PartCode.GATEKEEPER).composed
    assert "Recruiting desk" not in " ".join(call.script_parts.values_list("composed", flat=True))
    assert "Operations analyst" in gatekeeper


def test_desk_is_called_the_desk_before_and_after_the_call(client, application, early):
    give(client, application, NUMBER)
    schedule(client, application)
    planned = Call.objects.get()

    today = page_of(client.get(reverse("followups:today")))
    call = answers.made(planned, words="Strong on planning.")
    after = page_of(client.get(reverse("followups:findings_update", args=[call.pk])))

    assert words(only(today, id="next")).startswith("Call the recruiting desk at Kline Logistics")
    assert words(only(after, "h1")) == "What the desk said"
    assert words(only(after, "title")).startswith("After the call with the recruiting desk")


def test_chn6_desk_stands_before_somebody_friendly(client, application, early, rosa):
    give(client, application, NUMBER)

    page = page_of(plan(client, application))

    people = [words(only(card, "strong")) for card in every(page, "div", class_="person")]
    assert people == ["Recruiting desk", "Rosa Linde"]
    assert [words(legend) for legend in every(page, "legend") if "felt" in words(legend)] == []
    rosas = plan(client, application, person=rosa.pk)
    assert "So early, the recruiting desk is the usual way to ask." in rosas.text


@pytest.mark.parametrize(
    ("stage", "rapport", "is_asked_for"),
    [
        pytest.param(StageKind.SCREENING, "2", True, id="CHN-6 early and friendly"),
        pytest.param(StageKind.SCREENING, "3", False, id="CHN-6 early and warm"),
        pytest.param(StageKind.FINAL_ROUND, "2", False, id="CHN-6 late"),
    ],
)
def test_chn6_desk_is_asked_for_where_it_is_the_one_to_ask(
    stage, rapport, is_asked_for, client, application, rosa, now
):
    Involvement.objects.update(rapport=rapport)
    factories.rejection(application, now, furthest=stage)

    page = page_of(plan(client, application))

    assert bool(every(page, "input", name="reach")) is is_asked_for


def test_r07_desk_is_kept_once_and_what_is_new_is_added(client, application, early):
    for reach in (NUMBER, NUMBER, "careers@kline.example"):
        assert give(client, application, reach).status_code == 302

    kept = Contact.objects.get(is_desk=True)
    assert (kept.name, str(kept.phone), kept.email) == ("Recruiting desk", NUMBER, "careers@kline.example")
    assert Involvement.objects.filter(contact=kept).count() == 1


def test_desk_of_one_employer_serves_its_other_applications(client, alice, application, early, now):
    give(client, application, NUMBER)
    second = factories.application(alice, position="Shift planner")
    factories.rejection(second, now, furthest=StageKind.SCREENING)

    give(client, second, NUMBER)

    assert Contact.objects.get(is_desk=True).involvements.count() == 2


@pytest.mark.parametrize(
    ("reach", "message"),
    [
        ("", "Give a phone number or an email address."),
        ("12", "Write the number with its country code"),
        ("careers@", "Write the address like"),
        (MEGABYTE, "at most 254 characters"),
    ],
    ids=["nothing", "no number", "no address", "a megabyte"],
)
@pytest.mark.parametrize("is_anybody_met", [True, False], ids=["somebody met", "nobody met"])
def test_what_is_no_way_to_the_desk_is_said_and_kept(reach, message, is_anybody_met, client, application, early):
    if is_anybody_met:
        factories.involvement(application, rapport="2")

    response = give(client, application, reach)

    page = page_of(response)
    assert (response.status_code, Contact.objects.filter(is_desk=True).count()) == (422, 0)
    assert attribute(only(page, "input", name="reach"), "value") == reach
    assert message in words(only(page, "main"))
    assert words(only(page, "title")).startswith("Error:")


def test_desk_takes_a_post_with_a_token_and_a_no(client, alice, application, client_of, now):
    path = address("desk_create", application)
    without_a_no = client.post(path, {"reach": NUMBER})
    factories.rejection(application, now)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client_of(alice).cookies

    assert (without_a_no.status_code, client.get(path).status_code, strict.post(path).status_code) == (404, 405, 403)
    assert Contact.objects.count() == 0
