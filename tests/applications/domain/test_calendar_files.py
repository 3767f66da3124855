"""U-26: a calendar file says little, says it in UTC, and is one that any calendar can read."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from applications.domain.calendar_files import Appointment, file_of
from tests import ics

NOW = datetime(2026, 6, 12, 16, 40, tzinfo=UTC)
CALL = Appointment(
    uid=UUID("6f1e1c34-9d0c-4a55-8f0e-3a2f8f6f7b11"),
    sequence=3,
    starts=datetime(2026, 6, 16, 10, tzinfo=ZoneInfo("America/New_York")),
    minutes=10,
    title="Call",
    address="https://debrief.example/calls/9/",
)


def event_in(appointment: Appointment) -> ics.Component:
    """The one event of the file."""
    return ics.read(file_of(appointment, now=NOW)).only("VEVENT")


def test_u26_a_call_in_new_york_is_told_in_utc():
    assert event_in(CALL).properties == {
        "UID": "6f1e1c34-9d0c-4a55-8f0e-3a2f8f6f7b11",
        "SEQUENCE": "3",
        "DTSTAMP": "20260612T164000Z",
        "DTSTART": "20260616T140000Z",
        "DTEND": "20260616T141000Z",
        "SUMMARY": "Call",
        "DESCRIPTION": "https://debrief.example/calls/9/",
        "CLASS": "PRIVATE",
        "STATUS": "CONFIRMED",
    }


def test_u26_the_alarm_comes_ten_minutes_ahead():
    assert event_in(CALL).only("VALARM").properties == {
        "ACTION": "DISPLAY",
        "DESCRIPTION": "Call",
        "TRIGGER": "-PT10M",
    }


@pytest.mark.parametrize(
    ("is_off", "method", "status", "alarms"),
    [(False, "PUBLISH", "CONFIRMED", 1), (True, "CANCEL", "CANCELLED", 0)],
    ids=["planned", "let go"],
)
def test_u26_what_is_off_takes_itself_out(is_off, method, status, alarms):
    calendar = ics.read(file_of(replace(CALL, is_off=is_off), now=NOW))

    event = calendar.only("VEVENT")
    assert (calendar.properties["METHOD"], event.properties["STATUS"], len(event.inside)) == (method, status, alarms)


def test_u26_a_day_without_a_time_is_a_whole_day_and_rings_nobody():
    event = event_in(replace(CALL, starts=date(2026, 6, 18)))

    assert event.properties["DTSTART;VALUE=DATE"] == "20260618"
    assert event.properties["TRANSP"] == "TRANSPARENT"
    assert "DTEND" not in event.properties
    assert event.inside == []


@pytest.mark.parametrize(
    "title",
    ["Call", "Anruf; Gespräch, kurz " * 6, "面談" * 40, "📞" * 30, "a" + "é" * 80, r"back\slash"],
    ids=["short", "separators", "three octets", "four octets", "odd place", "backslash"],
)
def test_u26_folding_cuts_no_character_and_loses_none(title):
    file = file_of(replace(CALL, title=title), now=NOW)

    assert ics.read(file).only("VEVENT").properties["SUMMARY"] == title


def test_u26_another_reader_finds_the_same():
    (event,) = Calendar.from_ical(file_of(CALL, now=NOW)).events

    assert (event.uid, event.sequence) == (str(CALL.uid), 3)
    assert (event.start, event.end) == (CALL.starts, CALL.starts + timedelta(minutes=10))
    assert event.alarms.times[0].trigger == CALL.starts - timedelta(minutes=10)
    assert event.errors == []
