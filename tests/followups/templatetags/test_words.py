"""Wording for the eye: times, places, names, letters."""

from datetime import UTC, date, datetime

import pytest

from applications.models import Contact
from followups.domain.reason import Reason
from followups.domain.timing import Slot
from followups.enums import Channel, PartCode
from followups.queries.letters import Said
from followups.templatetags import words

TODAY = date(2026, 6, 12)


def slot(there: str, here: str) -> Slot:
    """A slot at these two wall times."""
    return Slot(
        starts_at=datetime(2026, 6, 16, 14, tzinfo=UTC),
        contact_wall=datetime.fromisoformat(there),
        user_wall=datetime.fromisoformat(here),
        business_day=2,
        is_preferred=True,
        is_best=True,
        reason=Reason("best_hours"),
    )


NEW_YORK = slot("2026-06-16T10:00", "2026-06-16T15:00")
LONDON = slot("2026-06-16T10:00", "2026-06-16T10:00")
TOKYO = slot("2026-06-17T10:00", "2026-06-17T02:00")
AUCKLAND = slot("2026-06-23T10:00", "2026-06-22T23:00")
STAMP = '<time datetime="2026-06-16T14:00:00Z">{}</time>'


@pytest.mark.parametrize(
    ("moment", "zone", "there", "own", "spoken"),
    [
        pytest.param(
            NEW_YORK,
            "America/New_York",
            "Tue 16 June, 10:00 in New York",
            "15:00 here",
            "on Tuesday at 10:00 in New York, 15:00 here",
            id="two clocks",
        ),
        pytest.param(LONDON, "Europe/London", "Tue 16 June, 10:00", "", "on Tuesday at 10:00", id="one clock"),
        pytest.param(
            TOKYO,
            "Asia/Tokyo",
            "Wed 17 June, 10:00 in Tokyo",
            "02:00 here",
            "on Wednesday at 10:00 in Tokyo, 02:00 here",
            id="same day",
        ),
        pytest.param(
            AUCKLAND,
            "Pacific/Auckland",
            "Tue 23 June, 10:00 in Auckland",
            "Mon 22 June, 23:00 here",
            "on Tuesday 23 June at 10:00 in Auckland, Mon 22 June, 23:00 here",
            id="another day, a week ahead",
        ),
    ],
)
def test_a_slot_is_on_both_clocks(moment, zone, there, own, spoken):
    assert words.clock(moment, zone) == STAMP.format(there)
    assert words.here(moment) == own
    assert words.clock_sentence(moment, zone, TODAY) == STAMP.format(spoken)


def test_a_slot_of_this_day_is_today():
    assert words.clock_sentence(LONDON, "Europe/London", date(2026, 6, 16)) == STAMP.format("today at 10:00")


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        (date(2026, 6, 13), "Saturday"),
        (date(2026, 6, 18), "Thursday"),
        (date(2026, 6, 19), "Friday 19 June"),
        (date(2026, 6, 12), "Friday 12 June"),
    ],
)
def test_a_day_ahead_is_spoken_by_its_weekday(day, spoken):
    assert words.spoken_day(day, TODAY) == spoken


@pytest.mark.parametrize(
    ("there", "own", "text"),
    [
        ("2026-06-16T10:02-04:00", "2026-06-16T15:02+01:00", "10:02 there, 15:02 here."),
        ("2026-06-16T15:02+01:00", "2026-06-16T15:02+01:00", "It is 15:02 now."),
    ],
    ids=["two clocks", "one clock"],
)
def test_this_moment_is_on_both_clocks(there, own, text):
    now = datetime(2026, 6, 16, 14, 2, tzinfo=UTC)

    shown = words.clocks_now(now, datetime.fromisoformat(there), datetime.fromisoformat(own))

    assert shown == f'<time datetime="2026-06-16T14:02:00+00:00">{text}</time>'


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (45, "45 seconds"),
        (60, "1 minute"),
        (80, "1 minute 20 seconds"),
        (121, "2 minutes 1 second"),
    ],
)
def test_duration_is_spoken(seconds, text):
    assert words.duration(seconds) == text


@pytest.mark.parametrize(
    ("zone", "place"),
    [("America/New_York", "New York"), ("America/Argentina/Buenos_Aires", "Buenos Aires"), ("UTC", "UTC")],
)
def test_a_zone_is_a_place(zone, place):
    assert words.place(zone) == place


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_says_what_is_done(channel):
    assert "Dana" in words.how_to_ask(channel, "Dana")


@pytest.mark.parametrize(
    ("name", "first"), [("Dana Whitfield", "Dana"), ("Dr. Whitfield", "Dr. Whitfield"), ("Dana", "Dana")]
)
def test_first_name_is_what_a_friend_says(name, first):
    assert words.called(Contact(name=name)) == first


def test_stage_is_said_in_a_sentence():
    assert words.after_stage("final_round") == "after the final round"


def test_letter_opens_in_the_own_mail_program():
    letter = Said(PartCode.MAIL, "Dear Dana,\n\n5 & 6?", "A & B")

    link = words.mail_link(letter, "dana+jobs@kline.example")

    assert link == "mailto:dana%2Bjobs@kline.example?subject=A%20%26%20B&body=Dear%20Dana%2C%0A%0A5%20%26%206%3F"
