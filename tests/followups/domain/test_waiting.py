"""What an employer's silence advises, in their business days (TIM-19, T17), and whom to ask."""

from datetime import date

import pytest

from applications.enums import ContactRole, PhoneKind, SpokenHistory
from followups.domain import waiting
from followups.domain.facts import Calendar, Person, QuietSeason
from followups.domain.waiting import Quiet, Silence

ASK, SILENT, WAIT = Quiet.ASK, Quiet.TAKE_AS_SILENT, Quiet.WAIT
TALKED_ON = date(2026, 6, 4)
LATER = date(2026, 12, 1)
HOLIDAY = Calendar(holidays=frozenset({date(2026, 6, 8)}))
GULF = Calendar(rest_days=frozenset({5, 6}))
SUMMER = Calendar(quiet_seasons=(QuietSeason(date(2026, 6, 15), date(2026, 6, 30), "august"),))


def talked(**facts) -> Silence:
    """Somebody was met on Thursday 4 June, and nothing was heard since."""
    return Silence(last_on=TALKED_ON, has_met=True, **facts)


@pytest.mark.parametrize(
    ("silence", "calendar", "step", "due_on", "code"),
    [
        pytest.param(talked(), Calendar(), ASK, date(2026, 6, 18), "quiet_since_talk", id="TIM-19 ten business days"),
        pytest.param(talked(), HOLIDAY, ASK, date(2026, 6, 19), "quiet_since_talk", id="TIM-19 their holiday"),
        pytest.param(talked(), GULF, ASK, date(2026, 6, 18), "quiet_since_talk", id="TIM-19 their weekend"),
        pytest.param(
            talked(promised_on=date(2026, 6, 12)), Calendar(), ASK, date(2026, 6, 19), "promise_passed", id="TIM-19 promise"
        ),
        pytest.param(
            talked(promised_on=date(2026, 6, 3)), Calendar(), ASK, date(2026, 6, 18), "quiet_since_talk",
            id="TIM-19 a promise that was overtaken",
        ),
        pytest.param(
            talked(asked_on=(date(2026, 6, 18),)), Calendar(), ASK, date(2026, 6, 29), "asked_once", id="TIM-19 once more"
        ),
        pytest.param(
            talked(asked_on=(date(2026, 6, 18), date(2026, 6, 29))), Calendar(), SILENT, date(2026, 7, 13), "asked_twice",
            id="T17 ten business days after the second",
        ),
        pytest.param(
            talked(asked_on=(date(2026, 6, 1),)), Calendar(), ASK, date(2026, 6, 18), "quiet_since_talk",
            id="TIM-19 a question that a talk answered",
        ),
        pytest.param(
            Silence(TALKED_ON, has_met=False), Calendar(), SILENT, date(2026, 7, 4), "nothing_heard", id="T17 nobody met"
        ),
        pytest.param(
            Silence(TALKED_ON, has_met=False, silent_after_days=45), Calendar(), SILENT, date(2026, 7, 19), "nothing_heard",
            id="T17 adjusted",
        ),
        pytest.param(
            Silence(TALKED_ON, has_met=False, promised_on=date(2026, 6, 12)), Calendar(), ASK, date(2026, 6, 19),
            "promise_passed", id="TIM-19 a promise without a talk",
        ),
        pytest.param(
            talked(may_ask=False, asked_on=(date(2026, 6, 18),)), Calendar(), SILENT, date(2026, 7, 4), "nothing_heard",
            id="CHN-1 nobody there is asked",
        ),
    ],
)  # fmt: skip
def test_next_step(silence, calendar, step, due_on, code):
    before = waiting.next_step(silence, today=date(2026, 6, 4), calendar=calendar)
    after = waiting.next_step(silence, today=LATER, calendar=calendar)

    assert (before.next, before.due_on, before.reason.code, before.advice) == (step, due_on, code, WAIT)
    assert after.advice == step


@pytest.mark.parametrize(
    ("today", "advice"), [(date(2026, 6, 17), WAIT), (date(2026, 6, 18), ASK)], ids=["TIM-19 eve", "TIM-19 the day"]
)
def test_day_itself_counts(today, advice):
    assert waiting.next_step(talked(), today=today, calendar=Calendar()).advice == advice


@pytest.mark.parametrize("today", [date(2026, 6, 10), date(2026, 6, 18), date(2026, 6, 30)], ids="TIM-10 {}".format)
def test_nobody_is_asked_in_a_quiet_season(today):
    step = waiting.next_step(talked(), today=today, calendar=SUMMER)

    assert (step.due_on, step.advice) == (date(2026, 7, 1), WAIT)


def test_tim10_silence_after_two_questions_is_taken_in_a_quiet_season_too():
    silence = Silence(date(2026, 5, 20), has_met=True, asked_on=(date(2026, 6, 1), date(2026, 6, 4)))

    assert waiting.next_step(silence, today=date(2026, 6, 18), calendar=SUMMER).advice == SILENT


def known(id_: int, role: ContactRole | None = None, **facts) -> Person:
    """Somebody with an address."""
    return Person(id_, f"Person {id_}", role, **{"has_mail": True, **facts})


@pytest.mark.parametrize(
    ("people", "asked"),
    [
        pytest.param([], None, id="TIM-19 nobody known"),
        pytest.param([known(1, ContactRole.HIRING_MANAGER), known(2, ContactRole.HR)], 2, id="TIM-19 HR keeps the dates"),
        pytest.param([known(1, ContactRole.HR), known(2, ContactRole.AGENCY_RECRUITER)], 2, id="CHN-5 the agency"),
        pytest.param([known(1, ContactRole.HR, has_left=True), known(2)], 2, id="TIM-19 who has left is not asked"),
        pytest.param([known(1, ContactRole.HR, has_mail=False), known(2)], 2, id="TIM-19 who cannot be reached"),
        pytest.param([known(1), known(2)], 1, id="TIM-19 of equals the first"),
        pytest.param(
            [known(1, has_mail=False, phone_kind=PhoneKind.DIRECT, history=SpokenHistory.SPOKE_BY_PHONE)], 1,
            id="TIM-19 by phone as before",
        ),
        pytest.param([known(1, has_mail=False, phone_kind=PhoneKind.DIRECT)], None, id="TIM-19 never out of the blue"),
    ],
)  # fmt: skip
def test_whom_to_ask(people, asked):
    person = waiting.whom_to_ask(people)

    assert (person.id if person else None) == asked
