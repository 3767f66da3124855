"""Scenario 6: an employer who says nothing, on Today and on the application's page (TIM-19, T17)."""

from datetime import date

import pytest
from django.urls import reverse

from applications.actions import applications
from applications.enums import ContactRole, Ending, SpokenHistory, StageKind
from applications.models import Application, StatusQuestion
from tests import factories


@pytest.fixture
def application(alice):
    """A final interview on Thursday 4 June, twelve business days before Monday 22 June; HR answers mails."""
    application = factories.application(alice)
    luis = factories.involvement(
        application, name="Luis Ortega", role=ContactRole.HR, email="luis@kline.example", history=SpokenHistory.MET
    )
    factories.interview(application, local_on=date(2026, 6, 4), people=[luis])
    return application


@pytest.fixture
def on(alice, client_of, time_machine):
    """Open a page on a day of 2026; what it was given and what it says."""

    def open_page(day: str, application: Application | None = None):
        time_machine.move_to(f"2026-{day}T09:00:00+00:00", tick=False)
        name, args = ("application_detail", [application.pk]) if application else ("today", [])
        response = client_of(alice).get(reverse(f"followups:{name}", args=args))
        return response.context["shown" if application else "today"], response.text

    return open_page


def test_scenario_6_offers_a_status_question_and_no_feedback_script(application, on):
    today, text = on("06-22")
    shown, page = on("06-22", application)

    assert [(one.employer, one.step.advice.value) for one in today.silences.rows] == [("Kline Logistics", "ask")]
    assert "Nothing was heard since 4 June." in text
    assert "May I ask how things stand with the Operations analyst position" in text
    assert shown.silence.person.contact.name == "Luis Ortega"
    assert "Dear Luis" in page
    assert "mailto:luis@kline.example" in page
    for html in (text, page):
        assert reverse("applications:status_question_create", args=[application.pk]) in html
        assert "fall short" not in html.replace("where did I fall short?", "")


def test_scenario_6_goes_to_the_end_and_back(application, alice, client_of, on):
    ask = reverse("applications:status_question_create", args=[application.pk])
    advice = []
    for day in ("06-22", "06-30", "07-01", "07-14", "07-15"):
        shown, _ = on(day, application)
        advice.append((day, shown.silence.step.advice.value))
        if shown.silence.step.advice == "ask":
            client_of(alice).post(ask)
    shown, page = on("07-15", application)
    ended = client_of(alice).post(
        reverse("applications:ending_create", args=[application.pk]),
        {"ending": "silent", "ended_on": shown.silence.step.due_on.isoformat()},
    )
    application.refresh_from_db()
    _, silent_page = on("07-15", application)

    assert advice == [
        ("06-22", "ask"),
        ("06-30", "wait"),
        ("07-01", "ask"),
        ("07-14", "wait"),
        ("07-15", "take_as_silent"),
    ]
    assert "Take it as silent" in page
    assert (ended.status_code, application.ending, application.ended_on) == (302, Ending.SILENT, date(2026, 7, 15))
    assert "No word came, and you took that as an answer." in silent_page
    assert reverse("applications:rejection_create", args=[application.pk]) in silent_page


def test_scenario_6_a_no_after_all_is_a_rejection(application, now):
    applications.end_application(
        application=application, ending=Ending.SILENT, ended_on=date(2026, 6, 10), today=date(2026, 6, 10)
    )

    factories.rejection(application, now)

    application.refresh_from_db()
    assert (application.ending, application.ended_on) == (Ending.REJECTED, date(2026, 6, 12))


def test_scenario_6_live_again_waits_anew(application, alice, client_of, on):
    today = date(2026, 6, 22)
    applications.end_application(application=application, ending=Ending.SILENT, ended_on=today, today=today)
    on("06-22")
    client_of(alice).post(reverse("applications:ending_delete", args=[application.pk]))

    application.refresh_from_db()
    shown, _ = on("06-22", application)

    assert (application.is_live, shown.silence.step.advice.value) == (True, "wait")


def test_tim19_holiday_of_the_employer_is_no_business_day(application, on):
    type(application.employer).objects.filter(pk=application.employer_id).update(country="US")

    before, _ = on("06-18")
    after, _ = on("06-22")

    assert (len(before.silences.rows), len(after.silences.rows)) == (1, 1)


def test_tim19_promised_day_counts(application, on):
    Application.objects.filter(pk=application.pk).update(answer_promised_on=date(2026, 6, 17))

    early, _ = on("06-23")
    due, text = on("06-24")

    assert (early.silences.rows, len(due.silences.rows)) == ((), 1)
    assert "They meant to answer by 17 June." in text


def test_t17_without_an_interview_the_own_number_of_days_counts(alice, on):
    alice.silent_after_days = 40
    alice.save(update_fields=["silent_after_days"])
    factories.application(alice, kind=StageKind.APPLIED)

    early, _ = on("06-12")
    due, text = on("06-13")

    assert (len(early.waiting.rows), early.silences.rows, len(due.silences.rows)) == (1, (), 1)
    assert "Take it as silent" in text


def test_tim19_spoken_before_may_be_rung_unless_the_advert_forbids_it(application, on):
    application.involvements.update(history=SpokenHistory.SPOKE_BY_PHONE)

    spoken, page = on("06-22", application)
    Application.objects.filter(pk=application.pk).update(no_calls=True)
    application.refresh_from_db()
    written, _ = on("06-22", application)

    assert "I rang" in page
    assert (len(spoken.silence.spoken) >= 3, written.silence.spoken) == (True, ())


def test_what_was_asked_stands_in_the_history(application, alice, on):
    StatusQuestion.objects.create(
        candidate=alice, application=application, asked_on=date(2026, 6, 18), answered_on=date(2026, 6, 19)
    )

    shown, page = on("06-22", application)

    assert [event.kind for event in shown.timeline.rows] == ["word", "asked", "interview", "moved"]
    assert "You asked how it stands" in page


def test_tim19_what_was_asked_stays_in_the_history_after_a_no(application, alice, now, on):
    for day in (5, 8):
        StatusQuestion.objects.create(candidate=alice, application=application, asked_on=date(2026, 6, day))
    factories.rejection(application, now)

    shown, page = on("06-22", application)

    days = [event.on.day for event in shown.timeline.rows if event.kind == "asked"]
    assert (days, page.count("You asked how it stands")) == ([8, 5], 2)


@pytest.mark.parametrize("kind", [StageKind.SAVED, StageKind.FINAL_ROUND], ids=["only saved", "an interview ahead"])
def test_nothing_is_waited_for(kind, alice, on):
    application = factories.application(alice, kind=kind)
    if kind != StageKind.SAVED:
        factories.interview(application, local_on=date(2026, 6, 25))

    shown, _ = on("06-22", application)

    assert shown.silence is None


def test_line_to_plant_stands_by_the_interview_ahead(alice, on):
    application = factories.application(alice)
    factories.interview(application, local_on=date(2026, 6, 25))

    _, page = on("06-22", application)

    assert "Whatever you decide, may I ask you for feedback?" in page
    assert "Thank you for telling me yourself. May I call you in a day or two for ten minutes of advice?" in page
