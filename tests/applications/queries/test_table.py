"""Finding applications: what is found, in which order, and how much it costs."""

from datetime import date

import pytest
from django.urls import reverse

from applications.actions import applications
from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Search
from applications.queries import table
from tests import factories

TODAY = date(2026, 6, 12)
PATH = reverse("applications:application_table")
QUERIES = 7


@pytest.fixture
def three(alice) -> None:
    """Three applications, of which the newest is silent."""
    factories.application(alice, employer="Kline Logistics", position="Analyst", next_step_on=date(2026, 6, 20))
    factories.application(
        alice, employer="aldgate Foods", position="shift planner", kind=StageKind.SAVED, applied_on=None
    )
    silent = factories.application(
        alice,
        employer="Norrland Post",
        position="Planner",
        kind=StageKind.APPLIED,
        applied_on=date(2026, 5, 20),
        today=TODAY,
    )
    applications.end_application(application=silent, ending=Ending.SILENT, ended_on=TODAY, today=TODAY)


def employers(found) -> list[str]:
    """Whom the rows name, in their order."""
    return [row.employer for row in found.rows]


def many(candidate, count) -> None:
    """Many applications at one employer."""
    employer = applications.find_employer(candidate=candidate, name="Kline Logistics")
    stage = factories.stage(candidate, StageKind.APPLIED)
    Application.objects.bulk_create(
        Application(
            candidate=candidate,
            search=candidate.current_search,
            employer=employer,
            position=f"Operations analyst for region {number}",
            stage=stage,
            advert="What we look for. " * 500,
        )
        for number in range(count)
    )


def test_the_newest_stand_first(three, alice):
    assert employers(table.table(alice)) == ["Norrland Post", "aldgate Foods", "Kline Logistics"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("employer", ["aldgate Foods", "Kline Logistics", "Norrland Post"]),
        ("position", ["Kline Logistics", "Norrland Post", "aldgate Foods"]),
        ("stage", ["aldgate Foods", "Kline Logistics", "Norrland Post"]),
        ("applied", ["Norrland Post", "Kline Logistics", "aldgate Foods"]),
        ("next", ["Kline Logistics", "Norrland Post", "aldgate Foods"]),
        ("candidate__password", ["Norrland Post", "aldgate Foods", "Kline Logistics"]),
    ],
)
def test_the_order_asked_for(sort, order, three, alice):
    assert employers(table.table(alice, sort=sort)) == order


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("plan", ["Norrland Post", "aldgate Foods"]),
        ("KLINE", ["Kline Logistics"]),
        ("%", []),
        ("_", []),
        ("'; --", []),
    ],
)
def test_words_are_looked_for_in_employer_and_position(q, found, three, alice):
    assert employers(table.table(alice, q=q)) == found


def test_a_stage_shows_its_live_applications(three, alice):
    saved, applied = (factories.stage(alice, kind).pk for kind in (StageKind.SAVED, StageKind.APPLIED))

    assert employers(table.table(alice, stage=saved)) == ["aldgate Foods"]
    assert employers(table.table(alice, stage=applied)) == []


def test_an_ending_shows_what_ended_so(three, alice):
    (row,) = table.table(alice, ending=Ending.SILENT).rows

    assert (row.employer, row.state, row.applied_on) == ("Norrland Post", "Silent", date(2026, 5, 20))


def test_facets_count_what_holds_the_words_wherever_it_stands(three, alice):
    found = table.table(alice, q="plan", ending=Ending.SILENT)

    assert [(facet.name, facet.count, facet.is_chosen) for facet in found.facets] == [
        ("Saved", 1, False),
        ("Silent", 1, True),
    ]
    assert (found.found, len(found.rows)) == (2, 1)


def test_a_facet_is_a_stage_once_for_all_that_stand_there(three, alice):
    factories.application(alice, kind=StageKind.SAVED)

    facets = table.table(alice, stage=factories.stage(alice, StageKind.SAVED).pk).facets

    assert [(facet.name, facet.count, facet.is_chosen) for facet in facets] == [
        ("Saved", 2, True),
        ("Final round", 1, False),
        ("Silent", 1, False),
    ]


def test_every_search_only_when_asked(three, alice):
    other = Search.objects.create(candidate=alice, name="Rail, autumn", opened_on=TODAY)
    factories.application(alice, employer="Halden Rail", search=other)

    here, everywhere = table.table(alice), table.table(alice, search="all")

    assert (here.found, everywhere.found) == (3, 4)
    assert employers(everywhere)[0] == "Halden Rail"


def test_nothing_of_another_candidate_is_found(three, alice, bob):
    his = factories.stage(bob, StageKind.FINAL_ROUND)
    factories.application(bob, employer="Halden Rail")

    assert table.table(alice, q="Halden", search="all").found == 0
    assert table.table(alice, stage=his.pk, search="all").rows == ()


def test_fifty_a_page(alice):
    many(alice, 60)

    first, last, beyond = (table.table(alice, page=page) for page in (1, 2, 99))

    assert [len(shown.rows) for shown in (first, last, beyond)] == [50, 10, 10]


@pytest.mark.parametrize(
    "asked",
    [
        "?page=0",
        "?page=last",
        "?page=9999999999999999999999",
        "?stage=9999999999999999999999",
        "?stage=-1",
        "?stage=%00",
        "?ending=ghosted",
        "?sort=candidate__password",
        "?search=4242",
        "?q=%00",
        "?q=" + "x" * 5_000,
        "?q=%F0%9F%A6%8A",
        "?page=1&page=2&stage=1&stage=2",
    ],
)
def test_whatever_is_asked_is_answered(asked, three, alice, client_of):
    assert client_of(alice).get(PATH + asked).status_code == 200


def test_nothing_found_says_so_and_leads_back(three, alice, client_of):
    page = client_of(alice).get(PATH, {"q": "astronaut"})

    assert "Nothing found" in page.text
    assert f'href="{PATH}">Show all</a>' in page.text
    assert 'value="astronaut"' in page.text


def test_an_empty_table_starts_from_a_no(alice, client_of):
    page = client_of(alice).get(PATH).text

    assert f'href="{reverse("applications:rejection_start")}">I was just not selected</a>' in page


def test_an_account_without_stages_and_search_sees_an_empty_table(db, client_of):
    operator = Candidate.objects.create_superuser("operator@example.org", "a long enough secret")

    assert "No applications yet" in client_of(operator).get(PATH).text


def test_an_ending_is_a_badge_of_endings(three, alice, client_of):
    page = client_of(alice).get(PATH).text

    assert '<span class="badge" data-kind="ended">Silent</span>' in page
    assert '<span class="badge">Final round</span>' in page


def test_a_facet_keeps_the_words_and_the_order(three, alice, client_of):
    page = client_of(alice).get(PATH, {"q": "plan", "sort": "employer", "page": "1"}).text

    assert 'href="?q=plan&amp;sort=employer&amp;ending=silent"' in page


@pytest.mark.parametrize("count", [1, 30, 60])
def test_p2_the_table_takes_seven_queries(count, alice, client_of, django_assert_num_queries):
    many(alice, count)
    client = client_of(alice)

    with django_assert_num_queries(QUERIES):
        client.get(PATH, {"sort": "employer", "q": "kline"})


def test_p6_a_full_table_is_light(alice, client_of):
    many(alice, 60)

    page = client_of(alice).get(PATH).content

    assert page.count(b"<tr>") == 51
    assert len(page) <= 60_000
