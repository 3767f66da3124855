"""How applications end, other than with a no."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applications.actions import applications
from applications.forms.moves import EndingForm
from applications.models import Application
from applications.views import editing, undo
from applications.views.requests import CandidateRequest

CREATE = "applications/ending_create.html"


@require_http_methods(["GET", "HEAD", "POST"])
def ending_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """End an application."""
    application, today = _application(request, pk), timezone.localdate()
    form = EndingForm(editing.posted(request), today=today)
    context = {"application": application}
    if not form.is_valid():
        return editing.page(request, CREATE, form, context)
    try:
        applications.end_application(application=application, today=today, **form.cleaned_data)
    except (applications.StageError, applications.ApplicationDateError) as trouble:
        form.add_error(None, str(trouble))
        return editing.page(request, CREATE, form, context)
    text = _("%(employer)s: %(ending)s.") % {
        "employer": application.employer.name,
        "ending": application.get_ending_display(),
    }
    undo.offer(request, text, action=reverse("applications:ending_delete", args=[pk]), fields=[])
    return redirect("followups:application_detail", pk)


@require_POST
def ending_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take back an ending that was not a no."""
    try:
        applications.reopen_application(application=_application(request, pk), today=timezone.localdate())
    except applications.StageError as trouble:
        messages.warning(request, str(trouble))
    return redirect("followups:application_detail", pk)


def _application(request: CandidateRequest, pk: int) -> Application:
    return get_object_or_404(Application.objects.owned_by(request.user).select_related("employer", "stage"), pk=pk)
