"""Rows become facts: what the pure core is told about one rejection."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest

from applications.actions import accounts
from applications.enums import (
    ContactRole,
    Ending,
    Interest,
    InterviewKind,
    Invitation,
    PhoneKind,
    Placement,
    RejectionChannel,
    SpokenHistory,
)
from applications.models import Application, Candidate, Contact, Employer, Involvement, Rejection
from followups import facts
from followups.actions import calls, follow_ups
from followups.domain.facts import KnownStrength
from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, Channel, PartCode
from tests import factories
from tests.followups import answers
from tests.followups.answers import NOW

TODAY = date(2026, 6, 12)


@pytest.fixture
def application(alice) -> Application:
    """Alice's application at Kline Logistics."""
    return factories.application(alice)


def case(application, **no) -> facts.Case:
    """The case of a no to this application, read from the database."""
    return reread(factories.rejection(application, NOW, **no))


def reread(rejection: Rejection) -> facts.Case:
    """The case as it stands in the database."""
    return facts.case_of(facts.rejections_of(rejection.candidate).get(pk=rejection.pk))


def attempted(application, *endings, channel=Channel.PHONE) -> facts.Case:
    """The case after these attempts at the first person, a week apart."""
    rejection = factories.rejection(application, NOW)
    for week, ending in enumerate(endings):
        call = answers.planned(rejection, channel=channel, on=date(2026, 6, 16 + 7 * week))
        answers.made(call, ending=ending)
    return reread(rejection)


def test_case_is_read_in_six_queries(application, django_assert_num_queries):
    dana, mei = (factories.involvement(application, name=name) for name in ("Dana Whitfield", "Mei Tan"))
    factories.interview(application, people=[dana, mei])
    rejection = answers.planned(factories.rejection(application, NOW)).follow_up.rejection

    with django_assert_num_queries(6):
        known = reread(rejection)
        everybody = facts.people(known)

    assert [person.name for person in everybody] == ["Dana Whitfield", "Mei Tan"]
    assert len(known.calls) == 1


@pytest.mark.parametrize("ending", [Ending.SILENT, ""], ids=["silent", "taken back"])
def test_only_a_no_in_force_counts(alice, application, ending):
    factories.rejection(application, NOW)
    Application.objects.update(ending=ending, ended_on=TODAY if ending else None)

    assert list(facts.rejections_of(alice)) == []


def test_rejections_of_another_candidate_are_not_found(alice, bob, application):
    factories.rejection(application, NOW)

    assert (facts.rejections_of(alice).count(), facts.rejections_of(bob).count()) == (1, 0)


def test_person_is_as_noted(application):
    dana = factories.involvement(application, invited=Invitation.SAID_SO, quote="Ring me any time.", was_tense=True)
    factories.interview(application, people=[dana])
    factories.interview(application, round=1, local_on=date(2026, 5, 20), people=[dana])
    known = case(application)

    person = facts.person(known, known.involvements[0])

    assert (person.id, person.name, person.role, person.rapport) == (
        dana.pk,
        "Dana Whitfield",
        ContactRole.HIRING_MANAGER,
        4,
    )
    assert (person.invited, person.quote, person.was_tense) == (Invitation.SAID_SO, "Ring me any time.", True)
    assert (person.phone_kind, person.has_mail, person.has_link) == (PhoneKind.DIRECT, True, False)
    assert person.last_contact_on == date(2026, 6, 4)


def test_person_may_be_unsaid(application):
    factories.involvement(application, role="", rapport="")
    known = case(application)

    person = facts.person(known, known.involvements[0])

    assert (person.role, person.rapport, person.last_contact_on) == (None, None, None)


@pytest.mark.parametrize(
    ("endings", "channel", "marks"),
    [
        pytest.param([], Channel.PHONE, set(), id="not asked"),
        pytest.param([CallEnding.NO_ANSWER], Channel.PHONE, {"was_asked_without_answer"}, id="no answer"),
        pytest.param([CallEnding.VOICEMAIL], Channel.PHONE, {"was_asked_without_answer"}, id="voicemail"),
        pytest.param(
            [CallEnding.NO_ANSWER] * 3, Channel.PHONE, {"was_asked_without_answer", "is_exhausted"}, id="TIM-13 used up"
        ),
        pytest.param(
            [CallEnding.SENT] * 2, Channel.MAIL, {"was_asked_without_answer", "is_exhausted"}, id="TIM-16 used up"
        ),
        pytest.param([CallEnding.ANSWERED], Channel.PHONE, set(), id="answered"),
        pytest.param([CallEnding.PARTLY], Channel.PHONE, {"answered_vaguely"}, id="answered in part"),
        pytest.param([CallEnding.POLICY], Channel.PHONE, {"has_refused"}, id="TIM-18 policy"),
        pytest.param([CallEnding.DO_NOT_CALL], Channel.PHONE, {"has_refused"}, id="TIM-18 do not call"),
    ],
)
def test_person_bears_the_marks_of_attempts(application, endings, channel, marks):
    factories.involvement(application)
    known = attempted(application, *endings, channel=channel)

    person = facts.person(known, known.involvements[0])

    names = ("was_asked_without_answer", "is_exhausted", "answered_vaguely", "has_refused")
    assert {name for name in names if getattr(person, name)} == marks


