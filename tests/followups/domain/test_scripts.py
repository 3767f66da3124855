"""What a script says to whom: parts, roles, placements, the ten settled readings (domain 3, 3.1, 10)."""

import re
from datetime import date

import pytest

from applications.enums import ContactRole, Interest, Placement, RejectionChannel, SpokenHistory
from followups.domain import scripts, sheets
from followups.domain.channels import ChannelChoice
from followups.domain.facts import KnownStrength
from followups.domain.reason import Reason
from followups.enums import Channel, PartCode
from tests.followups.domain import script_cases
from tests.followups.domain.script_cases import facts

FULL = ["P1", "P2", "P3", "P4", "P5", "P10", "P11", "P12"]
WITHOUT_DOOR = ["P1", "P2", "P3", "P4", "P5", "P10", "P12"]
EARLY = ["P1", "P2", "P3", "P4", "P5", "P12"]
BRANCHES = ["P6", "P7", "P8", "P9", "voicemail", "gatekeeper"]


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        pytest.param({}, FULL, id="3-full"),
        pytest.param({"interest": Interest.UNSURE}, FULL, id="3.1-unsure"),
        pytest.param({"interest": Interest.NO}, WITHOUT_DOOR, id="3.1-interest-gone"),
        pytest.param({"placement": Placement.EARLY}, EARLY, id="B9-early"),
        pytest.param({"placement": Placement.EARLY, "interest": Interest.NO}, EARLY, id="B9-early-interest-gone"),
        pytest.param({"stage": "screen"}, EARLY, id="B9-screened-out"),
        pytest.param({"stage": "screen", "placement": Placement.SHORT_LIST}, FULL, id="B9-screened-but-short-listed"),
        pytest.param({"stage": "interview"}, FULL, id="3.1-interview"),
        pytest.param({"placement": Placement.SECOND, "interest": Interest.NO}, WITHOUT_DOOR, id="B8-runner-up"),
        pytest.param({"strength": None}, FULL, id="3.1-no-strength"),
        pytest.param({"rapport": 0}, FULL, id="B8-stiff"),
        pytest.param({"channel": Channel.MAIL}, FULL, id="channel-mail"),
    ],
)
@pytest.mark.parametrize("role", ContactRole)
def test_parts_stand_in_number_order_for_every_role(role, changes, parts):
    call = facts(role=role, **changes)

    script = scripts.compose(call)

    assert [line.part.value for line in script.lines] == parts
    assert [line.part.value for line in script.branches] == BRANCHES


def test_scenario_3_second_place_hiring_manager_final_round():
    call = facts(
        placement=Placement.SECOND, is_placement_told=True, strength=KnownStrength("cut returns by a fifth", "")
    )

    script = scripts.compose(call)

    spoken = {line.part: line.text for line in script.lines + script.branches}
    question, advice = spoken[PartCode.QUESTION].split("\n")
    assert [part for part in FULL if part in spoken] == FULL
    assert PartCode.PROBING in spoken
    assert PartCode.REFUSAL in spoken
    assert "where did I fall short?" in question
    assert "in my place, what would you work on first?" in advice
    assert [part for part, text in spoken.items() if "cut returns by a fifth" in text] == [PartCode.STRENGTH]
    assert "If plans change" in spoken[PartCode.DOOR]
    assert script.seconds_before_question <= 90


@pytest.mark.parametrize("role", ContactRole)
@pytest.mark.parametrize(
    "placement",
    [pytest.param(Placement.SECOND, id="B10-second"), pytest.param(Placement.THIRD, id="B10-third")],
)
def test_close_is_said_by_default_if_told_and_quotable(role, placement):
    call = facts(role=role, placement=placement, is_placement_told=True)

    script = scripts.compose(call)

    assert "close" in words(script_cases.line(script, PartCode.ACCEPTANCE).text)
    assert "left_out_closeness" not in codes(script)


@pytest.mark.parametrize("role", ContactRole)
@pytest.mark.parametrize(
    ("changes", "is_advised"),
    [
        pytest.param({"placement": Placement.SECOND}, True, id="B10-second-in-confidence"),
        pytest.param({"placement": Placement.THIRD}, True, id="B10-third-in-confidence"),
        pytest.param({"placement": Placement.SHORT_LIST, "is_placement_told": True}, False, id="B10-short-list"),
        pytest.param({"placement": Placement.UNKNOWN, "is_placement_told": True}, False, id="B10-unknown"),
    ],
)
def test_close_is_never_said_otherwise(role, changes, is_advised):
    call = facts(role=role, **changes)

    script = scripts.compose(call)

    assert "close" not in words(script_cases.everything(script))
    assert ("left_out_closeness" in codes(script)) is is_advised


