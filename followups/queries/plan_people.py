"""Who is on the plan: everybody in the order in which to ask them, each with the rows behind it."""

from dataclasses import dataclass
from typing import Any

from applications.enums import ContactRole, Rapport
from applications.models import Involvement
from followups import facts
from followups.domain import channels, people, people_questions
from followups.domain.people import RankedPerson
from followups.domain.people_questions import Question
from followups.models import PutFirst
from followups.models.put_first import order_by_hand, put_first_of

MOST_SHOWN = 12
MOST_ASKED_OPENLY = 4


@dataclass(frozen=True, slots=True)
class Card:
    """One person of the plan. `is_proposed`: whom to ask first, unless the candidate knows better.

    `asks`: what was not said of them; `is_decisive`: an answer could change who comes first; `is_folded`: many stand
    above, so the questions are folded away.
    """

    involvement: Involvement
    ranked: RankedPerson
    is_proposed: bool
    is_chosen: bool
    asks: tuple[Question, ...]
    is_decisive: bool
    is_folded: bool

    @property
    def is_open(self) -> bool:
        """Whether this person can be asked at all."""
        return self.ranked.exclusion is None

    @property
    def put_first(self) -> PutFirst | None:
        """The candidate's word that this person comes before the others."""
        return put_first_of(self.involvement)

    @property
    def is_first_choice(self) -> bool:
        """Whether the plan is shown for the person whom it proposes."""
        return self.is_proposed and self.is_chosen

    @property
    def rapports(self) -> list[tuple[str, Any]]:
        """The answers to how it felt."""
        return Rapport.choices

    @property
    def roles(self) -> list[tuple[str, Any]]:
        """The answers to what this person is there."""
        return ContactRole.choices


def choose_person(case: facts.Case, wanted: int | None) -> Involvement | None:
    """The person whose plan is shown: the one wanted, else the one put first by hand, reachable or not.

    Without either the first who can be asked and reached, else the first; where attempts are used up, the next one.
    """
    ranked = [person.person for person in rank(case) if person.exclusion is None]
    ids = [person.id for person in sorted(ranked, key=lambda person: person.is_exhausted)]
    by_id = {involvement.pk: involvement for involvement in case.involvements}
    if wanted in ids:
        return by_id[wanted]
    if ids and put_first_of(by_id[ids[0]]):
        return by_id[ids[0]]
    reachable = (pk for pk in ids if channels.choose(facts.channel(case, by_id[pk])).channel is not None)
    first = next(reachable, None) or next(iter(ids), None)
    return None if first is None else by_id[first]


def rank(case: facts.Case) -> tuple[RankedPerson, ...]:
    """Everybody of the application in the order in which to ask them, the candidate's own before any other."""
    return people.rank(facts.people(case), stage=case.stage, manual_order=order_by_hand(case.involvements))


def cards(case: facts.Case, chosen: Involvement | None) -> tuple[Card, ...]:
    """The people of the page, the first ones and the one that is chosen."""
    everybody = facts.people(case)
    by_id = {involvement.pk: involvement for involvement in case.involvements}
    proposed = choose_person(case, None)
    is_settled = bool(order_by_hand(case.involvements))
    return tuple(
        Card(
            involvement=by_id[ranked.person.id],
            ranked=ranked,
            is_proposed=proposed is not None and ranked.person.id == proposed.pk,
            is_chosen=chosen is not None and ranked.person.id == chosen.pk,
            asks=people_questions.to_ask(ranked.person, everybody, stage=case.stage),
            is_decisive=not is_settled
            and bool(people_questions.worth_asking(ranked.person, everybody, stage=case.stage)),
            is_folded=place >= MOST_ASKED_OPENLY,
        )
        for place, ranked in enumerate(rank(case))
        if place < MOST_SHOWN or (chosen is not None and ranked.person.id == chosen.pk)
    )
