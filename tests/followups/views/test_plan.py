"""The follow-up plan: one sentence first, then who, when and what to say; and what is decided on it."""

from datetime import date, datetime, time
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from applications.actions import accounts, contacts
from applications.enums import ContactRole, DecisionPart, Invitation, SpokenHistory, StageKind
from applications.models import Application, Candidate, Contact, Employer, Involvement, Rejection
from followups.actions import calls, follow_ups
from followups.domain.attempts import AttemptLimitReached
from followups.domain.outcomes import CallEnding
from followups.enums import CallState, Channel, Decision, Evidence, FollowUpOutcome, OverrideReason
from followups.models import Call, Finding, FollowUp, Override, ScriptPart
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.applications.pages import undo
from tests.applications.views.filling import MEGABYTE
from tests.followups import answers
from tests.followups.views.pressing import fields_of, page_of

TUESDAY_TEN = "2026-06-16T10:00"


@pytest.fixture(autouse=True)
def saturday(time_machine):
    """Saturday 13 June 2026, 10:00 in London: the day after the no."""
    time_machine.move_to("2026-06-13T09:00:00+00:00", tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def application(alice) -> Application:
    """Her application at Kline Logistics."""
    return factories.application(alice)


@pytest.fixture
def dana(application) -> Involvement:
    """Dana decides, in New York; they have spoken by phone."""
    dana = factories.involvement(application)
    factories.interview(application, people=[dana])
    return dana


@pytest.fixture
def mei(application) -> Involvement:
    """Mei sat on the final panel, in Singapore; an address, no number."""
    return factories.involvement(
        application,
        name="Mei Tan",
        phone="",
        phone_kind="none",
        email="mei.tan@kline.example",
        zone="Asia/Singapore",
        country="SG",
        role=ContactRole.INTERVIEW_TEAM,
        rapport="3",
        part=DecisionPart.FINAL_PANEL,
        history=SpokenHistory.MET,
    )


@pytest.fixture
def rejection(application, dana, now) -> Rejection:
    """The no of Friday 12 June, 17:40 in London."""
    return factories.rejection(application, now)


def address(name: str, application: Application, *more) -> str:
    """An address under this application."""
    return reverse(f"followups:{name}", args=[application.pk, *more])


def plan(client, application, **query):
    """The plan of this application."""
    return client.get(address("plan_detail", application), query)


def lead(response) -> str:
    """The one sentence that stands first."""
    return words(only(page_of(response), id="lead"))


def schedule(client, application, *, page=None, **changes):
    """Press Schedule on the plan, with these fields changed."""
    action = address("call_create", application)
    return client.post(action, {**fields_of(page or plan(client, application), action), **changes})


def test_plan_says_whom_when_and_how(client, application, rejection):
    page = page_of(plan(client, application))

    assert words(only(page, id="lead")) == "Call Dana Whitfield on Tuesday at 10:00 in New York, 15:00 here"
    assert words(only(page, "h1")) == "Follow up with Kline Logistics"
    assert "Friday 12 June , by mail, after the final round. Nothing is due before Monday." in words(page)


def test_plan_offers_three_times_on_both_clocks(client, application, rejection):
    page = page_of(plan(client, application))

    slots = [words(slot) for slot in every(page, "label", class_="slot")]
    assert slots == [
        "Tue 16 June, 10:00 in New York 15:00 here. A usual hour, on one of the best days.",
        "Wed 17 June, 15:00 in New York 20:00 here. A usual hour, on one of the best days.",
        "Mon 15 June, 13:30 in New York 18:30 here. The earliest that is fair.",
    ]


def test_plan_ranks_people_with_reasons_and_a_caution(client, application, rejection, mei):
    factories.involvement(application, name="Luis Ortega", role=ContactRole.HR, rapport="2", part="coordinated")
    left = factories.involvement(application, name="Ines Mar")
    Contact.objects.filter(pk=left.contact_id).update(has_left=True)

    page = page_of(plan(client, application))

    cards = [card for card in every(page, "div", class_="choice") if attribute(card, "data-out") is None]
    assert [words(only(card, "strong")) for card in cards] == ["Dana Whitfield", "Mei Tan", "Luis Ortega"]
    assert [words(reason) for reason in every(cards[0], "li")] == [
        "You talked well past the script.",
        "Was in your final interview, and decides.",
        "You have spoken by phone before.",
    ]
    assert [words(caution) for caution in every(cards[2], "p", class_="caution")] == [
        "HR is often bound by policy: expect a short answer."
    ]
    (out,) = every(page, "div", class_="choice", data_out="")
    assert "Has left the employer. You can keep in touch all the same." in words(out)


def test_plan_has_the_eight_lines_and_what_is_better_left_out(client, application, rejection, alice):
    accounts.add_strength(candidate=alice, uid=uuid4(), name="planning", evidence="cut late orders by a fifth")

    page = page_of(plan(client, application))

    parts = [words(part) for part in every(page, "span", class_="part")]
    assert parts == ["Open", "Thank", "Accept", "Why you ask", "Ask, listen", "Strength", "Door", "Close"]
    assert "Better left out: who voted how, “why not me”, the person they chose, anything about fairness." in words(
        page
    )


@pytest.mark.parametrize("people", [1, 30], ids=["1 person", "30 people"])
def test_p2_plan_is_read_in_ten_queries(people, client, application, rejection, django_assert_num_queries):
    for number in range(people - 1):
        other = factories.involvement(application, name=f"Person {number}")
        factories.interview(application, people=[other], round=1, local_on=date(2026, 5, 20))

    with django_assert_num_queries(10):
        response = plan(client, application)

    assert len(response.content) < 60_000


@pytest.mark.parametrize("attempts", [1, 30], ids=["1 call", "30 calls"])
def test_p2_plan_is_read_in_eleven_queries_after_calls(
    attempts, client, application, rejection, django_assert_num_queries
):
    made = answers.made(answers.planned(rejection), ending=CallEnding.NO_ANSWER)
    copies(made, attempts - 1)

    with django_assert_num_queries(11):
        response = plan(client, application)

    assert len(response.content) < 60_000


def copies(call: Call, times: int) -> None:
    """The same call so many times more, past the actions."""
    values = {field.attname: getattr(call, field.attname) for field in call._meta.concrete_fields}
    Call.objects.bulk_create(Call(**{**values, "id": None, "uid": uuid4()}) for _ in range(times))


def test_far_people_are_counted_not_shown(client, application, rejection):
    for number in range(13):
        factories.involvement(application, name=f"Person {number}", role=ContactRole.HR, rapport="1", part="none")

    page = page_of(plan(client, application))

    assert len(every(page, "div", class_="choice")) == 12
    assert "2 further people stand below these." in words(page)


def test_application_without_a_no_leads_to_the_form_of_a_no(client, application):
    response = plan(client, application)

    assert (response.status_code, response.url) == (
        302,
        reverse("applications:rejection_create", args=[application.pk]),
    )


def test_no_that_was_taken_back_has_no_plan(client, application, rejection, now):
    follow_ups.take_back(rejection=rejection, today=now.date())

    assert plan(client, application).status_code == 302


def test_another_person_is_shown_on_their_clock(client, application, rejection, mei):
    response = plan(client, application, person=mei.pk)

    page = page_of(response)
    assert lead(response) == "Write to Mei Tan on Tuesday at 15:00 in Singapore, 08:00 here"
    assert attribute(only(page, "input", name="zone"), "value") == "Asia/Singapore"
    checked = [field for field in every(page, "input", name="person") if "checked" in dict(field.attributes)]
    assert [attribute(field, "value") for field in checked] == [str(mei.pk)]


@pytest.mark.parametrize(
    "query",
    [
        {"person": "999999999999999999999"},
        {"person": "x' OR 1=1"},
        {"channel": "pigeon"},
        {"say": "P99:1"},
        {"say": "P4:99"},
        {"say": "<script>"},
    ],
    ids=str,
)
def test_what_the_address_does_not_know_is_left_out(query, client, application, rejection):
    response = plan(client, application, **query)

    assert (response.status_code, lead(response)) == (
        200,
        "Call Dana Whitfield on Tuesday at 10:00 in New York, 15:00 here",
    )


def test_person_of_another_application_is_not_shown(client, alice, application, rejection):
    stranger = factories.involvement(factories.application(alice, employer="Aldgate Foods"), name="Priya Nair")

    response = plan(client, application, person=stranger.pk)

    assert "Priya Nair" not in response.text


def test_another_wording_is_picked_and_carried_along(client, application, rejection):
    first = page_of(plan(client, application))
    others = every(first, "button", class_="other", name="say")
    picked = next(other for other in others if attribute(other, "value").startswith("P12:"))

    page = plan(client, application, say=attribute(picked, "value"))
    schedule(client, application, page=page)

    close = ScriptPart.objects.get(part="P12")
    assert close.composed == words(picked)


def test_another_way_has_its_own_words(client, application, rejection):
    response = plan(client, application, channel=Channel.MAIL)

    page = page_of(response)
    assert lead(response).startswith("Write to Dana Whitfield on Tuesday at 10:00")
    assert [words(part) for part in every(page, "span", class_="part")] == ["The mail", "A short note first"]


def test_three_presses_lead_to_a_scheduled_call(client, application, dana):
    no = reverse("applications:rejection_create", args=[application.pk])
    form = client.get(no).context["form"]
    typed = {field.name: field.value() for field in form if field.value() not in (None, False, "")}

    seen = client.post(no, typed, follow=True)
    scheduled = schedule(client, application, page=seen)

    assert seen.redirect_chain == [(address("plan_detail", application), 302)]
    assert (scheduled.status_code, Call.objects.get().state) == (302, CallState.PLANNED)


def test_schedule_plans_what_the_page_proposed(client, application, rejection, dana):
    response = schedule(client, application)

    call = Call.objects.get()
    assert (response.status_code, response.url) == (302, address("plan_detail", application))
    assert (call.involvement, call.channel, call.zone) == (dana, Channel.PHONE, "America/New_York")
    assert (call.local_on, call.local_time) == (date(2026, 6, 16), time(10))
    assert Override.objects.count() == 0
    assert lead(client.get(response.url)) == "Call Dana Whitfield, Tue 16 June, 10:00 in New York, 15:00 here"


def test_r07_schedule_pressed_twice_plans_one(client, application, rejection):
    action = address("call_create", application)
    typed = fields_of(plan(client, application), action)

    responses = [client.post(action, typed) for _ in range(2)]

    assert [response.status_code for response in responses] == [302, 302]
    assert Call.objects.count() == 1


def test_tim17_second_call_says_that_one_is_planned(client, application, rejection):
    action = address("call_create", application)
    typed = fields_of(plan(client, application), action)
    client.post(action, typed)

    response = client.post(action, {**typed, "uid": str(uuid4())})

    assert response.status_code == 422
    assert "One call is planned already. Move it, or let it go first." in response.text


def test_time_by_hand_is_on_the_contacts_clock(client, application, rejection):
    schedule(client, application, when="other", day="2026-06-18", time="11:15")

    call = Call.objects.get()
    assert (call.local_on, call.local_time, call.zone) == (date(2026, 6, 18), time(11, 15), "America/New_York")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            {"when": "other", "day": "2026-06-20", "time": "10:00"}, "part of the weekend", id="TIM-9 weekend"
        ),
        pytest.param({"when": "other", "day": "2026-06-13", "time": "12:15"}, "A day of distance helps", id="TIM-1"),
        pytest.param({"when": "other"}, "Give the day.", id="no day"),
        pytest.param({"when": "other", "day": "2026-06-18"}, "Give the time.", id="no time"),
        pytest.param({"when": "other", "day": "18/6", "time": "10:00"}, "Give a day, such as", id="no such day"),
        pytest.param({"when": "soon"}, "Choose one of the times", id="no such time"),
        pytest.param({"when": ""}, "Choose a time.", id="no choice"),
        pytest.param({"person": ""}, "Choose whom to ask.", id="nobody"),
        pytest.param({"person": "0"}, "Choose one of the people offered.", id="a stranger"),
        pytest.param({"override_text": MEGABYTE}, "at most 240 characters", id="a megabyte"),
    ],
)
def test_what_cannot_be_scheduled_keeps_what_was_typed(changes, message, client, application, rejection):
    response = schedule(client, application, **changes)

    page = page_of(response)
    assert response.status_code == 422
    assert message in words(only(page, "div", class_="summary", role="alert"))
    assert words(only(page, "title")).startswith("Error:")
    for name in {"day", "time"} & changes.keys():
        assert attribute(only(page, "input", name=name), "value") == changes[name]
    assert Call.objects.count() == 0


