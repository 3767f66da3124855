"""The recruiting desk, which is asked where it is early and nobody became warm (CHN-6)."""

from collections.abc import Iterable
from typing import NamedTuple

from applications.enums import ContactRole, Invitation, SpokenHistory
from followups.domain.facts import Person, StageColumn
from followups.domain.people_terms import exclusion_of, rapport_of

WARM_ENOUGH = 3


class Between(NamedTuple):
    """Who is better asked in somebody's place: the agency's person, and the recruiting desk. None: there is none."""

    agency: Person | None
    desk: Person | None


def is_for_the_desk(people: Iterable[Person], *, stage: StageColumn) -> bool:
    """Whether the recruiting desk is the one to ask: an early stage, and nobody met with rapport of 3 or more.

    Whoever offered feedback is asked all the same.
    """
    asked = [person for person in people if exclusion_of(person) is None and not person.is_desk]
    return stage == "screen" and not any(_is_warm(person) or _has_invited(person) for person in asked)


def between(people: Iterable[Person], person_id: int, *, stage: StageColumn) -> Between:
    """Who stands between the candidate and this person."""
    others = [person for person in people if person.id != person_id]
    agency = next((person for person in others if person.role == ContactRole.AGENCY_RECRUITER), None)
    desk = next((person for person in others if person.is_desk and exclusion_of(person) is None), None)
    return Between(agency, desk if is_for_the_desk(people, stage=stage) else None)


def _is_warm(person: Person) -> bool:
    return person.history != SpokenHistory.NEVER and rapport_of(person) >= WARM_ENOUGH


def _has_invited(person: Person) -> bool:
    return person.invited == Invitation.SAID_SO
