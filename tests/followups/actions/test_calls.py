"""What a person does about a call."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError

from applications.enums import PhoneKind, SpokenHistory
from applications.models import Application, Contact, Employer, RevisionConflict
from followups.actions import calls, follow_ups
from followups.actions.calls import AlreadyLogged, AlreadyPlanned, Departure
from followups.actions.limits import NotToBeCalled
from followups.domain import timing
from followups.domain.attempts import AttemptLimitReached
from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, CallState, Channel, Decision, FollowUpOutcome, OverrideReason, PartCode
from followups.models import Call, FollowUp, Override
from tests import factories
from tests.followups import answers
from tests.followups.answers import CALLED_ON, NOW

TEN = time(10)
SATURDAY, MONDAY, WEDNESDAY, THURSDAY = (date(2026, 6, day) for day in (13, 15, 17, 18))
WHY = Departure("TIM-18", OverrideReason.OTHER, "Dana asked me to call again in a month.")


@pytest.fixture
def rejection(alice):
    """A no of Friday 12 June, 17:40 in London; Dana decides, in New York."""
    return answers.told_no(alice)


@pytest.fixture
def dana(rejection):
    """The person to ask."""
    return rejection.application.involvements.get()


def schedule(rejection, involvement, **fields) -> Call:
    """A phone call on Tuesday at ten in New York, unless another is given."""
    values = {"uid": uuid4(), "channel": Channel.PHONE, "local_on": CALLED_ON, "local_time": TEN, "now": NOW, **fields}
    return calls.schedule_call(rejection=rejection, involvement=involvement, **values)


def log(call, ending=CallEnding.ANSWERED, words="", **fields):
    """The call, logged at its own time."""
    values = {"revision": call.revision, "started_at": call.starts_at, "ended_at": None, "now": call.starts_at}
    return calls.log_outcome(call=call, ending=ending, their_words=words, **{**values, **fields})


def fresh(call) -> Call:
    """The call as it stands in the database."""
    return Call.objects.get(pk=call.pk)


def test_scheduled_call_keeps_the_contacts_time(rejection, dana):
    call = schedule(rejection, dana)

    assert (call.state, call.local_on, call.local_time, call.zone) == ("planned", CALLED_ON, TEN, "America/New_York")
    assert call.starts_at == datetime(2026, 6, 16, 14, tzinfo=UTC)
    assert call.candidate == rejection.candidate


@pytest.mark.parametrize(
    ("channel", "decision"),
    [(Channel.PHONE, Decision.CALL), (Channel.IN_PERSON, Decision.CALL), (Channel.MAIL, Decision.WRITE)],
)
def test_scheduling_is_the_decision(rejection, dana, channel, decision):
    schedule(rejection, dana, channel=channel)

    follow_up = FollowUp.objects.get(rejection=rejection)
    assert (follow_up.decision, follow_up.decided_at, follow_up.outcome) == (decision, NOW, "")


def test_script_is_composed_in_number_order(rejection, dana):
    call = schedule(rejection, dana, phrasings={PartCode.CLOSE: 1})

    parts = call.script_parts.order_by("position")
    assert [part.part for part in parts] == [part.value for part in PartCode][: len(parts)]
    assert parts.get(part=PartCode.OPENING).composed.startswith("Hello Dana")
    assert parts.get(part=PartCode.CLOSE).phrasing != schedule_again(rejection).phrasing


def schedule_again(rejection):
    """The close of the same call, in the words that come first."""
    calls.let_go(call=Call.objects.get())
    again = schedule(rejection, rejection.application.involvements.get())
    return again.script_parts.get(part=PartCode.CLOSE)


def test_mail_has_its_subject(rejection, dana):
    call = schedule(rejection, dana, channel=Channel.MAIL)

    letters = call.script_parts.order_by("position").values_list("part", "subject")
    assert list(letters) == [("mail", "Thank you, and one small question (Operations analyst)"), ("note", "")]


def test_agreed_time_is_spoken_of(rejection, dana):
    call = schedule(rejection, dana, is_time_named_by_contact=True)

    assert call.script_parts.get(part=PartCode.OPENING).phrasing in {"P1-15", "P1-16"}


def test_r07_second_press_finds_the_first_call(rejection, dana):
    uid = uuid4()
    first = schedule(rejection, dana, uid=uid)

    second = schedule(rejection, dana, uid=uid, local_time=time(15))

    assert (second, second.local_time, Call.objects.count()) == (first, TEN, 1)


def test_r07_parallel_press_finds_its_twin(rejection, dana, monkeypatch):
    uid = uuid4()
    first = schedule(rejection, dana, uid=uid)
    scripted = first.script_parts.count()
    overtake(monkeypatch)

    second = schedule(rejection, dana, uid=uid, departure=WHY)

    assert (second, Call.objects.count()) == (first, 1)
    assert (first.script_parts.count(), Override.objects.count()) == (scripted, 0)


def overtake(monkeypatch):
    """The same form is sent twice at once: neither sees the other's call until it writes its own."""
    seen = Call.objects.none
    monkeypatch.setattr(calls.Call.objects, "owned_by", lambda candidate: seen())
    monkeypatch.setattr(calls.facts, "case_of", _case_without_calls(calls.facts.case_of))