def test_t14_calm_and_a_named_time_lift_what_they_lift(client, application, rejection):
    schedule(client, application, when="other", day="2026-06-13", time="10:00", they_named="on")

    assert Call.objects.get().is_time_named_by_contact is True


def test_t14_calm_is_kept_as_a_departure(client, application, rejection, time_machine):
    time_machine.move_to("2026-06-12T17:00:00+00:00", tick=False)

    schedule(client, application, when="other", day="2026-06-12", time="15:00", feels_calm="on")

    kept = Override.objects.get()
    assert (kept.rule, kept.reason) == ("TIM-1", OverrideReason.FEEL_CALM)


def test_another_person_in_another_zone_needs_another_time(client, application, rejection, mei):
    response = schedule(client, application, person=str(mei.pk))

    page = page_of(response)
    assert response.status_code == 422
    assert "Choose a time on the clock of Mei Tan." in words(only(page, "div", class_="summary", role="alert"))
    again = schedule(client, application, page=response)
    assert (again.status_code, Call.objects.get().involvement) == (302, mei)
    assert (Call.objects.get().channel, Call.objects.get().zone) == (Channel.MAIL, "Asia/Singapore")


def test_another_person_in_the_same_zone_is_called_in_their_own_way(client, application, rejection, mei):
    Contact.objects.filter(pk=mei.contact_id).update(zone="America/New_York", country="US")

    response = schedule(client, application, person=str(mei.pk))

    call = Call.objects.get()
    assert (response.status_code, call.involvement, call.channel) == (302, mei, Channel.MAIL)
    kept = Override.objects.get()
    assert (kept.rule, kept.reason) == ("who", OverrideReason.OTHER)


