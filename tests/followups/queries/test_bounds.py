"""P-2 and P-6: what a reading page costs does not grow with the rows behind it."""

import re

import pytest
from django.urls import reverse

from applications.models import Application, Contact, Rejection
from followups.models import FollowUp, Gap
from tests.followups import crowd

HEAVIEST = 60_000
OF_ONE_APPLICATION = (Application, Rejection, FollowUp)
OF_ONE_CONTACT = (Contact,)
OF_ONE_GAP = (Gap,)

PAGES = {
    "today": ("today", None, (), 12),
    "application, ended": ("application_detail", "application", OF_ONE_APPLICATION, 12),
    "application, live": ("application_detail", "live", OF_ONE_APPLICATION, 11),
    "people": ("contact_list", None, (), 7),
    "person": ("contact_detail", "contact", OF_ONE_CONTACT, 9),
    "calls": ("call_list", None, (), 12),
    "gap": ("gap_detail", "gap", OF_ONE_GAP, 8),
    "lessons": ("lesson_list", None, (), 9),
}


@pytest.fixture(autouse=True)
def wednesday(time_machine):
    """17 June 2026, 10:00 in London."""
    time_machine.move_to("2026-06-17T09:00:00+00:00", tick=False)


def address(page: str, scene: crowd.Scene) -> str:
    """Where this page is."""
    name, row, _, _ = PAGES[page]
    return reverse(f"followups:{name}", args=[getattr(scene, row).pk] if row else [])


@pytest.mark.parametrize("times", [0, 29], ids=["1 row", "30 rows"])
@pytest.mark.parametrize("page", PAGES)
def test_p2_queries_do_not_grow_with_rows(page, times, alice, client_of, django_assert_num_queries):
    path = address(page, crowd.scene(alice))
    crowd.copy(alice, times, shared=PAGES[page][2])
    client = client_of(alice)

    with django_assert_num_queries(PAGES[page][3]):
        response = client.get(path)

    assert response.status_code == 200


def test_p2_page_of_a_silent_application_reads_its_candidate_once(alice, client_of, django_assert_num_queries):
    crowd.scene(alice)
    silent = Application.objects.get(employer__name="Quiet Mills")
    client = client_of(alice)

    with django_assert_num_queries(PAGES["application, live"][3] - 1):
        response = client.get(reverse("followups:application_detail", args=[silent.pk]))

    assert response.context["shown"].silence.questions


CROWDS = {"of everything": (), "on one application": OF_ONE_APPLICATION, "of one gap": OF_ONE_GAP}


@pytest.mark.parametrize("shared", CROWDS.values(), ids=CROWDS)
def test_p6_page_stays_light_at_three_hundred_rows(shared, alice, client_of):
    scene = crowd.scene(alice)
    crowd.copy(alice, 299, shared=shared)
    client = client_of(alice)

    weights = {page: len(client.get(address(page, scene)).content) for page in PAGES}

    assert {page: weight for page, weight in weights.items() if weight > HEAVIEST} == {}


LISTS = {
    "application, ended": ("people", "interviews", "statements", "timeline"),
    "person": ("appearances", "calls", "statements"),
    "calls": ("decisions", "planned", "made"),
    "gap": ("statements", "steps"),
    "lessons": ("gaps", "had_it", "closed", "disputed"),
}


@pytest.mark.parametrize("page", LISTS)
def test_p6_long_list_is_shown_in_full_page_by_page(page, alice, client_of):
    path = address(page, crowd.scene(alice))
    crowd.copy(alice, 59, shared=PAGES[page][2])
    client = client_of(alice)

    whole = client.get(path).text
    shown = {name: [client.get(f"{path}?show={name}&page={number}") for number in (1, 99)] for name in LISTS[page]}

    for name, (first, last) in shown.items():
        (begin, pages), (end, _) = re.findall(r"Page (\d+) of (\d+)", first.text + last.text)
        assert f"?show={name}" in whole
        assert (begin, end, int(pages) > 1) == ("1", pages, True)
        assert max(len(first.content), len(last.content)) <= HEAVIEST


def test_list_that_a_page_does_not_have_shows_the_whole_page(alice, client_of):
    path = address("calls", crowd.scene(alice))

    response = client_of(alice).get(f"{path}?show=scores")

    assert "To decide" in response.text
