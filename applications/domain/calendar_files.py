"""An appointment as a calendar file (RFC 5545), which any calendar takes, moves and takes out again."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from icalendar import Alarm, Calendar, Event

MAKER = "-//Debrief//Debrief//EN"
AHEAD = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar is told, and no more: neither who it is with, nor where (S-51).

    `sequence` grows with every change. `starts`: an aware moment, or a day that has no time yet. `address`: the page.
    """

    uid: UUID
    sequence: int
    starts: datetime | date
    minutes: int
    title: str
    address: str
    is_off: bool = False


def file_of(appointment: Appointment, *, now: datetime) -> bytes:
    """The file that adds the appointment, moves it, or takes it out (U-26), with an alarm ten minutes ahead."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", MAKER)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if appointment.is_off else "PUBLISH")
    calendar.add_component(_event(appointment, now))
    return bytes(calendar.to_ical())


def _event(appointment: Appointment, now: datetime) -> Event:
    event = Event()
    event.add("uid", str(appointment.uid))
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", now)
    _add_time(event, appointment.starts, timedelta(minutes=appointment.minutes))
    event.add("summary", appointment.title)
    event.add("description", appointment.address)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if appointment.is_off else "CONFIRMED")
    if isinstance(appointment.starts, datetime) and not appointment.is_off:
        event.add_component(_alarm(appointment.title))
    return event


def _add_time(event: Event, starts: datetime | date, length: timedelta) -> None:
    """A moment in UTC with its length; a day stands alone, and takes nobody's time."""
    if isinstance(starts, datetime):
        event.add("dtstart", starts.astimezone(UTC))
        event.add("dtend", starts.astimezone(UTC) + length)
    else:
        event.add("dtstart", starts)
        event.add("transp", "TRANSPARENT")


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -AHEAD)
    return alarm
