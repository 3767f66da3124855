"""Employers, people, applications and what became of them, as rows that are not stored yet."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from applications.enums import (
    ContactRole,
    DecisionPart,
    Ending,
    InterviewKind,
    PhoneKind,
    Placement,
    Rapport,
    SpokenHistory,
    StageKind,
)
from applications.models import (
    Application,
    Contact,
    Employer,
    Interview,
    Involvement,
    Rejection,
    Search,
    Stage,
    StageChange,
)

ZONE = "Europe/London"
OF_AN_EMPLOYER = 6
"""How many applications go to one employer."""

OLDEST_DAYS, NEWEST_DAYS = 300, 60
"""How many days ago the first and the last application were sent."""

LIVES = (
    (StageKind.SAVED, ""),
    (StageKind.APPLIED, Ending.REJECTED),
    (StageKind.APPLIED, Ending.SILENT),
    (StageKind.SCREENING, Ending.REJECTED),
    (StageKind.APPLIED, ""),
    (StageKind.INTERVIEWING, Ending.REJECTED),
    (StageKind.APPLIED, Ending.REJECTED),
    (StageKind.FINAL_ROUND, Ending.REJECTED),
    (StageKind.SCREENING, ""),
    (StageKind.APPLIED, Ending.SILENT),
    (StageKind.APPLIED, Ending.REJECTED),
    (StageKind.INTERVIEWING, ""),
    (StageKind.INTERVIEWING, Ending.REJECTED),
    (StageKind.SCREENING, Ending.WITHDRAWN),
    (StageKind.FINAL_ROUND, ""),
    (StageKind.APPLIED, Ending.CLOSED),
    (StageKind.FINAL_ROUND, Ending.REJECTED),
    (StageKind.OFFER, ""),
    (StageKind.OFFER, Ending.DECLINED),
    (StageKind.APPLIED, Ending.REJECTED),
)
"""How far each of twenty applications came, and how it ended."""

ROUNDS = (
    (StageKind.SCREENING, InterviewKind.PHONE, ContactRole.HR, DecisionPart.SCREENED, Rapport.FRIENDLY),
    (StageKind.INTERVIEWING, InterviewKind.VIDEO, ContactRole.HIRING_MANAGER, DecisionPart.DECIDES, Rapport.ON_MY_SIDE),
    (StageKind.FINAL_ROUND, InterviewKind.PANEL, ContactRole.INTERVIEW_TEAM, DecisionPart.FINAL_PANEL, ""),
)
"""The round that comes with each stage, and whom the candidate meets in it."""

FIRST = ("Kline", "Aldgate", "Corvane", "Norrow", "Tessel", "Hartley", "Brackwell", "Ostrand", "Pellam", "Quillon")
SECOND = ("Logistics", "Foods", "Instruments", "Health", "Energy", "Rail", "Insurance", "Paper", "Systems")
GIVEN = ("Dana", "Priya", "Mei", "Tomas", "Ingrid", "Samuel", "Leila", "Marek", "Aoife", "Kofi", "Yusuf")
FAMILY = ("Whitfield", "Nair", "Tan", "Okafor", "Lindqvist", "Moreau", "Haddad", "Nowak", "Byrne", "Mensah")
POSITIONS = ("Operations analyst", "Shift planner", "Data engineer", "Buyer", "Team lead, returns", "Quality manager")
COUNTRIES = ("GB", "US", "DE", "FR", "")
ADVERT = "We look for somebody who plans ahead, knows SQL and SAP, and likes to explain things to people. " * 12
KINDS = tuple(StageKind)


def employers(applications: int) -> Iterator[Employer]:
    """Enough employers for this many applications."""
    for number in range(applications // OF_AN_EMPLOYER + 1):
        yield Employer(
            name=f"{FIRST[number % len(FIRST)]} {SECOND[number % len(SECOND)]} {number}",
            country=COUNTRIES[number % len(COUNTRIES)],
            is_public_body=number % 17 == 0,
        )


def contacts(known: Sequence[Employer]) -> Iterator[Contact]:
    """One person for each round at each employer, with an address; every second round with a number."""
    for place, _ in enumerate(ROUNDS):
        for number, employer in enumerate(known, start=place * len(known)):
            yield Contact(
                employer=employer,
                name=f"{GIVEN[number % len(GIVEN)]} {FAMILY[number % len(FAMILY)]}",
                title="Head of planning" if place == 1 else "",
                email=f"person{number}@employer.example",
                phone=f"+4420794{60_000 + number % 1_000}" if place == 1 else "",
                phone_kind=PhoneKind.DIRECT if place == 1 else PhoneKind.NONE,
            )


def applications(
    search: Search, known: Sequence[Employer], stages: Mapping[str, Stage], *, count: int, today: date
) -> Iterator[Application]:
    """The oldest first; those that ended did so some six weeks later."""
    for number in range(count):
        kind, ending = LIVES[(7 * number + number // len(LIVES)) % len(LIVES)]
        applied_on = today - timedelta(days=OLDEST_DAYS - number * (OLDEST_DAYS - NEWEST_DAYS) // count)
        has_step = not ending and number % 3 == 0
        yield Application(
            search=search,
            employer=known[number % len(known)],
            position=POSITIONS[number % len(POSITIONS)],
            stage=stages[kind],
            ending=ending,
            applied_on=None if kind == StageKind.SAVED else applied_on,
            ended_on=applied_on + timedelta(days=41 + number % 20) if ending else None,
            advert=ADVERT if number % 2 else "",
            next_step="Send the portfolio" if has_step else "",
            next_step_on=today + timedelta(days=number % 14) if has_step else None,
        )


def moves(application: Application, stages: Mapping[str, Stage], today: date) -> Iterator[StageChange]:
    """A week in each stage up to the furthest, and the end."""
    before = None
    moved_on = (application.applied_on or today) - timedelta(days=7)
    for kind in KINDS[: KINDS.index(application.stage.kind) + 1]:
        yield StageChange(application=application, from_stage=before, to_stage=stages[kind], changed_on=moved_on)
        before = stages[kind]
        moved_on += timedelta(days=7)
    if application.ended_on:
        yield StageChange(
            application=application,
            from_stage=before,
            to_stage=application.stage,
            ending=application.ending,
            changed_on=application.ended_on,
        )


def rounds(
    sent: Sequence[Application], met: Sequence[Contact], *, employers: int, today: date
) -> Iterator[tuple[Involvement, Interview]]:
    """Each interview with the one person who was in it; of a live application the last may lie ahead."""
    for number, application in enumerate(sent):
        reached = KINDS.index(application.stage.kind)
        held = [held for held in ROUNDS if KINDS.index(held[0]) <= reached]
        for place, (_, form, role, part, rapport) in enumerate(held):
            is_ahead = application.is_live and place + 1 == len(held) and number % 3 == 0
            days_ago = (today - (application.applied_on or today)).days - 8 - 9 * place
            local_on = today - timedelta(days=-(number % 10) if is_ahead else days_ago)
            involvement = Involvement(
                application=application,
                contact=met[number % employers + place * employers],
                role=role,
                part=part,
                rapport=rapport,
                history=SpokenHistory.SPOKE_BY_PHONE if place == 0 else SpokenHistory.MET,
            )
            yield involvement, _interview(application, place + 1, form, local_on)


def rejections(sent: Sequence[Application], now: datetime) -> Iterator[Rejection]:
    """Each no, at noon of the day on which its application ended."""
    for number, application in enumerate(sent):
        if application.ending != Ending.REJECTED:
            continue
        yield Rejection(
            application=application,
            received_on=application.ended_on,
            received_at=min(now, datetime.combine(application.ended_on, time(12), ZoneInfo(ZONE))),
            zone=ZONE,
            furthest=application.stage.kind,
            placement=Placement.SECOND if number % 9 == 0 else Placement.UNKNOWN,
            words="Thank you for your interest. We decided for somebody else.",
        )


def _interview(application: Application, number: int, form: InterviewKind, local_on: date) -> Interview:
    return Interview(
        application=application,
        round=number,
        kind=form,
        local_on=local_on,
        local_time=time(14),
        zone=ZONE,
        starts_at=datetime.combine(local_on, time(14), ZoneInfo(ZONE)),
    )
