"""Rows for tests, made through the same actions that people use."""

from datetime import date, datetime
from typing import Any
from uuid import uuid4

from applications.actions import accounts, applications, contacts, interviews, rejections, searches
from applications.enums import (
    ContactRole,
    DecisionPart,
    PhoneKind,
    Placement,
    Rapport,
    RejectionChannel,
    SpokenHistory,
    StageKind,
)
from applications.models import (
    Application,
    Candidate,
    Contact,
    Interview,
    Involvement,
    Rejection,
    Search,
    Stage,
    Strength,
)


def stage(candidate: Candidate, kind: StageKind) -> Stage:
    """The candidate's stage of this kind."""
    return Stage.objects.owned_by(candidate).get(kind=kind)


def application(candidate: Candidate, **fields: Any) -> Application:
    """An application at Kline Logistics, in the final round."""
    kind = fields.pop("kind", StageKind.FINAL_ROUND)
    values: dict[str, Any] = {
        "employer": "Kline Logistics",
        "position": "Operations analyst",
        "today": date(2026, 5, 4),
        "applied_on": date(2026, 5, 4),
        "search": candidate.current_search,
        "uid": uuid4(),
        **fields,
    }
    return applications.add_application(candidate=candidate, stage=stage(candidate, kind), **values)


def involvement(application: Application, **fields: Any) -> Involvement:
    """Dana Whitfield, the hiring manager in New York, with whom it went well."""
    person = {
        "name": fields.pop("name", "Dana Whitfield"),
        "phone": fields.pop("phone", "+12125550142"),
        "phone_kind": fields.pop("phone_kind", PhoneKind.DIRECT),
        "email": fields.pop("email", "dana.whitfield@kline.example"),
        "zone": fields.pop("zone", "America/New_York"),
        "country": fields.pop("country", "US"),
    }
    values: dict[str, Any] = {
        "role": ContactRole.HIRING_MANAGER,
        "rapport": Rapport.BEYOND_THE_SCRIPT,
        "part": DecisionPart.DECIDES,
        "history": SpokenHistory.SPOKE_BY_PHONE,
        "uid": uuid4(),
        **fields,
    }
    return contacts.add_involvement(application=application, person=person, **values)


def contact(candidate: Candidate, **fields: Any) -> Contact:
    """Mei Tan of Aldgate Foods, who is on no application."""
    values: dict[str, Any] = {"uid": uuid4(), "employer": "Aldgate Foods", "name": "Mei Tan", **fields}
    return contacts.add_contact(candidate=candidate, **values)


def search(candidate: Candidate, **fields: Any) -> Search:
    """Another search, opened on 1 June, which becomes the current one."""
    values: dict[str, Any] = {"uid": uuid4(), "name": "Planning, summer", "today": date(2026, 6, 1), **fields}
    return searches.open_search(candidate=candidate, **values)


def strength(candidate: Candidate, name: str = "Planning", **fields: Any) -> Strength:
    """Planning, with its proof."""
    values: dict[str, Any] = {"uid": uuid4(), "evidence": "Cut late orders by a fifth at Corvane.", **fields}
    return accounts.add_strength(candidate=candidate, name=name, **values)


def interview(application: Application, **fields: Any) -> Interview:
    """A video interview on 4 June in London."""
    values: dict[str, Any] = {
        "uid": uuid4(),
        "round": 2,
        "kind": "video",
        "local_on": date(2026, 6, 4),
        "local_time": None,
        "zone": "Europe/London",
        **fields,
    }
    return interviews.add_interview(application=application, **values)


def rejection(application: Application, now: datetime, **fields: Any) -> Rejection:
    """A no by mail today, after the final round, as second."""
    values: dict[str, Any] = {
        "received_on": now.date(),
        "channel": RejectionChannel.MAIL,
        "furthest": StageKind.FINAL_ROUND,
        "placement": Placement.SECOND,
        "placement_told": True,
        **fields,
    }
    return rejections.reject_application(application=application, now=now, **values)
