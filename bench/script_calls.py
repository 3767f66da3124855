"""Forty invented calls, varied in role, stage, placement, relation, channel, country and how the no came.

After them, one who waits for a decision.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from applications.enums import ContactRole, Interest, Placement, RejectionChannel, SpokenHistory
from followups.domain.facts import KnownStrength, ScriptFacts
from followups.domain.scripts import Letter, Wording, waiting_words
from followups.domain.scripts.waiting_words import WaitingFacts
from followups.enums import Channel, PartCode

TODAY = date(2026, 6, 16)
HR, MANAGER, TEAM = ContactRole.HR, ContactRole.HIRING_MANAGER, ContactRole.INTERVIEW_TEAM
CHAMPION, AGENCY = ContactRole.CHAMPION, ContactRole.AGENCY_RECRUITER
RANG = {"was_told_by_contact": True, "told_by_channel": RejectionChannel.CALL}
WROTE = {"was_told_by_contact": True}
TOLD_SECOND = {"placement": Placement.SECOND, "is_placement_told": True}
TOLD_SHORT_LIST = {"placement": Placement.SHORT_LIST, "is_placement_told": True}
EARLY = {"placement": Placement.EARLY, "stage": "screen"}
IN_WINTER = {"met_on": date(2026, 1, 20), "told_on": date(2026, 1, 30)}
IN_SPRING = {"met_on": date(2026, 4, 8), "told_on": date(2026, 4, 16)}
STRANGER = {"history": SpokenHistory.NEVER, "met_on": None, "also_met": ()}


@dataclass(frozen=True, slots=True)
class Invented:
    """One call, and what of it is shown: the whole call, one text of its script, or a letter afterwards."""

    title: str
    facts: ScriptFacts
    shows: str = "call"
    letter: Letter | None = None


def _call(title: str, contact: str, position: str, employer: str, **changes: Any) -> Invented:
    shows, letter = changes.pop("shows", "call"), changes.pop("letter", None)
    chosen = changes.pop("says", 0)
    usual = ScriptFacts(
        candidate_name="Ana Ruiz",
        contact_name=contact,
        position=position,
        employer=employer,
        stage="final",
        today=TODAY,
        candidate_phone="212 555 0142",
        role=MANAGER,
        met_on=date(2026, 6, 4),
        told_on=date(2026, 6, 12),
        strength=KnownStrength("planning under pressure", "cut late orders by a fifth at Corvane"),
        could_start="August",
        phrasings=dict.fromkeys(PartCode, chosen),
    )
    return Invented(title, replace(usual, **changes), shows, letter)


_TOM = {"candidate_name": "Tom Berg", "candidate_phone": "030 555 0199"}
_JOY = {"candidate_name": "Joy Adeyemi", "candidate_phone": "020 7946 0018", "could_start": "from 1 September"}
_LIN = {"candidate_name": "Lin Wei", "candidate_phone": "", "strength": None, "could_start": ""}
_SIX = {
    "strength": KnownStrength("SQL", "rebuilt the monthly report at Tarn in two weeks"),
    "could_start": "immediately",
}

CALLS = (
    _call(
        "US, manager, final, second and told", "Dana Whitfield", "operations analyst", "Kline Logistics", **TOLD_SECOND
    ),
    _call(
        "US, manager, warm, final, no placement", "Dana Whitfield", "operations analyst", "Kline Logistics", rapport=5
    ),
    _call("UK, HR, final, told by mail", "Priya Nair", "buyer", "Aldgate Foods", role=HR, **WROTE, **_JOY),
    _call(
        "DE, HR, stiff, interview, agreed by mail",
        "Frau Keller",
        "Controllerin",
        "Rheinwerk GmbH",
        role=HR,
        rapport=1,
        stage="interview",
        is_time_agreed=True,
        **_TOM,
    ),
    _call(
        "UK, team member, interview, with a colleague",
        "Sam Okafor",
        "data engineer",
        "Harbour Bank",
        role=TEAM,
        stage="interview",
        also_met=("Mei Tan",),
        **_SIX,
    ),
    _call(
        "UK, champion, short-listed",
        "Joana Alves",
        "shift planner",
        "Aldgate Foods",
        role=CHAMPION,
        rapport=5,
        **TOLD_SHORT_LIST,
        **_JOY,
    ),
    _call(
        "US, agency, second, told by the agency",
        "Luis Ortega",
        "accountant",
        "Pine Street Partners",
        role=AGENCY,
        history=SpokenHistory.SPOKE_BY_PHONE,
        met_on=None,
        **TOLD_SECOND,
        **RANG,
    ),
    _call("FR, manager rang, final", "Claire Dubois", "product manager", "Lumen", **RANG, **_TOM),
    _call(
        "US, HR, screened out",
        "Kim Jordan",
        "support agent",
        "Brightline",
        role=HR,
        history=SpokenHistory.SPOKE_BY_PHONE,
        met_on=None,
        **EARLY,
    ),
    _call(
        "IN, HR, screened out, never spoken",
        "Arjun Rao",
        "test engineer",
        "Sarita Systems",
        role=HR,
        **EARLY,
        **STRANGER,
    ),
    _call(
        "Interest gone, manager, final, differently",
        "Dana Whitfield",
        "operations analyst",
        "Kline Logistics",
        interest=Interest.NO,
        says=1,
    ),
    _call(
        "Unsure, team member, case task",
        "Mei Tan",
        "consultant",
        "Ferrow",
        role=TEAM,
        interest=Interest.UNSURE,
        had_task=True,
        stage="interview",
    ),
    _call(
        "Manager, task, no strength known",
        "Ola Nordmann",
        "backend developer",
        "Fjordline",
        had_task=True,
        stage="interview",
        **_LIN,
    ),
    _call(
        "Manager, second in confidence, differently again",
        "Dana Whitfield",
        "operations analyst",
        "Kline Logistics",
        placement=Placement.SECOND,
        says=2,
    ),
    _call(
        "Invited feedback, manager, warm",
        "Dana Whitfield",
        "operations analyst",
        "Kline Logistics",
        was_invited=True,
        rapport=4,
        says=1,
    ),
    _call(
        "Video, manager, agreed", "Hiro Sato", "designer", "Kawabe", channel=Channel.VIDEO, is_time_agreed=True, **_SIX
    ),
    _call(
        "Desk, nobody known, three words differently", "", "nurse", "St Brennan Hospital", role=HR, says=2, **STRANGER
    ),
    _call(
        "Champion, interest unsure, agreed",
        "Joana Alves",
        "teacher",
        "Larkfield School",
        role=CHAMPION,
        interest=Interest.UNSURE,
        is_time_agreed=True,
        says=1,
    ),
    _call(
        "Agency, not close, differently", "Luis Ortega", "electrician", "Hartwell Energy", role=AGENCY, says=1, **_LIN
    ),
    _call(
        "Nothing known but a name",
        "Dana Whitfield",
        "",
        "",
        candidate_name="",
        candidate_phone="",
        strength=None,
        could_start="",
        met_on=None,
    ),
    _call(
        "Mail, manager, second", "Dana Whitfield", "operations analyst", "Kline Logistics", shows="mail", **TOLD_SECOND
    ),
    _call("Mail, HR, DE", "Frau Keller", "Controllerin", "Rheinwerk GmbH", role=HR, shows="mail", says=1, **_TOM),
    _call("Mail, champion", "Joana Alves", "shift planner", "Aldgate Foods", role=CHAMPION, shows="mail", **_JOY),
    _call("Mail, agency, differently", "Luis Ortega", "accountant", "Pine Street", role=AGENCY, shows="mail", says=2),
    _call("Mail to the desk", "", "nurse", "St Brennan Hospital", role=HR, shows="mail", says=3, **STRANGER),
    _call("Mail, screened out", "Kim Jordan", "support agent", "Brightline", role=HR, shows="mail", **EARLY),
    _call(
        "Mail, screened out, agency", "Luis Ortega", "clerk", "Brightline", role=AGENCY, shows="mail", says=1, **EARLY
    ),
    _call("Portal", "", "planner", "City of Larkfield", role=HR, shows="portal", **STRANGER),
    _call("Message, team member", "Sam Okafor", "data engineer", "Harbour Bank", role=TEAM, shows="message", says=1),
    _call("Invitation, warm", "Dana Whitfield", "operations analyst", "Kline Logistics", rapport=5, shows="invitation"),
    _call("Two lines first, manager", "Dana Whitfield", "operations analyst", "Kline Logistics", shows="note"),
    _call("Two lines first, HR, wrote", "Priya Nair", "buyer", "Aldgate Foods", role=HR, shows="note", says=2, **WROTE),
    _call(
        "Keep in touch, after two months",
        "Dana Whitfield",
        "operations analyst",
        "Kline Logistics",
        shows="keep_in_touch",
        **IN_SPRING,
    ),
    _call(
        "Thanks after an answer",
        "Dana Whitfield",
        "operations analyst",
        "Kline Logistics",
        topic="SAP reporting",
        letter=Letter.THANKS,
    ),
    _call("Thanks after half an answer", "Priya Nair", "buyer", "Aldgate Foods", role=HR, letter=Letter.THANKS_PARTLY),
    _call("Thanks after a policy", "Priya Nair", "buyer", "Aldgate Foods", role=HR, letter=Letter.THANKS_AFTER_REFUSAL),
    _call(
        "Thanks after a referral", "Priya Nair", "buyer", "Aldgate Foods", role=HR, letter=Letter.THANKS_AFTER_REFERRAL
    ),
    _call(
        "Thanks after silence",
        "Sam Okafor",
        "data engineer",
        "Harbour Bank",
        role=TEAM,
        says=2,
        letter=Letter.THANKS_AFTER_SILENCE,
    ),
    _call(
        "Had it, three weeks later",
        "Dana Whitfield",
        "operations analyst",
        "Kline Logistics",
        topic="hands-on audits",
        done="led two audits in 2023",
        asked_on=date(2026, 5, 27),
        letter=Letter.HAD_IT,
        met_on=date(2026, 5, 12),
        told_on=date(2026, 5, 22),
    ),
    _call(
        "I acted on it, months later",
        "Dana Whitfield",
        "operations analyst",
        "Kline Logistics",
        topic="SAP reporting",
        done="passed the SAP reporting course, and use it weekly",
        asked_on=date(2026, 2, 3),
        letter=Letter.ACTED_ON_IT,
        **IN_WINTER,
    ),
)

_WAITS = WaitingFacts(
    today=TODAY,
    position="operations analyst",
    candidate_name="Ana Ruiz",
    contact_name="Dana Whitfield",
    met_on=date(2026, 5, 28),
    promised_on=date(2026, 6, 12),
)
WAITING: tuple[tuple[str, tuple[Wording, ...]], ...] = (
    ("A line to plant, at the end of an interview", waiting_words.plant()),
    ("Asking how it stands, in writing", waiting_words.ask(_WAITS)),
    ("Asking once more, in writing", waiting_words.ask(replace(_WAITS, asked_on=date(2026, 6, 8)))),
    ("Asking how it stands, by phone", waiting_words.ask_by_phone(_WAITS)),
    ("A no that comes by phone", waiting_words.no_by_phone()),
)
