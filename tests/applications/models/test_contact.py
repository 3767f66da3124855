"""Contacts that may be put on an application."""

from applications.models import Contact
from tests import factories


def test_people_of_the_employer_and_the_agency_are_offered_first(alice):
    application = factories.application(alice, agency="Fenwick Search")
    factories.involvement(application, name="Dana Whitfield")
    for name, employer in [
        ("Amir Haddad", "Solent Freight"),
        ("Zoe Quist", "Kline Logistics"),
        ("Priya Nair", "Fenwick Search"),
    ]:
        factories.contact(alice, name=name, employer=employer)

    offered = Contact.objects.owned_by(alice).to_involve(application)

    assert [(contact.name, contact.is_near) for contact in offered] == [
        ("Priya Nair", True),
        ("Zoe Quist", True),
        ("Amir Haddad", False),
    ]


def test_without_an_agency_only_the_employer_is_near(alice):
    application = factories.application(alice)
    factories.contact(alice, name="Zoe Quist", employer="Kline Logistics")
    factories.contact(alice, name="Priya Nair", employer="Fenwick Search")

    offered = Contact.objects.owned_by(alice).to_involve(application)

    assert [(contact.name, contact.is_near) for contact in offered] == [("Zoe Quist", True), ("Priya Nair", False)]
