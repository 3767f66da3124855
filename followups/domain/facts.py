"""What the pure core is told. Rows become facts in `queries` and `actions`; no database and no clock here."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from applications.enums import (
    ContactRole,
    DecisionPart,
    Interest,
    Invitation,
    PhoneKind,
    Placement,
    RejectionChannel,
    SpokenHistory,
)
from followups.enums import AttemptResult, Channel, PartCode

StageColumn = Literal["screen", "interview", "final"]
"""The three columns of domain 2.2: saved, applied, screening; interviewing; final round, offer."""


@dataclass(frozen=True, slots=True)
class Person:
    """One contact in one application, as ranking and channel rules see them (domain 2.2).

    `role` None: not said yet, taken as interview team. `rapport` 0 to 5; None: not rated, counts as 2.
    `is_desk`: no person but the employer's recruiting desk.
    """

    id: int
    name: str
    role: ContactRole | None = None
    rapport: int | None = None
    part: DecisionPart = DecisionPart.INTERVIEWED
    invited: Invitation = Invitation.NO
    quote: str = ""
    history: SpokenHistory = SpokenHistory.MET
    phone_kind: PhoneKind = PhoneKind.NONE
    has_mail: bool = False
    has_link: bool = False
    was_tense: bool = False
    is_two_above: bool = False
    last_contact_on: date | None = None
    was_asked_without_answer: bool = False
    answered_vaguely: bool = False
    is_exhausted: bool = False
    has_refused: bool = False
    is_do_not_contact: bool = False
    has_left: bool = False
    is_public_source_only: bool = False
    is_subject_of_concern: bool = False
    is_desk: bool = False


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What decides how one person is approached (domain 1.3).

    `asked_to_ring`: this person offered a call in words. `is_link_from_interview`: the link came up in the interview.
    `may_call`, `may_write`: what TIM-18 and TIM-20 leave open. `agency`: another, reachable person who is the agency's.
    `desk`: the recruiting desk, where it is the one to ask (CHN-6).
    `employer_country`: ISO code of the employer's site, empty if unknown.
    """

    person: Person
    asked_to_ring: bool = False
    is_mail_unanswerable: bool = False
    is_link_from_interview: bool = True
    is_no_contact_case: bool = False
    may_call: bool = True
    may_write: bool = True
    prefers_writing: bool = False
    employer_country: str = ""
    is_public_body: bool = False
    agency: Person | None = None
    desk: Person | None = None


@dataclass(frozen=True, slots=True)
class QuietSeason:
    """Days, both ends included, on which nobody is asked and the clock stands still (TIM-10, T8)."""

    first: date
    last: date
    code: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The business days of one place, given as data (TIM-9 to 11, T5, T16).

    `rest_days`: ISO weekdays, Monday 1 to Sunday 7. `is_checked` False: no country known, so no holidays.
    """

    rest_days: frozenset[int] = frozenset({6, 7})
    holidays: frozenset[date] = frozenset()
    quiet_seasons: tuple[QuietSeason, ...] = ()
    is_checked: bool = True


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call that was made: when it began, by what channel, what came of it."""

    started_at: datetime
    channel: Channel
    result: AttemptResult


@dataclass(frozen=True, slots=True)
class TimingFacts:
    """What decides when one person may be approached (domain 1.2).

    `received_at`: aware instant of the no, None if its date is unknown. Zones are IANA names.
    `named_at`: a time the contact named, which lifts the waiting rules (T11). `feels_calm` lifts TIM-1 (T14).
    """

    received_at: datetime | None
    contact_zone: str
    user_zone: str
    calendar: Calendar
    is_finance_or_sales: bool = False
    feels_calm: bool = False
    attempts: tuple[Attempt, ...] = ()
    named_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KnownStrength:
    """A strength the candidate can name, with the proof that goes with it, in the candidate's words."""

    name: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class ScriptFacts:
    """All that a script may say (domain 3). What is empty here is not said: nothing is invented.

    `met_on`: day of the last meeting with this contact. `told_on`: day of the no, in the candidate's zone.
    `is_placement_told`: the employer said it and it may be quoted (B10). `phrasings`: chosen phrasing index by part.
    `today` dates the wording ("you rang me on Tuesday"). `was_invited`: this contact offered feedback.
    `is_time_agreed`: this contact said yes to the call. `has_mail`: a voicemail may announce a note (1.5).
    For the letters afterwards: `topic`, what they named, as a short title; `done`, what the candidate can show for it;
    `asked_on`, the day they were asked.
    """

    candidate_name: str
    contact_name: str
    position: str
    employer: str
    stage: StageColumn
    today: date
    candidate_phone: str = ""
    role: ContactRole = ContactRole.INTERVIEW_TEAM
    rapport: int | None = None
    history: SpokenHistory = SpokenHistory.MET
    met_on: date | None = None
    told_on: date | None = None
    told_by_channel: RejectionChannel = RejectionChannel.MAIL
    was_told_by_contact: bool = False
    placement: Placement = Placement.UNKNOWN
    is_placement_told: bool = False
    interest: Interest = Interest.YES
    strength: KnownStrength | None = None
    could_start: str = ""
    channel: Channel = Channel.PHONE
    had_task: bool = False
    also_met: tuple[str, ...] = ()
    phrasings: dict[PartCode, int] = field(default_factory=dict)
    was_invited: bool = False
    is_time_agreed: bool = False
    has_mail: bool = False
    topic: str = ""
    done: str = ""
    asked_on: date | None = None
