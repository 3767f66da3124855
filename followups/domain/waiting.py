"""What to do about an employer's silence before a decision is known (TIM-19, T17): never a question for feedback."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from applications.enums import ContactRole, PhoneKind, SpokenHistory, StageKind
from followups.domain.facts import Calendar, Person
from followups.domain.people_terms import exclusion_of, role_of
from followups.domain.reason import Reason
from followups.domain.timing import days

MET = frozenset({StageKind.SCREENING, StageKind.INTERVIEWING, StageKind.FINAL_ROUND, StageKind.OFFER})
DAYS_AFTER_PROMISE = 5
DAYS_AFTER_TALK = 10
DAYS_BETWEEN_QUESTIONS = 7
DAYS_AFTER_LAST_QUESTION = 10
MOST_QUESTIONS = 2
SILENT_AFTER_DAYS = 30


KEEPS_THE_DATES = (
    ContactRole.AGENCY_RECRUITER,
    ContactRole.HR,
    ContactRole.HIRING_MANAGER,
    ContactRole.INTERVIEW_TEAM,
    ContactRole.CHAMPION,
)
"""Who knows how things stand, the first to ask in front."""


class Quiet(StrEnum):
    """What to do about the silence: wait, ask one polite question, or take it as an answer."""

    WAIT = "wait"
    ASK = "ask"
    TAKE_AS_SILENT = "take_as_silent"


@dataclass(frozen=True, slots=True)
class Silence:
    """What is known of one live application without a word.

    `last_on`: the last sign of life. `has_met`: somebody there talked with the candidate. `promised_on`: the day by
    which they said they would answer. `asked_on`: the status questions, oldest first; those before `last_on` were
    answered by it. `may_ask` False: nobody there is to be contacted. `silent_after_days`: calendar days (T17).
    """

    last_on: date
    has_met: bool
    promised_on: date | None = None
    asked_on: tuple[date, ...] = ()
    may_ask: bool = True
    silent_after_days: int = SILENT_AFTER_DAYS

    @property
    def open_questions(self) -> tuple[date, ...]:
        """The questions that nobody answered."""
        return tuple(day for day in self.asked_on if day >= self.last_on) if self.may_ask else ()

    @property
    def promise(self) -> date | None:
        """The day they named, if it still holds: a later sign of life has overtaken an earlier one."""
        return self.promised_on if self.promised_on is not None and self.promised_on >= self.last_on else None


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next, and from which day on. `advice`: that, once the day has come; until then to wait."""

    next: Quiet
    due_on: date
    reason: Reason
    advice: Quiet


def next_step(silence: Silence, *, today: date, calendar: Calendar) -> Step:
    """One polite question, one more, then the proposal to take the silence as an answer; business days are theirs.

    A promised day + 5 business days, else the last talk + 10; again after 7; silent 10 after the second question. Where
    nobody was met and nothing promised, or nobody may be asked: silent after so many calendar days. Nobody is asked in
    a quiet season (TIM-10).
    """
    step, due_on, reason = _planned(silence, calendar)
    if step is Quiet.ASK and days.quiet_season_on(max(due_on, today), calendar):
        due_on = days.out_of_season(max(due_on, today), calendar)
    return Step(step, due_on, reason, step if due_on <= today else Quiet.WAIT)


def _planned(silence: Silence, calendar: Calendar) -> tuple[Quiet, date, Reason]:
    asked = silence.open_questions
    if len(asked) >= MOST_QUESTIONS:
        due_on = days.business_day_after(asked[-1], DAYS_AFTER_LAST_QUESTION, calendar)
        return Quiet.TAKE_AS_SILENT, due_on, Reason("asked_twice", {"asked_on": asked[-1]})
    if asked:
        due_on = days.business_day_after(asked[-1], DAYS_BETWEEN_QUESTIONS, calendar)
        return Quiet.ASK, due_on, Reason("asked_once", {"asked_on": asked[-1]})
    return _unasked(silence, calendar)


def _unasked(silence: Silence, calendar: Calendar) -> tuple[Quiet, date, Reason]:
    if silence.may_ask and silence.promise is not None:
        due_on = days.business_day_after(silence.promise, DAYS_AFTER_PROMISE, calendar)
        return Quiet.ASK, due_on, Reason("promise_passed", {"promised_on": silence.promise})
    if silence.may_ask and silence.has_met:
        due_on = days.business_day_after(silence.last_on, DAYS_AFTER_TALK, calendar)
        return Quiet.ASK, due_on, Reason("quiet_since_talk", {"last_on": silence.last_on})
    due_on = silence.last_on + timedelta(days=silence.silent_after_days)
    return Quiet.TAKE_AS_SILENT, due_on, Reason("nothing_heard", {"last_on": silence.last_on})


def whom_to_ask(people: Iterable[Person]) -> Person | None:
    """Who is asked how it stands: whoever keeps the dates, and can be written to, or rung as before."""
    reachable = [person for person in people if exclusion_of(person) is None and (person.has_mail or may_ring(person))]
    return min(reachable, key=lambda person: (KEEPS_THE_DATES.index(role_of(person)), person.id), default=None)


def may_ring(person: Person) -> bool:
    """Whether the question may be spoken: only where the two spoke by phone before."""
    return person.phone_kind != PhoneKind.NONE and person.history == SpokenHistory.SPOKE_BY_PHONE
