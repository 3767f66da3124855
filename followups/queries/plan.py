"""The follow-up plan of one rejection: whom, when, how, and what to say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlencode

from django.utils.translation import gettext

from applications.models import Candidate, Involvement, Rejection
from followups import facts
from followups.domain import desk, outcomes, scripts, sheets, timing
from followups.domain.reason import Reason
from followups.domain.scripts import Script
from followups.domain.timing import Slot, Window
from followups.enums import CallState, Channel, FollowUpOutcome, PartCode
from followups.models import Call, Finding, OwnWording
from followups.models.holds import Hold, is_left_alone
from followups.queries.letters import Said
from followups.queries.plan_approach import Approach, approach_to
from followups.queries.plan_people import Card, cards, choose_person
from followups.queries.plan_script import MINE, PlanScript, kept_wordings, plan_script

MOST_ATTEMPTS = 6
OFF = frozenset({*timing.NEVER_SENTENCES, "user_night"})
"""What makes a planned time one to be moved: nobody would propose it (TIM-9, TIM-12)."""

ENDED_BY_CANDIDATE = (FollowUpOutcome.DECLINED_BY_USER, FollowUpOutcome.NO_CHANNEL, FollowUpOutcome.NO_REPLY)
ANSWERED = (FollowUpOutcome.ANSWERED, FollowUpOutcome.PARTLY)


class Standing(StrEnum):
    """Where a follow-up stands, which decides what its page leads with. The first that fits, in this order."""

    HELD = "held"
    PLANNED = "planned"
    STOPPED = "stopped"
    ENDED = "ended"
    ANSWERED = "answered"
    NOBODY = "nobody"
    NO_WAY = "no_way"
    UNANSWERED = "unanswered"
    DATE_UNKNOWN = "date_unknown"
    OVER = "over"
    OPEN = "open"


class Made(NamedTuple):
    """A call that was made, and with whom."""

    call: Call
    person: Involvement


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that the page of one follow-up shows.

    `planned_notes`: what is less good about the time of the planned call (T4).
    `hidden`: how many further people stand below those shown. `phrasings`, `own`: the wordings that were
    picked by hand, ours and those kept by the candidate.
    """

    case: facts.Case
    standing: Standing
    hold: Hold | None
    today: date
    people: tuple[Card, ...]
    hidden: int
    approach: Approach | None
    words: PlanScript | None
    letters: Script
    guess: Finding | None
    planned: Call | None
    planned_notes: tuple[Reason, ...]
    made: tuple[Call, ...]
    phrasings: Mapping[PartCode, int]
    own: Mapping[PartCode, OwnWording]

    @property
    def earliest(self) -> Slot | None:
        """The earliest of the times that are offered."""
        slots = self.approach.slots if self.approach else ()
        return min(slots, key=lambda slot: slot.starts_at, default=None)

    @property
    def nothing_before(self) -> date | None:
        """The day before which nothing is due: that of the earliest time, if it lies ahead."""
        day = self.earliest.user_wall.date() if self.earliest and self.can_schedule else None
        return day if day and day > self.today else None

    @property
    def can_schedule(self) -> bool:
        """Whether the page leads to scheduling."""
        return self.standing in {Standing.OPEN, Standing.DATE_UNKNOWN}

    @property
    def shows_choices(self) -> bool:
        """Whether people, times and words are in view."""
        return self.can_schedule or (self.standing is Standing.NO_WAY and bool(self.people))

    @property
    def is_way_open(self) -> bool:
        """Whether the other ways are in view: for those who would rather write, and where another one was picked."""
        is_other = self.approach is not None and self.approach.channel != self.approach.choice.channel
        return is_other or self.case.candidate.prefers_writing

    @property
    def is_folded(self) -> bool:
        """Whether they are folded away, because somebody there has answered."""
        has_way = self.approach is not None and self.approach.channel is not None
        return has_way and self.standing in {Standing.STOPPED, Standing.ANSWERED}

    @property
    def is_referred(self) -> bool:
        """Whether somebody named a colleague."""
        return self.case.outcome == FollowUpOutcome.REFERRED

    @property
    def put_first(self) -> Card | None:
        """Who stands first because the candidate put them there."""
        first = next(iter(self.people), None)
        return first if first is not None and first.is_open and first.put_first else None

    @property
    def wants_desk(self) -> bool:
        """Whether the recruiting desk is the one to ask, and nothing is known of it yet (CHN-6)."""
        known = facts.people(self.case)
        return desk.is_for_the_desk(known, stage=self.case.stage) and not any(person.is_desk for person in known)

    @property
    def new_slots(self) -> tuple[Slot, ...]:
        """Where the planned time no longer fits, since a clock or a calendar was corrected: others, as of now."""
        is_off = any(note.code in OFF for note in self.planned_notes)
        return self.approach.slots if is_off and self.approach else ()

    @property
    def planned_person(self) -> Involvement | None:
        """Whom the planned call is for."""
        return self._person_of(self.planned) if self.planned else None

    @property
    def last_made(self) -> Call | None:
        """The call that was made last."""
        return self.made[-1] if self.made else None

    @property
    def attempts(self) -> tuple[Made, ...]:
        """The last calls that were made, with whom, the newest first."""
        return tuple(Made(call, self._person_of(call)) for call in reversed(self.made[-MOST_ATTEMPTS:]))

    @property
    def keep_in_touch(self) -> Said | None:
        """A note that asks nothing; None for somebody never met or spoken to."""
        line = self.letters.keep_in_touch
        return Said(line.part, line.text, gettext("Keeping in touch")) if line else None

    @property
    def desk_letter(self) -> Said:
        """The request as a mail, by name or to the recruiting desk."""
        return Said(self.letters.mail.part, self.letters.mail.text, self.letters.mail.subject)

    @property
    def address(self) -> str:
        """What to add to an address, so that it shows the same person, way and words."""
        approach = self.approach
        picked = [("person", approach.person.pk), ("channel", approach.channel or "")] if approach else []
        return urlencode([*picked, *(("say", said) for said in self.said)])

    @property
    def way_back(self) -> str:
        """The same for what returns to the page, which names the person only where another one was picked."""
        is_picked = any(card.is_chosen and not card.is_proposed for card in self.people)
        return self.address if is_picked else urlencode([("say", said) for said in self.said])

    @property
    def said(self) -> tuple[str, ...]:
        """The wordings that were picked, as the address of the page asks for them."""
        ours = (f"{part.value}:{place}" for part, place in self.phrasings.items())
        return (*ours, *(f"{part.value}:{MINE}{kept.pk}" for part, kept in self.own.items()))

    def _person_of(self, call: Call) -> Involvement:
        return next(person for person in self.case.involvements if person.pk == call.involvement_id)


