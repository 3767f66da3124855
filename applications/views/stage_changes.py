"""Moves of an application from stage to stage."""

from functools import partial

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from applications.actions import applications
from applications.forms.moves import MoveForm, StageChangeForm
from applications.models import Application, Stage, StageChange
from applications.views import editing, undo
from applications.views.requests import CandidateRequest, next_page

CREATE = "applications/stage_change_create.html"


@require_http_methods(["GET", "HEAD", "POST"])
def stage_change_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Move an application. Opened as a page, it is the menu of a ticket on the board."""
    rows = Application.objects.owned_by(request.user).select_related("employer", "stage")
    application = get_object_or_404(rows, pk=pk)
    before, today = application.stage, timezone.localdate()
    form = MoveForm(editing.posted(request), candidate=request.user, today=today)
    context = {"application": application}
    if not form.is_valid():
        return editing.page(request, CREATE, form, context)
    try:
        change = applications.move_application(application=application, today=today, **form.cleaned_data)
    except (applications.StageError, applications.ApplicationDateError) as trouble:
        form.add_error(None, str(trouble))
        return editing.page(request, CREATE, form, context)
    if change is not None:
        _offer_undo(request, application, before)
    return _back(request)


@require_http_methods(["GET", "HEAD", "POST"])
def stage_change_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct the day of a move."""
    change = _stage_change(request, pk)
    return editing.edit(
        request,
        StageChangeForm(editing.posted(request), instance=change),
        template="applications/stage_change_update.html",
        save=partial(applications.correct_stage_change, stage_change=change, today=timezone.localdate()),
        reopen=lambda data: StageChangeForm(data, instance=_stage_change(request, pk)),
        done=reverse("followups:application_detail", args=[change.application_id]),
        troubles=(applications.ApplicationDateError,),
        context={"stage_change": change},
    )


def _offer_undo(request: CandidateRequest, application: Application, before: Stage) -> None:
    text = _("%(employer)s is now at “%(stage)s”.") % {
        "employer": application.employer.name,
        "stage": application.stage.name,
    }
    fields = [("stage", before.pk), ("next", next_page(request))]
    action = reverse("applications:stage_change_create", args=[application.pk])
    undo.offer(request, text, action=action, fields=fields)


def _back(request: CandidateRequest) -> HttpResponseRedirect:
    return redirect(next_page(request) or "applications:application_list")


def _stage_change(request: CandidateRequest, pk: int) -> StageChange:
    rows = StageChange.objects.owned_by(request.user).select_related("application__employer", "to_stage")
    return get_object_or_404(rows, pk=pk)