def test_a_call_that_was_let_go_leaves_no_mark(application):
    factories.involvement(application)
    rejection = factories.rejection(application, NOW)
    calls.let_go(call=answers.planned(rejection))
    known = reread(rejection)

    person = facts.person(known, known.involvements[0])

    assert (person.was_asked_without_answer, facts.timing(known, known.involvements[0]).attempts) == (False, ())


@pytest.mark.parametrize(
    ("rows", "change"),
    [
        pytest.param(Contact, {"do_not_contact": True}, id="the person"),
        pytest.param(Employer, {"no_contact": True}, id="the employer"),
    ],
)
def test_do_not_contact_holds_for(application, rows, change):
    factories.involvement(application)
    rows.objects.update(**change)
    known = case(application)

    assert facts.person(known, known.involvements[0]).is_do_not_contact is True


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        pytest.param({}, "may_call", True, id="calls are open"),
        pytest.param({Application: {"no_calls": True}}, "may_call", False, id="TIM-20 the advert"),
        pytest.param({Candidate: {"prefers_writing": True}}, "prefers_writing", True, id="CHN-3"),
        pytest.param({Employer: {"country": "DE"}}, "employer_country", "DE", id="CHN-7 country"),
        pytest.param({Employer: {"is_public_body": True}}, "is_public_body", True, id="CHN-7 public body"),
        pytest.param({Employer: {"no_contact": True}}, "is_no_contact_case", True, id="CHN-1"),
        pytest.param({Contact: {"email": "no-reply@kline.example"}}, "is_mail_unanswerable", True, id="1.4 no-reply"),
        pytest.param(
            {Contact: {"email": "DoNotReply@kline.example"}}, "is_mail_unanswerable", True, id="1.4 other case"
        ),
        pytest.param({Contact: {"email": "norah@kline.example"}}, "is_mail_unanswerable", False, id="1.4 a name"),
        pytest.param({Contact: {"email": ""}}, "is_mail_unanswerable", False, id="1.4 no address"),
        pytest.param(
            {Involvement: {"invited": "said_so", "quote": "Ring me any time."}}, "asked_to_ring", True, id="B14 ring me"
        ),
        pytest.param(
            {Involvement: {"invited": "said_so", "quote": "Write to me."}}, "asked_to_ring", False, id="B14 write to me"
        ),
        pytest.param(
            {Involvement: {"invited": "no", "quote": "I had to ring off."}},
            "asked_to_ring",
            False,
            id="B14 not invited",
        ),
    ],
)
def test_channel_facts(application, changes, field, value):
    factories.involvement(application)
    for rows, change in changes.items():
        rows.objects.update(**change)
    known = case(application)

    assert getattr(facts.channel(known, known.involvements[0]), field) == value


def test_tim18_do_not_call_closes_the_phone(application):
    factories.involvement(application)
    known = attempted(application, CallEnding.DO_NOT_CALL)

    assert facts.channel(known, known.involvements[0]).may_call is False


def test_agency_stands_in_between(application):
    factories.involvement(application)
    petra = factories.involvement(application, name="Petra Lang", role=ContactRole.AGENCY_RECRUITER)
    known = case(application)

    between = [facts.channel(known, person).agency for person in known.involvements]

    assert [(agency.id if agency else None) for agency in between] == [petra.pk, None]


def test_timing_facts(application):
    factories.involvement(application)
    Application.objects.update(is_finance_or_sales=True)
    known = attempted(application, CallEnding.VOICEMAIL)

    timing = facts.timing(known, known.involvements[0], feels_calm=True, named_at=NOW)

    assert (timing.received_at, timing.contact_zone, timing.user_zone) == (NOW, "America/New_York", "Europe/London")
    assert (timing.is_finance_or_sales, timing.feels_calm, timing.named_at) == (True, True, NOW)
    assert date(2026, 7, 3) in timing.calendar.holidays
    assert [(attempt.result, attempt.started_at) for attempt in timing.attempts] == [
        (AttemptResult.VOICEMAIL, datetime(2026, 6, 16, 14, tzinfo=UTC))
    ]


def test_no_without_a_day_has_no_instant_and_the_holidays_of_the_day_asked_about(application):
    factories.involvement(application)
    known = case(application, received_on=None)

    timing = facts.timing(known, known.involvements[0], on=date(2028, 2, 1))

    assert (timing.received_at, timing.calendar.is_checked) == (None, True)
    assert date(2028, 7, 4) in timing.calendar.holidays


