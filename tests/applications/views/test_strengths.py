"""Strengths: added, edited, moved, removed and put back."""

from uuid import uuid4

import pytest
from django.urls import reverse

from applications.models import Candidate, Strength
from tests import factories
from tests.applications.pages import sent_back, undo

CREATE, STRENGTHS = "/settings/strengths/new/", "/settings/#strengths"


def url(name: str, strength: Strength) -> str:
    """A page of this strength."""
    return reverse(f"applications:strength_{name}", args=[strength.pk])


def kept(candidate: Candidate) -> list[tuple]:
    """What is kept of a candidate's strengths, but for keys and times of writing."""
    rows = Strength.objects.owned_by(candidate).in_order()
    return list(rows.values_list("uid", "name", "evidence", "position", "revision"))


def test_a_strength_is_added_once(alice, client_of):
    """R-07."""
    client, data = client_of(alice), {"uid": uuid4(), "name": "Planning", "evidence": "Cut late orders."}

    locations = [client.post(CREATE, data)["Location"] for _ in range(2)]

    assert locations == [STRENGTHS, STRENGTHS]
    assert kept(alice) == [(data["uid"], "Planning", "Cut late orders.", 0, 1)]


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"name": ""}, "name"), ({"name": "x" * 121}, "name"), ({"position": "-1"}, "position"), ({"uid": ""}, "uid")],
)
def test_a_strength_that_cannot_be_is_said_and_its_proof_stays(alice, client_of, fields, field):
    data = {"uid": uuid4(), "name": "Planning", "evidence": "Cut late orders.", **fields}

    response = client_of(alice).post(CREATE, data)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert "Cut late orders." in response.text
    assert kept(alice) == []


def test_a_strength_is_edited_and_stays_where_it_stands(alice, bob, client_of):
    """S-05 too."""
    strength = factories.strength(alice)
    client, page = client_of(alice), url("update", strength)

    response = client.post(page, sent_back(client, page, evidence="Led two.", position="9", candidate=bob.pk))

    assert response["Location"] == STRENGTHS
    assert kept(alice) == [(strength.uid, "Planning", "Led two.", 0, 2)]


def test_a_strength_is_not_left_without_a_name(alice, client_of):
    strength = factories.strength(alice)
    client, page = client_of(alice), url("update", strength)

    response = client.post(page, sent_back(client, page, name="", evidence="Led two."))

    assert response.status_code == 422
    assert "Led two." in response.text


def test_two_tabs_with_two_proofs_are_shown_side_by_side(alice, client_of):
    """R-08."""
    client, page = client_of(alice), url("update", factories.strength(alice))
    first, second = sent_back(client, page, evidence="Led two."), sent_back(client, page, evidence="Led three.")
    client.post(page, first)

    response = client.post(page, second)

    (difference,) = response.context["differences"]
    assert response.status_code == 409
    assert (difference.mine_said, difference.theirs_said) == ("Led three.", "Led two.")


@pytest.mark.parametrize(
    ("steps", "order"),
    [
        ("1", ["Audits", "Planning"]),
        ("-1", ["Planning", "Audits"]),
        ("9", ["Planning", "Audits"]),
        ("", ["Planning", "Audits"]),
    ],
)
def test_a_strength_moves_one_place_or_stays(alice, client_of, steps, order):
    planning, _ = factories.strength(alice, "Planning"), factories.strength(alice, "Audits")

    response = client_of(alice).post(url("move", planning), {"steps": steps})

    assert response["Location"] == STRENGTHS
    assert [row[1] for row in kept(alice)] == order


def test_a_strength_is_removed_and_can_be_put_back_as_it_was(alice, client_of):
    """U-16."""
    planning, _ = factories.strength(alice, "Planning & counting"), factories.strength(alice, "Audits")
    before = kept(alice)
    client = client_of(alice)

    response = client.post(url("delete", planning))
    removed = [row[1] for row in kept(alice)]
    undo(client)

    assert response["Location"] == "/settings/"
    assert removed == ["Audits"]
    assert kept(alice) == before


def test_what_was_removed_is_named_without_becoming_markup(alice, client_of):
    strength = factories.strength(alice, "<b>Planning</b>")
    client = client_of(alice)

    client.post(url("delete", strength))
    page = client.get("/settings/")

    assert "“&lt;b&gt;Planning&lt;/b&gt;” is removed." in page.text
    assert "<b>Planning" not in page.text


@pytest.mark.parametrize("name", ["update", "move", "delete"])
def test_a_stranger_s_strength_stays_as_it_is(alice, bob, client_of, name):
    strength = factories.strength(alice)

    response = client_of(bob).post(url(name, strength), {"name": "Mine", "steps": "1"})

    assert response.status_code == 404
    assert kept(alice) == [(strength.uid, "Planning", strength.evidence, 0, 1)]
