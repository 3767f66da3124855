"""Rows become facts: the case of one rejection, and what each judgement is told about it."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from applications.actions import rejections
from applications.enums import (
    ContactRole,
    DecisionPart,
    Interest,
    Invitation,
    PhoneKind,
    Placement,
    RejectionChannel,
    SpokenHistory,
    StageKind,
)
from applications.models import Application, Candidate, Contact, Employer, Involvement, Rejection
from followups import facts
from followups.actions import calls
from followups.domain.facts import Attempt, KnownStrength, Person, ScriptFacts
from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, Channel, PartCode
from followups.facts import Case, Clock
from tests import factories
from tests.followups import answers
from tests.followups.answers import NOW

TODAY = date(2026, 6, 15)
JUNETEENTH, GERMAN_UNITY = date(2026, 6, 19), date(2026, 10, 3)


@pytest.fixture
def rejection(alice) -> Rejection:
    """A no of 12 June after the final round, with Dana in New York on the application."""
    return answers.told_no(alice)


def case_of(rejection: Rejection) -> Case:
    """The case as it stands in the database."""
    return facts.case_of(facts.rejections_of(rejection.candidate).get(pk=rejection.pk))


def dana(case: Case) -> Involvement:
    """The first person on the application."""
    return case.involvements[0]


def ask(rejection: Rejection, *endings: CallEnding, channel: Channel = Channel.PHONE) -> None:
    """Ask Dana as often as there are endings, on one day after the other."""
    for later, ending in enumerate(endings):
        call = answers.planned(Rejection.objects.get(pk=rejection.pk), on=date(2026, 6, 16 + later), channel=channel)
        answers.made(call, ending=ending, sent=channel in {Channel.MAIL, Channel.MESSAGE})


def meet(application: Application, day: date, *people: Involvement, **fields) -> None:
    """An interview on this day."""
    factories.interview(application, local_on=day, people=people, **fields)


def person(rejection: Rejection) -> Person:
    """Dana, as the ranking sees her."""
    case = case_of(rejection)
    return facts.person(case, dana(case))


def test_rejections_in_force_are_those_of_the_candidate(alice, bob, rejection):
    answers.told_no(bob)
    mistaken = answers.told_no(alice, "Aldgate Foods")
    rejections.take_back_rejection(rejection=mistaken, today=TODAY)

    found = facts.rejections_of(alice)

    assert list(found) == [rejection]


@pytest.mark.parametrize("people", [1, 5])
def test_case_takes_five_queries_however_many_rows_there_are(alice, rejection, django_assert_num_queries, people):
    for each in range(people):
        involved = factories.involvement(rejection.application, name=f"Priya {each}")
        meet(rejection.application, date(2026, 6, 4), involved)
        factories.strength(alice, f"Planning {each}")
    ask(rejection, *[CallEnding.NO_ANSWER] * people)
    fetched = facts.rejections_of(alice).get(pk=rejection.pk)

    with django_assert_num_queries(5):
        case = facts.case_of(fetched)
        facts.people(case)
        facts.channel(case, dana(case))
        facts.timing(case, dana(case))
        facts.script(case, dana(case), channel=Channel.PHONE, today=TODAY)

    assert (len(case.involvements), len(case.interviews), len(case.calls)) == (people + 1, people, people)


@pytest.mark.parametrize(
    ("furthest", "column"),
    [
        (StageKind.SAVED, "screen"),
        (StageKind.SCREENING, "screen"),
        (StageKind.INTERVIEWING, "interview"),
        (StageKind.FINAL_ROUND, "final"),
        (StageKind.OFFER, "final"),
    ],
)
def test_case_is_that_of_one_application_and_its_furthest_stage(alice, furthest, column):
    case = case_of(answers.told_no(alice, furthest=furthest))

    assert (case.stage, case.candidate, case.application.candidate) == (column, alice, alice)


def test_case_before_any_decision_has_no_follow_up_and_no_calls(alice, rejection):
    ask(answers.told_no(alice, "Aldgate Foods"), CallEnding.NO_ANSWER)

    case = case_of(rejection)

    assert (case.follow_up, case.outcome, case.calls) == (None, "", ())


def test_case_knows_the_outcome_and_the_calls_that_were_made(rejection):
    calls.let_go(call=answers.planned(rejection))
    ask(rejection, CallEnding.VOICEMAIL, CallEnding.ANSWERED)
    other = factories.involvement(rejection.application, name="Priya Nair")

    case = case_of(rejection)

    assert (case.outcome, len(case.calls)) == ("answered", 3)
    assert [call.result for call in case.calls_to(dana(case))] == ["voicemail", "reached"]
    assert case.calls_to(other) == ()


def test_person_is_told_all_that_was_said_of_them(rejection):
    row = rejection.application.involvements.get()
    meet(rejection.application, date(2026, 5, 20), row)
    meet(rejection.application, date(2026, 6, 4), row)
    meet(rejection.application, date(2026, 6, 8), factories.involvement(rejection.application, name="Priya Nair"))
    Involvement.objects.filter(pk=row.pk).update(invited="said_so", quote="Ring me.", was_tense=True, is_two_above=True)
    Contact.objects.filter(pk=row.contact_id).update(link="https://people.example/dana", has_left=True)

    assert person(rejection) == Person(
        id=row.pk,
        name="Dana Whitfield",
        role=ContactRole.HIRING_MANAGER,
        rapport=4,
        part=DecisionPart.DECIDES,
        invited=Invitation.SAID_SO,
        quote="Ring me.",
        history=SpokenHistory.SPOKE_BY_PHONE,
        phone_kind=PhoneKind.DIRECT,
        has_mail=True,
        has_link=True,
        was_tense=True,
        is_two_above=True,
        last_contact_on=date(2026, 6, 4),
        has_left=True,
    )


def test_person_of_whom_nothing_was_said_is_left_open(alice):
    met = {"role": "", "rapport": "", "phone": "", "phone_kind": PhoneKind.NONE, "email": "", "history": "never"}
    rejection = answers.told_no(alice, met={**met, "part": "interviewed", "is_public_source_only": True})

    told = person(rejection)

    assert told == Person(id=told.id, name="Dana Whitfield", history=SpokenHistory.NEVER, is_public_source_only=True)


NOTHING = {
    "was_asked_without_answer": False, "answered_vaguely": False, "is_exhausted": False, "has_refused": False,
}  # fmt: skip
UNANSWERED = {**NOTHING, "was_asked_without_answer": True}


@pytest.mark.parametrize(
    ("endings", "channel", "expected"),
    [
        pytest.param([], Channel.PHONE, NOTHING, id="never asked"),
        pytest.param(["answered"], Channel.PHONE, NOTHING, id="answered"),
        pytest.param(["partly"], Channel.PHONE, {**NOTHING, "answered_vaguely": True}, id="partly"),
        pytest.param(["policy"], Channel.PHONE, {**NOTHING, "has_refused": True}, id="TIM-18 policy"),
        pytest.param(["refused"], Channel.PHONE, {**NOTHING, "has_refused": True}, id="TIM-18 refused"),
        pytest.param(["do_not_call"], Channel.PHONE, {**NOTHING, "has_refused": True}, id="TIM-18 do not call"),
        pytest.param(["voicemail"], Channel.PHONE, UNANSWERED, id="voicemail"),
        pytest.param(["no_answer"] * 2, Channel.PHONE, UNANSWERED, id="T9 two calls"),
        pytest.param(["no_answer"] * 3, Channel.PHONE, {**UNANSWERED, "is_exhausted": True}, id="T9 three calls"),
        pytest.param(["no_answer", "no_answer", "answered"], Channel.PHONE, NOTHING, id="T9 reached at last"),
        pytest.param(["sent"], Channel.MAIL, UNANSWERED, id="TIM-16 one mail"),
        pytest.param(["sent"] * 2, Channel.MAIL, {**UNANSWERED, "is_exhausted": True}, id="TIM-16 reminder"),
    ],
)
def test_person_is_told_by_what_came_of_asking(rejection, endings, channel, expected):
    ask(rejection, *map(CallEnding, endings), channel=channel)

    told = person(rejection)

    assert {name: getattr(told, name) for name in expected} == expected


def test_refusal_of_one_person_is_not_the_other_ones(rejection):
    ask(rejection, CallEnding.REFUSED)
    factories.involvement(rejection.application, name="Priya Nair")

    told = facts.people(case_of(rejection))

    assert [(one.name, one.has_refused) for one in told] == [("Dana Whitfield", True), ("Priya Nair", False)]


@pytest.mark.parametrize(
    "bar",
    [lambda: Contact.objects.update(do_not_contact=True), lambda: Employer.objects.update(no_contact=True)],
    ids=["person", "employer"],
)
def test_person_is_not_to_be_contacted(rejection, bar):
    bar()

    assert person(rejection).is_do_not_contact is True


@pytest.mark.parametrize(
    ("invited", "quote", "asked"),
    [
        pytest.param("said_so", "Ring me any time.", True, id="B14 ring"),
        pytest.param("said_so", "Give me a CALL.", True, id="B14 call"),
        pytest.param("said_so", "You can phone.", True, id="B14 phone"),
        pytest.param("said_so", "Happy to say more; I was recalling it.", False, id="B14 another word"),
        pytest.param("said_so", "", False, id="B14 no words"),
        pytest.param("warm_words", "Ring me any time.", False, id="B14 warm words"),
        pytest.param("no", "Ring me any time.", False, id="B14 not invited"),
    ],
)
def test_person_asked_to_be_rung_in_words(rejection, invited, quote, asked):
    Involvement.objects.update(invited=invited, quote=quote)
    case = case_of(rejection)

    assert facts.channel(case, dana(case)).asked_to_ring is asked


@pytest.mark.parametrize(
    ("email", "may_be_mailed", "is_unanswerable"),
    [
        pytest.param("dana@kline.example", True, False, id="1.4 person"),
        pytest.param("reply@kline.example", True, False, id="1.4 reply"),
        pytest.param("noreply@kline.example", False, True, id="1.4 noreply"),
        pytest.param("No-Reply-12@kline.example", False, True, id="1.4 no-reply"),
        pytest.param("no_reply@kline.example", False, True, id="1.4 no_reply"),
        pytest.param("do-not-reply@kline.example", False, True, id="1.4 do-not-reply"),
        pytest.param("", False, False, id="1.4 none"),
    ],
)
def test_address_that_nobody_reads_is_not_mailed(rejection, email, may_be_mailed, is_unanswerable):
    Contact.objects.update(email=email)
    case = case_of(rejection)

    assert facts.may_be_mailed(dana(case)) is may_be_mailed
    assert facts.channel(case, dana(case)).is_mail_unanswerable is is_unanswerable
    assert facts.script(case, dana(case), channel=Channel.PHONE, today=TODAY).has_mail is may_be_mailed


@pytest.mark.parametrize(
    ("no_calls", "ending", "may_call"),
    [
        pytest.param(False, None, True, id="open"),
        pytest.param(True, None, False, id="TIM-20 advert"),
        pytest.param(False, CallEnding.DO_NOT_CALL, False, id="TIM-18 do not call"),
        pytest.param(False, CallEnding.REFUSED, True, id="TIM-18 refused"),
    ],
)
def test_phone_is_barred_by_the_advert_and_by_their_word(rejection, no_calls, ending, may_call):
    ask(rejection, *([ending] if ending else []))
    Application.objects.update(no_calls=no_calls)
    case = case_of(rejection)

    assert facts.channel(case, dana(case)).may_call is may_call


def test_channel_is_told_of_the_place_and_the_candidate(alice, rejection):
    Employer.objects.update(country="DE", is_public_body=True, no_contact=True)
    Candidate.objects.filter(pk=alice.pk).update(prefers_writing=True)
    case = case_of(rejection)

    told = facts.channel(case, dana(case))

    assert told.person == facts.person(case, dana(case))
    assert (told.employer_country, told.is_public_body, told.is_no_contact_case, told.prefers_writing, told.agency) == (
        "DE",
        True,
        True,
        True,
        None,
    )


def test_agency_is_another_person_than_the_one_to_reach(rejection):
    factories.involvement(rejection.application, name="Ann Agent", role=ContactRole.AGENCY_RECRUITER)
    case = case_of(rejection)

    agencies = [facts.channel(case, involvement).agency for involvement in case.involvements]

    assert [agency and agency.name for agency in agencies] == ["Ann Agent", None]


def test_timing_is_told_of_the_no_the_clocks_and_the_attempts(rejection):
    ask(rejection, CallEnding.VOICEMAIL)
    calls.let_go(call=answers.planned(rejection, on=date(2026, 6, 18)))
    Application.objects.update(is_finance_or_sales=True)
    case = case_of(rejection)
    named_at = datetime(2026, 6, 22, 14, tzinfo=UTC)

    told = facts.timing(case, dana(case), feels_calm=True, named_at=named_at)

    assert (told.received_at, told.contact_zone, told.user_zone) == (NOW, "America/New_York", "Europe/London")
    assert (told.is_finance_or_sales, told.feels_calm, told.named_at) == (True, True, named_at)
    assert told.attempts == (Attempt(datetime(2026, 6, 16, 14, tzinfo=UTC), Channel.PHONE, AttemptResult.VOICEMAIL),)


def test_timing_of_the_recruiting_desk_has_no_attempts(rejection):
    ask(rejection, CallEnding.VOICEMAIL)

    told = facts.timing(case_of(rejection), None)

    assert (told.attempts, told.feels_calm, told.named_at) == ((), False, None)


@pytest.mark.parametrize(
    ("country", "is_juneteenth_free", "is_unity_day_free"),
    [pytest.param("US", True, False, id="T16 contact"), pytest.param("", False, True, id="T16 employer")],
)
def test_calendar_is_the_contacts_else_the_employers(rejection, country, is_juneteenth_free, is_unity_day_free):
    Contact.objects.update(country=country)
    Employer.objects.update(country="DE")
    case = case_of(rejection)

    calendar = facts.timing(case, dana(case)).calendar

    assert (JUNETEENTH in calendar.holidays, GERMAN_UNITY in calendar.holidays) == (
        is_juneteenth_free,
        is_unity_day_free,
    )


def test_calendar_reaches_into_the_next_year(rejection):
    case = case_of(rejection)

    calendar = facts.timing(case, dana(case)).calendar

    assert {day.year for day in calendar.holidays} == {2026, 2027}


def test_calendar_of_a_no_without_a_day_is_not_checked(alice):
    case = case_of(answers.told_no(alice, received_on=None))

    told = facts.timing(case, dana(case))

    assert (told.received_at, told.calendar.is_checked) == (None, False)


@pytest.mark.parametrize(
    ("zone", "country", "employer_country", "clock"),
    [
        pytest.param("Asia/Tokyo", "DE", "", Clock("Asia/Tokyo", is_assumed=False), id="T16 contact's zone"),
        pytest.param("", "DE", "FR", Clock("Europe/Berlin", is_assumed=True), id="T16 contact's country"),
        pytest.param("", "", "FR", Clock("Europe/Paris", is_assumed=True), id="T16 employer's country"),
        pytest.param("", "US", "FR", Clock("Europe/London", is_assumed=True), id="T16 many zones"),
        pytest.param("", "", "", Clock("Europe/London", is_assumed=True), id="T16 nothing known"),
    ],
)
def test_clock_is_known_or_assumed(rejection, zone, country, employer_country, clock):
    Contact.objects.update(zone=zone, country=country)
    Employer.objects.update(country=employer_country)
    case = case_of(rejection)

    assert facts.clock_for(case, dana(case)) == clock


def test_clock_of_the_recruiting_desk_is_the_employers(rejection):
    Employer.objects.update(country="FR")

    assert facts.clock_for(case_of(rejection), None) == Clock("Europe/Paris", is_assumed=True)


def test_script_is_told_all_it_may_say(alice, rejection):
    row = rejection.application.involvements.get()
    priya, sam, lee = (factories.involvement(rejection.application, name=name) for name in ("Priya", "Sam", "Lee"))
    meet(rejection.application, date(2026, 5, 20), row, sam, kind="task")
    meet(rejection.application, date(2026, 6, 4), row, priya)
    meet(rejection.application, date(2026, 6, 8), lee)
    factories.strength(alice)
    Candidate.objects.filter(pk=alice.pk).update(phone="+442079460123", could_start="1 August")
    Rejection.objects.update(told_by=row, channel=RejectionChannel.CALL, still_interested=Interest.UNSURE)
    Involvement.objects.filter(pk=row.pk).update(invited=Invitation.SAID_SO)
    case = case_of(rejection)

    told = facts.script(
        case, dana(case), channel=Channel.VIDEO, today=TODAY, phrasings={PartCode.CLOSE: 1}, is_time_agreed=True
    )

    assert told == ScriptFacts(
        candidate_name="Alice Arden",
        contact_name="Dana Whitfield",
        position="Operations analyst",
        employer="Kline Logistics",
        stage="final",
        today=TODAY,
        candidate_phone="+442079460123",
        role=ContactRole.HIRING_MANAGER,
        rapport=4,
        history=SpokenHistory.SPOKE_BY_PHONE,
        met_on=date(2026, 6, 4),
        told_on=NOW.date(),
        told_by_channel=RejectionChannel.CALL,
        was_told_by_contact=True,
        placement=Placement.SECOND,
        is_placement_told=True,
        interest=Interest.UNSURE,
        strength=KnownStrength("Planning", "Cut late orders by a fifth at Corvane."),
        could_start="1 August",
        channel=Channel.VIDEO,
        had_task=True,
        also_met=("Priya",),
        phrasings={PartCode.CLOSE: 1},
        was_invited=True,
        is_time_agreed=True,
        has_mail=True,
    )


def test_script_for_the_recruiting_desk_names_nobody(rejection):
    told = facts.script(case_of(rejection), None, channel=Channel.MAIL, today=TODAY)

    assert (told.contact_name, told.role, told.history) == ("", ContactRole.HR, SpokenHistory.NEVER)
    assert (told.rapport, told.met_on, told.also_met, told.was_told_by_contact) == (None, None, (), False)
    assert (told.has_mail, told.strength, told.phrasings, told.candidate_phone) == (False, None, {}, "")


def test_script_for_somebody_of_whom_nothing_was_said_takes_them_as_of_the_team(alice):
    case = case_of(answers.told_no(alice, met={"role": "", "rapport": ""}))

    told = facts.script(case, dana(case), channel=Channel.PHONE, today=TODAY)

    assert (told.role, told.rapport, told.met_on, told.also_met) == (ContactRole.INTERVIEW_TEAM, None, None, ())


@pytest.mark.parametrize(
    ("placement_told", "not_to_be_quoted", "is_told"),
    [
        pytest.param(True, False, True, id="B10 told"),
        pytest.param(True, True, False, id="B10 in confidence"),
        pytest.param(False, False, False, id="B10 not told"),
    ],
)
def test_placement_is_spoken_of_where_it_may_be_quoted(alice, placement_told, not_to_be_quoted, is_told):
    rejection = answers.told_no(alice, placement_told=placement_told, not_to_be_quoted=not_to_be_quoted)
    case = case_of(rejection)

    assert facts.script(case, dana(case), channel=Channel.PHONE, today=TODAY).is_placement_told is is_told


@pytest.mark.parametrize("words", ["position", "advert"])
def test_best_strength_is_what_the_position_asks_for(alice, rejection, words):
    for name in ("Planning", "Forecasting"):
        factories.strength(alice, name, evidence="", uid=uuid4())
    Application.objects.update(**{words: "Forecasting of demand"})
    case = case_of(rejection)

    assert facts.known_strengths(case) == (KnownStrength("Planning"), KnownStrength("Forecasting"))
    assert facts.best_strength(case) == KnownStrength("Forecasting")


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/London", date(2026, 6, 13)), ("UTC", date(2026, 6, 12)), ("Asia/Tokyo", date(2026, 6, 13))],
)
def test_today_is_the_day_on_the_candidates_clock(alice, zone, day):
    alice.zone = zone

    assert facts.today_of(alice, datetime(2026, 6, 12, 23, 30, tzinfo=UTC)) == day
