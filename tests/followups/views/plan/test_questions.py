"""What was not said of somebody yet, asked where it stands on the plan."""

import pytest

from applications.actions import contacts
from applications.enums import ContactRole, DecisionPart, Rapport
from applications.models import Involvement
from followups.actions import orders
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.followups.views.plan.page import address, lead, plan
from tests.followups.views.pressing import fields_of, page_of


def test_role_that_was_not_said_is_asked(client, application, rejection, dana):
    Involvement.objects.update(rapport="2", role=ContactRole.INTERVIEW_TEAM, part=DecisionPart.INTERVIEWED)
    priya = factories.involvement(application, name="Priya Nair", rapport="2", role="", part=DecisionPart.INTERVIEWED)
    action = address("plan_person_update", application, priya.pk)

    response = client.post(action, {**fields_of(plan(client, application), action), "role": "hiring_manager"})

    priya.refresh_from_db()
    assert (response.status_code, priya.role) == (302, ContactRole.HIRING_MANAGER)


def test_what_could_change_who_comes_first_is_asked(client, application, rejection, dana):
    Involvement.objects.update(rapport="2")
    priya = factories.involvement(application, name="Priya Nair", rapport="", role=ContactRole.INTERVIEW_TEAM)
    action = address("plan_person_update", application, priya.pk)
    page = plan(client, application)

    response = client.post(action, {**fields_of(page, action), "rapport": "5"})

    assert (response.status_code, response.url) == (302, address("plan_detail", application))
    priya.refresh_from_db()
    assert (priya.rapport, priya.role, priya.revision) == ("5", ContactRole.INTERVIEW_TEAM, 2)
    assert lead(client.get(response.url)).startswith("Call Priya Nair")


def test_r08_fact_said_in_another_tab_is_not_written_over(client, application, rejection, dana):
    action = address("plan_person_update", application, dana.pk)
    contacts.edit_involvement(involvement=dana, revision=1, rapport="1")

    response = client.post(action, {"revision": 1, "rapport": "5"})

    dana.refresh_from_db()
    assert (response.status_code, dana.rapport) == (409, "1")
    assert "This was changed in another tab meanwhile." in response.text


@pytest.mark.parametrize("typed", [{"rapport": "5"}, {"revision": 1, "rapport": "9"}], ids=["no revision", "no such"])
def test_fact_that_is_none_is_refused(typed, client, application, rejection, dana):
    response = client.post(address("plan_person_update", application, dana.pk), typed)

    dana.refresh_from_db()
    assert (response.status_code, dana.rapport) == (422, "4")


def test_s02_person_of_another_application_is_not_changed(client, alice, application, rejection):
    other = factories.involvement(factories.application(alice, employer="Aldgate Foods"))

    response = client.post(address("plan_person_update", application, other.pk), {"revision": 1, "rapport": "5"})

    assert response.status_code == 404


def questions(response) -> list[str]:
    """What the page asks about people, in its order."""
    return [words(only(fieldset, "legend")) for fieldset in every(page_of(response), "fieldset", class_="ask")]


def test_everybody_not_rated_is_asked_about_in_the_words_of_the_anchors(client, application, rejection, mei):
    Involvement.objects.filter(pk=mei.pk).update(rapport="")
    factories.involvement(application, name="Luis Ortega", role=ContactRole.HR, rapport="", part=DecisionPart.NONE)

    response = plan(client, application)

    assert questions(response) == ["How did it feel with Mei?", "How did it feel with Luis?"]
    (first, _) = every(page_of(response), "fieldset", class_="ask")
    assert [words(button) for button in every(first, "button", name="rapport")] == [
        str(label) for label in Rapport.labels
    ]


def test_question_says_where_it_could_change_who_comes_first(client, application, rejection, mei):
    Involvement.objects.update(rapport="2")
    Involvement.objects.filter(pk=mei.pk).update(rapport="")

    assert questions(plan(client, application)) == ["How did it feel with Mei? It could change who comes first."]


def test_where_the_candidate_made_the_order_no_answer_changes_it(client, application, rejection, dana, mei, now):
    Involvement.objects.update(rapport="2")
    Involvement.objects.filter(pk=mei.pk).update(rapport="")
    orders.put_first(involvement=dana, now=now)

    assert questions(plan(client, application)) == ["How did it feel with Mei?"]


def test_role_is_asked_without_a_promise_where_the_candidate_made_the_order(client, application, rejection, dana, now):
    Involvement.objects.update(rapport="2", role=ContactRole.INTERVIEW_TEAM, part=DecisionPart.INTERVIEWED)
    factories.involvement(application, name="Priya Nair", rapport="2", role="", part=DecisionPart.INTERVIEWED)
    before = questions(plan(client, application))

    orders.put_first(involvement=dana, now=now)

    assert before == ["What is Priya there? It could change who comes first."]
    assert questions(plan(client, application)) == ["What is Priya there?"]


def test_answer_leads_back_to_the_person_and_the_words_that_were_picked(client, application, rejection, mei):
    Involvement.objects.filter(pk=mei.pk).update(rapport="")
    page = plan(client, application, person=mei.pk, say="mail:1")
    action = f"{address('plan_person_update', application, mei.pk)}?person={mei.pk}&channel=mail&say=mail%3A1"

    response = client.post(action, {**fields_of(page, action), "rapport": "3"})

    assert (response.status_code, response.url) == (
        302,
        f"{address('plan_detail', application)}?person={mei.pk}&channel=mail&say=mail%3A1",
    )


def test_answer_by_htmx_is_the_plan_as_it_stands_then(client, application, rejection, dana, mei):
    Involvement.objects.filter(pk=mei.pk).update(rapport="")
    action = address("plan_person_update", application, mei.pk)
    (form,) = (form for form in every(page_of(plan(client, application)), "form") if attribute(form, "hx-post"))

    response = client.post(action, {"revision": 1, "rapport": "3"}, headers={"HX-Request": "true"}, follow=True)

    assert (attribute(form, "hx-post"), attribute(form, "hx-target")) == (action, "#plan")
    assert questions(response) == []
    assert len(every(page_of(response), "div", id="plan")) == 1


def test_people_far_down_are_asked_about_in_a_fold(client, application, rejection):
    for number in range(5):
        factories.involvement(application, name=f"Person {number}", role=ContactRole.HR, rapport="", part="none")

    page = page_of(plan(client, application))

    folds = [fold for fold in every(page, "details") if every(fold, "fieldset", class_="ask")]
    assert (len(every(page, "fieldset", class_="ask")), len(folds)) == (5, 2)
