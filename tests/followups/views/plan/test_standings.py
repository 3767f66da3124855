"""Where a follow-up stands decides what its page leads with."""

from datetime import date, time

import pytest
from django.urls import reverse

from applications.enums import ContactRole, SpokenHistory, StageKind
from applications.models import Candidate, Contact, Employer, Involvement
from followups.domain.outcomes import CallEnding
from followups.enums import Channel, FollowUpOutcome
from followups.models import Call, FollowUp, Override
from tests import factories
from tests.applications.markup import every, only, words
from tests.followups import answers
from tests.followups.views.plan.page import address, lead, plan, schedule
from tests.followups.views.pressing import page_of

STANDINGS = {
    "tim5 stale: in writing": ("2026-06-30T09:00:00+00:00", "Write to Dana Whitfield"),
    "tim5 over thirty days": ("2026-07-20T09:00:00+00:00", "Keep in touch with Dana"),
}


@pytest.mark.parametrize(("moment", "sentence"), STANDINGS.values(), ids=STANDINGS)
def test_plan_ages(moment, sentence, alice, client_of, application, rejection, time_machine):
    time_machine.move_to(moment, tick=False)

    response = plan(client_of(alice), application)

    assert lead(response).startswith(sentence)


def test_tim5_what_is_stale_is_sent_in_working_hours(alice, client_of, application, rejection, time_machine):
    time_machine.move_to("2026-06-30T09:00:00+00:00", tick=False)

    schedule(client_of(alice), application)

    call = Call.objects.get()
    assert (call.channel, call.local_on, call.local_time) == (Channel.MAIL, date(2026, 6, 30), time(10))


def test_over_thirty_days_there_is_a_note_and_nothing_to_schedule(
    alice, client_of, application, rejection, time_machine
):
    time_machine.move_to("2026-07-20T09:00:00+00:00", tick=False)

    page = page_of(plan(client_of(alice), application))

    assert [words(button) for button in every(page, "button", form="not-this-time")] == ["Not this time"]
    assert every(page, "button", form="schedule") == []
    assert len(every(page, "p", class_="prose say")) == 1


def test_no_day_is_asked_for(client, application, dana, now):
    factories.rejection(application, now, received_on=None)

    response = plan(client, application)

    assert lead(response) == "When did they tell you?"
    assert every(page_of(response), "label", class_="slot") == []


def test_chn6_nobody_met_has_three_ways_as_equals(client, application, now):
    factories.rejection(application, now, furthest=StageKind.APPLIED)

    page = page_of(plan(client, application))

    assert words(only(page, id="lead")) == "Nobody to ask yet"
    (equals,) = every(page, "div", class_="equals")
    assert [words(heading) for heading in every(equals, "h2")] == [
        "Somebody you did meet",
        "The recruiting desk",
        "A self-review",
    ]
    assert "Hello," in words(equals)


@pytest.mark.parametrize(
    ("rows", "change", "sentence"),
    [
        pytest.param(
            Employer, {"no_contact": True, "no_contact_reason": "My own client."}, "Nobody there is asked", id="CHN-1"
        ),
        pytest.param(Contact, {"has_left": True}, "Nobody there can be asked", id="all excluded"),
        pytest.param(
            Contact,
            {"phone": "", "phone_kind": "none", "email": "no-reply@kline.example"},
            "How could Dana Whitfield be reached?",
            id="1.4 no-reply",
        ),
    ],
)
def test_where_nobody_is_asked_the_page_says_why(rows, change, sentence, client, application, rejection):
    rows.objects.update(**change)

    response = plan(client, application)

    page = page_of(response)
    assert lead(response) == sentence
    assert every(page, "button", form="schedule") == []
    assert [words(link) for link in every(page, "a", href=address("self_review_create", application))] == [
        "A self-review"
    ]


def test_chn3_writing_is_an_equal(client, alice, application, rejection):
    Candidate.objects.filter(pk=alice.pk).update(prefers_writing=True)

    response = plan(client, application)

    page = page_of(response)
    assert lead(response).startswith("Write to Dana Whitfield on Tuesday at 10:00")
    assert [words(chip) for chip in every(page, "label", class_="chip")[:2]] == ["by phone", "by mail"]
    assert "In writing, as you like it best." in words(page)


def test_chn5_the_agency_in_between_is_said(client, application, rejection, dana):
    factories.involvement(application, name="Petra Lang", role=ContactRole.AGENCY_RECRUITER)

    response = plan(client, application, person=dana.pk)

    assert lead(plan(client, application)).startswith("Call Petra Lang")
    assert "Petra Lang stands in between: to ask the agency first is the usual way." in response.text


def test_chn8_two_lines_go_before_a_first_call(client, application, rejection):
    Involvement.objects.update(history=SpokenHistory.MET)

    page = page_of(plan(client, application))

    assert "You never spoke by phone, so send these lines a day before" in words(page)


def test_stale_with_a_number_alone_proposes_no_time(alice, client_of, application, rejection, time_machine):
    Contact.objects.update(email="")
    time_machine.move_to("2026-06-30T09:00:00+00:00", tick=False)

    response = plan(client_of(alice), application)

    assert lead(response) == "Call Dana Whitfield"
    assert [words(slot) for slot in every(page_of(response), "label", class_="another slot")] == ["Another time"]


@pytest.mark.parametrize(
    ("ending", "sentence"),
    [
        (CallEnding.POLICY, "Asked; their policy forbids an answer"),
        (CallEnding.REFUSED, "Asked; they would rather not say"),
        (CallEnding.ANSWERED, "Answered"),
    ],
)
def test_what_they_answered_leads_and_the_rest_is_folded(ending, sentence, client, application, rejection):
    answers.made(answers.planned(rejection), ending=ending)

    response = plan(client, application)

    page = page_of(response)
    assert lead(response) == sentence
    assert every(page, "div", class_="dock row") == []


def test_tim18_asking_again_all_the_same_needs_words(client, application, rejection, mei):
    answers.made(answers.planned(rejection), ending=CallEnding.POLICY)

    refused = schedule(client, application)
    passed = schedule(client, application, override_text="Dana gave me the name of Mei.")

    assert (refused.status_code, passed.status_code) == (422, 302)
    assert (Override.objects.get().rule, Override.objects.get().text) == ("TIM-18", "Dana gave me the name of Mei.")
    assert FollowUp.objects.get().outcome == FollowUpOutcome.POLICY


def test_tim13_a_second_call_is_proposed_in_time(client, application, rejection, time_machine):
    answers.made(answers.planned(rejection), ending=CallEnding.NO_ANSWER)
    time_machine.move_to("2026-06-16T15:00:00+00:00", tick=False)

    page = page_of(plan(client, application))

    first = every(page, "label", class_="slot")[0]
    assert words(first).startswith("Thu 18 June, 10:00 in New York")
    assert "No answer" in words(only(page, "ul", class_="list"))


def test_a_colleague_who_was_named_can_be_added(client, application, rejection, mei):
    answers.made(answers.planned(rejection), ending=CallEnding.REFERRED)

    page = page_of(plan(client, application))

    add = reverse("applications:involvement_create", args=[application.pk])
    assert "Add the colleague" in [words(link) for link in every(page, "a", href=add)]
