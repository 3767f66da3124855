"""What is offered as a no grows old, at night, in an opened sequence, at a named time (T2, T4, T8, T10, T11)."""

from datetime import date

import pytest

from followups.domain import timing
from followups.domain.facts import Attempt, Calendar, QuietSeason
from followups.domain.reason import Reason
from followups.domain.timing import Window
from followups.enums import AttemptResult, Channel
from tests.followups.domain.times import BERLIN, LONDON, LOS_ANGELES, NEW_YORK, SYDNEY, at, codes, told, walls

YEAR_END = QuietSeason(date(2026, 12, 23), date(2027, 1, 6), "year_end")
AUGUST = QuietSeason(date(2026, 8, 1), date(2026, 8, 31), "august")


@pytest.mark.parametrize(
    ("now", "window", "offered"),
    [
        pytest.param("2026-06-01 12:00", Window.WAITING, 3, id="TIM-1-waiting"),
        pytest.param("2026-06-02 09:00", Window.FRESH, 3, id="TIM-1-passed"),
        pytest.param("2026-06-08 16:15", Window.FRESH, 3, id="TIM-3-day-5"),
        pytest.param("2026-06-09 09:00", Window.LATE, 3, id="TIM-4-day-6"),
        pytest.param("2026-06-15 16:15", Window.LATE, 1, id="TIM-4-last-slot-of-day-10"),
        pytest.param("2026-06-15 16:16", Window.STALE, 0, id="TIM-5-no-slot-left-on-day-10"),
        pytest.param("2026-06-16 09:00", Window.STALE, 0, id="TIM-5-day-11"),
        pytest.param("2026-07-01 23:59", Window.STALE, 0, id="TIM-5-calendar-day-30"),
        pytest.param("2026-07-02 00:00", Window.OVER, 0, id="TIM-5-calendar-day-31"),
        pytest.param("2036-07-02 00:00", Window.OVER, 0, id="TIM-5-ten-years"),
    ],
)
def test_next_slots_as_the_no_grows_old(now, window, offered):
    slots = timing.next_slots(told(), now=at(now, LONDON))

    assert (slots.window, len(slots.offered)) == (window, offered)


@pytest.mark.parametrize(
    ("now", "best"),
    [
        pytest.param("2026-06-03 09:00", ("Thu 06-04 10:00",), id="T2-day-1-is-too-early"),
        pytest.param("2026-06-09 09:00", ("Tue 06-09 10:00",), id="TIM-3-day-5"),
        pytest.param("2026-06-10 09:00", (), id="TIM-3-day-6-is-too-late"),
    ],
)
def test_next_slots_are_best_on_days_2_to_5(now, best):
    slots = timing.next_slots(told("2026-06-02 08:00"), now=at(now, LONDON))

    assert walls(slot for slot in [slots.best] if slot) == best


def test_next_slots_say_which_days_are_late():
    slots = timing.next_slots(told(), now=at("2026-06-08 10:00", LONDON))

    assert [(slot.business_day, slot.reason.code, slot.notes) for slot in slots.offered] == [
        (5, "acceptable_hours", ()),
        (6, "preferred_hours", (Reason("getting_late", {"business_day": 6}),)),
        (6, "preferred_hours", (Reason("getting_late", {"business_day": 6}),)),
    ]


@pytest.mark.parametrize(
    ("now", "window", "offered"),
    [
        pytest.param("2026-08-20 10:00", Window.FRESH, 3, id="T8-quiet-days-stop-the-clock"),
        pytest.param("2026-09-07 10:00", Window.FRESH, 3, id="T8-day-5"),
        pytest.param("2026-09-14 10:00", Window.LATE, 1, id="T8-day-10"),
        pytest.param("2026-09-30 10:00", Window.STALE, 0, id="T8-calendar-day-30"),
        pytest.param("2026-10-01 10:00", Window.OVER, 0, id="T8-calendar-day-31"),
    ],
)
def test_next_slots_after_a_quiet_season(now, window, offered):
    facts = told("2026-07-31 11:00", calendar=Calendar(quiet_seasons=(AUGUST,)))

    slots = timing.next_slots(facts, now=at(now, LONDON))

    assert (slots.window, len(slots.offered)) == (window, offered)


def test_next_slots_say_which_season_is_waited_out():
    facts = told("2026-07-30 11:00", calendar=Calendar(quiet_seasons=(YEAR_END, AUGUST)))

    before, within, after = (
        timing.next_slots(facts, now=at(now)) for now in ("2026-07-30 12:00", "2026-08-20 12:00", "2026-09-01 00:00")
    )

    assert (walls([before.first_acceptable]), before.notes) == (("Fri 07-31 11:00",), ())
    assert within.notes == (Reason("quiet_season", {"season": "august", "last": date(2026, 8, 31)}),)
    assert (walls([within.first_acceptable]), after.notes) == (("Tue 09-01 09:30",), ())


