"""Answers of employers, from the application to what was said, made through the actions that people use."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from applications.models import Candidate, Rejection
from followups.actions import calls, findings
from followups.actions.findings import Statement
from followups.domain.outcomes import CallEnding
from followups.enums import Channel, FindingKind, FindingStatus
from followups.models import Call, Finding, Gap
from tests import factories

NOW = datetime(2026, 6, 12, 16, 40, tzinfo=UTC)
CALLED_ON = date(2026, 6, 16)


def said(verbatim: str, status=FindingStatus.LACKING, kind=FindingKind.GAP, **taps) -> Statement:
    """One line that names a lack, unless another kind or status is given."""
    return Statement(
        taps.pop("uid", None) or uuid4(), verbatim, kind, status if kind == FindingKind.GAP else None, **taps
    )


def praised(verbatim: str) -> Statement:
    """One line that names a strength."""
    return said(verbatim, kind=FindingKind.STRENGTH)


def told_no(candidate: Candidate, employer: str = "Kline Logistics", **fields) -> Rejection:
    """A no of this employer, with one person on the application."""
    application = factories.application(candidate, employer=employer)
    factories.involvement(application, name=fields.pop("person", "Dana Whitfield"), **fields.pop("met", {}))
    return factories.rejection(application, NOW, **fields)


def planned(rejection: Rejection, *, on: date = CALLED_ON, **fields) -> Call:
    """A call to the first person, planned for ten o'clock their time."""
    values = {
        "channel": Channel.PHONE,
        "local_on": on,
        "local_time": time(10),
        "now": NOW,
        "uid": uuid4(),
        "is_time_named_by_contact": True,
        **fields,
    }
    involvement = rejection.application.involvements.order_by("id")[0]
    return calls.schedule_call(rejection=rejection, involvement=involvement, **values)


def made(call: Call, *, ending: CallEnding = CallEnding.ANSWERED, words: str = "", sent: bool = False) -> Call:
    """The same call, made at the planned time for ten minutes."""
    calls.log_outcome(
        call=call,
        ending=ending,
        their_words=words,
        revision=call.revision,
        started_at=call.starts_at,
        ended_at=None if sent else call.starts_at + timedelta(minutes=10),
        now=call.starts_at,
    )
    return Call.objects.get(pk=call.pk)


def answer(candidate: Candidate, employer: str, *statements: Statement, **fields) -> list[Finding]:
    """What this employer said in a call on 16 June."""
    call = made(planned(told_no(candidate, employer, **fields)), words="\n".join(one.verbatim for one in statements))
    return findings.record_findings(call=call, statements=statements)


def gap(candidate: Candidate, employer: str = "Kline Logistics", verbatim: str = "Too little SAP.", **fields) -> Gap:
    """The gap that one statement opened."""
    (finding,) = answer(candidate, employer, said(verbatim, **fields))
    return finding.gap


def copies(call: Call, times: int) -> None:
    """The same call so many times more, past the actions."""
    values = {field.attname: getattr(call, field.attname) for field in call._meta.concrete_fields}
    Call.objects.bulk_create(Call(**{**values, "id": None, "uid": uuid4()}) for _ in range(times))