def test_reason_for_another_person_is_kept(client, application, rejection, mei):
    page = plan(client, application, person=mei.pk)

    schedule(client, application, page=page, override=OverrideReason.TOLD_SO)

    kept = Override.objects.get()
    assert (kept.rule, kept.reason) == ("who", OverrideReason.TOLD_SO)


def test_s02_person_of_another_candidate_is_refused(client, bob, application, rejection, now):
    theirs = factories.involvement(factories.application(bob), name="Secret Person")

    response = schedule(client, application, person=str(theirs.pk))

    assert response.status_code == 422
    assert "Secret Person" not in response.text
    assert Call.objects.count() == 0


def test_s05_only_the_declared_fields_count(client, bob, application, rejection):
    schedule(client, application, candidate=bob.pk, state="made", result="reached", revision=9, starts_at="2020-01-01")

    call = Call.objects.get()
    assert (call.candidate, call.state, call.result, call.revision) == (application.candidate, "planned", "", 1)


def test_tim20_no_calls_is_said_and_not_passed(client, application, rejection):
    page = plan(client, application)
    Application.objects.update(no_calls=True)

    response = schedule(client, application, page=page)

    assert response.status_code == 422
    assert "The advert asks for no phone calls. Choose to write instead." in response.text


def test_s32_names_come_out_as_typed(client, alice, now):
    odd = "{{7*7}} {0.__class__} %(x)s <b>"
    application = factories.application(alice, employer=odd, position=odd)
    factories.involvement(application, name=odd)
    factories.rejection(application, now)

    response = plan(client, application)

    assert response.status_code == 200
    assert "{{7*7}} {0.__class__} %(x)s &lt;b&gt;" in response.text
    assert "<b>" not in response.text


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


