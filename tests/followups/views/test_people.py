"""The people the candidate met."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from applications.enums import ContactRole, Rapport
from applications.models import Contact
from followups.actions import findings
from followups.domain.outcomes import CallEnding
from tests import factories
from tests.followups import answers
from tests.followups.answers import praised

PEOPLE = reverse("followups:contact_list")


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def client(alice, client_of):
    """Alice's browser."""
    return client_of(alice)


def names(response) -> list[str]:
    """Who is listed."""
    return [known.contact.name for known in response.context["shown"].people]


def test_empty_list_says_what_it_is_for(client):
    page = client.get(PEOPLE)

    assert "Nobody yet" in page.text
    assert reverse("applications:contact_create") in page.text


def test_people_stand_by_name_with_newest_roles_and_rating(client, alice):
    mei = factories.contact(alice, name="Mei Tan")
    dana = factories.involvement(factories.application(alice), rapport=Rapport.CORRECT, role=ContactRole.HR).contact
    newer = factories.application(alice, position="Planner")
    factories.involvement(newer, contact=dana, role=ContactRole.HIRING_MANAGER, rapport=Rapport.ON_MY_SIDE)

    known = client.get(PEOPLE).context["shown"].people

    assert [one.contact for one in known] == [dana, mei]
    assert [(one.roles, one.rated and one.rated.rapport) for one in known] == [
        (("Hiring manager", "HR"), "5"),
        ((), None),
    ]


def test_spoke_and_met_are_the_last_days(client, alice):
    rejection = answers.told_no(alice)
    people = rejection.application.involvements.all()
    for day in (date(2026, 5, 20), date(2026, 6, 4)):
        factories.interview(rejection.application, local_on=day, people=people)
    answers.made(answers.planned(rejection))

    (known,) = client.get(PEOPLE).context["shown"].people

    assert (known.spoke_on, known.met_on) == (date(2026, 6, 16), date(2026, 6, 4))


def test_voicemail_and_coming_interview_are_neither(client, alice):
    rejection = answers.told_no(alice)
    answers.made(answers.planned(rejection), ending=CallEnding.VOICEMAIL)
    application = factories.application(alice, employer="Solent Freight")
    amir = factories.involvement(application, name="Amir Haddad")
    factories.interview(application, local_on=date(2026, 6, 18), people=[amir])

    known = client.get(PEOPLE).context["shown"].people

    assert [(one.spoke_on, one.met_on) for one in known] == [(None, None), (None, None)]


@pytest.mark.parametrize(
    ("query", "found"),
    [("dana", ["Dana Whitfield"]), ("ALDGATE", ["Mei Tan"]), ("nobody", []), ("", ["Dana Whitfield", "Mei Tan"])],
)
def test_search_finds_by_name_and_employer(client, alice, query, found):
    factories.involvement(factories.application(alice))
    factories.contact(alice)

    page = client.get(PEOPLE, {"q": query})

    assert names(page) == found
    assert f'value="{query}"' in page.text


def test_search_that_finds_nobody_offers_everybody(client, alice):
    factories.contact(alice)

    assert "Nobody of this name" in client.get(PEOPLE, {"q": "Zoe"}).text


@pytest.mark.parametrize("query", ["x" * 121, "a\x00b"], ids=["too long", "NUL"])
def test_search_that_cannot_be_used_shows_everybody(client, alice, query):
    factories.contact(alice)

    assert names(client.get(PEOPLE, {"q": query})) == ["Mei Tan"]


def test_stranger_is_not_found(client, alice, bob):
    factories.contact(bob, name="Bobs Contact")

    assert names(client.get(PEOPLE, {"q": "Bobs"})) == []


def test_person_who_is_left_alone_says_so(client, alice):
    contact = factories.contact(alice)
    Contact.objects.filter(pk=contact.pk).update(do_not_contact=True, do_not_contact_reason="Asked me not to")

    listed, page = client.get(PEOPLE), client.get(reverse("followups:contact_detail", args=[contact.pk]))

    assert "do not contact" in listed.text
    assert "do not contact" in page.text
    assert "Asked me not to" in page.text


def test_person_has_a_page_with_all_that_is_known(client, alice):
    rejection = answers.told_no(alice)
    factories.interview(rejection.application, people=rejection.application.involvements.all())
    call = answers.made(answers.planned(rejection), words="Strong on planning.")
    findings.record_findings(call=call, statements=[praised("Strong on planning.")])
    contact = call.involvement.contact

    page = client.get(reverse("followups:contact_detail", args=[contact.pk]))

    shown = page.context["shown"]
    assert (shown.spoke_on, shown.met_on) == (date(2026, 6, 16), date(2026, 6, 4))
    assert [row.application for row in shown.appearances.rows] == [rejection.application]
    assert [row.pk for row in shown.calls.rows] == [call.pk]
    assert [one.stated.verbatim for one in shown.statements.rows] == ["Strong on planning."]
    assert 'href="tel:+1-212-555-0142"' in page.text
    assert reverse("applications:contact_update", args=[contact.pk]) in page.text


def test_person_on_no_application_has_a_page_too(client, alice):
    contact = factories.contact(alice)

    page = client.get(reverse("followups:contact_detail", args=[contact.pk]))

    assert "On no application yet." in page.text
    assert page.text.count("Not yet") == 2
