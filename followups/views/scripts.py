"""The words of a call, put into the candidate's own."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from applications.models import RevisionConflict
from applications.views import editing
from applications.views.requests import CandidateRequest
from followups.actions import scripts
from followups.forms.scripts import PartForm, ScriptForm
from followups.models import Call, ScriptPart
from followups.views.calls import find_call


@require_http_methods(["GET", "HEAD", "POST"])
def script_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """The whole script in one form. Where another tab was quicker, both texts stand there."""
    call = find_call(request, pk)
    if call.is_held:
        return redirect("followups:plan_detail", call.follow_up.rejection.application_id)
    form, status = ScriptForm(editing.posted(request), parts=_parts(request, call)), editing.UNPROCESSABLE
    if form.data is None:
        status = 200
    elif form.is_valid():
        try:
            scripts.word_script(rewordings=form.changes())
        except RevisionConflict:
            form, status = form.over(_parts(request, call)), editing.CONFLICT
        else:
            return redirect("followups:call_detail", pk)
    return render(request, "followups/script_update.html", {"call": call, "form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def script_part_update(request: CandidateRequest, call_pk: int, pk: int) -> HttpResponse:
    """One part of the script, alone."""
    call = find_call(request, call_pk)
    part = _part(request, call, pk)
    if call.is_held:
        return redirect("followups:plan_detail", call.follow_up.rejection.application_id)
    return editing.edit(
        request,
        PartForm(editing.posted(request), instance=_part(request, call, pk)),
        template="followups/script_part_update.html",
        save=partial(scripts.word_part, part=part),
        reopen=lambda data: PartForm(data, instance=_part(request, call, pk)),
        done=reverse("followups:call_detail", args=[call_pk]),
        context={"call": call, "part": part},
    )


def _parts(request: CandidateRequest, call: Call) -> list[ScriptPart]:
    return list(ScriptPart.objects.owned_by(request.user).filter(call=call).order_by("position"))


def _part(request: CandidateRequest, call: Call, pk: int) -> ScriptPart:
    return get_object_or_404(ScriptPart.objects.owned_by(request.user), pk=pk, call=call)