def test_zone_that_is_assumed_is_said(client, application, rejection):
    Contact.objects.update(zone="", country="")

    page = page_of(plan(client, application))

    assert "Dana is taken to be on London time." in words(page)
    assert "Their country is not known, so public holidays were not checked." in words(page)


def test_nobody_can_be_scheduled_where_nobody_was_met(client, application, now):
    factories.rejection(application, now)

    response = client.post(
        address("call_create", application), {"uid": str(uuid4()), "when": TUESDAY_TEN, "person": "1"}
    )

    assert (response.status_code, Call.objects.count()) == (422, 0)
    assert "Choose one of the people offered." in response.text


def test_stale_with_a_number_alone_proposes_no_time(alice, client_of, application, rejection, time_machine):
    Contact.objects.update(email="")
    time_machine.move_to("2026-06-30T09:00:00+00:00", tick=False)

    response = plan(client_of(alice), application)

    assert lead(response) == "Call Dana Whitfield"
    assert [words(slot) for slot in every(page_of(response), "label", class_="another slot")] == ["Another time"]


def test_role_that_was_not_said_is_asked(client, application, rejection, dana):
    Involvement.objects.update(rapport="2", role=ContactRole.INTERVIEW_TEAM, part=DecisionPart.INTERVIEWED)
    priya = factories.involvement(application, name="Priya Nair", rapport="2", role="", part=DecisionPart.INTERVIEWED)
    action = address("plan_person_update", application, priya.pk)

    response = client.post(action, {**fields_of(plan(client, application), action), "role": "hiring_manager"})

    priya.refresh_from_db()
    assert (response.status_code, priya.role) == (302, ContactRole.HIRING_MANAGER)


