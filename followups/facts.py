"""Rows become facts: what the pure core is told about one rejection, for the page that shows it and the action on it.

Nothing here reads the database beyond the rows it is given; whoever calls has fetched what belongs to them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from applications.domain import stages, zones
from applications.enums import (
    ContactRole,
    DecisionPart,
    Ending,
    Interest,
    InterviewKind,
    Invitation,
    PhoneKind,
    Placement,
    RejectionChannel,
    SpokenHistory,
)
from applications.models import Application, Candidate, Interview, Involvement, Rejection, Strength
from followups.domain import addresses, attempts, calendars, desk, outcomes, strengths
from followups.domain.facts import Attempt, ChannelFacts, KnownStrength, Person, ScriptFacts, StageColumn, TimingFacts
from followups.enums import AttemptResult, CallState, Channel, FollowUpOutcome, PartCode
from followups.models import Call, FollowUp
from followups.models.holds import Hold, hold_on

RECRUITING_DESK: dict[str, Any] = {"contact_name": "", "role": ContactRole.HR, "history": SpokenHistory.NEVER}
ASKED_TO_RING = re.compile(r"\b(ring|call|phone)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Case:
    """The rows of one rejection, fetched once: what every judgement about it starts from."""

    rejection: Rejection
    follow_up: FollowUp | None
    involvements: tuple[Involvement, ...]
    interviews: tuple[Interview, ...]
    calls: tuple[Call, ...]
    strengths: tuple[Strength, ...]

    @property
    def application(self) -> Application:
        """The application that ended."""
        return self.rejection.application

    @property
    def candidate(self) -> Candidate:
        """Whose it is."""
        return self.rejection.candidate

    @property
    def hold(self) -> Hold | None:
        """What holds everything about it back; None if nothing does."""
        return hold_on(self.application, self.candidate)

    @property
    def stage(self) -> StageColumn:
        """The column of the ranking: how far it got, in the candidate's own word (domain 2.2)."""
        return stages.column(self.rejection.furthest)

    @property
    def outcome(self) -> str:
        """What came of the follow-up so far; empty while it is open."""
        return self.follow_up.outcome if self.follow_up else ""

    def calls_to(self, involvement: Involvement) -> tuple[Call, ...]:
        """The calls to one person that were made, in order."""
        return tuple(
            call for call in self.calls if call.involvement_id == involvement.pk and call.state == CallState.MADE
        )


def rejections_of(candidate: Candidate) -> QuerySet[Rejection]:
    """The candidate's rejections that are in force, each with the rows that `case_of` expects it to bring along."""
    return (
        Rejection.objects.owned_by(candidate)
        .filter(application__ending=Ending.REJECTED)
        .select_related("candidate", "application__employer", "application__stage", "follow_up")
    )


def case_of(rejection: Rejection) -> Case:
    """The rows of one rejection, in five queries beyond those that fetched it."""
    application = rejection.application
    interviews = application.interviews.order_by("local_on", "round", "id").prefetch_related("people")
    involvements = application.involvements.select_related("contact__employer", "put_first").order_by("id")
    follow_up: FollowUp | None = getattr(rejection, "follow_up", None)
    calls = Call.objects.owned_by(rejection.candidate).filter(follow_up=follow_up).order_by("starts_at", "id")
    return Case(
        rejection=rejection,
        follow_up=follow_up,
        involvements=tuple(involvements),
        interviews=tuple(interviews),
        calls=tuple(calls) if follow_up else (),
        strengths=tuple(Strength.objects.owned_by(rejection.candidate).order_by("position", "id")),
    )


def person(case: Case, involvement: Involvement) -> Person:
    """One contact as the ranking sees them."""
    contact = involvement.contact
    made = attempts_in(case.calls_to(involvement))
    was_reached = any(attempt.result == AttemptResult.REACHED for attempt in made)
    is_exhausted = any(attempts.are_used_up(made, channel) for channel in (Channel.PHONE, Channel.MAIL))
    return Person(
        id=involvement.pk,
        name=contact.name,
        role=ContactRole(involvement.role) if involvement.role else None,
        rapport=int(involvement.rapport) if involvement.rapport else None,
        part=DecisionPart(involvement.part),
        invited=Invitation(involvement.invited),
        quote=involvement.quote,
        history=SpokenHistory(involvement.history),
        phone_kind=PhoneKind(contact.phone_kind),
        has_mail=bool(contact.email),
        has_link=bool(contact.link),
        was_tense=involvement.was_tense,
        is_two_above=involvement.is_two_above,
        last_contact_on=_last_met_on(case.interviews, involvement),
        was_asked_without_answer=bool(made) and not was_reached,
        answered_vaguely=was_reached and case.outcome == FollowUpOutcome.PARTLY,
        is_exhausted=not was_reached and is_exhausted,
        has_refused=was_reached and case.outcome in outcomes.STOPPING,
        is_do_not_contact=contact.do_not_contact or contact.employer.no_contact,
        is_subject_of_concern=contact.is_subject_of_concern,
        is_desk=contact.is_desk,
        has_left=contact.has_left,
        is_public_source_only=involvement.is_public_source_only,
    )


def people(case: Case) -> tuple[Person, ...]:
    """Everybody on the application."""
    return tuple(person(case, involvement) for involvement in case.involvements)


def channel(case: Case, involvement: Involvement) -> ChannelFacts:
    """What decides how one person is approached."""
    application = case.application
    between = desk.between(people(case), involvement.pk, stage=case.stage)
    return ChannelFacts(
        person=person(case, involvement),
        asked_to_ring=involvement.invited == Invitation.SAID_SO and bool(ASKED_TO_RING.search(involvement.quote)),
        is_mail_unanswerable=bool(involvement.contact.email) and not may_be_mailed(involvement),
        is_no_contact_case=case.hold is not None,
        may_call=not application.no_calls and case.outcome != FollowUpOutcome.DO_NOT_CALL,
        prefers_writing=case.candidate.prefers_writing,
        employer_country=application.employer.country,
        is_public_body=application.employer.is_public_body,
        agency=between.agency,
        desk=between.desk,
    )


