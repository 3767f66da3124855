"""Where everything stands: columns, counts, what a ticket says, and how much it costs."""

import gzip
from datetime import date, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from applications.actions import applications
from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Search, Stage, StageChange
from applications.queries import board
from tests import factories

TODAY = date(2026, 6, 12)
PATH = reverse("applications:application_list")
QUERIES = 7


@pytest.fixture(autouse=True)
def at_now(now):
    """The clock stands still at the moment of the tests."""
    with time_machine.travel(now, tick=False):
        yield


def shown(candidate, now) -> board.Board:
    """The board at the moment of the tests."""
    return board.board(candidate, now=now, today=TODAY)


def column(shown, name) -> board.Column:
    """The column of this name."""
    (found,) = [column for column in shown.columns if column.name == name]
    return found


def fill(candidate, stages, of_each) -> None:
    """Many applications that stand at these stages."""
    rows = [
        Application(
            candidate=candidate,
            search=candidate.current_search,
            employer=applications.find_employer(candidate=candidate, name=f"Kline Logistics of {stage.name}"),
            position=f"Operations analyst for region {number}",
            stage=stage,
        )
        for stage in stages
        for number in range(of_each)
    ]
    made = Application.objects.bulk_create(rows)
    StageChange.objects.bulk_create(
        StageChange(candidate=candidate, application=row, to_stage=row.stage, changed_on=date(2026, 6, 1))
        for row in made
    )


def test_columns_stand_in_the_candidates_order(alice, now):
    Stage.objects.filter(candidate=alice, kind=StageKind.OFFER).update(position=0, name="Hooray")
    Stage.objects.filter(candidate=alice, kind=StageKind.SAVED).update(position=9)

    names = [column.name for column in shown(alice, now).columns]

    assert names == ["Hooray", "Applied", "Screening", "Interviewing", "Final round", "Saved"]


def test_a_column_counts_all_and_shows_the_newest_twenty(alice, now):
    fill(alice, [factories.stage(alice, StageKind.APPLIED)], 23)
    fill(alice, [factories.stage(alice, StageKind.OFFER)], 20)

    applied, offer = (column(shown(alice, now), name) for name in ("Applied", "Offer"))

    newest = Application.objects.filter(stage__kind="applied").order_by("-pk").values_list("pk", flat=True)[:20]
    assert (applied.count, [ticket.pk for ticket in applied.tickets]) == (23, list(newest))
    assert (applied.has_more, offer.has_more) == (True, False)


def test_an_ended_application_is_counted_and_leaves_its_column(alice, now):
    for ending in (Ending.SILENT, Ending.SILENT, Ending.WITHDRAWN):
        application = factories.application(alice)
        applications.end_application(application=application, ending=ending, ended_on=TODAY, today=TODAY)
    factories.rejection(factories.application(alice), now)

    found = shown(alice, now)

    assert column(found, "Final round").count == 0
    assert [(ended.ending, ended.count) for ended in found.ended] == [
        (Ending.REJECTED, 1),
        (Ending.SILENT, 2),
        (Ending.WITHDRAWN, 1),
    ]


def test_the_board_is_of_the_current_search_and_candidate(alice, bob, now):
    factories.application(bob)
    other = Search.objects.create(candidate=alice, name="Rail, autumn", opened_on=TODAY)
    factories.application(alice, search=other)

    assert shown(alice, now).is_empty is True


def test_a_ticket_says_how_long_ago_it_moved(alice, now):
    application = factories.application(alice, kind=StageKind.APPLIED, applied_on=date(2026, 5, 4))
    screening = factories.stage(alice, StageKind.SCREENING)
    applications.move_application(
        application=application, stage=screening, changed_on=TODAY - timedelta(days=2), today=TODAY
    )

    (ticket,) = column(shown(alice, now), "Screening").tickets

    assert (ticket.employer, ticket.position) == ("Kline Logistics", "Operations analyst")
    assert (ticket.moved_on, ticket.days) == (TODAY - timedelta(days=2), 2)


def test_a_ticket_without_any_move_says_nothing(alice, now):
    factories.application(alice)
    StageChange.objects.all().delete()

    (ticket,) = column(shown(alice, now), "Final round").tickets

    assert (ticket.moved_on, ticket.days) == (None, None)


