"""Every page that one candidate can open, by the name of its route."""

from django.db.models import Model

from applications.enums import Ending
from applications.models import (
    Application,
    Candidate,
    Contact,
    Employer,
    Interview,
    Involvement,
    Search,
    StageChange,
    StatusQuestion,
    Strength,
)
from followups.enums import CallState
from followups.models import Call, Finding, Gap, Remedy, ScriptPart
from tests.routes import routes
from tests.rows import arguments_for

FRAGMENTS = ("_fragment",)
PUBLIC_PAGES = (
    "/account/login/",
    "/account/password/reset/",
    "/account/password/reset/done/",
    "/account/login/code/",
    "/account/signup/",
    "/account/confirm-email/",
    "/accessibility/",
    "/try/",
    "/nothing-here/",
)
ACCOUNT_PAGES = ("/account/email/", "/account/password/change/", "/account/logout/", "/account/reauthenticate/")
ERRORS = {
    "applications:application_create": {"employer": "", "position": ""},
    "applications:rejection_start": {"employer": "", "reach": "nonsense"},
    "applications:search_create": {"name": ""},
    "applications:contact_create": {"name": "", "phone": "12"},
    "applications:involvement_create": {},
    "applications:interview_create": {"local_on": "yesterday"},
    "applications:status_answer_create": {"promised_on": "soon"},
    "applications:profile_update": {"zone": "Nowhere/Never"},
}
"""Forms sent with what they refuse, by route: each answers 422."""


def rows_in(candidate: Candidate) -> dict[str, Model]:
    """A row of each kind that this candidate has; an ended application, a planned call."""
    applications = Application.objects.owned_by(candidate)
    calls = Call.objects.owned_by(candidate).filter(state=CallState.PLANNED)
    rejected = applications.filter(ending=Ending.REJECTED, rejection__follow_up=None).order_by("-id")
    found = {
        "application": rejected.first() or applications.order_by("-id").first(),
        "call": calls.order_by("id").first(),
        "script_part": ScriptPart.objects.owned_by(candidate).filter(call__in=calls).order_by("id").first(),
    }
    kinds = {
        "employer": Employer,
        "involvement": Involvement,
        "contact": Contact,
        "interview": Interview,
        "stage_change": StageChange,
        "status_question": StatusQuestion,
        "search": Search,
        "strength": Strength,
        "finding": Finding,
        "gap": Gap,
        "remedy": Remedy,
    }
    found |= {name: model.objects.owned_by(candidate).order_by("-id").first() for name, model in kinds.items()}
    involved = Involvement.objects.owned_by(candidate).filter(application=found["application"]).first()
    found["involvement"] = involved or found["involvement"]
    return {name: row for name, row in found.items() if row is not None}


def pages_of(candidate: Candidate) -> dict[str, str]:
    """The address of each route that this candidate's rows can fill, by its name; without fragments and tokens."""
    rows = rows_in(candidate)
    paths = {}
    for route in routes():
        if not route.name.startswith(("applications:", "followups:")) or "token" in route.arguments:
            continue
        if route.name.endswith(FRAGMENTS):
            continue
        try:
            paths[route.name] = route.path(**arguments_for(route, rows))
        except KeyError:
            continue
    return paths
