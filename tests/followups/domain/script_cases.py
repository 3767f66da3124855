"""Invented calls for the tests of scripts."""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product

from applications.enums import ContactRole, Interest, Placement, RejectionChannel, SpokenHistory
from followups.domain import scripts
from followups.domain.facts import KnownStrength, ScriptFacts
from followups.domain.scripts import Line, Script
from followups.enums import Channel, PartCode

PLANNING = KnownStrength("planning under pressure", "cut late orders by a fifth at Corvane")

ANA_RINGS_DANA = ScriptFacts(
    candidate_name="Ana Ruiz",
    contact_name="Dana Whitfield",
    position="operations analyst",
    employer="Kline Logistics",
    stage="final",
    today=date(2026, 6, 16),
    candidate_phone="212 555 0142",
    role=ContactRole.HIRING_MANAGER,
    met_on=date(2026, 6, 4),
    told_on=date(2026, 6, 12),
    strength=PLANNING,
    could_start="August",
    also_met=("Mei Tan",),
)

PLACEMENTS = (
    {"placement": Placement.SECOND, "is_placement_told": True},
    {"placement": Placement.THIRD},
    {"placement": Placement.SHORT_LIST, "is_placement_told": True},
    {"placement": Placement.EARLY},
    {"placement": Placement.UNKNOWN},
)
TOLD = (
    {},
    {"was_told_by_contact": True, "told_by_channel": RejectionChannel.CALL, "told_on": date(2026, 6, 8)},
    {"was_told_by_contact": True, "told_by_channel": RejectionChannel.MAIL},
)
STRENGTHS = (PLANNING, KnownStrength("Cut returns by a fifth."), None)


def facts(**changes) -> ScriptFacts:
    """Ana's call to Dana, with changes."""
    return replace(ANA_RINGS_DANA, **changes)


def line(script: Script, part: PartCode) -> Line:
    """The line or branch of one part."""
    return next(line for line in script.lines + script.branches if line.part == part)


def all_lines(script: Script) -> tuple[Line, ...]:
    """Everything that a script can be asked for."""
    notes = (script.note, script.invitation, script.keep_in_touch, script.thanks, script.thanks_after_refusal)
    letters = (script.mail, script.portal, script.message, *notes)
    return script.lines + script.branches + tuple(letter for letter in letters if letter)


def everything(script: Script) -> str:
    """Every wording that a script offers, in one text."""
    return "\n".join(wording.text for line in all_lines(script) for wording in line.alternatives)


@cache
def many_letters() -> tuple[Line, ...]:
    """The letters that come afterwards, to whoever was asked and whatever came of it."""
    named = {"topic": "SAP", "done": "passed the course", "asked_on": date(2026, 6, 15)}
    calls = [
        facts(role=role, interest=interest, history=history, met_on=None, **named)
        for role, interest, history in product(ContactRole, Interest, SpokenHistory)
    ]
    return tuple(scripts.write(call, letter) for call in calls for letter in scripts.Letter)


@cache
def many() -> tuple[tuple[ScriptFacts, Script], ...]:
    """Scripts for calls that vary in every dimension of domain 3.1."""
    return tuple((call, scripts.compose(call)) for call in (*_who_and_how_close(), *_how_known(), *_offers()))


def _who_and_how_close():
    for role, placement, stage, interest, rapport in product(
        ContactRole, PLACEMENTS, ("screen", "interview", "final"), Interest, (5, None, 1)
    ):
        yield facts(role=role, stage=stage, interest=interest, rapport=rapport, **placement)


def _how_known():
    for role, history, told, strength, interest in product(
        ContactRole, SpokenHistory, TOLD, STRENGTHS, (Interest.YES, Interest.NO)
    ):
        yield facts(role=role, history=history, met_on=None, strength=strength, interest=interest, **told)
    for role, history, channel, had_task in product(ContactRole, SpokenHistory, Channel, (True, False)):
        yield facts(role=role, history=history, channel=channel, had_task=had_task, rapport=3)


def _offers():
    for role, was_invited, is_agreed, has_mail in product(ContactRole, *[(True, False)] * 3):
        yield facts(role=role, was_invited=was_invited, is_time_agreed=is_agreed, has_mail=has_mail, could_start="")
    for role, told, rapport in product(ContactRole, TOLD, (5, 2)):
        yield facts(role=role, rapport=rapport, candidate_phone="", also_met=(), has_mail=True, **told)
        yield facts(role=role, rapport=rapport, candidate_name="", contact_name="", position="", employer="", **told)
