"""One row of each kind, as a candidate has them halfway through the thread, and the row that a route asks for."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.db.models import Model

from applications.actions import accounts, silence
from applications.enums import StatusChannel
from applications.models import Candidate
from followups.actions import calls, findings, follow_ups, gaps, orders
from followups.actions.findings import Statement
from followups.domain.outcomes import CallEnding
from followups.enums import Channel, Effort, FindingKind, FindingStatus
from tests import factories
from tests.routes import Route

Rows = dict[str, Model]

OF_AN_APPLICATION = {
    "stage_change_create",
    "involvement_create",
    "interview_create",
    "rejection_create",
    "rejection_update",
    "rejection_delete",
    "ending_create",
    "ending_delete",
    "status_question_create",
    "status_answer_create",
    "concern_create",
    "concern_delete",
    "advice_detail",
    "places_create",
    "order_delete",
    "desk_create",
}
"""Routes whose noun is made under an application, and is therefore asked for by the application's key."""

NOUN_OF_KEY = {
    "application_pk": "application",
    "involvement_pk": "involvement",
    "part_pk": "script_part",
    "call_pk": "call",
    "gap_pk": "gap",
}
ROW_OF_NOUN = {
    "remedy_create": "gap",
    "note_create": "gap",
    "completion": "remedy",
    **dict.fromkeys(("closing", "merge", "separation", "split"), "gap"),
    "interview_calendar": "interview",
    **dict.fromkeys(("script", "call_outcome", "findings", "let_go", "reply", "words", "call_calendar"), "call"),
}


def rows_of(candidate: Candidate, now: datetime) -> Rows:
    """One row of each kind: an application that ended with a no, a call made, one planned, what was said, a gap."""
    application = factories.application(candidate)
    involvement = factories.involvement(application)
    interview = factories.interview(application, people=[involvement])
    orders.put_first(involvement=involvement, now=now)
    rejection = factories.rejection(application, now)
    follow_ups.write_guess(rejection=rejection, guess="too little SAP")
    made = plan(rejection, involvement, now + timedelta(days=4), now)
    calls.log_outcome(
        call=made,
        revision=made.revision,
        ending=CallEnding.ANSWERED,
        their_words="Strong on planning.\nToo little SAP.",
        started_at=made.starts_at,
        ended_at=None,
        now=made.starts_at,
    )
    (finding,) = findings.record_findings(
        call=made,
        statements=[Statement(uuid4(), "Too little SAP.", FindingKind.GAP, FindingStatus.LACKING)],
    )
    remedy = gaps.add_remedy(gap=finding.gap, uid=uuid4(), text="A course in SAP", effort=Effort.M)
    strength = accounts.add_strength(candidate=candidate, uid=uuid4(), name="planning", evidence="cut late orders")
    live = factories.application(candidate, employer="Solent Freight")
    question = silence.ask_status(application=live, channel=StatusChannel.WRITING, today=now.date())
    waiting = factories.application(candidate, employer="Aldgate Foods", position="Shift planner")
    second = factories.rejection(waiting, now)
    planned = plan(second, factories.involvement(waiting, name="Priya Nair"), now + timedelta(days=5), now)
    return {
        "application": application,
        "involvement": involvement,
        "contact": involvement.contact,
        "employer": application.employer,
        "interview": interview,
        "rejection": rejection,
        "status_question": question,
        "stage_change": application.stage_changes.order_by("id").first(),
        "search": application.search,
        "strength": strength,
        "call": planned,
        "made_call": made,
        "script_part": planned.script_parts.order_by("position").first(),
        "finding": finding,
        "gap": finding.gap,
        "remedy": remedy,
    }


def plan(rejection, involvement, moment: datetime, now: datetime):
    """A planned phone call at 10:00 on the contact's clock."""
    return calls.schedule_call(
        rejection=rejection,
        involvement=involvement,
        uid=uuid4(),
        channel=Channel.PHONE,
        local_on=moment.date(),
        local_time=datetime(2026, 1, 1, 10).time(),
        now=now,
    )


def arguments_for(route: Route, rows: Rows) -> dict[str, object]:
    """The keys of these rows that the route asks for. A KeyError means: a new route needs a case here."""
    return {name: rows[_noun(route.name, name)].pk for name in route.arguments}


def _noun(route_name: str, argument: str) -> str:
    if argument in NOUN_OF_KEY:
        return NOUN_OF_KEY[argument]
    name = route_name.rsplit(":", maxsplit=1)[-1]
    if name in OF_AN_APPLICATION:
        return "application"
    if name in ROW_OF_NOUN:
        return ROW_OF_NOUN[name]
    noun = name.removesuffix("_fragment").rsplit("_", 1)[0]
    return ROW_OF_NOUN.get(noun, noun)
