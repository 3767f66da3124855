"""Whom to call: the contacts of one application in the order in which to ask them (domain 2.2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from applications.enums import ContactRole, Invitation
from followups.domain.desk import is_for_the_desk
from followups.domain.facts import Person, StageColumn
from followups.domain.people_reasons import GOOD_RAPPORT, Place, caution_for, reasons_for
from followups.domain.people_terms import INVOLVEMENT, Term, exclusion_of, rapport_of, role_of, terms_of
from followups.domain.reason import Reason


@dataclass(frozen=True, slots=True)
class RankedPerson:
    """A contact at its place in the order.

    `raw` is the sum of `terms` and may be negative; `score` is what is shown (R2). `exclusion` says why this person
    is not asked at all; then there are neither reasons nor a caution. `is_pinned`: first because an agency stands in
    between (R6), or because so early the recruiting desk is asked (CHN-6). `is_moved`: the candidate's hand put it
    elsewhere than proposed.
    """

    person: Person
    score: int
    raw: int
    terms: tuple[Term, ...]
    reasons: tuple[Reason, ...] = ()
    caution: Reason | None = None
    exclusion: Reason | None = None
    is_pinned: bool = False
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class _Proposal:
    """The order before the candidate's hand touched it, and what was done to the scores on the way."""

    order: list[Person]
    pinned: Person | None
    held_back: list[Person]


def rank(people: Sequence[Person], *, stage: StageColumn, manual_order: Sequence[int] = ()) -> tuple[RankedPerson, ...]:
    """Everybody of one application, the one to ask first in front (2.2, R1 to R4, R6).

    `manual_order`: ids as the candidate put them; they stay in front whatever is learned later (scenario 2). Behind
    them stand the reachable by score and guard rail, those whose attempts are used up, and last the excluded.
    """
    by_score = sorted(people, key=lambda person: _sort_key(person, stage))
    proposal = _propose([person for person in by_score if exclusion_of(person) is None], stage)
    order = _by_hand(proposal.order, manual_order)
    excluded = [person for person in by_score if exclusion_of(person) is not None]
    return (
        *(
            _ranked(person, stage, place, proposal=proposal, is_chosen=person.id in manual_order)
            for place, person in enumerate(order)
        ),
        *(_excluded(person, stage) for person in excluded),
    )


def _sort_key(person: Person, stage: StageColumn) -> tuple[int, ...]:
    """Highest points first, then higher rapport, involvement, later contact and smaller id (R3)."""
    last_contact = person.last_contact_on.toordinal() if person.last_contact_on else 0
    return (-_raw(person, stage), -rapport_of(person), -INVOLVEMENT[person.part], -last_contact, person.id)


def _raw(person: Person, stage: StageColumn) -> int:
    return sum(term.points for term in terms_of(person, stage))


def _propose(by_score: list[Person], stage: StageColumn) -> _Proposal:
    """Apply agency, desk and guard rail; those whose attempts are used up follow in an order of their own."""
    reachable = [person for person in by_score if not person.is_exhausted]
    pinned = _agency_to_pin(_behind_rapport(reachable)) or _desk_to_pin(reachable, stage)
    others = [person for person in reachable if person is not pinned]
    exhausted = [person for person in by_score if person.is_exhausted]
    first = [pinned] if pinned else []
    return _Proposal([*first, *_behind_rapport(others), *_behind_rapport(exhausted)], pinned, _held_back(others))


def _agency_to_pin(reachable: list[Person]) -> Person | None:
    """The agency recruiter in between, unless another person invited the question (R6)."""
    agency = next((person for person in reachable if role_of(person) == ContactRole.AGENCY_RECRUITER), None)
    if any(person.invited == Invitation.SAID_SO for person in reachable if person is not agency):
        return None
    return agency


def _desk_to_pin(reachable: list[Person], stage: StageColumn) -> Person | None:
    """The recruiting desk, where it is early and nobody became warm (CHN-6)."""
    desk = next((person for person in reachable if person.is_desk), None)
    return desk if is_for_the_desk(reachable, stage=stage) else None


def _behind_rapport(ordered: list[Person]) -> list[Person]:
    """The guard rail: whoever is held back stands directly behind the last person rated 3 or more, order kept (R1)."""
    held_back, end = _held_back(ordered), _end_of_rapport(ordered)
    before = [person for person in ordered[:end] if person not in held_back]
    return [*before, *held_back, *ordered[end:]]


def _held_back(ordered: list[Person]) -> list[Person]:
    """Those rated 2 or less and not inviting who stand before somebody rated 3 or more. Unrated people are free."""
    return [person for person in ordered[: _end_of_rapport(ordered)] if _is_under_rail(person)]


def _end_of_rapport(ordered: list[Person]) -> int:
    return max((place for place, person in enumerate(ordered, 1) if rapport_of(person) >= GOOD_RAPPORT), default=0)


def _is_under_rail(person: Person) -> bool:
    is_rated_low = person.rapport is not None and person.rapport < GOOD_RAPPORT
    return is_rated_low and person.invited != Invitation.SAID_SO


def _by_hand(proposed: list[Person], manual_order: Iterable[int]) -> list[Person]:
    """The candidate's order first, then the rest as proposed; ids of excluded or unknown people are passed over."""
    by_id = {person.id: person for person in proposed}
    chosen = [by_id.pop(id_) for id_ in manual_order if id_ in by_id]
    return [*chosen, *by_id.values()]


def _ranked(person: Person, stage: StageColumn, index: int, *, proposal: _Proposal, is_chosen: bool) -> RankedPerson:
    place = Place(
        person,
        stage,
        is_first=index == 0,
        is_pinned=index == 0 and person is proposal.pinned,
        is_held_back=person in proposal.held_back and not is_chosen,
    )
    raw = _raw(person, stage)
    return RankedPerson(
        person=person,
        score=max(0, raw),
        raw=raw,
        terms=terms_of(person, stage),
        reasons=reasons_for(place),
        caution=caution_for(place),
        is_pinned=place.is_pinned,
        is_moved=is_chosen and proposal.order.index(person) != index,
    )


def _excluded(person: Person, stage: StageColumn) -> RankedPerson:
    raw = _raw(person, stage)
    return RankedPerson(person, max(0, raw), raw, terms_of(person, stage), exclusion=exclusion_of(person))
