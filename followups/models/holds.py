"""What holds a follow-up back: a concern, or the candidate's own word (domain 8, CHN-1, S-62).

One list, read in two ways: `hold_on` of rows that were fetched, the `Q`s of rows that are to be picked.
"""

from enum import StrEnum

from django.db.models import Q

from applications.models import Application, Candidate, Contact
from applications.models.application import CONCERN_IN_FORCE


class Hold(StrEnum):
    """Why nothing is proposed, worded or reminded; the gravest first."""

    CONCERN = "concern"
    NO_FOLLOW_UPS = "no_follow_ups"
    NO_FOLLOW_UP = "no_follow_up"
    NO_CONTACT = "no_contact"
    LEFT_ALONE = "left_alone"


def hold_on(application: Application, candidate: Candidate) -> Hold | None:
    """What holds back everything about one application; None if nothing does."""
    if application.has_concern:
        return Hold.CONCERN
    if candidate.no_follow_ups:
        return Hold.NO_FOLLOW_UPS
    if application.no_follow_up:
        return Hold.NO_FOLLOW_UP
    return Hold.NO_CONTACT if application.employer.no_contact else None


def is_left_alone(contact: Contact) -> bool:
    """Whether this person is not to be asked, wherever they appear."""
    return contact.do_not_contact or contact.is_subject_of_concern or contact.employer.no_contact


def application_held(application: str = "") -> Q:
    """The rows whose application is held back. `application`: the way to it, as `follow_up__rejection__application`."""
    way = f"{application}__" if application else ""
    return (
        Q(**{f"{way}concern__in": CONCERN_IN_FORCE})
        | Q(**{f"{way}candidate__no_follow_ups": True})
        | Q(**{f"{way}no_follow_up": True})
        | Q(**{f"{way}employer__no_contact": True})
    )


def contact_left_alone(contact: str = "") -> Q:
    """The rows whose contact is left alone. `contact`: the way to it."""
    way = f"{contact}__" if contact else ""
    return (
        Q(**{f"{way}do_not_contact": True})
        | Q(**{f"{way}is_subject_of_concern": True})
        | Q(**{f"{way}employer__no_contact": True})
    )