@pytest.mark.parametrize(
    ("changes", "part", "said"),
    [
        pytest.param({"role": ContactRole.HR}, "P4", "There may be limits to what you can say", id="3.1-hr-exit"),
        pytest.param({"role": ContactRole.HR}, "P5", "Looking at the requirements", id="3.1-hr-requirements"),
        pytest.param({"role": ContactRole.HR}, "P11", "another role", id="3.1-hr-other-roles"),
        pytest.param({"role": ContactRole.INTERVIEW_TEAM}, "P5", "your part of the interview", id="3.1-team-part"),
        pytest.param({"role": ContactRole.INTERVIEW_TEAM}, "P11", "work with you all one day", id="3.1-team-interest"),
        pytest.param({"role": ContactRole.INTERVIEW_TEAM}, "P12", "the hiring manager as well", id="3.1-team-thanks"),
        pytest.param({"role": ContactRole.CHAMPION}, "P1", "Hi Dana, it's Ana.", id="3.1-champion-informal"),
        pytest.param({"role": ContactRole.CHAMPION}, "P2", "thank you for your support", id="3.1-champion-support"),
        pytest.param({"role": ContactRole.CHAMPION}, "P4", "nothing you're not meant to share", id="3.1-champion-safe"),
        pytest.param({"role": ContactRole.AGENCY_RECRUITER}, "P1", "with Kline Logistics", id="3.1-agency-client"),
        pytest.param({"role": ContactRole.AGENCY_RECRUITER}, "P5", "From what the client told you", id="3.1-agency"),
        pytest.param({"stage": "interview", "had_task": True}, "P5", "Where did my task fall short", id="3.1-task"),
        pytest.param(
            {"stage": "screen", "placement": Placement.SHORT_LIST},
            "P5",
            "Which requirement weighed most",
            id="3.1-screen",
        ),
        pytest.param({"placement": Placement.EARLY}, "P1", "could I have three minutes", id="B12-early"),
        pytest.param({}, "P1", "could I have ten minutes", id="B12"),
        pytest.param({"placement": Placement.EARLY}, "P4", "one pointer", id="3.1-early-one-pointer"),
        pytest.param({"rapport": 4}, "P1", "Hello Dana, it's Ana Ruiz.", id="3.1-warm-first-name"),
        pytest.param({"rapport": 3}, "P1", "Hello Dana Whitfield, this is Ana Ruiz.", id="3.1-neutral-full-name"),
        pytest.param({"rapport": 1}, "P10", "I hope one thing came across all the same", id="3.1-stiff-half-sentence"),
        pytest.param({"strength": None}, "P10", "something that came across well", id="3.1-balance"),
        pytest.param({"interest": Interest.UNSURE}, "P11", "I'd be happy to talk", id="3.1-unsure"),
        pytest.param(
            {"placement": Placement.SECOND, "is_placement_told": True}, "P11", "I could start in August", id="3.1-start"
        ),
        pytest.param({"was_invited": True}, "P1", "You kindly offered me feedback", id="P1-invited"),
        pytest.param({"is_time_agreed": True}, "P1", "Is now still good for ten minutes?", id="P1-agreed"),
        pytest.param({"channel": Channel.VIDEO}, "P3", "I accept your decision", id="P3-nobody-rings"),
        pytest.param({"has_mail": True}, "voicemail", "I'll send you two lines", id="1.5-announce"),
        pytest.param({}, "voicemail", "I'll try you again another day", id="1.5-no-address"),
    ],
)
def test_wording_follows_the_situation(changes, part, said):
    call = facts(**changes)

    script = scripts.compose(call)

    assert said in script_cases.line(script, PartCode(part)).text


@pytest.mark.parametrize("role", ContactRole)
def test_a_time_that_was_agreed_is_not_asked_for_again(role):
    opening = script_cases.line(scripts.compose(facts(role=role, is_time_agreed=True)), PartCode.OPENING)

    asked = [wording.id for wording in opening.alternatives if re.search(r"another|bad moment|could I", wording.text)]

    assert len(opening.alternatives) >= 3
    assert asked == []


@pytest.mark.parametrize("role", ContactRole)
@pytest.mark.parametrize(
    ("strength", "asked_in"),
    [pytest.param(None, {"P10"}, id="3.1-balance"), pytest.param(script_cases.PLANNING, {"P7"}, id="3.1-strength")],
)
def test_what_came_across_well_is_asked_in_one_place(role, strength, asked_in):
    script = scripts.compose(facts(role=role, strength=strength, had_task=True))

    asking = {
        part.value
        for part in (PartCode.PROBING, PartCode.STRENGTH)
        for wording in script_cases.line(script, part).alternatives
        if re.search(r"keep it|keep doing|hold on to it", wording.text)
    }

    assert asking == asked_in


