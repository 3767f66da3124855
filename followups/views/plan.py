"""The follow-up plan, and what is decided on it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applications.actions.applications import StageError
from applications.models import Application, Rejection
from applications.views import concerns, undo
from applications.views.editing import UNPROCESSABLE
from applications.views.requests import CandidateRequest
from followups import facts
from followups.actions import calls, follow_ups
from followups.forms.places import DeskForm, PlacesForm
from followups.forms.plan import AgainForm, FirstReasonForm, GuessForm, PlanChoice, ScheduleForm
from followups.models import Call
from followups.queries import plan as plan_query
from followups.queries.plan import Plan


@require_safe
def plan_detail(request: CandidateRequest, application_pk: int) -> HttpResponse:
    """Whom to ask, when, how, and in which words. Without a no in force, the form that notes one."""
    rejection = plan_query.find_rejection(request.user, application_pk)
    if rejection is None:
        application = get_object_or_404(Application.objects.owned_by(request.user), pk=application_pk)
        return redirect("applications:rejection_create", application.pk)
    plan = plan_query.plan(rejection, now=timezone.now(), **PlanChoice(request.GET).values())
    return plan_page(request, plan)


@require_POST
def call_create(request: CandidateRequest, application_pk: int) -> HttpResponse:
    """Schedule a call: at a time of the person chosen, in the words that were picked."""
    rejection, now = find_rejection(request, application_pk), timezone.now()
    plan = plan_query.plan(rejection, now=now, **PlanChoice(request.POST).values())
    form = ScheduleForm(request.POST, plan=plan)
    if form.is_valid():
        try:
            calls.schedule_call(rejection=rejection, now=now, **form.values())
        except calls.LIMITS as limit:
            form.add_error(None, str(limit))
        else:
            return redirect("followups:plan_detail", application_pk)
    return plan_page(request, plan, form=form, status=UNPROCESSABLE)


@require_POST
def decision_create(request: CandidateRequest, application_pk: int) -> HttpResponseRedirect:
    """Not this time, or not any further: a decision like any other."""
    ended = follow_ups.not_this_time(rejection=find_rejection(request, application_pk), now=timezone.now())
    undo.offer(
        request,
        _("Not this time: decided, and out of the way."),
        action=reverse("followups:decision_delete", args=[application_pk]),
        fields=[("call", ended.call.pk)] if ended.call else [],
    )
    return redirect("followups:plan_detail", application_pk)


@require_POST
def places_create(request: CandidateRequest, application_pk: int) -> HttpResponse:
    """Looked in two places and found no way to anybody: closed, with the self-review offered (B17)."""
    rejection, form = find_rejection(request, application_pk), PlacesForm(request.POST)
    if form.is_valid():
        follow_ups.review_instead(rejection=rejection, now=timezone.now())
        return redirect("followups:self_review_create", application_pk)
    return plan_page(request, plan_query.plan(rejection, now=timezone.now()), places=form, status=UNPROCESSABLE)


@require_POST
def decision_delete(request: CandidateRequest, application_pk: int) -> HttpResponseRedirect:
    """Think about it again; a call that was let go by the decision is planned again."""
    form = AgainForm(request.POST, calls=Call.objects.owned_by(request.user))
    call = form.cleaned_data["call"] if form.is_valid() else None
    follow_ups.think_again(rejection=find_rejection(request, application_pk), call=call)
    return redirect("followups:plan_detail", application_pk)


@require_POST
def guess_update(request: CandidateRequest, application_pk: int) -> HttpResponse:
    """Keep the candidate's own guess, before anybody answers."""
    rejection = find_rejection(request, application_pk)
    form = GuessForm(request.POST)
    if form.is_valid():
        try:
            follow_ups.write_guess(rejection=rejection, guess=form.cleaned_data["guess"])
        except follow_ups.GuessLocked as locked:
            form.add_error("guess", str(locked))
        else:
            kept = redirect(f"{reverse('followups:plan_detail', args=[application_pk])}#guess")
            return concerns.onward(rejection.application, kept)
    return plan_page(request, plan_query.plan(rejection, now=timezone.now()), guess=form, status=UNPROCESSABLE)


@require_POST
def rejection_delete(request: CandidateRequest, application_pk: int) -> HttpResponseRedirect:
    """They told me by mistake: the application is live again."""
    rejection = find_rejection(request, application_pk)
    try:
        follow_ups.take_back(rejection=rejection, today=timezone.localdate())
    except (follow_ups.CallMade, StageError) as trouble:
        messages.warning(request, str(trouble))
        return redirect("followups:plan_detail", application_pk)
    messages.info(request, _("It is among your live applications again. Both moves stay in its history."))
    return redirect("followups:application_detail", application_pk)


def find_rejection(request: CandidateRequest, application_pk: int) -> Rejection:
    """The no of this application that is in force; without one, and of a stranger, a 404."""
    return get_object_or_404(facts.rejections_of(request.user), application=application_pk)


def plan_page(
    request: CandidateRequest,
    plan: Plan,
    *,
    form: ScheduleForm | None = None,
    guess: GuessForm | None = None,
    places: PlacesForm | None = None,
    why: FirstReasonForm | None = None,
    desk: DeskForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of a plan, with the forms on it as they were sent."""
    written = plan.guess.verbatim if plan.guess else ""
    context: dict[str, Any] = {
        "plan": plan,
        "form": form or ScheduleForm(plan=plan),
        "places": places or PlacesForm(),
        "desk": desk or DeskForm(),
        "why": why or FirstReasonForm(initial=_why(plan)),
        "guess": guess or GuessForm(initial={"guess": written}),
    }
    return render(request, "followups/plan.html", context, status=status)


def _why(plan: Plan) -> dict[str, Any]:
    kept = plan.put_first.put_first if plan.put_first else None
    return {"revision": kept.revision, "reason": kept.reason, "text": kept.text} if kept else {}
