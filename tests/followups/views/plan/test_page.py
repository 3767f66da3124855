"""The follow-up plan: one sentence first, then who, when and what to say."""

from datetime import date, datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from applications.actions import accounts
from applications.enums import ContactRole, Invitation
from applications.models import Contact
from followups.actions import follow_ups
from followups.domain.outcomes import CallEnding
from followups.enums import Channel
from followups.models import ScriptPart
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.followups import answers
from tests.followups.views.plan.page import lead, plan, schedule
from tests.followups.views.pressing import page_of


def test_plan_says_whom_when_and_how(client, application, rejection):
    page = page_of(plan(client, application))

    assert words(only(page, id="lead")) == "Call Dana Whitfield on Tuesday at 10:00 in New York, 15:00 here"
    assert words(only(page, "h1")) == "Follow up with Kline Logistics"
    assert "Friday 12 June , by mail, after the final round. Nothing is due before Monday." in words(page)


def test_plan_offers_three_times_on_both_clocks(client, application, rejection):
    page = page_of(plan(client, application))

    slots = [words(slot) for slot in every(page, "label", class_="slot")]
    assert slots == [
        "Tue 16 June, 10:00 in New York 15:00 here. A usual hour, on one of the best days.",
        "Wed 17 June, 15:00 in New York 20:00 here. A usual hour, on one of the best days.",
        "Mon 15 June, 13:30 in New York 18:30 here. The earliest that is fair.",
    ]


def test_plan_ranks_people_with_reasons_and_a_caution(client, application, rejection, mei):
    factories.involvement(application, name="Luis Ortega", role=ContactRole.HR, rapport="2", part="coordinated")
    left = factories.involvement(application, name="Ines Mar")
    Contact.objects.filter(pk=left.contact_id).update(has_left=True)

    page = page_of(plan(client, application))

    cards = [card for card in every(page, "div", class_="choice") if attribute(card, "data-out") is None]
    assert [words(only(card, "strong")) for card in cards] == ["Dana Whitfield", "Mei Tan", "Luis Ortega"]
    assert [words(reason) for reason in every(cards[0], "li")] == [
        "You talked well past the script.",
        "Was in your final interview, and decides.",
        "You have spoken by phone before.",
    ]
    assert [words(caution) for caution in every(cards[2], "p", class_="caution")] == [
        "HR is often bound by policy: expect a short answer."
    ]
    (out,) = every(page, "div", class_="choice", data_out="")
    assert "Has left the employer. You can keep in touch all the same." in words(out)


def test_plan_has_the_eight_lines_and_what_is_better_left_out(client, application, rejection, alice):
    accounts.add_strength(candidate=alice, uid=uuid4(), name="planning", evidence="cut late orders by a fifth")

    page = page_of(plan(client, application))

    parts = [words(part) for part in every(page, "span", class_="part")]
    assert parts == ["Open", "Thank", "Accept", "Why you ask", "Ask, listen", "Strength", "Door", "Close"]
    assert "Better left out: who voted how, “why not me”, the person they chose, anything about fairness." in words(
        page
    )


@pytest.mark.parametrize("people", [1, 30], ids=["1 person", "30 people"])
def test_p2_plan_is_read_in_eleven_queries(people, client, application, rejection, django_assert_num_queries):
    for number in range(people - 1):
        other = factories.involvement(application, name=f"Person {number}")
        factories.interview(application, people=[other], round=1, local_on=date(2026, 5, 20))

    with django_assert_num_queries(11):
        response = plan(client, application)

    assert len(response.content) < 60_000


@pytest.mark.parametrize("attempts", [1, 30], ids=["1 call", "30 calls"])
def test_p2_plan_is_read_in_twelve_queries_after_calls(
    attempts, client, application, rejection, django_assert_num_queries
):
    made = answers.made(answers.planned(rejection), ending=CallEnding.NO_ANSWER)
    answers.copies(made, attempts - 1)

    with django_assert_num_queries(12):
        response = plan(client, application)

    assert len(response.content) < 60_000


