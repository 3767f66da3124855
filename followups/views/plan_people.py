"""What the candidate says on the plan about the people on it: a fact that was missing, and who comes first."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from applications.actions import contacts
from applications.models import Involvement, RevisionConflict
from applications.views.editing import CONFLICT, UNPROCESSABLE
from applications.views.requests import CandidateRequest
from followups.actions import orders
from followups.forms.places import DeskForm
from followups.forms.plan import FirstReasonForm, PersonForm, PlanChoice
from followups.models import PutFirst
from followups.queries import plan as plan_query
from followups.views.plan import find_rejection, plan_page


@require_POST
def plan_person_update(request: CandidateRequest, application_pk: int, involvement_pk: int) -> HttpResponse:
    """Say what was not said of somebody yet, where it could change who comes first."""
    find_rejection(request, application_pk)
    involvement, form = _involvement(request, application_pk, involvement_pk), PersonForm(request.POST)
    if not form.is_valid():
        return _again(request, application_pk, UNPROCESSABLE)
    try:
        contacts.edit_involvement(involvement=involvement, revision=form.cleaned_data["revision"], **form.values())
    except RevisionConflict:
        return _overtaken(request, application_pk)
    way_back = request.GET.urlencode()
    return redirect(f"{reverse('followups:plan_detail', args=[application_pk])}{'?' if way_back else ''}{way_back}")


@require_POST
def desk_create(request: CandidateRequest, application_pk: int) -> HttpResponse:
    """Note how the recruiting desk is reached; it then is one of those who can be asked."""
    rejection = find_rejection(request, application_pk)
    form = DeskForm(request.POST, region=request.user.country)
    if not form.is_valid():
        return _again(request, application_pk, UNPROCESSABLE, desk=form)
    reach = form.cleaned_data["reach"]
    contacts.add_desk(application=rejection.application, phone=reach.phone, email=reach.email)
    return redirect("followups:plan_detail", application_pk)


@require_POST
def first_person_create(request: CandidateRequest, application_pk: int, involvement_pk: int) -> HttpResponseRedirect:
    """Put somebody first, whatever was proposed."""
    find_rejection(request, application_pk)
    orders.put_first(involvement=_involvement(request, application_pk, involvement_pk), now=timezone.now())
    return redirect("followups:plan_detail", application_pk)


@require_POST
def first_person_update(request: CandidateRequest, application_pk: int, involvement_pk: int) -> HttpResponse:
    """Say why somebody was put first."""
    find_rejection(request, application_pk)
    rows = PutFirst.objects.owned_by(request.user)
    kept = get_object_or_404(rows, involvement=involvement_pk, involvement__application=application_pk)
    form = FirstReasonForm(request.POST)
    if not form.is_valid():
        return _again(request, application_pk, UNPROCESSABLE, why=form)
    try:
        orders.say_why(kept=kept, **form.cleaned_data)
    except RevisionConflict:
        return _overtaken(request, application_pk, why=form)
    return redirect("followups:plan_detail", application_pk)


@require_POST
def order_delete(request: CandidateRequest, application_pk: int) -> HttpResponseRedirect:
    """Back to the proposed order."""
    orders.order_as_proposed(application=find_rejection(request, application_pk).application)
    return redirect("followups:plan_detail", application_pk)


def _involvement(request: CandidateRequest, application_pk: int, pk: int) -> Involvement:
    people = Involvement.objects.owned_by(request.user)
    return get_object_or_404(people, pk=pk, application=application_pk)


def _overtaken(request: CandidateRequest, application_pk: int, **forms: Any) -> HttpResponse:
    messages.warning(request, _("This was changed in another tab meanwhile. Here is how it stands now."))
    return _again(request, application_pk, CONFLICT, **forms)


def _again(request: CandidateRequest, application_pk: int, status: int, **forms: Any) -> HttpResponse:
    shown = PlanChoice(request.GET).values()
    plan = plan_query.plan(find_rejection(request, application_pk), now=timezone.now(), **shown)
    return plan_page(request, plan, status=status, **forms)
