"""Who may open the pages of a call, by which method, and with which fields."""

from datetime import date

import pytest
from django.test import Client

from applications.enums import Ending
from applications.models import Application
from followups.enums import AttemptResult, CallState, Channel
from followups.models import Finding
from tests.followups.views.calls.hands import address, fresh, over

ROUTES = {
    "call_detail": {"get", "head"},
    "words_update_fragment": {"post"},
    "call_outcome_create": {"post"},
    "call_update": {"get", "head", "post"},
    "call_delete": {"post"},
    "let_go_delete": {"post"},
    "script_update": {"get", "head", "post"},
    "findings_update": {"get", "head", "post"},
    "reply_create": {"post"},
}
EVERY = ("get", "post", "put", "patch", "delete")
STRANGE = [(name, method) for name, known in ROUTES.items() for method in EVERY if method not in known]


@pytest.mark.parametrize(("name", "method"), STRANGE)
def test_page_takes_the_methods_it_knows(name, method, client, call):
    assert getattr(client, method)(address(name, call)).status_code == 405


@pytest.mark.parametrize("name", ROUTES)
def test_s01_call_of_another_candidate_is_not_found(name, bob, client_of, call):
    method = "get" if "get" in ROUTES[name] else "post"

    response = getattr(client_of(bob), method)(address(name, call))

    assert response.status_code == 404
    assert "Dana" not in response.text


@pytest.mark.parametrize("name", [name for name, known in ROUTES.items() if "post" in known])
def test_s20_without_a_token_nothing_is_done(name, alice, call, client_of):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client_of(alice).cookies

    response = strict.post(address(name, call), {"ending": "answered", "revision": 1, "their_words": "x"})

    assert (response.status_code, fresh(call).state, fresh(call).revision) == (403, CallState.PLANNED, 1)


def test_s05_only_the_declared_fields_count(client, bob, call):
    over(client, call, candidate=bob.pk, state="let_go", result="voicemail", channel="mail", local_on="2020-01-01")

    made = fresh(call)
    assert (made.candidate, made.state, made.result) == (call.candidate, CallState.MADE, AttemptResult.REACHED)
    assert (made.channel, made.local_on) == (Channel.PHONE, date(2026, 6, 16))


def test_nothing_is_kept_of_a_page_that_is_only_read(client, call, mail):
    for row in (call, mail):
        client.get(address("call_detail", row))

    assert (Finding.objects.count(), fresh(call).revision, fresh(mail).revision) == (0, 1, 1)
    assert Application.objects.filter(ending=Ending.REJECTED).count() == 2
