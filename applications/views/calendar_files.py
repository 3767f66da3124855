"""Appointments for the candidate's own calendar."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from applications.domain import calendar_files
from applications.domain.calendar_files import Appointment
from applications.models import Interview
from applications.views.requests import CandidateRequest


@require_safe
def interview_calendar_detail(request: CandidateRequest, pk: int) -> HttpResponse:
    """A round of interviews as a calendar file; one without a time takes its day.

    One that will not be any more, because the application ended before it, takes itself out of the calendar again.
    """
    interview = get_object_or_404(Interview.objects.owned_by(request.user).select_related("application"), pk=pk)
    appointment = Appointment(
        uid=interview.uid,
        sequence=interview.revision + interview.application.revision,
        starts=interview.starts_at or interview.local_on,
        minutes=interview.minutes,
        title=_("Interview"),
        address=page_address("followups:application_detail", interview.application_id),
        is_off=interview.is_off,
    )
    return attached(appointment, name="interview.ics")


def page_address(name: str, *arguments: int) -> str:
    """The whole address of a page, as a link outside the browser needs it (S-24)."""
    return settings.BASE_URL + reverse(name, args=arguments)


def attached(appointment: Appointment, *, name: str) -> HttpResponse:
    """The appointment as a file of this name."""
    file = calendar_files.file_of(appointment, now=timezone.now())
    response = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
