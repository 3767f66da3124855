"""What every page of the ground floor does before it does its own work."""

from collections.abc import Callable
from dataclasses import dataclass

from applications.models import Candidate
from tests import factories


@dataclass(frozen=True, slots=True)
class Door:
    """One route: its name, how a row of a candidate's for its argument is made, and the methods it takes."""

    name: str
    row: Callable[[Candidate], object] | None
    methods: frozenset[str]


READ = frozenset({"GET", "HEAD"})
FORM = READ | {"POST"}
VERB = frozenset({"POST"})


def application(candidate: Candidate) -> object:
    """An application."""
    return factories.application(candidate)


def involvement(candidate: Candidate) -> object:
    """Somebody on an application."""
    return factories.involvement(factories.application(candidate))


def interview(candidate: Candidate) -> object:
    """An interview."""
    return factories.interview(factories.application(candidate))


def search(candidate: Candidate) -> object:
    """The current search."""
    return candidate.current_search


DOORS = [
    Door("involvement_create", application, FORM),
    Door("involvement_update", involvement, FORM),
    Door("involvement_delete", involvement, VERB),
    Door("contact_create", None, FORM),
    Door("contact_update", factories.contact, FORM),
    Door("interview_create", application, FORM),
    Door("interview_update", interview, FORM),
    Door("search_list", None, READ),
    Door("search_create", None, FORM),
    Door("search_update", search, FORM),
    Door("search_switch", search, VERB),
    Door("search_close", search, FORM),
    Door("search_reopen", search, VERB),
    Door("profile_update", None, FORM),
    Door("theme_update", None, VERB),
    Door("strength_create", None, FORM),
    Door("strength_update", factories.strength, FORM),
    Door("strength_move", factories.strength, VERB),
    Door("strength_delete", factories.strength, VERB),
]
