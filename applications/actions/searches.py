"""What a person does about a search."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from applications.models import Candidate, Search


class SearchDateError(Exception):
    """The search is closed before it was opened, or in the future."""


@transaction.atomic
def open_search(*, candidate: Candidate, uid: UUID, name: str, goal: str = "", today: date) -> Search:
    """A new search, which becomes the current one. The same form twice opens one."""
    search, _ = Search.objects.get_or_create(
        candidate=candidate, uid=uid, defaults={"name": name, "goal": goal, "opened_on": today}
    )
    switch_search(candidate=candidate, search=search)
    return search


@transaction.atomic
def edit_search(*, search: Search, revision: int, **fields: Any) -> None:
    """Change name, goal or notes. Raises RevisionConflict if another tab was quicker."""
    search.revise(revision=revision, **fields)


@transaction.atomic
def switch_search(*, candidate: Candidate, search: Search) -> None:
    """Work on this search from now on."""
    candidate.current_search = search
    candidate.save(update_fields=["current_search"])


@transaction.atomic
def close_search(*, search: Search, outcome: str, closed_on: date, today: date) -> bool:
    """Close a search with its outcome; True unless it was closed already.

    Its applications stay as they are, its gaps live on, and the newest open search becomes the current one.
    Raises SearchDateError for a day before it was opened, or after today.
    """
    if not search.opened_on <= closed_on <= today:
        raise SearchDateError(gettext("Give today or an earlier day, but not one before the search was opened."))
    is_closed = Search.objects.filter(pk=search.pk, closed_on=None).update(closed_on=closed_on, outcome=outcome)
    if not is_closed:
        return False
    other = Search.objects.owned_by(search.candidate).is_open().order_by("-opened_on", "-id").first()
    if other is not None:
        Candidate.objects.filter(pk=search.candidate_id, current_search=search).update(current_search=other)
    return True


@transaction.atomic
def reopen_search(*, search: Search) -> None:
    """Go on with a search that was closed."""
    Search.objects.filter(pk=search.pk).update(closed_on=None, outcome="")