def timing(
    case: Case,
    involvement: Involvement | None,
    *,
    on: date | None = None,
    feels_calm: bool = False,
    named_at: datetime | None = None,
) -> TimingFacts:
    """What decides when one person, or the recruiting desk, may be approached.

    Holidays are those of the year of the no and the next; `on`: a day whose year counts as well.
    """
    place = _place(case, involvement)
    years = [year for day in (case.rejection.received_on, on) if day for year in (day.year, day.year + 1)]
    calls = case.calls_to(involvement) if involvement else ()
    return TimingFacts(
        received_at=case.rejection.received_at,
        contact_zone=clock_for(case, involvement).zone,
        user_zone=case.candidate.zone,
        calendar=calendars.for_place(*place, years),
        is_finance_or_sales=case.application.is_finance_or_sales,
        feels_calm=feels_calm,
        attempts=attempts_in(calls),
        named_at=named_at,
    )


@dataclass(frozen=True, slots=True)
class Clock:
    """On whose clock somebody lives, and whether that is known or assumed."""

    zone: str
    is_assumed: bool


def clock_for(case: Case, involvement: Involvement | None) -> Clock:
    """The contact's zone; else that of a country with a single one; else the candidate's own, assumed (T16)."""
    if involvement is not None and involvement.contact.zone:
        return Clock(involvement.contact.zone, is_assumed=False)
    return Clock(zones.zone_of_country(_place(case, involvement)[0]) or case.candidate.zone, is_assumed=True)


def script(
    case: Case,
    involvement: Involvement | None,
    *,
    channel: Channel,
    today: date,
    phrasings: Mapping[PartCode, int] | None = None,
    is_time_agreed: bool = False,
) -> ScriptFacts:
    """All that the script for one person may say, or for the recruiting desk where there is none."""
    rejection, application, candidate = case.rejection, case.application, case.candidate
    return ScriptFacts(
        candidate_name=candidate.name,
        candidate_phone=str(candidate.phone),
        position=application.position,
        employer=application.employer.name,
        stage=case.stage,
        today=today,
        told_on=rejection.received_on,
        told_by_channel=RejectionChannel(rejection.channel),
        placement=Placement(rejection.placement),
        is_placement_told=rejection.placement_told and not rejection.not_to_be_quoted,
        interest=Interest(rejection.still_interested),
        strength=best_strength(case),
        could_start=candidate.could_start,
        channel=channel,
        had_task=any(interview.kind == InterviewKind.TASK for interview in case.interviews),
        phrasings=dict(phrasings or {}),
        is_time_agreed=is_time_agreed,
        **(_of_contact(case, involvement) if involvement else RECRUITING_DESK),
    )


def known_strengths(case: Case) -> tuple[KnownStrength, ...]:
    """What the candidate is good at, in the candidate's order."""
    return tuple(KnownStrength(strength.name, strength.evidence) for strength in case.strengths)


def best_strength(case: Case) -> KnownStrength | None:
    """The strength that this position asks for most."""
    return strengths.best_for(known_strengths(case), f"{case.application.position} {case.application.advert}")


def _of_contact(case: Case, involvement: Involvement) -> dict[str, Any]:
    return {
        "contact_name": "" if involvement.contact.is_desk else involvement.contact.name,
        "role": ContactRole(involvement.role or ContactRole.INTERVIEW_TEAM),
        "rapport": int(involvement.rapport) if involvement.rapport else None,
        "history": SpokenHistory(involvement.history),
        "met_on": _last_met_on(case.interviews, involvement),
        "was_told_by_contact": case.rejection.told_by_id == involvement.pk,
        "also_met": _also_met(case, involvement),
        "was_invited": involvement.invited == Invitation.SAID_SO,
        "has_mail": may_be_mailed(involvement),
    }


def may_be_mailed(involvement: Involvement) -> bool:
    """Whether there is an address that somebody reads (domain 1.4)."""
    return bool(involvement.contact.email) and not addresses.is_unread(involvement.contact.email)


def _place(case: Case, involvement: Involvement | None) -> tuple[str, str]:
    contact, employer = involvement.contact if involvement else None, case.application.employer
    if contact is not None and contact.country:
        return contact.country, contact.region
    return employer.country, employer.region


def attempts_in(calls: Iterable[Call]) -> tuple[Attempt, ...]:
    """Those of the calls that were made; each of them has its beginning."""
    return tuple(
        Attempt(call.started_at, Channel(call.channel), AttemptResult(call.result))
        for call in calls
        if call.started_at is not None
    )


def _met(interviews: Iterable[Interview], involvement: Involvement) -> list[Interview]:
    return [interview for interview in interviews if involvement in interview.people.all()]


def _last_met_on(interviews: Iterable[Interview], involvement: Involvement) -> date | None:
    return max((interview.local_on for interview in _met(interviews, involvement)), default=None)


def _also_met(case: Case, involvement: Involvement) -> tuple[str, ...]:
    met = _met(case.interviews, involvement)
    together = {person.pk for interview in met[-1:] for person in interview.people.all()} - {involvement.pk}
    return tuple(other.contact.name for other in case.involvements if other.pk in together)


def today_of(candidate: Candidate, now: datetime) -> date:
    """The day on the candidate's own clock."""
    return now.astimezone(ZoneInfo(candidate.zone)).date()
