"""What speaks for one contact, in points, and what rules a contact out (domain 2.2)."""

from collections.abc import Callable
from dataclasses import dataclass

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, SpokenHistory
from followups.domain.facts import Person, StageColumn
from followups.domain.reason import Reason

UNRATED = 2
POINTS_PER_RAPPORT = 6

INVOLVEMENT = {
    DecisionPart.DECIDES: 20,
    DecisionPart.FINAL_PANEL: 14,
    DecisionPart.INTERVIEWED: 10,
    DecisionPart.SCREENED: 8,
    DecisionPart.COORDINATED: 3,
    DecisionPart.NONE: 0,
}
INVITED = {Invitation.SAID_SO: 20, Invitation.WARM_WORDS: 8, Invitation.NO: 0}
HISTORY = {
    SpokenHistory.SPOKE_BY_PHONE: 8,
    SpokenHistory.ANSWERED_A_MAIL: 5,
    SpokenHistory.MET: 3,
    SpokenHistory.NEVER: 0,
}
ROLE_STAGE: dict[ContactRole, dict[StageColumn, int]] = {
    ContactRole.HR: {"screen": 12, "interview": 8, "final": 6},
    ContactRole.HIRING_MANAGER: {"screen": 6, "interview": 10, "final": 12},
    ContactRole.INTERVIEW_TEAM: {"screen": 4, "interview": 8, "final": 8},
    ContactRole.CHAMPION: {"screen": 8, "interview": 9, "final": 10},
    ContactRole.AGENCY_RECRUITER: {"screen": 12, "interview": 12, "final": 11},
}
NUMBER = {PhoneKind.DIRECT: 10, PhoneKind.SWITCHBOARD: 5, PhoneKind.NONE: 0}
MAIL = 4
LINK = 2

PENALTIES: tuple[tuple[str, int, Callable[[Person], bool]], ...] = (
    ("two_above", -8, lambda person: person.is_two_above and rapport_of(person) < 4),
    ("tense", -15, lambda person: person.was_tense),
    ("asked_without_answer", -20, lambda person: person.was_asked_without_answer),
    ("answered_vaguely", -10, lambda person: person.answered_vaguely),
)
EXCLUSIONS: tuple[tuple[str, Callable[[Person], bool]], ...] = (
    ("concern", lambda person: person.is_subject_of_concern),
    ("do_not_contact", lambda person: person.is_do_not_contact),
    ("refused", lambda person: person.has_refused),
    ("left", lambda person: person.has_left),
    ("public_source", lambda person: person.is_public_source_only),
)


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a score."""

    code: str
    points: int


def terms_of(person: Person, stage: StageColumn) -> tuple[Term, ...]:
    """The six terms of 2.2 in their order, with zeros, then those penalties that apply."""
    return (
        Term("rapport", POINTS_PER_RAPPORT * rapport_of(person)),
        Term("involvement", INVOLVEMENT[person.part]),
        Term("invited", INVITED[person.invited]),
        Term("history", HISTORY[person.history]),
        Term("role_stage", ROLE_STAGE[role_of(person)][stage]),
        Term("reach", _reach(person)),
        *(Term(code, points) for code, points, applies in PENALTIES if applies(person)),
    )


def rapport_of(person: Person) -> int:
    """The rating from 0 to 5; a missing one counts as 2."""
    return UNRATED if person.rapport is None else person.rapport


def role_of(person: Person) -> ContactRole:
    """The role in this application; one that was not said yet counts as interview team."""
    return person.role or ContactRole.INTERVIEW_TEAM


def exclusion_of(person: Person) -> Reason | None:
    """Why this person is never asked, the gravest ground first; None if nothing stands against it.

    `left` alone still allows to keep in touch: the page offers the person as a network contact.
    """
    return next((Reason(code) for code, applies in EXCLUSIONS if applies(person)), None)


def _reach(person: Person) -> int:
    """The best way counts alone: number, else mail, else link."""
    return NUMBER[person.phone_kind] or MAIL * person.has_mail or LINK * person.has_link