def test_what_could_change_who_comes_first_is_asked(client, application, rejection, dana):
    Involvement.objects.update(rapport="2")
    priya = factories.involvement(application, name="Priya Nair", rapport="", role=ContactRole.INTERVIEW_TEAM)
    action = address("plan_person_update", application, priya.pk)
    page = plan(client, application)

    response = client.post(action, {**fields_of(page, action), "rapport": "5"})

    assert (response.status_code, response.url) == (302, address("plan_detail", application))
    priya.refresh_from_db()
    assert (priya.rapport, priya.role, priya.revision) == ("5", ContactRole.INTERVIEW_TEAM, 2)
    assert lead(client.get(response.url)).startswith("Call Priya Nair")


def test_r08_fact_said_in_another_tab_is_not_written_over(client, application, rejection, dana):
    action = address("plan_person_update", application, dana.pk)
    contacts.edit_involvement(involvement=dana, revision=1, rapport="1")

    response = client.post(action, {"revision": 1, "rapport": "5"})

    dana.refresh_from_db()
    assert (response.status_code, dana.rapport) == (409, "1")
    assert "This was changed in another tab meanwhile." in response.text


@pytest.mark.parametrize("typed", [{"rapport": "5"}, {"revision": 1, "rapport": "9"}], ids=["no revision", "no such"])
def test_fact_that_is_none_is_refused(typed, client, application, rejection, dana):
    response = client.post(address("plan_person_update", application, dana.pk), typed)

    dana.refresh_from_db()
    assert (response.status_code, dana.rapport) == (422, "4")


def test_s02_person_of_another_application_is_not_changed(client, alice, application, rejection):
    other = factories.involvement(factories.application(alice, employer="Aldgate Foods"))

    response = client.post(address("plan_person_update", application, other.pk), {"revision": 1, "rapport": "5"})

    assert response.status_code == 404


