"""What was not said of somebody yet, asked where it stands on the plan."""

import pytest

from applications.actions import contacts
from applications.enums import ContactRole, DecisionPart
from applications.models import Involvement
from tests import factories
from tests.followups.views.plan.page import address, lead, plan
from tests.followups.views.pressing import fields_of


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
