"""One line is marked while it is typed, and nothing of it is kept (domain 4)."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE
from tests.followups import answers
from tests.followups.views.pressing import page_of
from tests.followups.views.wording.lines import CALM, STOP, address, marked, now, save

TYPED_HTML = "<script>alert(1)</script> My lawyer will sue you."


def ask(client, part, **typed):
    """What the field asks while somebody types."""
    return client.post(address(part, "script_part_wording_fragment"), typed)


def test_line_is_marked_while_it_is_typed_and_nothing_is_kept(client, opening):
    response = ask(client, opening, own=STOP)

    assert (response.status_code, now(opening)) == (200, "")
    assert "My lawyer will sue you." in " ".join(marked(response))
    assert "Could alarm them." in words(page_of(response))


def test_field_of_the_whole_script_is_answered_under_its_own_name(client, opening):
    response = ask(client, opening, **{f"part-{opening.pk}-own": STOP})

    assert attribute(only(page_of(response), "input", type="checkbox"), "name") == f"part-{opening.pk}-kept"
    assert {attribute(button, "name") for button in every(page_of(response), "button")} == {
        f"part-{opening.pk}-rewrite"
    }


def test_nothing_is_printed_about_calm_words(client, opening):
    assert ask(client, opening, own=CALM).text.strip() == ""


def test_megabyte_is_refused_and_only_its_beginning_looked_at(client, opening):
    response = ask(client, opening, own=STOP + MEGABYTE)

    assert response.status_code == 422
    assert len(response.content) < 20_000
    assert "4000 characters" in response.text


@pytest.mark.parametrize(
    "typed", [{}, {"own": ""}, {"own": "\x00"}, {"own": "🙂" * 3_000}], ids=["none", "", "0", "odd"]
)
def test_odd_words_are_no_trouble(client, opening, typed):
    assert ask(client, opening, **typed).status_code in {200, 422}


@pytest.mark.parametrize("how", [ask, save], ids=["typed", "saved"])
def test_html_that_is_typed_stays_text(client, opening, how):
    response = how(client, opening, own=TYPED_HTML)

    (shown,) = every(page_of(response), "p", _class="marked prose")
    assert "<script>alert" not in response.text.replace("<mark>", "")
    assert "script>alert(1)</" in words(shown)


@pytest.mark.parametrize("method", ["get", "head", "put", "patch", "delete"])
def test_fragment_knows_post_alone(client, opening, method):
    assert getattr(client, method)(address(opening, "script_part_wording_fragment")).status_code == 405


def test_nobody_is_told_to_log_in(opening):
    response = ask(Client(), opening, own=STOP)

    assert (response.status_code, marked(response)) == (401, [])


def test_stranger_meets_what_does_not_exist(bob, client_of, opening):
    assert ask(client_of(bob), opening, own=STOP).status_code == 404


def test_part_of_another_call_is_not_found(client, alice, opening):
    other = answers.planned(answers.told_no(alice, "Aldgate Foods", person="Priya Nair"))

    path = reverse("followups:script_part_wording_fragment", args=[other.pk, opening.pk])

    assert client.post(path, {"own": STOP}).status_code == 404


def test_fragment_asks_for_a_token(alice, opening, client_of):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client_of(alice).cookies

    assert ask(strict, opening, own=STOP).status_code == 403


# --- On the page of the call ---