def test_guess_is_kept_and_shown(client, application, rejection):
    response = client.post(address("guess_update", application), {"guess": " Too little SAP "})

    assert (response.status_code, response.url) == (302, f"{address('plan_detail', application)}#guess")
    assert Finding.objects.get(evidence=Evidence.E0).verbatim == "Too little SAP"
    page = page_of(plan(client, application))
    assert words(only(page, "textarea", name="guess")) == "Too little SAP"


def test_guess_of_a_megabyte_is_refused_and_kept_on_the_page(client, application, rejection):
    response = client.post(address("guess_update", application), {"guess": MEGABYTE})

    page = page_of(response)
    assert (response.status_code, Finding.objects.count()) == (422, 0)
    assert words(only(page, "textarea", name="guess")) == MEGABYTE
    assert words(only(page, "title")).startswith("Error:")


def test_guess_stands_once_a_call_was_made(client, application, rejection):
    follow_ups.write_guess(rejection=rejection, guess="Too little SAP")
    answers.made(answers.planned(rejection))

    response = client.post(address("guess_update", application), {"guess": "Too far away"})

    assert (response.status_code, Finding.objects.get().verbatim) == (422, "Too little SAP")


def test_not_this_time_is_one_press_and_can_be_undone(client, application, rejection):
    response = client.post(address("decision_create", application))

    assert (response.status_code, response.url) == (302, address("plan_detail", application))
    assert (FollowUp.objects.get().decision, FollowUp.objects.get().outcome) == ("not_this_time", "declined_by_user")
    undo(client)
    assert FollowUp.objects.count() == 0


def test_not_this_time_lets_a_call_go_and_undo_plans_it_again(client, application, rejection):
    call = answers.planned(rejection)
    client.post(address("decision_create", application))
    state = Call.objects.get().state

    undo(client)

    assert (state, Call.objects.get(pk=call.pk).state) == (CallState.LET_GO, CallState.PLANNED)


def test_not_this_time_leads_to_a_calm_page(client, application, rejection):
    client.post(address("decision_create", application))

    response = plan(client, application)

    page = page_of(response)
    assert lead(response) == "Not this time"
    assert every(page, "button", form="schedule") == []
    client.post(address("decision_delete", application))
    assert lead(plan(client, application)).startswith("Call Dana Whitfield")


def test_s02_call_of_another_candidate_is_not_planned(client, bob, application, rejection):
    theirs = answers.planned(answers.told_no(bob))
    calls.let_go(call=theirs)
    answers.planned(rejection)
    client.post(address("decision_create", application))

    client.post(address("decision_delete", application), {"call": theirs.pk})

    assert Call.objects.get(pk=theirs.pk).state == CallState.LET_GO


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


def test_told_by_mistake_makes_it_live_again(client, application, rejection):
    call = answers.planned(rejection)

    response = client.post(address("rejection_delete", application))

    application.refresh_from_db()
    assert (response.status_code, response.url) == (302, reverse("followups:application_detail", args=[application.pk]))
    assert (application.ending, Call.objects.get(pk=call.pk).state) == ("", CallState.LET_GO)


def test_told_by_mistake_is_too_late_after_a_call(client, application, rejection):
    answers.made(answers.planned(rejection))

    response = client.post(address("rejection_delete", application), follow=True)

    application.refresh_from_db()
    assert application.ending == "rejected"
    assert "A call was made already, so the no stays." in response.text


def test_rehearsal_shows_the_call_page_and_keeps_nothing(client, application, rejection):
    response = client.get(address("rehearsal_detail", application))

    page = page_of(response)
    assert response.status_code == 200
    assert "said once aloud" in words(only(page, "h1"))
    assert [link for link in every(page, "a") if (attribute(link, "href") or "").startswith("tel:")] == []
    assert every(page, "form", id="outcome") == []
    assert (Call.objects.count(), FollowUp.objects.count()) == (0, 0)


