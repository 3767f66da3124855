"""Where to get proper advice, and whether something was about that at all."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applications.models import Application
from applications.views import undo
from applications.views.requests import CandidateRequest
from followups.actions import concerns
from followups.queries import advice


@require_safe
def advice_detail(request: CandidateRequest, application_pk: int) -> HttpResponse:
    """Whom to ask, quietly; nothing is sent, and no date is computed."""
    page = advice.advice_detail(_application(request, application_pk))
    return render(request, "followups/advice_detail.html", {"page": page})


@require_POST
def concern_create(request: CandidateRequest, application_pk: int) -> HttpResponseRedirect:
    """It is about that, or may be: nothing is proposed there."""
    concerns.raise_concern(application=_application(request, application_pk))
    return redirect("followups:advice_detail", application_pk)


@require_POST
def concern_delete(request: CandidateRequest, application_pk: int) -> HttpResponseRedirect:
    """It is not about that: things go on."""
    concerns.set_aside(application=_application(request, application_pk))
    action = reverse("followups:concern_create", args=[application_pk])
    undo.offer(request, _("It is not about that, so things go on."), action=action, fields=[])
    return redirect("followups:application_detail", application_pk)


def _application(request: CandidateRequest, pk: int) -> Application:
    return get_object_or_404(Application.objects.owned_by(request.user).select_related("employer", "candidate"), pk=pk)
