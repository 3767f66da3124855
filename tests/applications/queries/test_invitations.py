"""Invitation links: signed, good for a week, and for one account."""

from datetime import timedelta

import pytest
from django.core import signing
from django.urls import resolve

from applications.queries import invitations
from tests.conftest import open_account


def token_of(link: str) -> str:
    """The token in an invitation's address."""
    return resolve(link.removeprefix("https://debrief.example.org")).kwargs["token"]


@pytest.fixture(autouse=True)
def _address(settings):
    settings.BASE_URL = "https://debrief.example.org"


def test_a_link_stands_at_the_address_of_the_instance():
    """S-24: never at a Host that a request named."""
    link = invitations.invitation_link("cara@example.org")

    assert link.startswith("https://debrief.example.org/invitation/")


def test_the_first_account_s_link_is_good_while_there_is_none(db):
    invitation = invitations.read(token_of(invitations.first_account_link()))

    assert (invitation.email, invitation.is_first) == ("", True)


def test_the_demo_does_not_use_up_the_first_account_s_link(alice):
    alice.is_demo = True
    alice.save()

    assert invitations.read(token_of(invitations.first_account_link())).is_first


def test_the_first_account_s_link_is_good_once(alice):
    assert invitations.read(token_of(invitations.first_account_link())) is None


def test_an_invited_address_is_read_in_lower_case_beside_other_accounts(alice):
    invitation = invitations.read(token_of(invitations.invitation_link("Cara@Example.org")))

    assert (invitation.email, invitation.is_first) == ("cara@example.org", False)


@pytest.mark.parametrize("address", ["alice@example.org", "ALICE@example.org"])
def test_an_invitation_is_good_once(alice, address):
    assert invitations.read(token_of(invitations.invitation_link(address))) is None


@pytest.mark.parametrize(
    ("age", "is_good"),
    [(timedelta(days=6, hours=23), True), (timedelta(days=7, minutes=1), False)],
    ids=["in its week", "stale"],
)
def test_an_invitation_is_good_for_a_week(db, time_machine, now, age, is_good):
    time_machine.move_to(now, tick=False)
    token = token_of(invitations.invitation_link("cara@example.org"))

    time_machine.move_to(now + age, tick=False)

    assert (invitations.read(token) is not None) is is_good


def test_an_invitation_that_was_altered_is_none(db):
    token = token_of(invitations.invitation_link("cara@example.org"))
    other = signing.dumps({"email": "mallory@example.org"}, salt=invitations.SALT, key="another key")
    elsewhere = signing.dumps({"email": "mallory@example.org"}, salt="another use")
    payload, rest = other.split(":", 1)

    forged = [token[:-1] + ("A" if token[-1] != "A" else "B"), f"{payload}:{token.split(':', 1)[1]}", other, elsewhere]

    assert [invitations.read(one) for one in [*forged, "", "x", "a:b:c", "é" * 40]] == [None] * 8
    assert rest


def test_an_address_is_known_in_whatever_case(db):
    open_account("cara@example.org", "Cara Crane")

    assert invitations.is_known("CARA@example.org")
    assert not invitations.is_known("cora@example.org")