def _case_without_calls(case_of):
    return lambda rejection: replace(case_of(rejection), calls=())


def test_tim17_second_call_is_not_planned_beside_the_first(rejection, dana):
    schedule(rejection, dana)

    with pytest.raises(AlreadyPlanned, match=r"^One call is planned already\. Move it, or let it go first\.$"):
        schedule(rejection, dana)

    assert Call.objects.count() == 1


def test_tim1_too_soon_is_refused(rejection, dana):
    with pytest.raises(timing.TooSoon, match="from Saturday 12:40 where they are, Saturday 17:40 on your clock"):
        schedule(rejection, dana, local_on=NOW.date(), local_time=time(15))

    assert FollowUp.objects.count() == 0


def test_t14_calm_lifts_the_waiting(rejection, dana):
    call = schedule(rejection, dana, local_on=NOW.date(), local_time=time(15), feels_calm=True)

    assert call.starts_at == datetime(2026, 6, 12, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock"),
    [
        pytest.param(SATURDAY, time(15), id="TIM-9 weekend"),
        pytest.param(date(2026, 6, 19), TEN, id="TIM-9 Juneteenth"),
        pytest.param(CALLED_ON, time(7, 59), id="TIM-9 night"),
    ],
)
def test_tim9_never_then(rejection, dana, day, clock):
    with pytest.raises(timing.NeverThen):
        schedule(rejection, dana, local_on=day, local_time=clock)


def test_tim9_holds_without_a_day_of_the_no(alice):
    rejection = answers.told_no(alice, received_on=None)

    with pytest.raises(timing.NeverThen, match="public holiday"):
        schedule(rejection, rejection.application.involvements.get(), local_on=date(2028, 7, 4))


def test_t11_time_they_named_is_kept(rejection, dana):
    call = schedule(rejection, dana, local_on=SATURDAY, local_time=TEN, is_time_named_by_contact=True)

    assert call.starts_at == datetime(2026, 6, 13, 14, tzinfo=UTC)


