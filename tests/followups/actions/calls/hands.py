"""Scheduling a call and logging it, unless told otherwise."""

from datetime import date, time
from uuid import uuid4

from followups.actions import calls
from followups.actions.calls import Departure
from followups.domain.outcomes import CallEnding
from followups.enums import Channel, OverrideReason
from followups.models import Call
from tests.followups.answers import CALLED_ON, NOW

TEN = time(10)
SATURDAY, MONDAY, WEDNESDAY, THURSDAY = (date(2026, 6, day) for day in (13, 15, 17, 18))
WHY = Departure("TIM-18", OverrideReason.OTHER, "Dana asked me to call again in a month.")


def schedule(rejection, involvement, **fields) -> Call:
    """A phone call on Tuesday at ten in New York, unless another is given."""
    values = {"uid": uuid4(), "channel": Channel.PHONE, "local_on": CALLED_ON, "local_time": TEN, "now": NOW, **fields}
    return calls.schedule_call(rejection=rejection, involvement=involvement, **values)


def log(call, ending=CallEnding.ANSWERED, words="", **fields):
    """The call, logged at its own time."""
    values = {"revision": call.revision, "started_at": call.starts_at, "ended_at": None, "now": call.starts_at}
    return calls.log_outcome(call=call, ending=ending, their_words=words, **{**values, **fields})


def fresh(call) -> Call:
    """The call as it stands in the database."""
    return Call.objects.get(pk=call.pk)
