"""Why a contact stands where it stands: at most three reasons and one caution (domain 2.3)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, SpokenHistory
from followups.domain.facts import Person, StageColumn
from followups.domain.people_terms import (
    HISTORY,
    INVITED,
    INVOLVEMENT,
    POINTS_PER_RAPPORT,
    ROLE_STAGE,
    rapport_of,
    role_of,
)
from followups.domain.reason import Reason

MOST_REASONS = 3
GOOD_RAPPORT = 3

INVITATION_REASONS = {Invitation.SAID_SO: "invited", Invitation.WARM_WORDS: "warm_words"}
PART_REASONS = {
    DecisionPart.DECIDES: "decides",
    DecisionPart.FINAL_PANEL: "final_panel",
    DecisionPart.INTERVIEWED: "interviewed",
    DecisionPart.SCREENED: "screened",
}
HISTORY_REASONS = {
    SpokenHistory.SPOKE_BY_PHONE: "spoke_by_phone",
    SpokenHistory.ANSWERED_A_MAIL: "answered_a_mail",
}
ROLE_REASONS = {
    ContactRole.HR: "hr",
    ContactRole.CHAMPION: "champion",
    ContactRole.AGENCY_RECRUITER: "agency",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one person stands. `is_held_back`: more points, but the guard rail put people with rapport in front."""

    person: Person
    stage: StageColumn
    is_first: bool = True
    is_pinned: bool = False
    is_held_back: bool = False


def _has_no_number(place: Place) -> bool:
    return place.person.phone_kind == PhoneKind.NONE


def _saw_one_part(place: Place) -> bool:
    is_team = role_of(place.person) == ContactRole.INTERVIEW_TEAM
    return is_team and place.person.part != DecisionPart.DECIDES


WHY_NOT: tuple[tuple[str, Callable[[Place], bool]], ...] = (
    ("exhausted", lambda place: place.person.is_exhausted),
    ("asked_already", lambda place: place.person.was_asked_without_answer),
    ("behind_rapport", lambda place: place.is_held_back),
    ("answered_vaguely", lambda place: place.person.answered_vaguely),
    ("no_number_saw_one_part", lambda place: _has_no_number(place) and _saw_one_part(place)),
    ("no_number", _has_no_number),
    ("saw_one_part", _saw_one_part),
    ("not_in_decision", lambda place: INVOLVEMENT[place.person.part] <= INVOLVEMENT[DecisionPart.COORDINATED]),
)
CAUTIONS: tuple[tuple[str, Callable[[Place], bool]], ...] = (
    ("tense", lambda place: place.person.was_tense),
    ("two_above", lambda place: place.person.is_two_above and rapport_of(place.person) < 4),
    ("hr_policy", lambda place: place.person.role == ContactRole.HR),
    ("champion_in_confidence", lambda place: place.person.role == ContactRole.CHAMPION),
    ("agency_second_hand", lambda place: place.person.role == ContactRole.AGENCY_RECRUITER),
    ("low_rapport", lambda place: rapport_of(place.person) < 2),
    ("not_rated", lambda place: place.person.rapport is None and not place.person.is_desk),
    ("mail_only", lambda place: place.is_first and _has_no_number(place) and place.person.has_mail),
    ("link_only", lambda place: place.is_first and _has_no_number(place) and place.person.has_link),
    ("no_way_known", lambda place: place.is_first and _has_no_number(place)),
)


def reasons_for(place: Place) -> tuple[Reason, ...]:
    """One to three reasons, the weightiest first; of a person further down, the last one says why not this one."""
    ahead = _why_pinned(place)
    behind = [] if place.is_first else [Reason(code) for code, applies in WHY_NOT if applies(place)][:1]
    room = MOST_REASONS - len(ahead) - len(behind)
    weighty = sorted(_weighed(place), key=lambda weighed: -weighed[0])
    reasons = (*ahead, *(reason for _, reason in weighty[:room]), *behind)
    return reasons or (Reason("role", {"role": str(role_of(place.person))}),)


def caution_for(place: Place) -> Reason | None:
    """The one thing to be careful about, the gravest first; None if there is none."""
    return next((Reason(code) for code, applies in CAUTIONS if applies(place)), None)


def _why_pinned(place: Place) -> list[Reason]:
    """Why this one stands before any points."""
    if not place.is_pinned:
        return []
    return [Reason("desk_first") if place.person.is_desk else Reason("agency_first")]


def _weighed(place: Place) -> Iterator[tuple[int, Reason]]:
    """What speaks for this person, each with the points it brought."""
    person = place.person
    if rapport_of(person) >= GOOD_RAPPORT:
        yield POINTS_PER_RAPPORT * rapport_of(person), Reason("rapport", {"rapport": rapport_of(person)})
    if person.invited in INVITATION_REASONS:
        yield INVITED[person.invited], Reason(INVITATION_REASONS[person.invited], {"quote": person.quote})
    if person.part in PART_REASONS:
        was_in_final = place.stage == "final" and person.history != SpokenHistory.NEVER
        yield INVOLVEMENT[person.part], Reason(PART_REASONS[person.part], {"was_in_final": was_in_final})
    if person.history in HISTORY_REASONS:
        yield HISTORY[person.history], Reason(HISTORY_REASONS[person.history])
    if person.role in ROLE_REASONS and not place.is_pinned:
        yield ROLE_STAGE[person.role][place.stage], Reason(ROLE_REASONS[person.role])