def find_rejection(candidate: Candidate, application_id: int) -> Rejection | None:
    """The rejection of this application that is in force; None if there is none, or it is a stranger's."""
    return facts.rejections_of(candidate).filter(application=application_id).first()


def plan(
    rejection: Rejection,
    *,
    now: datetime,
    chosen: int | None = None,
    channel: Channel | None = None,
    phrasings: Mapping[PartCode, int] | None = None,
    mine: Mapping[PartCode, int] | None = None,
) -> Plan:
    """The plan as of `now`, in seven queries, for the person wanted or else the one to ask first.

    `channel`: the way the candidate picked, where it is open to that person. `mine`: the own words picked, by key.
    """
    case = facts.case_of(rejection)
    planned = next((call for call in case.calls if call.state == CallState.PLANNED), None)
    person = choose_person(case, planned.involvement_id if planned else chosen)
    approach = approach_to(case, person, now=now, wanted=channel) if person else None
    kept = kept_wordings(case.candidate, approach.choice if approach else None)
    own = {PartCode(one.part): one for one in kept if (mine or {}).get(PartCode(one.part)) == one.pk}
    script = _compose(case, approach, today=facts.today_of(case.candidate, now), phrasings=phrasings or {})
    script = _in_own_words(script, approach, own)
    people, hold = cards(case, person), _hold(case, planned)
    return Plan(
        case=case,
        standing=_standing(case, planned, approach, hold=hold, is_first=any(card.is_first_choice for card in people)),
        hold=hold,
        today=facts.today_of(case.candidate, now),
        people=people,
        hidden=len(case.involvements) - len(people),
        approach=approach,
        words=_words(script, approach, kept, own),
        letters=script,
        guess=Finding.objects.owned_by(rejection.candidate).is_guess_about(rejection).first(),
        planned=planned,
        planned_notes=_notes_on(case, planned) if planned else (),
        made=tuple(call for call in case.calls if call.state == CallState.MADE),
        phrasings=phrasings or {},
        own=own,
    )


def _notes_on(case: facts.Case, planned: Call) -> tuple[Reason, ...]:
    person = next(other for other in case.involvements if other.pk == planned.involvement_id)
    named_at = planned.starts_at if planned.is_time_named_by_contact else None
    known = facts.timing(case, person, on=planned.local_on, named_at=named_at)
    return timing.warnings_for(planned.starts_at, known)


def _compose(case: facts.Case, approach: Approach | None, *, today: date, phrasings: Mapping[PartCode, int]) -> Script:
    """All words for the chosen person; for the recruiting desk where nobody is known."""
    person = approach.person if approach else None
    channel = (approach.channel if approach else None) or Channel.MAIL
    return scripts.compose(facts.script(case, person, channel=channel, today=today, phrasings=phrasings))


def _in_own_words(script: Script, approach: Approach | None, own: Mapping[PartCode, OwnWording]) -> Script:
    script = scripts.in_own_words(script, {part: one.text for part, one in own.items()})
    message = own.get(PartCode.MESSAGE)
    return sheets.in_own_message(script, message.text, approach.choice) if message and approach else script


def _words(
    script: Script, approach: Approach | None, kept: Iterable[OwnWording], own: Mapping[PartCode, OwnWording]
) -> PlanScript | None:
    if approach is None or approach.channel is None:
        return None
    picked = {part: one.pk for part, one in own.items()}
    return plan_script(script, channel=approach.channel, choice=approach.choice, kept=kept, own=picked)


def _hold(case: facts.Case, planned: Call | None) -> Hold | None:
    """What holds everything back, or the person alone for whom a call was planned."""
    person = next((one for one in case.involvements if planned and one.pk == planned.involvement_id), None)
    return case.hold or (Hold.LEFT_ALONE if person and is_left_alone(person.contact) else None)


def _standing(
    case: facts.Case, planned: Call | None, approach: Approach | None, *, hold: Hold | None, is_first: bool
) -> Standing:
    """Where it stands. `is_first`: the person shown is the one to ask first, so that nobody better is left."""
    fits = {
        Standing.HELD: hold is not None,
        Standing.PLANNED: planned is not None,
        Standing.STOPPED: case.outcome in outcomes.STOPPING,
        Standing.ENDED: case.outcome in ENDED_BY_CANDIDATE,
        Standing.ANSWERED: case.outcome in ANSWERED,
        Standing.NOBODY: not case.involvements,
        Standing.NO_WAY: approach is None or approach.channel is None,
        Standing.UNANSWERED: approach is not None and approach.is_exhausted and is_first,
        Standing.DATE_UNKNOWN: case.rejection.received_at is None,
        Standing.OVER: approach is not None and approach.window is Window.OVER,
    }
    return next((standing for standing in Standing if fits.get(standing)), Standing.OPEN)
