"""The pages of searches."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from applications.actions import searches
from applications.models import Search
from tests import factories
from tests.applications.pages import sent_back

LIST, CREATE = "/searches/", "/searches/new/"


@pytest.fixture(autouse=True)
def _today(time_machine, now):
    time_machine.move_to(now, tick=False)


def url(name: str, search: Search) -> str:
    """A page of this search."""
    return reverse(f"applications:search_{name}", args=[search.pk])


def close(search: Search, outcome: str = "found") -> None:
    """Close a search today."""
    searches.close_search(search=search, outcome=outcome, closed_on=date(2026, 6, 12), today=date(2026, 6, 12))


def test_searches_are_listed_with_their_counts_open_ones_apart(alice, bob, client_of):
    first = alice.current_search
    second = factories.search(alice)
    alice.refresh_from_db()
    for position in ("Analyst", "Planner"):
        factories.application(alice, position=position)
    ended = factories.application(alice, position="Buyer")
    ended.ending, ended.ended_on = "withdrawn", date(2026, 6, 1)
    ended.save()
    factories.application(bob)
    close(first)

    page = client_of(alice).get(LIST).context["searches"]

    assert [(row.search, row.applications, row.live, row.is_current) for row in page.open] == [(second, 3, 2, True)]
    assert [(row.search, row.applications, row.live, row.is_current) for row in page.closed] == [(first, 0, 0, False)]


@pytest.mark.parametrize("others", [0, 29])
def test_the_list_takes_as_many_queries_for_one_search_as_for_thirty(
    alice, client_of, django_assert_num_queries, others
):
    for number in range(others):
        factories.application(alice, search=factories.search(alice, name=f"Search {number}"))
    client = client_of(alice)

    with django_assert_num_queries(6):
        client.get(LIST)


def test_an_account_without_an_open_search_is_told_what_one_is_for(alice, client_of):
    close(alice.current_search)

    page = client_of(alice).get(LIST)

    assert "No search is open" in page.text
    assert "1 closed search" in page.text


def test_a_search_is_opened_and_becomes_the_current_one(alice, client_of):
    response = client_of(alice).post(CREATE, {"uid": uuid4(), "name": "Planning", "goal": "In the north"})

    alice.refresh_from_db()
    search = alice.current_search
    assert (response.status_code, response["Location"]) == (302, LIST)
    assert (search.name, search.goal, search.opened_on) == ("Planning", "In the north", date(2026, 6, 12))


def test_a_second_submit_opens_one_search(alice, client_of):
    """R-07."""
    client, data = client_of(alice), {"uid": uuid4(), "name": "Planning"}

    locations = [client.post(CREATE, data)["Location"] for _ in range(2)]

    assert locations == [LIST, LIST]
    assert Search.objects.filter(name="Planning").count() == 1


def test_a_search_without_a_name_is_not_opened_and_its_goal_stays(alice, client_of):
    response = client_of(alice).post(CREATE, {"uid": uuid4(), "name": "", "goal": "In the north"})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["name"]
    assert "In the north" in response.text


def test_a_search_is_edited_and_keeps_what_the_form_does_not_ask_for(alice, bob, client_of):
    """S-05 too."""
    client, page = client_of(alice), url("update", alice.current_search)

    response = client.post(
        page, sent_back(client, page, name="Operations", candidate=bob.pk, opened_on="2020-01-01", outcome="found")
    )

    search = Search.objects.get(pk=alice.current_search_id)
    assert response["Location"] == LIST
    assert (search.name, search.candidate, search.opened_on) == ("Operations", alice, date(2026, 6, 12))
    assert (search.outcome, search.revision) == ("", 2)


def test_a_search_is_not_left_without_a_name(alice, client_of):
    client, page = client_of(alice), url("update", alice.current_search)

    response = client.post(page, sent_back(client, page, name=" ", notes="Ask Priya."))

    assert response.status_code == 422
    assert "Ask Priya." in response.text


def test_two_tabs_with_two_names_are_shown_side_by_side(alice, client_of):
    """R-08."""
    client, page = client_of(alice), url("update", alice.current_search)
    first, second = sent_back(client, page, name="Operations"), sent_back(client, page, name="Planning")
    client.post(page, first)

    response = client.post(page, second)

    (difference,) = response.context["differences"]
    assert response.status_code == 409
    assert (difference.mine_said, difference.theirs_said) == ("Planning", "Operations")


def test_switching_makes_a_search_the_current_one_and_says_so(alice, client_of):
    first, _ = alice.current_search, factories.search(alice)
    client = client_of(alice)

    locations = [client.post(url("switch", first))["Location"] for _ in range(2)]

    alice.refresh_from_db()
    assert locations == [reverse("applications:application_list")] * 2
    assert alice.current_search == first
    messages = [str(message) for message in client.get(LIST).context["messages"]]
    assert messages[0] == "You are working on “My search” now."


def test_closing_asks_for_the_outcome_and_proposes_today(alice, client_of):
    form = client_of(alice).get(url("close", alice.current_search)).context["form"]

    assert (form["outcome"].value(), form["closed_on"].value()) == ("found", date(2026, 6, 12))


def test_a_search_is_closed_once(alice, client_of):
    client, page = client_of(alice), url("close", alice.current_search)

    answers = [client.post(page, {"outcome": outcome, "closed_on": "2026-06-12"}) for outcome in ("paused", "ended")]

    search = Search.objects.get(pk=alice.current_search_id)
    assert [answer["Location"] for answer in answers] == [LIST, LIST]
    assert (search.outcome, search.closed_on) == ("paused", date(2026, 6, 12))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"closed_on": "2026-06-11"}, "closed_on"),
        ({"closed_on": "2026-06-13"}, "closed_on"),
        ({"closed_on": ""}, "closed_on"),
        ({"outcome": ""}, "outcome"),
        ({"outcome": "bored"}, "outcome"),
    ],
)
def test_a_search_is_not_closed_in_a_way_that_cannot_be(alice, client_of, fields, field):
    data = {"outcome": "found", "closed_on": "2026-06-12", **fields}

    response = client_of(alice).post(url("close", alice.current_search), data)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert Search.objects.get(pk=alice.current_search_id).closed_on is None


def test_a_closed_search_is_gone_on_with(alice, client_of):
    close(alice.current_search)
    client = client_of(alice)

    locations = [client.post(url("reopen", alice.current_search))["Location"] for _ in range(2)]

    assert locations == [LIST, LIST]
    assert Search.objects.get(pk=alice.current_search_id).outcome == ""


@pytest.mark.parametrize("name", ["update", "switch", "close", "reopen"])
def test_a_stranger_s_search_stays_as_it_is(alice, bob, client_of, name):
    """S-02: also where the key is in the address alone."""
    hers = alice.current_search

    response = client_of(bob).post(url(name, hers), {"name": "Mine", "outcome": "found", "closed_on": "2026-06-12"})

    bob.refresh_from_db()
    kept = Search.objects.get(pk=hers.pk)
    assert response.status_code == 404
    assert (kept.name, kept.closed_on, bob.current_search != hers) == ("My search", None, True)


def test_many_searches_come_page_by_page_with_all_closed_ones_counted(alice, client_of):
    for number in range(30):
        close(factories.search(alice, uid=uuid4(), name=f"Search {number}"))
    client = client_of(alice)

    first, second = client.get(LIST), client.get(f"{LIST}?page=2")

    assert "30 closed searches" in first.text
    assert "30 closed searches" in second.text
    assert ("Search 0<" in first.text, "Search 0<" in second.text) == (False, True)
