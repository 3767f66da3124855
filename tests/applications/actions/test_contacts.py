"""People: known, put on an application, edited, taken off."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from applications.actions import contacts
from applications.models import Contact, Employer, Involvement, RevisionConflict
from tests import factories
from tests.rows import plan

DANA = {"name": "Dana Whitfield", "phone": "+12125550142", "phone_kind": "direct"}


def test_a_contact_is_added_once_from_one_form(alice):
    uid = uuid4()

    first = contacts.add_contact(candidate=alice, uid=uid, employer="Aldgate Foods", name="Mei Tan")
    second = contacts.add_contact(candidate=alice, uid=uid, employer="Aldgate Foods", name="Mei Tan")

    assert first == second
    assert (first.candidate, first.employer.name, first.name) == (alice, "Aldgate Foods", "Mei Tan")


def test_a_contact_joins_an_employer_that_is_known_in_whatever_case(alice, bob):
    known = factories.contact(alice).employer
    factories.contact(bob)

    contact = factories.contact(alice, employer="ALDGATE foods", name="Priya Nair")

    assert contact.employer == known
    assert Employer.objects.owned_by(alice).count() == 1


def test_a_new_person_works_at_the_employer(alice):
    application = factories.application(alice)

    involvement = contacts.add_involvement(application=application, uid=uuid4(), person=DANA, role="hiring_manager")

    assert (involvement.candidate, involvement.application) == (alice, application)
    assert (involvement.contact.name, involvement.contact.employer.name) == ("Dana Whitfield", "Kline Logistics")
    assert involvement.role == "hiring_manager"


@pytest.mark.parametrize(("agency", "employer"), [("Fenwick Search", "Fenwick Search"), ("", "Kline Logistics")])
def test_an_agency_recruiter_works_at_the_agency_where_there_is_one(alice, agency, employer):
    application = factories.application(alice, agency=agency)

    involvement = contacts.add_involvement(application=application, uid=uuid4(), person=DANA, role="agency_recruiter")

    assert involvement.contact.employer.name == employer


def test_one_form_puts_one_new_person_on_an_application(alice):
    application, uid = factories.application(alice), uuid4()

    first = contacts.add_involvement(application=application, uid=uid, person=DANA)
    second = contacts.add_involvement(application=application, uid=uid, person=DANA)

    assert first == second
    assert (Contact.objects.count(), Involvement.objects.count()) == (1, 1)


def test_one_form_puts_one_known_person_on_an_application(alice):
    application, mei, uid = factories.application(alice), factories.contact(alice), uuid4()

    first = contacts.add_involvement(application=application, uid=uid, contact=mei)
    second = contacts.add_involvement(application=application, uid=uid, contact=mei)

    assert first == second
    assert first.contact == mei


def test_a_person_who_is_on_the_application_is_not_added_by_another_form(alice):
    dana = factories.involvement(factories.application(alice))

    with pytest.raises(contacts.AlreadyInvolved, match="on the application already"):
        contacts.add_involvement(application=dana.application, uid=uuid4(), contact=dana.contact)

    assert Involvement.objects.count() == 1


def test_a_person_is_put_on_the_interview_they_were_met_at_and_its_open_form_notices(alice):
    application = factories.application(alice)
    interview, other = factories.interview(application), factories.interview(application, round=3)

    involvement = contacts.add_involvement(application=application, uid=uuid4(), person=DANA, interviews=[interview])

    interview.refresh_from_db()
    other.refresh_from_db()
    assert list(interview.people.all()) == [involvement]
    assert (interview.revision, other.revision) == (2, 1)


def test_a_part_is_edited_from_the_page_that_is_newest(alice):
    dana = factories.involvement(factories.application(alice))
    contacts.edit_involvement(involvement=dana, revision=1, rapport="5")

    with pytest.raises(RevisionConflict):
        contacts.edit_involvement(involvement=dana, revision=1, rapport="0")

    dana.refresh_from_db()
    assert dana.rapport == "5"


def test_a_contact_is_edited_from_the_page_that_is_newest(alice):
    mei = factories.contact(alice)
    contacts.edit_contact(contact=mei, revision=1, employer="Solent Freight", has_left=True)

    with pytest.raises(RevisionConflict):
        contacts.edit_contact(contact=mei, revision=1, employer="Halden Rail", has_left=False)

    mei.refresh_from_db()
    assert (mei.employer.name, mei.has_left) == ("Solent Freight", True)
    assert not Employer.objects.filter(name="Halden Rail").exists()


def test_somebody_taken_off_an_application_stays_known(alice):
    dana = factories.involvement(factories.application(alice))

    contacts.drop_involvement(involvement=dana)

    assert Involvement.objects.count() == 0
    assert Contact.objects.get().name == "Dana Whitfield"


def test_somebody_with_whom_a_call_is_kept_stays_on_the_application(alice, now):
    dana = factories.involvement(factories.application(alice))
    plan(factories.rejection(dana.application, now), dana, now + timedelta(days=4), now)

    with pytest.raises(contacts.StillCalled, match="A call with this person is kept"):
        contacts.drop_involvement(involvement=dana)

    assert Involvement.objects.get() == dana


def test_chn6_desk_is_added_once_and_keeps_what_was_known(alice):
    application = factories.application(alice)

    first = contacts.add_desk(application=application, phone="+442079460123")
    second = contacts.add_desk(application=application, email="careers@kline.example")

    desk = Contact.objects.get()
    assert (first.pk, desk.employer) == (second.pk, application.employer)
    assert (desk.is_desk, desk.phone_kind, str(desk.phone.as_e164), desk.email) == (
        True,
        "switchboard",
        "+442079460123",
        "careers@kline.example",
    )


def test_chn6_second_desk_of_one_employer_is_refused(alice):
    desk = contacts.add_desk(application=factories.application(alice), phone="+442079460123").contact
    twin = Contact(candidate=alice, employer=desk.employer, name="Another desk", is_desk=True)

    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()


@pytest.mark.parametrize(
    ("has_desk", "stays_desk"), [(False, True), (True, False)], ids=["no desk there", "a desk there"]
)
def test_chn6_desk_that_moves_leaves_the_desk_that_is_there(has_desk, stays_desk, alice):
    desk = contacts.add_desk(application=factories.application(alice), phone="+442079460123").contact
    elsewhere = factories.application(alice, employer="Aldgate Foods")
    if has_desk:
        contacts.add_desk(application=elsewhere, email="careers@aldgate.example")

    contacts.edit_contact(contact=desk, revision=desk.revision, employer="Aldgate Foods")

    desk.refresh_from_db()
    assert (desk.employer, desk.is_desk) == (elsewhere.employer, stays_desk)
    assert Contact.objects.filter(employer=elsewhere.employer, is_desk=True).count() == 1
