"""The sentences for what the rules say, and other wording for the eye."""

import ast
import re
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from applications.enums import ContactRole
from applications.models import Contact
from followups.domain import calendars, people_reasons, people_terms
from followups.domain.people_terms import Term
from followups.domain.reason import Reason
from followups.domain.timing import Slot, hours
from followups.domain.timing.days import AGEING
from followups.enums import Channel, PartCode
from followups.queries.letters import Said
from followups.templatetags import words
from followups.templatetags.sentences import SENTENCES, TERMS, key_of

DOMAIN = Path(words.__file__).resolve().parent.parent / "domain"
PHRASINGS = tomllib.loads((DOMAIN / "scripts" / "phrasings.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 6, 12)

OF_A_NO = {"no_contact_case", *(code for code, _applies in people_terms.EXCLUSIONS)}
SEASONS = {
    "year_end",
    "lunar_new_year",
    "thanksgiving_friday",
    *(season[0] for season in calendars.QUIET_DATES.values()),
}
WAYS = [str(channel) for channel in (Channel.PHONE, Channel.MAIL, Channel.MESSAGE)]
BY_CHANNEL = [{"channel": way, "note": note} for way in WAYS for note in ("", "mail")]
NO_WAY = [{"channel": "", "is_mail_unanswerable": is_unread} for is_unread in (False, True)]
RULES = {
    "CHN-1": [{"cause": cause} for cause in OF_A_NO],
    "CHN-2": [*BY_CHANNEL, *NO_WAY],
    **dict.fromkeys(("CHN-3", "CHN-5", "CHN-6", "B14", "CHN-7", "CHN-8", "CHN-9"), BY_CHANNEL),
    "CHN-10": [{"channel": str(Channel.MESSAGE), "note": ""}, *NO_WAY],
}
WAS_IN_FINAL = [{"was_in_final": True}, {"was_in_final": False}]
QUOTED = [{"quote": ""}, {"quote": "Ring me any time."}]
PARAMS = {
    **{code: [{"asked_on": date(2026, 6, 1)}] for code in ("asked_once", "asked_twice")},
    **{code: [{"last_on": date(2026, 6, 1)}] for code in ("quiet_since_talk", "nothing_heard")},
    "promise_passed": [{"promised_on": date(2026, 6, 1)}],
    **RULES,
    "rapport": [{"rapport": rapport} for rapport in range(people_reasons.GOOD_RAPPORT, 6)],
    "role": [{"role": str(role)} for role in ContactRole],
    **dict.fromkeys(people_reasons.PART_REASONS.values(), WAS_IN_FINAL),
    **dict.fromkeys(people_reasons.INVITATION_REASONS.values(), QUOTED),
    **{key: [{"business_day": 7}] for key in AGEING.values()},
    "quiet_season": [{"season": season, "last": date(2027, 1, 6)} for season in SEASONS],
    "user_night": [{"user_wall": datetime(2026, 6, 16, 23)}],
    "same_topic": [{"title": "SAP"}],
    "similar_words": [{"title": "SAP"}],
}
"""Every code that says something about its matter, with all that it may be given."""


def literals() -> set[str]:
    """Every code that the domain gives to a Reason as it stands."""
    return {
        call.args[0].value
        for path in DOMAIN.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Reason" and call.args
        for code in [call.args[0]]
        if isinstance(code, ast.Constant)
    }


def tables() -> set[str]:
    """Every code that the domain takes from a table."""
    return {
        *(code for table in (people_reasons.WHY_NOT, people_reasons.CAUTIONS) for code, _applies in table),
        *people_reasons.INVITATION_REASONS.values(),
        *people_reasons.PART_REASONS.values(),
        *people_reasons.HISTORY_REASONS.values(),
        *people_reasons.ROLE_REASONS.values(),
        *(code for code, _applies in people_terms.EXCLUSIONS),
        *(code for code, _row, _span in hours.BETTER_NOT),
        *AGEING.values(),
        *(left_out["id"] for left_out in PHRASINGS["left_out"]),
        *RULES,
    }


def conditional() -> set[str]:
    """Every code that is chosen on the spot: one of two strings."""
    return {"preferred_hours", "acceptable_hours", "same_topic", "similar_words"}


EVERY_CODE = sorted(literals() | tables() | conditional())


def test_every_rule_of_the_channels_is_known_here():
    source = (DOMAIN / "channels.py").read_text(encoding="utf-8")

    assert set(re.findall(r'"(CHN-\d+|B14)"', source)) == set(RULES)


def test_every_place_that_makes_a_reason_is_known_here():
    variables = {
        f"{path.name}:{ast.unparse(call.args[0])}"
        for path in DOMAIN.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Reason" and call.args
        if not isinstance(call.args[0], ast.Constant)
    }

    assert variables == {
        "assemble.py:left_out.id",
        "channels.py:rule",
        "days.py:AGEING[window]",
        "gap_merging.py:code",
        "hours.py:code",
        "people_reasons.py:HISTORY_REASONS[person.history]",
        "people_reasons.py:INVITATION_REASONS[person.invited]",
        "people_reasons.py:PART_REASONS[person.part]",
        "people_reasons.py:ROLE_REASONS[person.role]",
        "people_reasons.py:code",
        "people_terms.py:code",
        "slots.py:'preferred_hours' if is_preferred else 'acceptable_hours'",
    }


@pytest.mark.parametrize("code", EVERY_CODE)
def test_every_code_has_its_sentence(code):
    spoken = [words.say(Reason(code, params)) for params in PARAMS.get(code, [{}])]

    assert [sentence for sentence in spoken if not sentence or "%(" in sentence or "!" in sentence] == []


def test_every_sentence_is_for_something_that_is_said():
    used = {key_of(code, params) for code in EVERY_CODE for params in PARAMS.get(code, [{}])}

    assert set(SENTENCES) - used == set()


def test_every_summand_of_a_score_has_its_words():
    source = (DOMAIN / "people_terms.py").read_text(encoding="utf-8")
    codes = {*re.findall(r'Term\("(\w+)"', source), *(code for code, _points, _applies in people_terms.PENALTIES)}

    assert set(TERMS) == codes


def test_summand_is_said_in_words():
    assert words.term(Term("rapport", 24)) == "How it felt"


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (Reason("rapport", {"rapport": 4}), "You talked well past the script."),
        (Reason("decides", {"was_in_final": True}), "Was in your final interview, and decides."),
        (Reason("decides", {"was_in_final": False}), "Makes the decision."),
        (Reason("warm_words", {"quote": "I hope we work together."}), "“I hope we work together.”"),
        (Reason("warm_words", {"quote": "100 % {contact} %(x)s"}), "“100 % {contact} %(x)s”"),
        (Reason("CHN-1", {"cause": "left"}), "Has left the employer. You can keep in touch all the same."),
        (
            Reason("quiet_season", {"season": "year_end", "last": date(2027, 1, 6)}),
            "Nobody is asked over the turn of the year; until 6 January the clock stands still.",
        ),
    ],
)
def test_sentence_is_in_peoples_words(reason, sentence):
    assert words.say(reason) == sentence


def test_what_is_left_out_stands_in_a_row():
    reasons = [Reason("left_out_why"), Reason("left_out_comparing"), Reason("left_out_fairness")]

    assert words.say_all(reasons) == "“why not me”, the person they chose, anything about fairness"


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
