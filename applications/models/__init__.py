"""What is true on the ground floor."""

from applications.models.application import Application, Tag
from applications.models.candidate import Candidate, Strength
from applications.models.contact import Contact, Involvement
from applications.models.employer import Employer
from applications.models.interview import Interview
from applications.models.owned import Owned, OwnedQuerySet, RevisionConflict
from applications.models.rejection import Rejection
from applications.models.search import Search
from applications.models.stage import Stage
from applications.models.stage_change import StageChange
from applications.models.status_question import StatusQuestion

__all__ = [
    "Application",
    "Candidate",
    "Contact",
    "Employer",
    "Interview",
    "Involvement",
    "Owned",
    "OwnedQuerySet",
    "Rejection",
    "RevisionConflict",
    "Search",
    "Stage",
    "StageChange",
    "StatusQuestion",
    "Strength",
    "Tag",
]
