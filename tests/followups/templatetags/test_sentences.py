"""The sentences for what the rules say."""

import ast
import re
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

from applications.enums import ContactRole
from followups.domain import calendars, people_reasons, people_terms
from followups.domain.people_terms import Term
from followups.domain.reason import Reason
from followups.domain.timing import hours
from followups.domain.timing.days import AGEING
from followups.enums import Channel
from followups.templatetags import words
from followups.templatetags.sentences import SENTENCES, TERMS, key_of

DOMAIN = Path(words.__file__).resolve().parent.parent / "domain"
PHRASINGS = tomllib.loads((DOMAIN / "scripts" / "phrasings.toml").read_text(encoding="utf-8"))
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
