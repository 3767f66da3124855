"""Scenario 2: the candidate puts somebody first, by a press; it is kept, said, and taken back by another press."""

import pytest
from django.test import Client
from django.urls import reverse

from applications.models import Contact
from followups.actions import orders
from followups.domain.outcomes import CallEnding
from followups.enums import FirstReason
from followups.models import Override, PutFirst
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE
from tests.followups import answers
from tests.followups.views.plan.page import address, lead, plan, schedule
from tests.followups.views.pressing import fields_of, page_of


def names(response) -> list[str]:
    """Who stands on the page, in order."""
    return [words(only(card, "strong")) for card in every(page_of(response), "div", class_="person")]


def press(client, application, person):
    """Press "Put them first" on the plan."""
    action = address("first_person_create", application, person.pk)
    return client.post(action, fields_of(plan(client, application), action))


def say_why(client, application, person, **typed):
    """Say why somebody was put first, from the form on the plan."""
    action = address("first_person_update", application, person.pk)
    return client.post(action, {**fields_of(plan(client, application), action), **typed})


def test_r6_press_puts_somebody_first_and_the_page_says_so(client, application, rejection, mei):
    proposed = names(plan(client, application))

    response = press(client, application, mei)

    after = client.get(response.url)
    assert (proposed, names(after)) == (["Dana Whitfield", "Mei Tan"], ["Mei Tan", "Dana Whitfield"])
    assert lead(after).startswith("Write to Mei Tan on Tuesday at 15:00 in Singapore")
    assert words(only(page_of(after), id="put-first")).startswith("You put Mei first. It counts here alone.")


def test_first_one_has_no_button_to_be_put_first(client, application, rejection, mei):
    page = page_of(plan(client, application))

    buttons = [words(button) for button in every(page, "button") if words(button).endswith(" first")]
    assert buttons == ["Put Mei first"]


def test_reason_is_kept_and_said(client, application, rejection, mei):
    press(client, application, mei)

    response = say_why(client, application, mei, reason=FirstReason.TRUST, text="She rang me herself.")

    said = words(only(page_of(client.get(response.url)), id="put-first"))
    assert said.startswith("You put Mei first: “I trust them more.” She rang me herself. It counts here alone.")


def test_proposed_order_comes_back_by_a_press(client, application, rejection, mei):
    press(client, application, mei)

    response = client.post(address("order_delete", application))

    after = client.get(response.url)
    assert names(after) == ["Dana Whitfield", "Mei Tan"]
    assert every(page_of(after), id="put-first") == []
    assert PutFirst.objects.count() == 0


def test_r07_second_press_changes_nothing(client, application, rejection, mei):
    action = address("first_person_create", application, mei.pk)
    typed = fields_of(plan(client, application), action)

    responses = [client.post(action, typed) for _ in range(2)]

    assert [response.status_code for response in responses] == [302, 302]
    assert PutFirst.objects.get().involvement == mei


def test_call_to_whoever_was_put_first_is_no_departure(client, application, rejection, mei):
    press(client, application, mei)

    schedule(client, application)

    assert (mei.calls.count(), Override.objects.count()) == (1, 0)


def test_one_put_first_without_a_way_is_asked_for_a_way(client, application, rejection, mei):
    Contact.objects.filter(pk=mei.contact_id).update(email="")

    press(client, application, mei)

    assert lead(plan(client, application)) == "How could Mei Tan be reached?"


def test_tim13_one_put_first_who_was_asked_as_often_as_is_fair_gives_way(
    client, application, rejection, dana, mei, now
):
    orders.put_first(involvement=dana, now=now)
    answers.copies(answers.made(answers.planned(rejection), ending=CallEnding.NO_ANSWER), 2)

    assert lead(plan(client, application)).startswith("Write to Mei Tan")


def test_hand_is_learned_from_nowhere(client, alice, application, rejection, mei, now):
    press(client, application, mei)
    elsewhere = factories.application(alice, employer="Aldgate Foods")
    for person in (factories.involvement(elsewhere), factories.involvement(elsewhere, name="Mei Tan", rapport="3")):
        person.refresh_from_db()
    factories.rejection(elsewhere, now)

    assert names(plan(client, elsewhere)) == ["Dana Whitfield", "Mei Tan"]


def test_today_names_whoever_was_put_first(client, application, rejection, mei):
    press(client, application, mei)

    page = page_of(client.get(reverse("followups:today")))

    assert "Mei Tan" in words(only(page, "main"))
    assert "Dana Whitfield" not in words(only(page, "main"))


def test_r08_reason_said_in_another_tab_is_not_written_over(client, application, rejection, mei, now):
    kept = orders.put_first(involvement=mei, now=now)
    orders.say_why(kept=kept, revision=1, reason=FirstReason.TRUST, text="")

    response = client.post(
        address("first_person_update", application, mei.pk), {"revision": 1, "reason": "told_so", "text": "Rang me."}
    )

    assert (response.status_code, PutFirst.objects.get().reason) == (409, FirstReason.TRUST)
    assert "This was changed in another tab meanwhile." in response.text
    assert attribute(only(page_of(response), "input", name="text"), "value") == "Rang me."


@pytest.mark.parametrize(
    "typed",
    [{"reason": "trust"}, {"revision": 1, "reason": "a whim"}, {"revision": 1, "text": MEGABYTE}],
    ids=["no revision", "no such reason", "a megabyte"],
)
def test_reason_that_is_none_is_refused(typed, client, application, rejection, mei, now):
    orders.put_first(involvement=mei, now=now)

    response = client.post(address("first_person_update", application, mei.pk), typed)

    kept = PutFirst.objects.get()
    assert (response.status_code, kept.reason, kept.text) == (422, "", "")


@pytest.mark.parametrize("name", ["first_person_create", "first_person_update"])
def test_s02_person_of_another_application_is_not_put_first(name, client, alice, application, rejection, now):
    other = factories.involvement(factories.application(alice, employer="Aldgate Foods"))
    orders.put_first(involvement=other, now=now)

    response = client.post(address(name, application, other.pk), {"revision": 1, "reason": "trust"})

    assert (response.status_code, PutFirst.objects.get().reason) == (404, "")


@pytest.mark.parametrize("name", ["first_person_create", "first_person_update", "order_delete"])
def test_order_takes_a_post_with_a_token_and_a_no(name, client, alice, application, dana, client_of, now):
    path = address(name, application, *([] if name == "order_delete" else [dana.pk]))
    without_a_no = client.post(path)
    factories.rejection(application, now)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client_of(alice).cookies

    assert (without_a_no.status_code, client.get(path).status_code, strict.post(path).status_code) == (404, 405, 403)
    assert PutFirst.objects.count() == 0
