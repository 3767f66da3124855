"""Rows become facts: how and when somebody may be approached, and what may be said."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from applications.actions import accounts
from applications.enums import (
    ContactRole,
    Interest,
    InterviewKind,
    Invitation,
    Placement,
    RejectionChannel,
    SpokenHistory,
)
from applications.models import Application, Candidate, Contact, Employer, Involvement
from followups import facts
from followups.domain.facts import KnownStrength
from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, Channel, PartCode
from tests import factories
from tests.followups.answers import NOW
from tests.followups.facts.hands import TODAY, attempted, case


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
