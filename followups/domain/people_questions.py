"""What to ask about a contact: how it felt, and what else could change who comes first (product 2.1, domain 2.2)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from applications.enums import ContactRole
from followups.domain import people
from followups.domain.facts import Person, StageColumn
from followups.domain.people_terms import exclusion_of

Question = Literal["role", "rapport"]

ROLES = tuple(role for role in ContactRole if role != ContactRole.AGENCY_RECRUITER)
"""Whoever stands in between for an agency is known as that from the start."""

EXTREMES = (0, 5)
"""The order depends on the rating one way, so its ends tell whether any rating would matter."""


def to_ask(person: Person, everybody: Sequence[Person], *, stage: StageColumn) -> tuple[Question, ...]:
    """How it felt, of every person not rated yet who may be asked; the role where it could put another one first."""
    if exclusion_of(person) is not None or person.is_desk:
        return ()
    role: tuple[Question, ...] = ("role",) if "role" in worth_asking(person, everybody, stage=stage) else ()
    return (*role, "rapport") if person.rapport is None else role


def worth_asking(person: Person, everybody: Sequence[Person], *, stage: StageColumn) -> tuple[Question, ...]:
    """What was not said of this person and could put another one first; nothing of somebody who is not asked anyway."""
    if exclusion_of(person) is not None or len(everybody) < 2:
        return ()
    others = [other for other in everybody if other.id != person.id]
    first = {_first(everybody, stage)}
    return tuple(
        question
        for question, answers in _open_answers(person)
        if {_first([*others, answered], stage) for answered in answers} != first
    )


def _open_answers(person: Person) -> Iterator[tuple[Question, tuple[Person, ...]]]:
    """What was not said of this person, each with the person that the answers would make."""
    if person.role is None:
        yield "role", tuple(replace(person, role=role) for role in ROLES)
    if person.rapport is None:
        yield "rapport", tuple(replace(person, rapport=rapport) for rapport in EXTREMES)


def _first(everybody: Sequence[Person], stage: StageColumn) -> int:
    return people.rank(everybody, stage=stage)[0].person.id
