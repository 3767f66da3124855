"""Rounds of interviews, and what the candidate thought of them."""

from datetime import time
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from applications.actions import interviews
from applications.forms.interviews import InterviewCreateForm, InterviewEditForm
from applications.models import Application, Interview
from applications.views import concerns, editing
from applications.views.requests import CandidateRequest

CREATE = "applications/interview_create.html"
UPDATE = "applications/interview_update.html"


@require_http_methods(["GET", "HEAD", "POST"])
def interview_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Note a round of interviews."""
    rows = Application.objects.owned_by(request.user).select_related("employer")
    application = get_object_or_404(rows, pk=pk)
    initial = {"local_on": timezone.localdate(), "zone": request.user.zone}
    form = InterviewCreateForm(editing.posted(request), application=application, initial=initial)
    context = {"application": application}
    if not form.is_valid():
        return editing.page(request, CREATE, form, context)
    try:
        interview = interviews.add_interview(application=application, **form.cleaned_data)
    except interviews.InterviewDateError as trouble:
        form.add_error("local_on", str(trouble))
        return editing.page(request, CREATE, form, context)
    _say_if_moved(request, interview, form.cleaned_data["local_time"])
    return concerns.onward(application, redirect("followups:application_detail", pk))


@require_http_methods(["GET", "HEAD", "POST"])
def interview_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Edit a round, or add the candidate's own debrief to it."""
    interview = _interview(request, pk)

    def save(**values: Any) -> None:
        interviews.edit_interview(interview=interview, **values)
        _say_if_moved(request, interview, values["local_time"])

    answer = editing.edit(
        request,
        _form(interview, editing.posted(request)),
        template=UPDATE,
        save=save,
        reopen=lambda data: _form(_interview(request, pk), data),
        done=reverse("followups:application_detail", args=[interview.application_id]),
        troubles=(interviews.InterviewDateError,),
        context={"interview": interview},
    )
    return concerns.onward(interview.application, answer)


def _interview(request: CandidateRequest, pk: int) -> Interview:
    rows = Interview.objects.owned_by(request.user).select_related("application__employer")
    return get_object_or_404(rows, pk=pk)


def _form(interview: Interview, data: Any) -> InterviewEditForm:
    return InterviewEditForm(data, instance=interview, application=interview.application)


def _say_if_moved(request: CandidateRequest, interview: Interview, asked: time | None) -> None:
    if asked is None or asked == interview.local_time:
        return
    text = _("The clocks go forward then, so %(asked)s does not exist that day. The interview is kept for %(kept)s.")
    kept = {"asked": f"{asked:%H:%M}", "kept": f"{interview.local_on:%Y-%m-%d}, {interview.local_time:%H:%M}"}
    messages.warning(request, text % kept)
