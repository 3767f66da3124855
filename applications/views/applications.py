"""Applications: the board, the table, adding and editing. Their own page is on the upper floor."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from applications.actions import applications
from applications.forms.applications import ApplicationEditForm, ApplicationForm, TableForm
from applications.models import Application
from applications.queries import board, table
from applications.views import concerns, editing
from applications.views.requests import CandidateRequest

CREATE = "applications/application_create.html"


@require_safe
def application_list(request: CandidateRequest) -> HttpResponse:
    """The board of the current search."""
    shown = board.board(request.user, now=timezone.now(), today=timezone.localdate())
    return render(request, "applications/application_list.html", {"board": shown})


@require_safe
def application_table(request: CandidateRequest) -> HttpResponse:
    """The table: find, narrow down, sort."""
    asked = TableForm(request.GET).values()
    return render(request, "applications/application_table.html", {"table": table.table(request.user, **asked)})


@require_http_methods(["GET", "HEAD", "POST"])
def application_create(request: CandidateRequest) -> HttpResponse:
    """Add an application to the current search."""
    form = ApplicationForm(editing.posted(request), candidate=request.user)
    if not form.is_valid():
        return editing.page(request, CREATE, form)
    try:
        application = applications.add_application(
            candidate=request.user, today=timezone.localdate(), **form.cleaned_data
        )
    except applications.ApplicationDateError as trouble:
        form.add_error("applied_on", str(trouble))
        return editing.page(request, CREATE, form)
    return concerns.onward(application, redirect("followups:application_detail", application.pk))


@require_http_methods(["GET", "HEAD", "POST"])
def application_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Edit the facts of an application."""
    application = _application(request, pk)
    answer = editing.edit(
        request,
        ApplicationEditForm(editing.posted(request), instance=_application(request, pk)),
        template="applications/application_update.html",
        save=partial(applications.edit_application, application=application, today=timezone.localdate()),
        reopen=lambda data: ApplicationEditForm(data, instance=_application(request, pk)),
        done=reverse("followups:application_detail", args=[pk]),
        troubles=(applications.ApplicationDateError,),
        context={"application": application},
    )
    return concerns.onward(application, answer)


def _application(request: CandidateRequest, pk: int) -> Application:
    rows = Application.objects.owned_by(request.user).select_related("employer", "agency", "candidate")
    return get_object_or_404(rows, pk=pk)