@pytest.mark.parametrize(
    ("told_on", "said"),
    [
        pytest.param(date(2026, 6, 16), "You called me on Tuesday about", id="B15-same-day"),
        pytest.param(date(2026, 6, 12), "You called me on Friday about", id="this-week"),
        pytest.param(date(2026, 6, 9), "You called me on the 9th about", id="a-week-ago"),
        pytest.param(date(2026, 5, 3), "You called me on the 3rd of May about", id="long-ago"),
    ],
)
def test_a_no_by_phone_is_referred_to(told_on, said):
    call = facts(told_on=told_on, told_by_channel=RejectionChannel.CALL, was_told_by_contact=True)

    script = scripts.compose(call)

    assert said in script_cases.line(script, PartCode.OPENING).text
    assert "Thank you for telling me yourself." in script_cases.line(script, PartCode.GRATITUDE).text


@pytest.mark.parametrize(
    ("changes", "unsaid"),
    [
        pytest.param({"met_on": None}, ("We met", "on the 4th"), id="met-on-unknown"),
        pytest.param({"met_on": date(2026, 6, 17)}, ("We met",), id="met-on-not-past"),
        pytest.param(
            {"history": SpokenHistory.NEVER},
            ("We met", "time that you", "gave me", "took with me", "talk with you"),
            id="never-met",
        ),
        pytest.param(
            {"history": SpokenHistory.NEVER, "met_on": None}, ("interviewed with",), id="never-met-at-reception"
        ),
        pytest.param({"met_on": None, "history": SpokenHistory.SPOKE_BY_PHONE}, ("We met",), id="only-spoke"),
        pytest.param({"also_met": ()}, ("Mei",), id="nobody-else"),
        pytest.param({"candidate_phone": ""}, ("555", "number"), id="no-number"),
        pytest.param({"employer": ""}, ("Kline",), id="no-employer"),
        pytest.param({"could_start": ""}, ("start in", "when I could start"), id="no-start"),
        pytest.param(
            {"was_told_by_contact": False}, ("telling me yourself", "writing to me yourself"), id="told-by-other"
        ),
        pytest.param({"has_mail": False}, ("I'll send you",), id="no-address-no-note-announced"),
        pytest.param(
            {"interest": Interest.NO}, ("glad to hear", "like to work", "plans change", "bring you"), id="no-door"
        ),
        pytest.param(
            {"stage": "screen", "met_on": None}, ("in the interview when", "from the interviews"), id="no-interview"
        ),
        pytest.param({"channel": Channel.IN_PERSON}, ("not calling",), id="in-person"),
    ],
)
@pytest.mark.parametrize("role", [ContactRole.HR, ContactRole.HIRING_MANAGER, ContactRole.INTERVIEW_TEAM])
def test_what_is_unknown_or_untrue_is_in_no_wording(role, changes, unsaid):
    call = facts(role=role, **changes)

    everything = script_cases.everything(scripts.compose(call))

    assert [saying for saying in unsaid if saying in everything] == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"role": ContactRole.HIRING_MANAGER}, ["left_out_votes"], id="hiring-manager"),
        pytest.param({"role": ContactRole.HR}, ["left_out_scores"], id="hr"),
        pytest.param({"role": ContactRole.INTERVIEW_TEAM}, ["left_out_second_chance"], id="interview-team"),
        pytest.param({"role": ContactRole.CHAMPION}, ["left_out_confidences"], id="champion"),
        pytest.param({"interest": Interest.NO}, ["left_out_interest", "left_out_votes"], id="interest-gone"),
    ],
)
def test_what_is_better_left_out_is_named(changes, expected):
    call = facts(**changes)

    script = scripts.compose(call)

    assert codes(script) == [*expected, "left_out_why", "left_out_comparing", "left_out_fairness"]


@pytest.mark.parametrize("index", range(-1, 9))
def test_chosen_phrasing_is_said_and_goes_round(index):
    offered = script_cases.line(scripts.compose(facts()), PartCode.PURPOSE).alternatives

    chosen = script_cases.line(scripts.compose(facts(phrasings={PartCode.PURPOSE: index})), PartCode.PURPOSE)

    assert (chosen.phrasing, chosen.text) == offered[index % len(offered)][:2]
    assert chosen.alternatives == offered


@pytest.mark.parametrize("relation", [pytest.param(5, id="B7-warm"), pytest.param(None, id="B7-neutral")])
def test_diagnosis_comes_before_advice_for_everybody(relation):
    question = script_cases.line(scripts.compose(facts(rapport=relation)), PartCode.QUESTION)

    firsts = [wording.text.split("\n")[0] for wording in question.alternatives]

    assert [first for first in firsts if re.search(r"would you|advi[cs]e", first)] == []


def test_sheet_shows_exits_at_their_place_in_number_order_b11():
    script = scripts.compose(facts())
    choice = ChannelChoice(Channel.PHONE, "CHN-8", Reason("channel_phone"))

    sheet = sheets.lines_for(script, Channel.PHONE, choice)

    numbered = [line.part.value for line in sheet if line.part.value.startswith("P")]
    assert numbered == [f"P{number}" for number in range(1, 13)]


def codes(script):
    return [reason.code for reason in script.left_out]


def words(text):
    return re.findall(r"\w+", text.lower())