@pytest.mark.parametrize(
    ("contact", "employer", "zone", "is_assumed"),
    [
        pytest.param({"zone": "Asia/Tokyo"}, {}, "Asia/Tokyo", False, id="T16 known"),
        pytest.param({"zone": "", "country": "SG"}, {}, "Asia/Singapore", True, id="T16 country of the person"),
        pytest.param({"zone": "", "country": ""}, {"country": "NO"}, "Europe/Oslo", True, id="T16 of the employer"),
        pytest.param({"zone": "", "country": "US"}, {}, "Europe/London", True, id="T16 many zones"),
        pytest.param({"zone": "", "country": ""}, {}, "Europe/London", True, id="T16 nothing known"),
    ],
)
def test_t16_clock_of_a_person(application, contact, employer, zone, is_assumed):
    factories.involvement(application)
    Contact.objects.update(**contact)
    Employer.objects.update(**employer)
    known = case(application)

    clock = facts.clock_for(known, known.involvements[0])

    assert (clock.zone, clock.is_assumed) == (zone, is_assumed)


def test_recruiting_desk_is_at_the_employers(application):
    Employer.objects.update(country="SG")
    known = case(application)

    desk = facts.timing(known, None)

    assert (facts.clock_for(known, None).zone, desk.attempts) == ("Asia/Singapore", ())
    assert date(2026, 8, 10) in desk.calendar.holidays


def test_script_facts_of_a_person(alice, application):
    accounts.add_strength(candidate=alice, uid=uuid4(), name="Audits", evidence="led two audits")
    accounts.add_strength(candidate=alice, uid=uuid4(), name="Operations planning", evidence="cut late orders")
    Candidate.objects.filter(pk=alice.pk).update(could_start="in August", phone="+442079460123")
    dana = factories.involvement(application, invited=Invitation.SAID_SO)
    mei = factories.involvement(application, name="Mei Tan")
    factories.interview(application, kind=InterviewKind.TASK, people=[dana, mei])
    known = case(application, told_by=dana, channel=RejectionChannel.CALL, still_interested=Interest.UNSURE)

    script = facts.script(
        known,
        known.involvements[0],
        channel=Channel.PHONE,
        today=TODAY,
        phrasings={PartCode.CLOSE: 1},
        is_time_agreed=True,
    )

    assert (script.candidate_name, script.candidate_phone) == ("Alice Arden", "+44 20 7946 0123")
    assert (script.contact_name, script.position, script.employer) == (
        "Dana Whitfield",
        "Operations analyst",
        "Kline Logistics",
    )
    assert (script.stage, script.met_on, script.told_on, script.today) == ("final", date(2026, 6, 4), TODAY, TODAY)
    assert (script.told_by_channel, script.was_told_by_contact) == (RejectionChannel.CALL, True)
    assert (script.placement, script.is_placement_told, script.interest) == (Placement.SECOND, True, Interest.UNSURE)
    assert script.strength == KnownStrength("Operations planning", "cut late orders")
    assert (script.could_start, script.had_task, script.also_met) == ("in August", True, ("Mei Tan",))
    assert (script.was_invited, script.is_time_agreed, script.has_mail) == (True, True, True)
    assert script.phrasings == {PartCode.CLOSE: 1}


def test_b10_what_was_told_in_confidence_is_not_said(application):
    factories.involvement(application)
    known = case(application, not_to_be_quoted=True)

    assert facts.script(known, known.involvements[0], channel=Channel.PHONE, today=TODAY).is_placement_told is False


def test_person_with_nothing_said_is_of_the_interview_team(application):
    factories.involvement(application, role="", rapport="", email="no-reply@kline.example")
    known = case(application)

    script = facts.script(known, known.involvements[0], channel=Channel.PHONE, today=TODAY)

    assert (script.role, script.rapport, script.has_mail) == (ContactRole.INTERVIEW_TEAM, None, False)
    assert (script.met_on, script.also_met, script.strength) == (None, (), None)


def test_recruiting_desk_has_no_name(application):
    known = case(application)

    script = facts.script(known, None, channel=Channel.MAIL, today=TODAY)

    assert (script.contact_name, script.role, script.history) == ("", ContactRole.HR, SpokenHistory.NEVER)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        pytest.param(datetime(2026, 6, 12, 22, 59, tzinfo=UTC), date(2026, 6, 12), id="before midnight in London"),
        pytest.param(datetime(2026, 6, 12, 23, 0, tzinfo=UTC), date(2026, 6, 13), id="after midnight in London"),
    ],
)
def test_today_is_the_candidates(alice, moment, day):
    assert facts.today_of(alice, moment) == day


def test_outcome_is_empty_without_a_follow_up(application):
    assert (case(application).outcome, case(application).stage) == ("", "final")


def test_outcome_is_that_of_the_follow_up(application):
    rejection = factories.rejection(application, NOW)
    follow_ups.not_this_time(rejection=rejection, now=NOW)

    assert reread(rejection).outcome == "declined_by_user"


def test_planned_call_keeps_the_time_of_day(application):
    factories.involvement(application)
    call = answers.planned(factories.rejection(application, NOW))

    assert (call.local_time, reread(call.follow_up.rejection).calls_to(call.involvement)) == (time(10), ())
