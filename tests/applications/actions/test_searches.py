"""Searches: opened, switched, closed with an outcome, gone on with."""

from datetime import date
from uuid import uuid4

import pytest

from applications.actions import searches
from applications.models import RevisionConflict, Search
from tests import factories

TODAY = date(2026, 6, 12)
FOUND = {"outcome": "found", "closed_on": TODAY, "today": TODAY}


def test_a_search_is_opened_once_from_one_form_and_becomes_the_current_one(alice):
    uid = uuid4()

    first = searches.open_search(candidate=alice, uid=uid, name="Planning", goal="In the north", today=TODAY)
    second = searches.open_search(candidate=alice, uid=uid, name="Planning", goal="In the north", today=TODAY)

    alice.refresh_from_db()
    assert first == second == alice.current_search
    assert (first.name, first.goal, first.opened_on) == ("Planning", "In the north", TODAY)


def test_a_search_is_edited_from_the_page_that_is_newest(alice):
    search = alice.current_search
    searches.edit_search(search=search, revision=1, name="Operations")

    with pytest.raises(RevisionConflict):
        searches.edit_search(search=search, revision=1, name="Planning")

    search.refresh_from_db()
    assert search.name == "Operations"


def test_switching_keeps_the_other_search_open(alice):
    first, second = alice.current_search, factories.search(alice)

    searches.switch_search(candidate=alice, search=first)

    alice.refresh_from_db()
    second.refresh_from_db()
    assert (alice.current_search, second.closed_on) == (first, None)


def test_closing_the_current_search_makes_the_newest_open_one_current(alice, bob):
    first, second, third = alice.current_search, factories.search(alice), factories.search(alice)

    is_closed = searches.close_search(search=third, **FOUND)

    alice.refresh_from_db()
    third.refresh_from_db()
    assert is_closed
    assert (third.outcome, third.closed_on) == ("found", TODAY)
    assert alice.current_search == first
    assert Search.objects.owned_by(alice).is_open().count() == 2
    assert second.closed_on is None


def test_closing_another_search_leaves_the_current_one(alice):
    first, second = alice.current_search, factories.search(alice)

    searches.close_search(search=first, **{**FOUND, "closed_on": TODAY})

    alice.refresh_from_db()
    assert alice.current_search == second


def test_the_only_search_stays_the_current_one_when_it_is_closed(alice):
    search = alice.current_search

    searches.close_search(search=search, **FOUND)

    alice.refresh_from_db()
    assert alice.current_search == search


def test_closing_twice_keeps_the_first_outcome(alice):
    search = alice.current_search
    searches.close_search(search=search, **FOUND)

    is_closed = searches.close_search(search=search, **{**FOUND, "outcome": "paused"})

    search.refresh_from_db()
    assert not is_closed
    assert search.outcome == "found"


@pytest.mark.parametrize("day", [date(2026, 6, 11), date(2026, 6, 13)], ids=["before it was opened", "tomorrow"])
def test_a_search_is_not_closed_on_a_day_that_cannot_be(alice, day):
    search = alice.current_search

    with pytest.raises(searches.SearchDateError, match="Give today or an earlier day"):
        searches.close_search(search=search, **{**FOUND, "closed_on": day})

    search.refresh_from_db()
    assert search.closed_on is None


def test_a_closed_search_can_be_gone_on_with(alice):
    search = alice.current_search
    searches.close_search(search=search, **FOUND)

    for _ in range(2):
        searches.reopen_search(search=search)

    search.refresh_from_db()
    assert (search.closed_on, search.outcome) == (None, "")
