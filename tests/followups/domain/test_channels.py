"""By which channel, in the decision order of domain 1.3 with the readings B13 and B14."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.enums import ContactRole, Invitation, PhoneKind, SpokenHistory
from followups.domain import channels
from followups.domain.facts import ChannelFacts, Person
from followups.domain.reason import Reason
from followups.enums import Channel

PHONE, MAIL, MESSAGE = Channel.PHONE, Channel.MAIL, Channel.MESSAGE

PAOLA = Person(1, "Paola", rapport=3, phone_kind=PhoneKind.DIRECT, has_mail=True)
AGENT = Person(7, "Petra", role=ContactRole.AGENCY_RECRUITER, rapport=2, phone_kind=PhoneKind.DIRECT, has_mail=True)
FACTS = ChannelFacts(PAOLA)


def about(person=None, **facts):
    return replace(FACTS, person=replace(PAOLA, **(person or {})), **facts)


NO_NUMBER = {"phone_kind": PhoneKind.NONE}
NUMBER_ONLY = {"has_mail": False}
LINK_ONLY = {"phone_kind": PhoneKind.NONE, "has_mail": False, "has_link": True}
NOTHING = {"phone_kind": PhoneKind.NONE, "has_mail": False}


@pytest.mark.parametrize(
    ("facts", "channel", "rule", "note_channel"),
    [
        pytest.param(about(is_no_contact_case=True), None, "CHN-1", None, id="CHN-1 no-contact case"),
        pytest.param(about({"has_refused": True}), None, "CHN-1", None, id="CHN-1 refused"),
        pytest.param(about({"has_left": True}, asked_to_ring=True), None, "CHN-1", None, id="CHN-1 left"),
        pytest.param(about(may_call=False), MAIL, "CHN-2", None, id="CHN-2 no calls"),
        pytest.param(about(LINK_ONLY, may_call=False), MESSAGE, "CHN-2", None, id="CHN-2 no calls, link"),
        pytest.param(about(NUMBER_ONLY, may_call=False), None, "CHN-2", None, id="CHN-2 no calls, number only"),
        pytest.param(about(may_call=False, may_write=False), None, "CHN-2", None, id="CHN-2 nothing allowed"),
        pytest.param(
            about(may_call=False, asked_to_ring=True, agency=AGENT), MAIL, "CHN-2", None, id="CHN-2 before CHN-5"
        ),
        pytest.param(about(prefers_writing=True), MAIL, "CHN-3", None, id="CHN-3 prefers writing"),
        pytest.param(about(prefers_writing=True, agency=AGENT), MAIL, "CHN-3", None, id="CHN-3 before CHN-5"),
        pytest.param(about(LINK_ONLY, prefers_writing=True), MESSAGE, "CHN-3", None, id="CHN-3 link"),
        pytest.param(about(NUMBER_ONLY, prefers_writing=True), PHONE, "CHN-3", None, id="CHN-3 number only"),
        pytest.param(about(NOTHING, prefers_writing=True), None, "CHN-10", None, id="CHN-3 nothing known"),
        pytest.param(replace(FACTS, person=AGENT, employer_country="DE"), PHONE, "CHN-5", None, id="CHN-5 agent"),
        pytest.param(
            replace(FACTS, person=replace(AGENT, phone_kind=PhoneKind.NONE)), MAIL, "CHN-5", None, id="CHN-5 agent mail"
        ),
        pytest.param(about(asked_to_ring=True, employer_country="DE"), PHONE, "B14", None, id="B14 beats CHN-7"),
        pytest.param(about({"rapport": 1}, asked_to_ring=True), PHONE, "B14", None, id="B14 beats CHN-8"),
        pytest.param(about(NO_NUMBER, asked_to_ring=True), MAIL, "CHN-9", MAIL, id="B14 without a number"),
        pytest.param(about(employer_country="DE"), MAIL, "CHN-7", MAIL, id="CHN-7 Germany"),
        pytest.param(about(employer_country="at"), MAIL, "CHN-7", MAIL, id="CHN-7 Austria"),
        pytest.param(about(employer_country="CH"), MAIL, "CHN-7", MAIL, id="CHN-7 Switzerland"),
        pytest.param(about(is_public_body=True), MAIL, "CHN-7", MAIL, id="B13 public body"),
        pytest.param(
            about({"history": SpokenHistory.SPOKE_BY_PHONE}, is_public_body=True), PHONE, "CHN-8", None, id="B13 spoke"
        ),
        pytest.param(about(NUMBER_ONLY, employer_country="DE"), PHONE, "CHN-8", None, id="CHN-7 needs an address"),
        pytest.param(about({"history": SpokenHistory.SPOKE_BY_PHONE}), PHONE, "CHN-8", None, id="CHN-8 spoke"),
        pytest.param(about(), PHONE, "CHN-8", MAIL, id="CHN-8 note first"),
        pytest.param(about({"rapport": None}), PHONE, "CHN-8", MAIL, id="CHN-8 not rated"),
        pytest.param(about({"rapport": 2}), PHONE, "CHN-8", MAIL, id="CHN-8 rapport 2"),
        pytest.param(about({"has_mail": False, "has_link": True}), PHONE, "CHN-8", MESSAGE, id="CHN-8 note by message"),
        pytest.param(about(NUMBER_ONLY), PHONE, "CHN-8", None, id="CHN-8 no way for a note"),
        pytest.param(about(is_mail_unanswerable=True), PHONE, "CHN-8", None, id="CHN-8 no-reply address"),
        pytest.param(about(may_write=False), PHONE, "CHN-8", None, id="CHN-8 may not write"),
        pytest.param(about(NO_NUMBER), MAIL, "CHN-9", MAIL, id="CHN-9 address only"),
        pytest.param(about({"rapport": 1}), MAIL, "CHN-9", MAIL, id="B14 number and address, rapport 1"),
        pytest.param(about({"history": SpokenHistory.NEVER}), MAIL, "CHN-9", MAIL, id="B14 never met"),
        pytest.param(about(LINK_ONLY), MESSAGE, "CHN-10", None, id="CHN-10 link"),
        pytest.param(about(LINK_ONLY, is_link_from_interview=False), None, "CHN-10", None, id="CHN-10 found link"),
        pytest.param(about(NUMBER_ONLY | {"rapport": 0}), PHONE, "B14", None, id="B14 number only, rapport 0"),
        pytest.param(about(NOTHING), None, "CHN-10", None, id="CHN-10 nothing known"),
        pytest.param(about(NO_NUMBER, is_mail_unanswerable=True), None, "CHN-10", None, id="1.4 only no-reply"),
        pytest.param(about(NO_NUMBER, may_write=False), None, "CHN-10", None, id="CHN-10 may not write"),
    ],
)
def test_choose_takes_the_first_rule_that_fits(facts, channel, rule, note_channel):
    choice = channels.choose(facts)

    assert (choice.channel, choice.rule, choice.note_channel) == (channel, rule, note_channel)
    assert (choice.reason.code, choice.needs_note_first) == (rule, note_channel is not None)


@pytest.mark.parametrize(
    ("agent", "channel"),
    [(AGENT, PHONE), (replace(AGENT, phone_kind=PhoneKind.NONE), MAIL)],
    ids=["by phone", "by mail"],
)
def test_choose_chn_5_asks_the_agency_first(agent, channel):
    choice = channels.choose(about(agency=agent, is_mail_unanswerable=True))

    assert (choice.channel, choice.rule, choice.asks_agency) == (channel, "CHN-5", 7)


@pytest.mark.parametrize(
    "facts",
    [
        about({"invited": Invitation.SAID_SO}, agency=AGENT),
        about(asked_to_ring=True, agency=AGENT),
        about(agency=replace(AGENT, phone_kind=PhoneKind.NONE, has_mail=False)),
    ],
    ids=["R6 this person invited", "this person asked to ring", "no way to the agency"],
)
def test_choose_chn_5_leaves_the_agency_out(facts):
    choice = channels.choose(facts)

    assert (choice.channel, choice.asks_agency) == (PHONE, None)


@pytest.mark.parametrize(
    ("person", "limit"),
    [
        (LINK_ONLY | {"rapport": 3}, 300),
        (LINK_ONLY | {"rapport": 2}, 600),
        (LINK_ONLY | {"rapport": None}, 600),
        ({"has_mail": False, "has_link": True}, 300),
        (NO_NUMBER, None),
    ],
    ids=["invitation", "message", "not rated", "note by message", "mail"],
)
def test_choose_chn_10_limits_a_message(person, limit):
    choice = channels.choose(about(person))

    assert choice.text_limit == limit


@pytest.mark.parametrize(
    ("person", "uses_gatekeeper"),
    [
        ({"phone_kind": PhoneKind.SWITCHBOARD}, True),
        (NUMBER_ONLY | {"rapport": 1}, True),
        ({"phone_kind": PhoneKind.DIRECT}, False),
    ],
    ids=["switchboard", "B14 number only", "direct"],
)
def test_choose_says_when_somebody_else_may_answer(person, uses_gatekeeper):
    choice = channels.choose(about(person))

    assert (choice.channel, choice.uses_gatekeeper) == (PHONE, uses_gatekeeper)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (about(is_no_contact_case=True), Reason("CHN-1", {"cause": "no_contact_case"})),
        (about({"is_subject_of_concern": True}), Reason("CHN-1", {"cause": "concern"})),
        (about(), Reason("CHN-8", {"channel": "phone", "note": "mail"})),
        (about(LINK_ONLY), Reason("CHN-10", {"channel": "message", "note": ""})),
        (
            about(NO_NUMBER, is_mail_unanswerable=True),
            Reason("CHN-10", {"channel": "", "is_mail_unanswerable": True}),
        ),
    ],
    ids=["no contact", "concern", "phone", "message", "nothing"],
)
def test_choose_gives_what_the_sentence_needs(facts, reason):
    choice = channels.choose(facts)

    assert choice.reason == reason


@given(
    person=st.builds(
        Person,
        id=st.just(1),
        name=st.just("Noor"),
        role=st.none() | st.sampled_from(ContactRole),
        rapport=st.none() | st.integers(0, 5),
        invited=st.sampled_from(Invitation),
        history=st.sampled_from(SpokenHistory),
        phone_kind=st.sampled_from(PhoneKind),
        has_mail=st.booleans(),
        has_link=st.booleans(),
        has_refused=st.booleans(),
    ),
    facts=st.fixed_dictionaries(
        {
            "asked_to_ring": st.booleans(),
            "is_mail_unanswerable": st.booleans(),
            "is_link_from_interview": st.booleans(),
            "may_call": st.booleans(),
            "may_write": st.booleans(),
            "prefers_writing": st.booleans(),
            "employer_country": st.sampled_from(["", "DE", "GB"]),
        }
    ),
)
def test_choose_never_takes_a_way_that_is_barred(person, facts):
    told = ChannelFacts(person, **facts)

    choice = channels.choose(told)

    may_mail = told.may_write and person.has_mail and not told.is_mail_unanswerable
    may_message = told.may_write and person.has_link and told.is_link_from_interview
    open_ways = {
        None: True,
        PHONE: told.may_call and person.phone_kind != PhoneKind.NONE and not person.has_refused,
        MAIL: may_mail and not person.has_refused,
        MESSAGE: may_message and not person.has_refused,
    }
    assert (open_ways[choice.channel], open_ways[choice.note_channel]) == (True, True)
