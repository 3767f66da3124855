"""The page of a call, and what is done with a call."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applications.models import RevisionConflict
from applications.views import concerns, editing, undo
from applications.views.editing import CONFLICT, UNPROCESSABLE
from applications.views.requests import CandidateRequest
from followups import facts
from followups.actions import calls
from followups.domain import outcomes
from followups.enums import CallState
from followups.forms.calls import MoveForm, OutcomeForm, WordsForm
from followups.forms.plan import PlanChoice
from followups.models import Call
from followups.queries import call_page
from followups.queries import plan as plan_query
from followups.queries.call_page import BRINGS_ALONG, CallPage


@require_safe
def call_detail(request: CandidateRequest, pk: int) -> HttpResponse:
    """The script for the moment of the call. A call that was made leads to what was said, one let go to the plan."""
    call = find_call(request, pk)
    if call.state == CallState.MADE:
        return redirect("followups:findings_update", pk)
    if call.state == CallState.LET_GO or call.is_held:
        return redirect("followups:plan_detail", call.follow_up.rejection.application_id)
    return _page(request, call_page.call_page(call, now=timezone.now()))


@require_safe
def rehearsal_detail(request: CandidateRequest, application_pk: int) -> HttpResponse:
    """Say it once aloud: the page of the call, without a number to dial; nothing is kept."""
    rejection, now = get_object_or_404(facts.rejections_of(request.user), application=application_pk), timezone.now()
    plan = plan_query.plan(rejection, now=now, **PlanChoice(request.GET).values())
    rehearsal = call_page.rehearsal(rejection, plan, now=now)
    if rehearsal is None:
        return redirect("followups:plan_detail", application_pk)
    return _page(request, rehearsal)


@require_POST
def call_outcome_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """The call is over: log how it ended, and what was said."""
    call, now = find_call(request, pk), timezone.now()
    form, status = OutcomeForm(request.POST), UNPROCESSABLE
    if form.is_valid():
        try:
            calls.log_outcome(call=call, now=now, **form.values(call=call, now=now))
        except calls.AlreadyLogged as trouble:
            form.add_error(None, str(trouble))
            status = CONFLICT
        else:
            return concerns.onward(call.follow_up.rejection.application, redirect("followups:findings_update", pk))
    return _page(request, call_page.call_page(call, now=now), form=form, status=status)


@require_POST
def words_update_fragment(request: CandidateRequest, pk: int) -> HttpResponse:
    """Keep what was said so far, while the call goes on."""
    call, form, status = find_call(request, pk), WordsForm(request.POST), UNPROCESSABLE
    if form.is_valid():
        try:
            calls.note_words(call=call, **form.cleaned_data)
            status = 200
        except RevisionConflict:
            status = CONFLICT
    both = outcomes.both_tellings(form["their_words"].value() or "", call.their_words)
    context = {"call": call, "form": form, "now": timezone.now(), "is_kept": status == 200, "both": both}
    return render(request, "followups/_words_kept.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def call_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Move a planned call to another time on the contact's clock."""
    call = find_call(request, pk)
    if call.is_held:
        return redirect("followups:plan_detail", call.follow_up.rejection.application_id)
    return editing.edit(
        request,
        MoveForm(editing.posted(request), instance=find_call(request, pk)),
        template="followups/call_update.html",
        save=partial(calls.move_call, call=call),
        reopen=lambda data: MoveForm(data, instance=find_call(request, pk)),
        done=reverse("followups:plan_detail", args=[call.follow_up.rejection.application_id]),
        troubles=(calls.AlreadyLogged, *calls.LIMITS),
        context={"call": call},
    )


@require_POST
def call_delete(request: CandidateRequest, pk: int) -> HttpResponseRedirect:
    """Let a planned call go."""
    call = find_call(request, pk)
    if calls.let_go(call=call):
        text = render_to_string("followups/_let_go.html", {"call": call}, request)
        undo.offer(request, text, action=reverse("followups:let_go_delete", args=[pk]), fields=[])
    return redirect("followups:plan_detail", call.follow_up.rejection.application_id)


@require_POST
def let_go_delete(request: CandidateRequest, pk: int) -> HttpResponseRedirect:
    """Plan a call again that was let go."""
    call = find_call(request, pk)
    try:
        calls.take_up(call=call)
    except calls.AlreadyPlanned as trouble:
        messages.warning(request, str(trouble))
    return redirect("followups:plan_detail", call.follow_up.rejection.application_id)


def find_call(request: CandidateRequest, pk: int) -> Call:
    """The candidate's call, with everything that its pages show of it; a stranger's is a 404."""
    return get_object_or_404(Call.objects.owned_by(request.user).select_related(*BRINGS_ALONG), pk=pk)


def _page(
    request: CandidateRequest, page: CallPage, *, form: OutcomeForm | None = None, status: int = 200
) -> HttpResponse:
    words = page.call.their_words if page.call else ""
    revision = page.call.revision if page.call else 0
    initial = {"their_words": words, "revision": revision, "opened_at": page.now.isoformat()}
    template = "followups/call_written.html" if page.is_written else "followups/call.html"
    return render(request, template, {"page": page, "form": form or OutcomeForm(initial=initial)}, status=status)
