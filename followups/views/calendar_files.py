"""Calls for the candidate's own calendar."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from applications.domain.calendar_files import Appointment
from applications.views import calendar_files
from applications.views.requests import CandidateRequest
from followups.enums import CallState
from followups.views.calls import find_call


@require_safe
def call_calendar_detail(request: CandidateRequest, pk: int) -> HttpResponse:
    """A call as a calendar file; one that was let go, or is held back, takes itself out of the calendar again."""
    call = find_call(request, pk)
    appointment = Appointment(
        uid=call.uid,
        sequence=call.revision,
        starts=call.starts_at,
        minutes=call.minutes,
        title=_("Call"),
        address=calendar_files.page_address("followups:call_detail", call.pk),
        is_off=call.state == CallState.LET_GO or call.is_held,
    )
    return calendar_files.attached(appointment, name="call.ics")
