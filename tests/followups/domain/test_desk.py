"""CHN-6: at an early stage where nobody became warm, the recruiting desk is asked."""

from dataclasses import replace

import pytest

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, SpokenHistory
from followups.domain import channels, desk, people
from followups.domain.facts import ChannelFacts, Person
from followups.enums import Channel
from tests.followups.domain.team import codes, names

ROSA = Person(1, "Rosa", role=ContactRole.HR, rapport=2, part=DecisionPart.SCREENED, phone_kind=PhoneKind.DIRECT)
DESK = Person(
    9,
    "Desk",
    role=ContactRole.HR,
    part=DecisionPart.COORDINATED,
    history=SpokenHistory.NEVER,
    phone_kind=PhoneKind.SWITCHBOARD,
    has_mail=True,
    is_desk=True,
)
AGENT = Person(7, "Petra", role=ContactRole.AGENCY_RECRUITER, rapport=2, phone_kind=PhoneKind.DIRECT)
WARM = replace(ROSA, rapport=3)
INVITED = replace(ROSA, invited=Invitation.SAID_SO)


@pytest.mark.parametrize(
    ("team", "stage", "is_for_the_desk"),
    [
        pytest.param([], "screen", True, id="CHN-6 nobody met"),
        pytest.param([ROSA], "screen", True, id="CHN-6 rapport 2"),
        pytest.param([replace(ROSA, rapport=None)], "screen", True, id="CHN-6 not rated counts as 2"),
        pytest.param([WARM], "screen", False, id="CHN-6 rapport 3"),
        pytest.param([replace(WARM, history=SpokenHistory.NEVER)], "screen", True, id="CHN-6 warm, but never met"),
        pytest.param([replace(WARM, has_left=True)], "screen", True, id="CHN-6 warm, but gone"),
        pytest.param([INVITED], "screen", False, id="B14 offered feedback"),
        pytest.param([ROSA], "interview", False, id="CHN-6 interview"),
        pytest.param([ROSA], "final", False, id="CHN-6 final"),
        pytest.param([replace(DESK, rapport=5)], "screen", True, id="CHN-6 the desk is nobody met"),
    ],
)
def test_chn6_when_the_desk_is_asked(team, stage, is_for_the_desk):
    assert desk.is_for_the_desk(team, stage=stage) is is_for_the_desk


@pytest.mark.parametrize(
    ("team", "stage", "order"),
    [
        pytest.param([ROSA, DESK], "screen", ["Desk", "Rosa"], id="CHN-6 desk first"),
        pytest.param([WARM, DESK], "screen", ["Rosa", "Desk"], id="CHN-6 warm first"),
        pytest.param([ROSA, DESK], "final", ["Rosa", "Desk"], id="CHN-6 late"),
        pytest.param([ROSA, DESK, AGENT], "screen", ["Petra", "Rosa", "Desk"], id="CHN-5 agency before the desk"),
        pytest.param([ROSA, replace(DESK, is_exhausted=True)], "screen", ["Rosa", "Desk"], id="CHN-6 asked enough"),
        pytest.param(
            [ROSA, replace(DESK, is_do_not_contact=True)], "screen", ["Rosa", "Desk"], id="CHN-6 not to be asked"
        ),
    ],
)
def test_chn6_desk_stands_first_where_it_is_asked(team, stage, order):
    assert names(people.rank(team, stage=stage)) == order


def test_chn6_desk_says_why_it_stands_first():
    first = people.rank([ROSA, DESK], stage="screen")[0]

    assert (first.is_pinned, codes(first.reasons)) == (True, ["desk_first"])
    assert first.caution is not None
    assert first.caution.code == "hr_policy"


def test_chn6_hand_goes_before_the_desk():
    ranked = people.rank([ROSA, DESK], stage="screen", manual_order=[1])

    assert (names(ranked), ranked[1].is_pinned) == (["Rosa", "Desk"], False)


@pytest.mark.parametrize(
    ("facts", "channel", "rule"),
    [
        pytest.param(ChannelFacts(DESK), Channel.PHONE, "CHN-6", id="CHN-6 by phone"),
        pytest.param(
            ChannelFacts(replace(DESK, phone_kind=PhoneKind.NONE)), Channel.MAIL, "CHN-6", id="CHN-6 else by mail"
        ),
        pytest.param(ChannelFacts(DESK, employer_country="DE"), Channel.PHONE, "CHN-6", id="CHN-6 before CHN-7"),
        pytest.param(ChannelFacts(DESK, may_call=False), Channel.MAIL, "CHN-2", id="CHN-2 before CHN-6"),
        pytest.param(ChannelFacts(DESK, prefers_writing=True), Channel.MAIL, "CHN-3", id="CHN-3 before CHN-6"),
        pytest.param(ChannelFacts(DESK, agency=AGENT), Channel.PHONE, "CHN-5", id="CHN-5 before CHN-6"),
        pytest.param(ChannelFacts(ROSA, desk=DESK), Channel.PHONE, "CHN-6", id="CHN-6 in the place of a person"),
        pytest.param(ChannelFacts(INVITED, desk=DESK), Channel.PHONE, "CHN-8", id="B14 unless they invited it"),
        pytest.param(
            ChannelFacts(ROSA, desk=replace(DESK, phone_kind=PhoneKind.NONE, has_mail=False)),
            Channel.PHONE,
            "CHN-8",
            id="CHN-6 no way to the desk",
        ),
    ],
)
def test_chn6_how_the_desk_is_asked(facts, channel, rule):
    choice = channels.choose(facts)

    assert (choice.channel, choice.rule) == (channel, rule)


def test_chn6_somebody_answers_for_the_desk():
    own, instead = channels.choose(ChannelFacts(DESK)), channels.choose(ChannelFacts(ROSA, desk=DESK))

    assert (own.uses_gatekeeper, own.asks_desk) == (True, None)
    assert (instead.uses_gatekeeper, instead.asks_desk) == (True, 9)


def test_between_finds_who_stands_there():
    team = [ROSA, DESK, AGENT]

    assert desk.between(team, ROSA.id, stage="screen") == (AGENT, DESK)
    assert desk.between(team, DESK.id, stage="screen") == (AGENT, None)
    assert desk.between(team, AGENT.id, stage="final") == (None, None)
