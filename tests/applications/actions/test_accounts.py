"""Accounts, profiles and strengths."""

from datetime import date
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress

from applications.actions import accounts, searches
from applications.models import Candidate, RevisionConflict, Search, Stage, Strength
from tests import factories

TODAY = date(2026, 6, 12)
CARA = {"email": "Cara@Example.org", "password": "a long enough secret", "today": TODAY}


def names(candidate) -> list[str]:
    """The names of a candidate's strengths, in their order."""
    return [strength.name for strength in Strength.objects.owned_by(candidate).in_order()]


def test_a_new_account_is_furnished(db):
    cara = accounts.open_account(**CARA, name="Cara Crane", zone="Europe/Dublin")

    address = EmailAddress.objects.get(user=cara)
    stages = Stage.objects.owned_by(cara).order_by("position")
    assert (cara.email, cara.name, cara.zone) == ("cara@example.org", "Cara Crane", "Europe/Dublin")
    assert cara.check_password("a long enough secret")
    assert (address.email, address.verified, address.primary) == ("cara@example.org", True, True)
    assert [stage.kind for stage in stages] == [
        "saved",
        "applied",
        "screening",
        "interviewing",
        "final_round",
        "offer",
    ]
    assert (cara.current_search.name, cara.current_search.opened_on) == ("My search", TODAY)


def test_an_address_opens_one_account(alice):
    with pytest.raises(accounts.AccountExists, match="an account with this address"):
        accounts.open_account(**{**CARA, "email": "ALICE@example.org"})

    assert Candidate.objects.count() == 1


def test_the_first_account_is_opened_beside_the_demo(db):
    accounts.open_account(**{**CARA, "email": "demo@example.org"}, is_demo=True)

    cara = accounts.open_first_account(**CARA)

    assert Candidate.objects.filter(is_demo=False).get() == cara


def test_the_first_account_is_opened_once(alice):
    with pytest.raises(accounts.AccountExists, match="first account was made already"):
        accounts.open_first_account(**CARA)

    assert Candidate.objects.count() == 1


def test_furnishing_twice_adds_nothing(alice):
    search = accounts.furnish(candidate=alice, today=TODAY)

    assert search == alice.current_search
    assert (Search.objects.count(), Stage.objects.count()) == (1, 6)


def test_furnishing_takes_up_an_open_search_that_is_there(alice):
    known = alice.current_search
    alice.current_search = None
    alice.save()

    assert accounts.furnish(candidate=alice, today=TODAY) == known
    assert Search.objects.count() == 1


def test_furnishing_opens_a_search_where_all_are_closed(alice):
    searches.close_search(search=alice.current_search, outcome="paused", closed_on=TODAY, today=TODAY)
    alice.current_search = None
    alice.save()

    search = accounts.furnish(candidate=alice, today=TODAY)

    assert search.closed_on is None
    assert Search.objects.count() == 2


def test_a_profile_is_edited_from_the_page_that_is_newest(alice):
    accounts.edit_profile(candidate=alice, revision=1, name="Alice A. Arden", could_start="in August")

    with pytest.raises(RevisionConflict):
        accounts.edit_profile(candidate=alice, revision=1, name="Somebody else")

    alice.refresh_from_db()
    assert (alice.name, alice.could_start, alice.revision) == ("Alice A. Arden", "in August", 2)


def test_a_strength_is_added_once_from_one_form(alice):
    uid = uuid4()

    first = accounts.add_strength(candidate=alice, uid=uid, name="Planning")
    second = accounts.add_strength(candidate=alice, uid=uid, name="Planning")

    assert first == second
    assert (first.name, first.evidence, first.position) == ("Planning", "", 0)


def test_a_new_strength_comes_last_also_after_one_was_dropped(alice):
    planning, audits = factories.strength(alice, "Planning"), factories.strength(alice, "Audits")
    accounts.drop_strength(strength=planning)

    added = factories.strength(alice, "Calm")

    assert names(alice) == ["Audits", "Calm"]
    assert (audits.position, added.position) == (1, 2)


def test_a_strength_goes_back_where_it_stood(alice):
    planning, _ = factories.strength(alice, "Planning"), factories.strength(alice, "Audits")
    accounts.drop_strength(strength=planning)

    factories.strength(alice, "Planning", position=planning.position)

    assert names(alice) == ["Planning", "Audits"]


def test_a_strength_is_edited_from_the_page_that_is_newest(alice):
    strength = factories.strength(alice)
    accounts.edit_strength(strength=strength, revision=1, evidence="Led two.")

    with pytest.raises(RevisionConflict):
        accounts.edit_strength(strength=strength, revision=1, evidence="Led three.")

    strength.refresh_from_db()
    assert strength.evidence == "Led two."


@pytest.mark.parametrize(
    ("moved", "steps", "order"),
    [
        ("Audits", -1, ["Audits", "Planning", "Calm"]),
        ("Audits", 1, ["Planning", "Calm", "Audits"]),
        ("Planning", -1, ["Planning", "Audits", "Calm"]),
        ("Calm", 1, ["Planning", "Audits", "Calm"]),
    ],
)
def test_a_strength_moves_one_place_and_not_past_the_end(alice, bob, moved, steps, order):
    for name in ("Planning", "Audits", "Calm"):
        factories.strength(alice, name)
    strangers = factories.strength(bob, "Rhetoric", position=7)

    accounts.move_strength(strength=Strength.objects.get(name=moved), steps=steps)

    strangers.refresh_from_db()
    assert names(alice) == order
    assert strangers.position == 7
