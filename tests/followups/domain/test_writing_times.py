"""When to send something written, however old the no is (TIM-5, TIM-7, TIM-9)."""

from datetime import date

import pytest

from followups.domain import writing_times
from followups.domain.facts import Calendar
from tests.followups.domain.times import LONDON, NEW_YORK, at, told, walls


@pytest.mark.parametrize(
    ("now", "facts", "found"),
    [
        pytest.param("2026-06-15 08:00", {}, ("Mon 06-15 13:30", "Tue 06-16 10:00", "Wed 06-17 10:00"), id="Monday"),
        pytest.param("2026-06-16 10:20", {}, ("Tue 06-16 10:30", "Wed 06-17 10:00", "Thu 06-18 10:00"), id="at once"),
        pytest.param("2026-06-16 11:20", {}, ("Tue 06-16 15:00", "Wed 06-17 10:00", "Thu 06-18 10:00"), id="afternoon"),
        pytest.param(
            "2026-06-19 12:00", {}, ("Mon 06-22 13:30", "Tue 06-23 10:00", "Wed 06-24 10:00"), id="TIM-9 weekend"
        ),
        pytest.param(
            "2026-06-16 08:00",
            {"calendar": Calendar(holidays=frozenset({date(2026, 6, 17)}))},
            ("Tue 06-16 10:00", "Thu 06-18 10:00", "Fri 06-19 09:30"),
            id="TIM-9 holiday",
        ),
    ],
)
def test_a_mail_arrives_in_working_hours(now, facts, found):
    slots = writing_times.next_writing_slots(told("2026-04-01 09:00", **facts), now=at(now, LONDON))

    assert walls(slots) == found


def test_the_clock_is_the_contacts():
    (first, *_rest) = writing_times.next_writing_slots(
        told("2026-04-01 09:00", contact=NEW_YORK, user=LONDON), now=at("2026-06-16 08:00", LONDON)
    )

    assert (f"{first.contact_wall:%H:%M}", f"{first.user_wall:%H:%M}", first.business_day) == ("10:00", "15:00", None)


def test_nothing_is_proposed_where_no_day_is_a_working_day():
    facts = told("2026-04-01 09:00", calendar=Calendar(rest_days=frozenset(range(1, 8))))

    assert writing_times.next_writing_slots(facts, now=at("2026-06-16 08:00", LONDON)) == ()