def test_far_people_are_counted_not_shown(client, application, rejection):
    for number in range(13):
        factories.involvement(application, name=f"Person {number}", role=ContactRole.HR, rapport="1", part="none")

    page = page_of(plan(client, application))

    assert len(every(page, "div", class_="choice")) == 12
    assert "2 further people stand below these." in words(page)


def test_application_without_a_no_leads_to_the_form_of_a_no(client, application):
    response = plan(client, application)

    assert (response.status_code, response.url) == (
        302,
        reverse("applications:rejection_create", args=[application.pk]),
    )


def test_no_that_was_taken_back_has_no_plan(client, application, rejection, now):
    follow_ups.take_back(rejection=rejection, today=now.date())

    assert plan(client, application).status_code == 302


def test_another_person_is_shown_on_their_clock(client, application, rejection, mei):
    response = plan(client, application, person=mei.pk)

    page = page_of(response)
    assert lead(response) == "Write to Mei Tan on Tuesday at 15:00 in Singapore, 08:00 here"
    assert attribute(only(page, "input", name="zone"), "value") == "Asia/Singapore"
    checked = [field for field in every(page, "input", name="person") if "checked" in dict(field.attributes)]
    assert [attribute(field, "value") for field in checked] == [str(mei.pk)]


@pytest.mark.parametrize(
    "query",
    [
        {"person": "999999999999999999999"},
        {"person": "x' OR 1=1"},
        {"channel": "pigeon"},
        {"say": "P99:1"},
        {"say": "P4:99"},
        {"say": "<script>"},
    ],
    ids=str,
)
def test_what_the_address_does_not_know_is_left_out(query, client, application, rejection):
    response = plan(client, application, **query)

    assert (response.status_code, lead(response)) == (
        200,
        "Call Dana Whitfield on Tuesday at 10:00 in New York, 15:00 here",
    )


def test_person_of_another_application_is_not_shown(client, alice, application, rejection):
    stranger = factories.involvement(factories.application(alice, employer="Aldgate Foods"), name="Priya Nair")

    response = plan(client, application, person=stranger.pk)

    assert "Priya Nair" not in response.text


def test_another_wording_is_picked_and_carried_along(client, application, rejection):
    first = page_of(plan(client, application))
    others = every(first, "button", class_="other", name="say")
    picked = next(other for other in others if attribute(other, "value").startswith("P12:"))

    page = plan(client, application, say=attribute(picked, "value"))
    schedule(client, application, page=page)

    close = ScriptPart.objects.get(part="P12")
    assert close.composed == words(picked)


def test_another_way_has_its_own_words(client, application, rejection):
    response = plan(client, application, channel=Channel.MAIL)

    page = page_of(response)
    assert lead(response).startswith("Write to Dana Whitfield on Tuesday at 10:00")
    assert [words(part) for part in every(page, "span", class_="part")] == ["The mail", "A short note first"]


def test_b14_an_invitation_to_ring_leads(client, application, rejection, dana):
    boss = factories.involvement(
        application, name="Vera Kline", rapport="1", invited=Invitation.SAID_SO, quote="Call me for feedback."
    )

    page = page_of(plan(client, application, person=boss.pk))

    assert "Offered you feedback: “Call me for feedback.”" in words(page)


def test_zone_that_is_assumed_is_said(client, application, rejection):
    Contact.objects.update(zone="", country="")

    page = page_of(plan(client, application))

    assert "Dana is taken to be on London time." in words(page)
    assert "Their country is not known, so public holidays were not checked." in words(page)


def test_datetime_of_a_slot_is_in_utc(client, application, rejection):
    page = page_of(plan(client, application))

    stamps = [
        attribute(stamp, "datetime") for slot in every(page, "label", class_="slot") for stamp in every(slot, "time")
    ]
    assert [datetime.fromisoformat(stamp).hour for stamp in stamps] == [14, 19, 17]


def test_s32_names_come_out_as_typed(client, alice, now):
    odd = "{{7*7}} {0.__class__} %(x)s <b>"
    application = factories.application(alice, employer=odd, position=odd)
    factories.involvement(application, name=odd)
    factories.rejection(application, now)

    response = plan(client, application)

    assert response.status_code == 200
    assert "{{7*7}} {0.__class__} %(x)s &lt;b&gt;" in response.text
    assert "<b>" not in response.text
