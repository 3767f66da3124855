"""U-15: a list with nothing in it says what it is for and offers what to do; a table where nothing is found offers all."""

import re

import pytest
from django.urls import reverse

from tests import factories

EMPTY = re.compile(r'<div class="empty stack"[^>]*>(.*?)</div>', re.DOTALL)
ACTION = re.compile(r'<a class="button[^"]*" href="([^"]+)">([^<]+)</a>')
SENTENCE = re.compile(r'<p class="soft">([^<]{30,})</p>')
LISTS = {
    "followups:today": "applications:rejection_start",
    "applications:application_list": "applications:rejection_start",
    "applications:application_table": "applications:rejection_start",
    "followups:contact_list": "applications:contact_create",
    "followups:call_list": "applications:rejection_start",
    "followups:lesson_list": "followups:call_list",
}
"""Each list, and where its first action leads."""


@pytest.mark.parametrize(("listed", "action"), LISTS.items())
def test_u15_an_empty_list_says_what_it_is_for_and_what_to_do(alice, client_of, listed: str, action: str):
    page = client_of(alice).get(reverse(listed)).text

    (state,) = EMPTY.findall(page)
    assert "<h2>" in state
    assert SENTENCE.search(state)
    first, *others = [address for address, _ in ACTION.findall(page[page.index(state) :])]
    assert first == reverse(action)
    assert len(others) <= 1


@pytest.mark.parametrize("listed", ["applications:application_table", "followups:contact_list"])
def test_u15_a_search_that_finds_nothing_leads_back_to_all(alice, client_of, listed: str):
    factories.involvement(factories.application(alice))

    page = client_of(alice).get(reverse(listed), {"q": "nothing is called so"}).text

    (state,) = EMPTY.findall(page)
    assert [address for address, _ in ACTION.findall(page[page.index(state) :])] == [reverse(listed)]