def test_rehearsal_of_a_letter_shows_the_letter(client, application, rejection):
    response = client.get(address("rehearsal_detail", application), {"channel": "mail"})

    assert words(only(page_of(response), "h1")) == "Write to Dana Whitfield"


def test_rehearsal_with_nobody_leads_to_the_plan(client, application, now):
    factories.rejection(application, now)

    response = client.get(address("rehearsal_detail", application))

    assert (response.status_code, response.url) == (302, address("plan_detail", application))


def test_b14_an_invitation_to_ring_leads(client, application, rejection, dana):
    boss = factories.involvement(
        application, name="Vera Kline", rapport="1", invited=Invitation.SAID_SO, quote="Call me for feedback."
    )

    page = page_of(plan(client, application, person=boss.pk))

    assert "Offered you feedback: “Call me for feedback.”" in words(page)


def test_s20_without_a_token_nothing_is_done(alice, application, rejection, client_of):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client_of(alice).cookies

    for name in ("call_create", "decision_create", "decision_delete", "guess_update", "rejection_delete"):
        assert strict.post(address(name, application), {"guess": "x"}).status_code == 403

    assert (Call.objects.count(), FollowUp.objects.count(), Finding.objects.count()) == (0, 0, 0)


POSTS = ("call_create", "decision_create", "decision_delete", "guess_update", "rejection_delete")
READS = ("plan_detail", "rehearsal_detail")


@pytest.mark.parametrize(
    ("name", "method"),
    [*((name, "get") for name in POSTS), *((name, "post") for name in READS), ("self_review_create", "delete")],
)
def test_page_takes_the_methods_it_knows(name, method, client, application, rejection):
    assert getattr(client, method)(address(name, application)).status_code == 405


@pytest.mark.parametrize("name", [*POSTS, "self_review_create"])
def test_application_without_a_no_has_nothing_to_decide(name, client, application):
    assert client.post(address(name, application)).status_code == 404


def test_datetime_of_a_slot_is_in_utc(client, application, rejection):
    page = page_of(plan(client, application))

    stamps = [
        attribute(stamp, "datetime") for slot in every(page, "label", class_="slot") for stamp in every(slot, "time")
    ]
    assert [datetime.fromisoformat(stamp).hour for stamp in stamps] == [14, 19, 17]


def test_decision_to_write_is_kept(client, application, rejection):
    page = plan(client, application, channel=Channel.MAIL)

    schedule(client, application, page=page)

    assert FollowUp.objects.get().decision == Decision.WRITE


def test_t4_time_by_hand_is_kept_with_what_speaks_against_it(client, application, now):
    factories.involvement(application)
    rejection = factories.rejection(application, now)
    calls.schedule_call(
        rejection=rejection,
        involvement=application.involvements.get(),
        uid=uuid4(),
        channel=Channel.PHONE,
        local_on=date(2026, 6, 16),
        local_time=time(12, 30),
        now=now,
    )

    page = page_of(plan(client, application))

    assert "It is lunch time there then." in [words(hint) for hint in every(page, "p", class_="hint")]


def test_tim17_second_person_needs_a_reason(client, application, now):
    dana, mei = factories.involvement(application), factories.involvement(application, name="Mei Tan")
    rejection = factories.rejection(application, now)
    answers.made(answers.planned(rejection))
    sent = {"involvement": mei, "channel": Channel.PHONE, "local_on": date(2026, 6, 18), "local_time": time(10)}

    with pytest.raises(AttemptLimitReached, match="One after the other"):
        calls.schedule_call(rejection=rejection, uid=uuid4(), now=now, **sent)
    explained = calls.Departure("who", OverrideReason.OTHER, "Dana is on leave until July.")
    call = calls.schedule_call(rejection=rejection, uid=uuid4(), now=now, departure=explained, **sent)

    assert dana.calls.count() == 1
    assert call.follow_up.overrides.get().text == "Dana is on leave until July."