def test_r09_time_that_a_clock_leaves_out_moves_forward(alice, now):
    application = factories.application(alice)
    lisa = factories.involvement(application, name="Lisa Berg", zone="Africa/Cairo", country="EG")
    rejection = factories.rejection(application, now)

    call = schedule(rejection, lisa, local_on=date(2027, 4, 30), local_time=time(0, 30), is_time_named_by_contact=True)

    assert (call.local_time, call.starts_at) == (time(1, 30), datetime(2027, 4, 29, 22, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("rows", "change", "channel", "message"),
    [
        pytest.param(Contact, {"do_not_contact": True}, Channel.MAIL, "not to be contacted", id="do not contact"),
        pytest.param(Employer, {"no_contact": True}, Channel.MAIL, "nobody there is to be", id="no-contact case"),
        pytest.param(Application, {"no_calls": True}, Channel.PHONE, "no phone calls", id="TIM-20"),
    ],
)
def test_tim18_forbidden_contact_is_refused(rejection, dana, rows, change, channel, message):
    rows.objects.update(**change)
    rejection, dana = reread(rejection, dana)

    with pytest.raises(NotToBeCalled, match=message):
        schedule(rejection, dana, channel=channel, departure=WHY)


def reread(rejection, involvement):
    """Both rows as they stand in the database."""
    return type(rejection).objects.get(pk=rejection.pk), type(involvement).objects.get(pk=involvement.pk)


def test_tim20_no_calls_leaves_writing_open(rejection, dana):
    Application.objects.update(no_calls=True)
    rejection, dana = reread(rejection, dana)

    assert schedule(rejection, dana, channel=Channel.MAIL).channel == Channel.MAIL


def refused_by(rejection, dana, ending) -> FollowUp:
    """The follow-up after this ending of the first call."""
    return log(schedule(rejection, dana), ending)


@pytest.mark.parametrize("ending", [CallEnding.POLICY, CallEnding.REFUSED])
def test_tim18_after_a_refusal_nobody_is_asked(rejection, dana, ending):
    refused_by(rejection, dana, ending)

    with pytest.raises(NotToBeCalled, match="write down why"):
        schedule(rejection, dana, local_on=THURSDAY, channel=Channel.MAIL)


def test_t14_refusal_is_lifted_by_a_typed_reason_and_goes_on_to_hold(rejection, dana):
    refused_by(rejection, dana, CallEnding.POLICY)

    call = schedule(rejection, dana, local_on=THURSDAY, departure=WHY)

    kept = Override.objects.get()
    assert (kept.rule, kept.reason, kept.text) == ("TIM-18", OverrideReason.OTHER, WHY.text)
    assert (call.follow_up.outcome, call.follow_up.decision) == (FollowUpOutcome.POLICY, Decision.CALL)


def test_t14_a_chip_alone_does_not_lift_a_refusal(rejection, dana):
    refused_by(rejection, dana, CallEnding.POLICY)

    with pytest.raises(NotToBeCalled):
        schedule(rejection, dana, local_on=THURSDAY, departure=Departure("TIM-18", OverrideReason.SUITS_ME))


def test_t14_do_not_call_is_never_lifted_for_the_phone(rejection, dana):
    refused_by(rejection, dana, CallEnding.DO_NOT_CALL)

    with pytest.raises(NotToBeCalled, match="asked not to be called"):
        schedule(rejection, dana, local_on=THURSDAY, departure=WHY)

    assert schedule(rejection, dana, local_on=THURSDAY, channel=Channel.MAIL, departure=WHY).state == "planned"


def test_tim13_again_too_soon_is_refused_unless_explained(rejection, dana):
    log(schedule(rejection, dana), CallEnding.NO_ANSWER)

    with pytest.raises(AttemptLimitReached, match="Thursday, 18 June"):
        schedule(rejection, dana, local_on=WEDNESDAY, local_time=time(15))

    assert schedule(rejection, dana, local_on=WEDNESDAY, local_time=time(15), departure=WHY).local_on == WEDNESDAY


def test_moved_call_has_another_time(rejection, dana):
    call = schedule(rejection, dana)

    calls.move_call(call=call, revision=1, local_on=WEDNESDAY, local_time=time(15))

    moved = fresh(call)
    assert (moved.local_on, moved.local_time, moved.revision) == (WEDNESDAY, time(15), 2)
    assert moved.starts_at == datetime(2026, 6, 17, 19, tzinfo=UTC)


def test_r08_call_moved_in_another_tab_is_not_moved_over(rejection, dana):
    call = schedule(rejection, dana)
    calls.move_call(call=fresh(call), revision=1, local_on=WEDNESDAY, local_time=TEN)

    with pytest.raises(RevisionConflict):
        calls.move_call(call=call, revision=1, local_on=THURSDAY, local_time=TEN)

    assert fresh(call).local_on == WEDNESDAY


@pytest.mark.parametrize(
    ("day", "trouble"), [(SATURDAY, timing.TooSoon), (date(2026, 6, 20), timing.NeverThen)], ids=["TIM-1", "TIM-9"]
)
def test_moved_call_keeps_the_limits(rejection, dana, day, trouble):
    call = schedule(rejection, dana)

    with pytest.raises(trouble):
        calls.move_call(call=call, revision=1, local_on=day, local_time=time(9))

    assert fresh(call).local_on == CALLED_ON


def test_call_that_was_made_is_not_moved(rejection, dana):
    call = schedule(rejection, dana)
    log(call)

    with pytest.raises(AlreadyLogged):
        calls.move_call(call=fresh(call), revision=2, local_on=THURSDAY, local_time=TEN)


def test_call_is_let_go_once(rejection, dana):
    call = schedule(rejection, dana)

    presses = (calls.let_go(call=call), calls.let_go(call=call))

    assert (presses, fresh(call).state) == ((True, False), CallState.LET_GO)


def test_call_let_go_is_taken_up_once(rejection, dana):
    call = schedule(rejection, dana)
    calls.let_go(call=call)

    presses = (calls.take_up(call=call), calls.take_up(call=call))

    assert (presses, fresh(call).state) == ((True, False), CallState.PLANNED)


def test_tim17_call_is_not_taken_up_beside_another(rejection, dana):
    call = schedule(rejection, dana)
    calls.let_go(call=call)
    schedule(rejection, dana, local_time=time(15))

    with pytest.raises(AlreadyPlanned):
        calls.take_up(call=call)

    assert fresh(call).state == CallState.LET_GO


def test_words_are_kept_while_the_call_goes_on(rejection, dana):
    call = schedule(rejection, dana)

    calls.note_words(call=call, revision=1, their_words="Strong on planning.")

    assert (fresh(call).their_words, call.revision) == ("Strong on planning.", 2)


def test_r08_words_of_another_tab_are_not_written_over(rejection, dana):
    call = schedule(rejection, dana)
    calls.note_words(call=fresh(call), revision=1, their_words="Strong on planning.")

    with pytest.raises(RevisionConflict):
        calls.note_words(call=call, revision=1, their_words="Light on SAP.")


@pytest.mark.parametrize(
    ("ending", "result", "outcome"),
    [
        pytest.param(CallEnding.ANSWERED, AttemptResult.REACHED, "answered", id="answered"),
        pytest.param(CallEnding.POLICY, AttemptResult.REACHED, "policy", id="policy"),
        pytest.param(CallEnding.REFERRED, AttemptResult.REACHED, "referred", id="referred"),
        pytest.param(CallEnding.VOICEMAIL, AttemptResult.VOICEMAIL, "", id="voicemail goes on"),
        pytest.param(CallEnding.SENT, AttemptResult.NO_ANSWER, "", id="sent goes on"),
    ],
)
def test_ending_is_logged(rejection, dana, ending, result, outcome):
    call = schedule(rejection, dana)
    end = call.starts_at + timedelta(minutes=9)

    follow_up = log(call, ending, "Strong on planning.", ended_at=end, now=end)

    made = fresh(call)
    assert (made.state, made.result, made.their_words) == (CallState.MADE, result, "Strong on planning.")
    assert (made.started_at, made.ended_at) == (call.starts_at, end)
    assert (follow_up.outcome, follow_up.closed_at) == (outcome, end if outcome else None)


def test_r07_second_press_finds_the_first_log(rejection, dana):
    call = schedule(rejection, dana)
    log(call, CallEnding.ANSWERED, "Strong on planning.")

    follow_up = log(fresh(call), CallEnding.POLICY, "No comment.")

    assert (fresh(call).their_words, follow_up.outcome) == ("Strong on planning.", FollowUpOutcome.ANSWERED)


def test_call_let_go_meanwhile_is_not_logged(rejection, dana):
    call = schedule(rejection, dana)
    calls.let_go(call=call)

    with pytest.raises(AlreadyLogged, match="let go meanwhile"):
        log(call)

    assert fresh(call).state == CallState.LET_GO


def test_r08_what_another_tab_noted_is_kept_below(rejection, dana):
    call = schedule(rejection, dana)
    calls.note_words(call=fresh(call), revision=1, their_words="Light on SAP.")

    log(call, words="Strong on planning.", revision=1)

    assert fresh(call).lines == ("Strong on planning.", "Light on SAP.")


def test_what_was_struck_out_in_the_same_tab_is_gone(rejection, dana):
    call = schedule(rejection, dana)
    calls.note_words(call=call, revision=1, their_words="Strong on planing.")

    log(call, words="Strong on planning.", revision=2)

    assert fresh(call).lines == ("Strong on planning.",)


@pytest.fixture
def mail(rejection, dana) -> Call:
    """A request by mail that was sent."""
    call = schedule(rejection, dana, channel=Channel.MAIL)
    log(call, CallEnding.SENT)
    return fresh(call)


def test_sent_mail_waits_for_its_reply(mail):
    waiting = Call.objects.owned_by(mail.candidate).is_waiting_for_reply()

    assert (list(waiting), mail.is_waiting_for_reply) == ([mail], True)


def test_reply_is_logged_on_the_same_attempt_once(mail):
    later = mail.starts_at + timedelta(days=2)

    for ending, words in ((CallEnding.PARTLY, "More SAP."), (CallEnding.POLICY, "No comment.")):
        follow_up = calls.log_reply(call=mail, ending=ending, their_words=words, now=later)

    replied = fresh(mail)
    assert (replied.result, replied.their_words, replied.revision) == (AttemptResult.REACHED, "More SAP.", 3)
    assert (follow_up.outcome, follow_up.closed_at) == (FollowUpOutcome.PARTLY, later)


def test_reply_that_names_a_time_leaves_the_follow_up_open(mail):
    follow_up = calls.log_reply(call=mail, ending=CallEnding.CALL_BACK, their_words="", now=mail.starts_at)

    assert (fresh(mail).result, follow_up.outcome) == (AttemptResult.CALL_BACK, "")


def test_phone_call_has_no_reply(rejection, dana):
    call = schedule(rejection, dana)
    log(call, CallEnding.NO_ANSWER)

    follow_up = calls.log_reply(call=fresh(call), ending=CallEnding.ANSWERED, their_words="More SAP.", now=NOW)

    assert (fresh(call).result, follow_up.outcome) == (AttemptResult.NO_ANSWER, "")


def test_person_without_a_zone_is_on_the_candidates_clock(alice, now):
    application = factories.application(alice)
    ola = factories.involvement(
        application, name="Ola Berg", zone="", country="", phone_kind=PhoneKind.SWITCHBOARD, history=SpokenHistory.MET
    )

    call = schedule(factories.rejection(application, now), ola, local_on=CALLED_ON)

    assert (call.zone, call.starts_at) == ("Europe/London", datetime(2026, 6, 16, 9, tzinfo=UTC))


def test_no_that_was_taken_back_is_not_followed_up(rejection, dana):
    follow_ups.take_back(rejection=rejection, today=NOW.date())

    with pytest.raises(NotToBeCalled, match="taken back"):
        schedule(rejection, dana)


def test_nothing_is_kept_of_a_call_that_is_refused(rejection, dana):
    with pytest.raises((timing.TooSoon, IntegrityError)):
        schedule(rejection, dana, local_on=NOW.date(), local_time=time(15), departure=WHY)

    assert (Call.objects.count(), FollowUp.objects.count(), Override.objects.count()) == (0, 0, 0)
