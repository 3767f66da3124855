"""A no: for a known application, or as the first thing an account hears of."""

from functools import partial

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from applications.actions import applications, rejections
from applications.enums import Ending
from applications.forms.rejections import CarriedStartForm, RejectionEditForm, RejectionForm, StartForm
from applications.models import Application, Rejection
from applications.queries import rejection as rejection_query
from applications.views import carried, concerns, editing
from applications.views.requests import CandidateRequest

START = "applications/rejection_start.html"
CREATE = "applications/rejection_create.html"


@require_http_methods(["GET", "HEAD", "POST"])
def rejection_start(request: CandidateRequest) -> HttpResponse:
    """I was just not selected: five fields, and then the plan."""
    tried = carried.tried(request)
    start = CarriedStartForm if tried else StartForm
    form = start(editing.posted(request), candidate=request.user, initial=tried)
    if not form.is_valid():
        return editing.page(request, START, form)
    try:
        application = rejections.start_from_no(candidate=request.user, now=timezone.now(), **form.values())
    except rejections.RejectionDateError as trouble:
        form.add_error("received_on", str(trouble))
        return editing.page(request, START, form)
    carried.forget(request)
    return redirect(settings.AFTER_REJECTION, application.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def rejection_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Not selected. If that is noted already, where it leads to."""
    application = _application(request, pk)
    if application.ending == Ending.REJECTED:
        return _after(request, pk)
    form = RejectionForm(
        editing.posted(request),
        application=application,
        furthest=rejection_query.furthest(application),
        today=timezone.localdate(),
    )
    context = {"application": application}
    if not form.is_valid():
        return editing.page(request, CREATE, form, context)
    try:
        rejections.reject_application(application=application, now=timezone.now(), **form.cleaned_data)
    except (rejections.RejectionDateError, applications.StageError) as trouble:
        form.add_error(None, str(trouble))
        return editing.page(request, CREATE, form, context)
    return concerns.onward(application, _after(request, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def rejection_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Correct how the no came."""
    rejection = _rejection(request, pk)
    answer = editing.edit(
        request,
        _edit_form(rejection, editing.posted(request)),
        template="applications/rejection_update.html",
        save=partial(rejections.edit_rejection, rejection=rejection, now=timezone.now()),
        reopen=lambda data: _edit_form(_rejection(request, pk), data),
        done=reverse("followups:application_detail", args=[pk]),
        troubles=(rejections.RejectionDateError,),
        context={"application": rejection.application},
    )
    return concerns.onward(rejection.application, answer)


def _after(request: CandidateRequest, pk: int) -> HttpResponseRedirect:
    return redirect("followups:application_detail" if "only_mark" in request.POST else settings.AFTER_REJECTION, pk)


def _application(request: CandidateRequest, pk: int) -> Application:
    rows = Application.objects.owned_by(request.user).select_related("employer", "stage", "candidate")
    return get_object_or_404(rows, pk=pk)


def _rejection(request: CandidateRequest, pk: int) -> Rejection:
    rows = Rejection.objects.owned_by(request.user).select_related("application__employer", "candidate")
    return get_object_or_404(rows, application__pk=pk, application__ending=Ending.REJECTED)


def _edit_form(rejection: Rejection, data: QueryDict | None) -> RejectionEditForm:
    return RejectionEditForm(data, instance=rejection, application=rejection.application)