def test_a_ticket_says_the_next_interview(alice, now):
    application = factories.application(alice)
    for day, clock in [(11, time(9)), (12, time(17, 39)), (15, time(14)), (19, time(9))]:
        factories.interview(application, local_on=date(2026, 6, day), local_time=clock)

    (ticket,) = column(shown(alice, now), "Final round").tickets

    assert ticket.interview_at == application.interviews.get(local_on=date(2026, 6, 15)).starts_at


@pytest.mark.parametrize(("day", "said"), [(11, None), (12, date(2026, 6, 12)), (13, date(2026, 6, 13))])
def test_a_ticket_says_an_interview_without_a_time(day, said, alice, now):
    factories.interview(factories.application(alice), local_on=date(2026, 6, day))

    (ticket,) = column(shown(alice, now), "Final round").tickets

    assert (ticket.interview_on, ticket.interview_at) == (said, None)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ({"next_step": "Send the portfolio", "next_step_on": date(2026, 6, 15)}, "Send the portfolio, Mon 15 Jun"),
        ({"next_step": "Send the portfolio"}, "Send the portfolio"),
        ({"applied_on": TODAY}, "today"),
        ({"applied_on": date(2026, 6, 11)}, "1 day"),
        ({"applied_on": date(2026, 6, 7)}, "5 days"),
    ],
)
def test_the_page_says_what_comes_next_or_how_long_it_is_quiet(kept, said, alice, client_of):
    factories.application(alice, today=TODAY, **kept)

    response = client_of(alice).get(PATH)

    text = response.text.split('<span class="when">')[1].split("</span>")[0]
    assert "".join(part.split(">")[-1] for part in text.split("<")) == said


def test_the_page_says_an_interview_on_the_candidates_clock(alice, client_of):
    application = factories.application(alice)
    factories.interview(application, local_on=date(2026, 6, 15), local_time=time(10), zone="America/New_York")

    assert ">Mon 15 Jun, 15:00</time>" in client_of(alice).get(PATH).text


def test_the_page_leads_from_a_full_column_and_from_endings_to_the_table(alice, client_of):
    stage = factories.stage(alice, StageKind.APPLIED)
    fill(alice, [stage], 21)
    ended = factories.application(alice)
    applications.end_application(application=ended, ending=Ending.SILENT, ended_on=TODAY, today=TODAY)

    page = client_of(alice).get(PATH).text

    table = reverse("applications:application_table")
    assert f'<a href="{table}?stage={stage.pk}">All 21' in page
    assert f'<a href="{table}?ending=silent">1 silent</a>' in page


def test_an_empty_board_starts_from_a_no(alice, client_of):
    page = client_of(alice).get(PATH).text

    assert f'href="{reverse("applications:rejection_start")}">I was just not selected</a>' in page
    assert f'href="{reverse("applications:application_create")}">Add an application</a>' in page
    assert '<div class="board"' not in page


def test_an_account_without_stages_and_search_sees_an_empty_board(db, client_of):
    operator = Candidate.objects.create_superuser("operator@example.org", "a long enough secret")

    response = client_of(operator).get(PATH)

    assert response.status_code == 200
    assert "No applications yet" in response.text


def test_a_board_of_one_stage(alice, now):
    Stage.objects.filter(candidate=alice).exclude(kind=StageKind.APPLIED).delete()
    factories.application(alice, kind=StageKind.APPLIED)

    assert [(column.name, column.count) for column in shown(alice, now).columns] == [("Applied", 1)]


@pytest.mark.parametrize("of_each", [1, 30])
def test_p2_the_board_takes_seven_queries(of_each, alice, client_of, django_assert_num_queries):
    fill(alice, Stage.objects.filter(candidate=alice), of_each)
    client = client_of(alice)

    with django_assert_num_queries(QUERIES):
        client.get(PATH)


def test_p6_a_full_board_is_light(alice, client_of):
    fill(alice, Stage.objects.filter(candidate=alice), 30)

    page = client_of(alice).get(PATH).content

    assert page.count(b'class="ticket"') == 120
    assert len(page) <= 60_000
    assert len(gzip.compress(page)) <= 15_000
