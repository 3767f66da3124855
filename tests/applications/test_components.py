"""The shared pieces of pages in templates/components/, and the page around them."""

from datetime import UTC, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.template.loader import render_to_string
from django.test.html import Element, parse_html
from django.utils import timezone

from tests.applications.markup import attribute, every, form_of, only, walk, words

LONDON = ZoneInfo("Europe/London")
TUESDAY_AFTERNOON = datetime(2026, 6, 16, 14, 0, tzinfo=UTC)


def component(name: str, **parameters) -> Element:
    return parse_html("<main>" + render_to_string(f"components/_{name}.html", parameters) + "</main>")


@pytest.mark.parametrize(
    ("zone", "place", "sentence"),
    [
        (None, "", "Tue 16 June, 15:00"),
        ("Europe/Lisbon", "Lisbon", "Tue 16 June, 15:00"),
        ("America/New_York", "New York", "Tue 16 June, 10:00 in New York, 15:00 here"),
        ("America/New_York", "", "Tue 16 June, 10:00 there, 15:00 here"),
        ("Asia/Tokyo", "Tokyo", "Tue 16 June, 23:00 in Tokyo, 15:00 here"),
        ("Pacific/Auckland", "Auckland", "Wed 17 June, 02:00 in Auckland, Tue 16 June, 15:00 here"),
    ],
    ids=["no zone", "same clock", "two clocks", "no place", "same day", "another day"],
)
def test_moment_stands_on_two_clocks_where_they_differ(zone, place, sentence):
    with timezone.override(LONDON):
        page = component("when", at=TUESDAY_AFTERNOON, zone=zone, place=place)

    assert words(only(page, "time")) == sentence
    assert attribute(only(page, "time"), "datetime") == "2026-06-16T14:00:00Z"


def test_dots_are_full_half_and_empty_and_are_said_in_words():
    page = component("dots", full=1, half=1, of=4)

    dots = only(page, role="img")
    assert attribute(dots, "aria-label") == "2 of 4 employers"
    assert [sorted(dict(dot.attributes)) for dot in every(dots, "i")] == [["data-said"], ["data-had"], [], []]


def test_dots_for_many_employers_are_left_to_the_sentence():
    page = component("dots", full=3, half=0, of=13)

    assert every(page, "i") == []


@pytest.mark.parametrize(("rapport", "filled"), [(0, 0), (4, 4), (5, 5)])
def test_rapport_fills_as_many_dots(rapport, filled):
    page = component("rapport", rapport=rapport, words="You talked well past the hour.")

    assert attribute(only(page, role="img"), "aria-label") == f"Rapport {rapport} of 5"
    assert (len(every(page, "i", class_="on")), len(every(page, "i"))) == (filled, 5)
    assert words(page) == "You talked well past the hour."


def test_rapport_nobody_gave_is_not_drawn():
    page = component("rapport", rapport=None, words="")

    assert every(page, "i") == []


def test_conflict_sends_the_other_fields_along_and_the_choice_for_those_that_differ():
    form = form_of({"place": "Leeds"}, place=forms.CharField())
    kind = SimpleNamespace(
        name="kind", label="Kind", mine="on_site", theirs="", mine_said="On site\nin Leeds", theirs_said=""
    )

    page = component("conflict", kept=[form["place"]], differences=[kind], back_url="/applications/7/")

    sent = [
        (attribute(control, "name"), attribute(control, "type"), attribute(control, "value"))
        for control in every(page, "input")
    ]
    assert sent == [("place", "hidden", "Leeds"), ("kind", "radio", "on_site"), ("kind", "radio", "")]
    assert [words(said) for said in every(page, class_="said")] == ["On site in Leeds", "(empty)"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cookie", "theme", "scheme"),
    [
        ("", None, "light dark"),
        ("light", "light", "light"),
        ("dark", "dark", "dark"),
        ('"><script>', None, "light dark"),
    ],
    ids=["none", "light", "dark", "forged"],
)
def test_theme_is_in_the_first_byte_of_the_page_and_comes_from_a_closed_list(client, cookie, theme, scheme):
    client.cookies["theme"] = cookie

    page = parse_html(client.get("/account/login/").content.decode())

    assert attribute(only(page, "html"), "data-theme") == theme
    assert attribute(only(page, "meta", name="color-scheme"), "content") == scheme


@pytest.mark.django_db
def test_title_of_a_refused_form_says_error_first(client):
    page = parse_html(client.post("/account/login/", {"login": "", "password": ""}).content.decode())

    assert words(only(page, "title")) == "Error: Log in · Debrief"


@pytest.mark.django_db
def test_page_at_the_door_has_one_heading_and_a_way_past_the_top(client):
    page = parse_html(client.get("/account/login/").content.decode())

    assert [words(heading) for heading in every(page, "h1")] == ["Log in"]
    assert attribute(only(page, class_="skip"), "href") == "#main"
    assert [attribute(place, "id") for place in every(page, "main")] == ["main"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["login/", "login/code/", "password/reset/", "signup/"])
def test_page_at_the_door_has_nothing_that_the_content_policy_forbids(client, address):
    page = parse_html(client.get(f"/account/{address}").content.decode())

    inline = [e.name for e in walk(page) if e.name == "style" or {"style", "onclick"} & dict(e.attributes).keys()]
    assert inline == []
    assert [attribute(script, "src") for script in every(page, "script")] == [
        "/static/django_htmx/htmx-2.min.js",
        "/static/js/debrief.js",
        "/static/js/fields.js",
    ]