OFFERS = {
    "T2-best-contrast-earliest": (
        {"received": "2026-06-12 17:40", "contact": NEW_YORK},
        "2026-06-12 17:40",
        ("Tue 06-16 10:00", "Wed 06-17 15:00", "Mon 06-15 13:30"),
    ),
    "T2-earliest-is-best-so-the-next-best": (
        {},
        "2026-06-03 10:20",
        ("Wed 06-03 10:30", "Thu 06-04 15:00", "Wed 06-03 15:00"),
    ),
    "T2-earliest-is-one-of-the-two": (
        {},
        "2026-06-15 09:00",
        ("Mon 06-15 13:30",),
    ),
    "TIM-3-fresh-before-preferred-but-late": (
        {},
        "2026-06-05 09:00",
        ("Fri 06-05 09:30", "Mon 06-08 13:30", "Tue 06-09 10:00"),
    ),
    "TIM-12-no-contrast-at-night": (
        {"zone": BERLIN, "contact": LOS_ANGELES},
        "2026-06-02 09:00",
        ("Wed 06-03 10:00", "Thu 06-04 10:00", "Tue 06-02 09:30"),
    ),
    "TIM-12-part-of-the-hours": (
        {"received": "2026-10-12 09:00", "zone": SYDNEY, "contact": NEW_YORK},
        "2026-10-13 09:00",
        ("Tue 10-13 16:00", "Wed 10-14 16:00", "Thu 10-15 16:00"),
    ),
    "TIM-12-awake-though-only-acceptable": (
        {"zone": "Australia/Perth", "contact": NEW_YORK},
        "2026-06-02 09:00",
        ("Tue 06-02 09:30", "Wed 06-03 09:30", "Thu 06-04 09:30"),
    ),
    "TIM-12-removes-nothing": (
        {"zone": SYDNEY, "contact": NEW_YORK},
        "2026-06-02 09:00",
        ("Tue 06-02 10:00", "Wed 06-03 15:00", "Tue 06-02 09:30"),
    ),
    "TIM-12-awake-before-asleep": (
        {"received": "2026-06-02 18:00", "zone": BERLIN, "contact": LOS_ANGELES},
        "2026-06-15 12:00",
        ("Tue 06-16 10:00", "Tue 06-16 09:30", "Mon 06-15 13:30"),
    ),
}


@pytest.mark.parametrize(("facts", "now", "offered"), OFFERS.values(), ids=OFFERS)
def test_next_slots_offered(facts, now, offered):
    facts = told(**facts)

    slots = timing.next_slots(facts, now=at(now, facts.user_zone))

    assert walls(slots.offered) == offered


ATTEMPTS = {
    "T10-first-call-on-day-8": ("2026-06-11 10:00", Window.LATE, "Thu 06-18 10:00"),
    "T10-first-letter-on-day-12": ("2026-06-17 10:00", Window.STALE, None),
}


@pytest.mark.parametrize(("started_at", "window", "suggested"), ATTEMPTS.values(), ids=ATTEMPTS)
def test_next_slots_of_an_opened_sequence(started_at, window, suggested):
    attempt = Attempt(at(started_at, LONDON), Channel.PHONE, AttemptResult.NO_ANSWER)

    slots = timing.next_slots(told(attempts=(attempt,)), now=at("2026-06-17 17:00", LONDON))

    assert slots.window == window
    assert next(iter(walls(slots.offered)), None) == suggested


def test_next_slots_of_an_opened_sequence_end_on_day_30():
    attempt = Attempt(at("2026-06-11 10:00"), Channel.PHONE, AttemptResult.NO_ANSWER)

    slots = timing.next_slots(told(attempts=(attempt,)), now=at("2026-07-01 16:45", LONDON))

    assert walls(slots.offered) == ("Wed 07-01 16:45",)


@pytest.mark.parametrize("received", ["2026-06-12 17:40", "2026-04-12 17:40", None], ids=["T11", "T11-old", "T11-T1"])
def test_next_slots_with_a_time_the_contact_named_offer_it_alone(received):
    facts = told(received, contact=NEW_YORK, named_at=at("2026-06-13 18:10", NEW_YORK))

    slots = timing.next_slots(facts, now=at("2026-06-12 18:00", LONDON))

    (slot,) = slots.offered
    assert (slots.window, slot.reason, codes(slot.notes)) == (
        Window.FRESH,
        Reason("named_by_contact"),
        ("user_night",),
    )
    assert walls([slot]) == ("Sat 06-13 18:10",)
    assert (slots.first_acceptable, slots.first_preferred, slots.best) == (None, None, None)


def test_next_slots_at_the_very_time_the_contact_named_still_offer_it():
    named_at = at("2026-06-03 10:00", LONDON)

    slots = timing.next_slots(told(named_at=named_at), now=named_at)

    assert codes(slot.reason for slot in slots.offered) == ("named_by_contact",)


def test_next_slots_after_a_named_time_has_passed_may_still_be_calls():
    facts = told(named_at=at("2026-06-16 10:00", LONDON))

    slots = timing.next_slots(facts, now=at("2026-06-16 10:01", LONDON))

    assert (slots.window, slots.opens_at) == (Window.LATE, facts.received_at)
    assert walls([slots.first_acceptable]) == ("Tue 06-16 10:15",)
