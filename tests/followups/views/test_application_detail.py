"""The page of one application."""

from datetime import date, time

import pytest
import time_machine
from django.urls import reverse

from applications.actions import applications
from applications.enums import Ending, StageKind
from followups.actions import findings, follow_ups
from followups.domain.outcomes import CallEnding
from tests import factories
from tests.followups import answers
from tests.followups.answers import praised, said

TODAY = date(2026, 6, 17)


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def open_page(alice, client_of):
    """Open the page of an application."""
    client = client_of(alice)
    return lambda application: client.get(reverse("followups:application_detail", args=[application.pk]))


def link(name: str, *arguments: int) -> str:
    """The address that the page links to."""
    return reverse(name, args=arguments)


def history(page) -> list[tuple[str, str]]:
    """Day and kind of each line of the history."""
    return [(f"{event.on:%d %b}", event.kind) for event in page.context["shown"].timeline.rows]


def test_live_application_offers_to_move_it_or_to_end_it(alice, open_page):
    application = factories.application(alice, kind=StageKind.INTERVIEWING)

    page = open_page(application)

    offered = factories.stage(alice, StageKind.FINAL_ROUND)
    assert f'name="stage" value="{offered.pk}"' in page.text
    assert link("applications:rejection_create", application.pk) in page.text
    assert link("applications:ending_create", application.pk) in page.text
    assert page.text.count('class="button first"') == 1


@pytest.mark.parametrize(
    ("kind", "is_shown"),
    [(StageKind.SAVED, False), (StageKind.APPLIED, False), (StageKind.SCREENING, True), (StageKind.OFFER, True)],
)
def test_answer_to_a_no_by_phone_stands_ready_once_somebody_was_met(alice, open_page, kind, is_shown):
    application = factories.application(alice, kind=kind)

    page = open_page(application)

    assert ("Thank you for telling me yourself. May I call you in a day or two" in page.text) is is_shown


def test_next_interview_comes_first(alice, open_page):
    application = factories.application(alice)
    for day in (date(2026, 6, 25), date(2026, 6, 18), date(2026, 6, 4)):
        factories.interview(application, local_on=day)

    shown = open_page(application).context["shown"]

    assert shown.next_interview.local_on == date(2026, 6, 18)
    assert [interview.local_on.day for interview in shown.interviews.rows] == [25, 18, 4]


def test_rejection_without_a_decision_leads_to_the_plan(alice, open_page):
    application = answers.told_no(alice).application

    page = open_page(application)

    assert f'<a class="button first" href="{link("followups:plan_detail", application.pk)}">' in page.text
    assert '<span class="badge" data-kind="ended">Not selected</span>' in page.text
    assert link("followups:rejection_delete", application.pk) in page.text
    assert "Thank you for telling me yourself" not in page.text


def test_planned_call_opens_its_script(alice, open_page):
    call = answers.planned(answers.told_no(alice))

    page = open_page(call.follow_up.rejection.application)

    assert page.context["shown"].planned_call == call
    assert f'<a class="button first" href="{link("followups:call_detail", call.pk)}">' in page.text


def test_finished_follow_up_says_what_came_of_it(alice, open_page):
    call = answers.made(answers.planned(answers.told_no(alice)), ending=CallEnding.POLICY)

    page = open_page(call.follow_up.rejection.application)

    assert "Your follow-up: asked; their policy forbids an answer." in page.text
    assert "button first" not in page.text


def test_decision_not_to_call_is_as_good(alice, open_page, now):
    rejection = answers.told_no(alice)
    follow_ups.not_this_time(rejection=rejection, now=now)

    assert "Your follow-up: not this time." in open_page(rejection.application).text


def test_application_that_ended_otherwise_can_go_on(alice, open_page):
    application = factories.application(alice)
    applications.end_application(application=application, ending=Ending.SILENT, ended_on=TODAY, today=TODAY)

    page = open_page(application)

    assert link("applications:ending_delete", application.pk) in page.text
    assert 'id="move"' not in page.text


def test_history_stands_in_one_order_with_every_day_open_to_correction(alice, open_page):
    rejection = answers.told_no(alice)
    factories.interview(rejection.application, local_on=date(2026, 6, 4))
    answers.made(answers.planned(rejection))

    page = open_page(rejection.application)

    assert history(page) == [
        ("16 Jun", "outcome"),
        ("16 Jun", "call"),
        ("12 Jun", "decided"),
        ("12 Jun", "moved"),
        ("04 Jun", "interview"),
        ("04 May", "moved"),
    ]
    for change in rejection.application.stage_changes.all():
        assert link("applications:stage_change_update", change.pk) in page.text


def test_no_that_was_taken_back_stays_in_the_history(alice, open_page):
    rejection = answers.told_no(alice)
    follow_ups.take_back(rejection=rejection, today=TODAY)

    page = open_page(rejection.application)

    assert history(page) == [("17 Jun", "moved"), ("12 Jun", "moved"), ("04 May", "moved")]
    assert (page.context["shown"].rejection, page.context["shown"].application.is_live) == (None, True)
    assert "It goes on" in page.text


def test_what_was_heard_stands_with_the_guess_before_it(alice, open_page):
    rejection = answers.told_no(alice)
    follow_ups.write_guess(rejection=rejection, guess="SAP")
    call = answers.made(answers.planned(rejection), words="Too little SAP.")
    findings.record_findings(call=call, statements=[said("Too little SAP."), praised("Strong on planning.")])

    page = open_page(rejection.application)

    heard = [statement.stated.verbatim for statement in page.context["shown"].statements.rows]
    assert heard == ["SAP", "Too little SAP.", "Strong on planning."]
    assert page.text.count("Your own guess") == 1


def test_people_stand_with_role_and_rapport(alice, open_page):
    involvement = factories.involvement(factories.application(alice))

    page = open_page(involvement.application)

    assert "Rapport 4 of 5" in page.text
    assert link("applications:involvement_update", involvement.pk) in page.text
    assert link("applications:involvement_create", involvement.application_id) in page.text
    assert link("followups:contact_detail", involvement.contact_id) in page.text


def test_advert_and_notes_stand_as_they_were_typed(alice, open_page):
    typed = "Planner\n<script>alert(1)</script> & more"
    application = factories.application(alice, advert=typed, notes=typed)

    page = open_page(application)

    assert page.text.count("Planner\n&lt;script&gt;alert(1)&lt;/script&gt; &amp; more") == 2


def test_very_long_text_is_cut_and_leads_to_the_rest(alice, open_page):
    application = factories.application(alice, advert="a" * 90_000, notes="n" * 90_000)

    page = open_page(application)

    assert (len(page.context["shown"].advert), len(page.context["shown"].notes)) == (6_000, 6_000)
    assert page.text.count("Read on where you edit it") == 2


def test_link_gives_nothing_away(alice, open_page):
    application = factories.application(alice, link="https://kline.example/jobs/1")

    assert '<a href="https://kline.example/jobs/1" rel="noopener noreferrer">' in open_page(application).text


def test_time_of_an_interview_elsewhere_names_its_place(alice, open_page):
    application = factories.application(alice)
    factories.interview(application, local_on=date(2026, 6, 18), local_time=time(9), zone="America/New_York")

    assert "Tomorrow</time>, 09:00 in New York" in open_page(application).text
