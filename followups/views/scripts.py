"""The words of a call, put into the candidate's own."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from applications.models import RevisionConflict
from applications.views import editing
from applications.views.requests import CandidateRequest
from followups.actions import scripts
from followups.forms.scripts import PartForm, Press, ScriptForm
from followups.models import Call, OwnWording, ScriptPart
from followups.queries import rewordings
from followups.views import wording
from followups.views.calls import find_call

FOUND = 302
SCRIPT = "followups/script_update.html"


@require_http_methods(["GET", "HEAD", "POST"])
def script_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """The whole script in one form. Where another tab was quicker, both texts stand there."""
    call = find_call(request, pk)
    if call.is_held:
        return redirect("followups:plan_detail", call.follow_up.rejection.application_id)
    form, reopen = _script_form(request, call, editing.posted(request)), partial(_script_form, request, call)
    if rewording := form.rewording:
        return _reworded(request, rewording, reopen=reopen, template=SCRIPT, context={"call": call})
    if form.press:
        form = _pressed(request, call, form, form.press)
    elif form.data is not None and form.is_valid():
        return _keep_script(request, call, form)
    status = editing.UNPROCESSABLE if form.is_refused and not form.press else 200
    return render(request, SCRIPT, {"call": call, "form": form}, status=status)


def _keep_script(request: CandidateRequest, call: Call, form: ScriptForm) -> HttpResponse:
    try:
        scripts.word_script(rewordings=form.changes())
    except RevisionConflict:
        context = {"call": call, "form": form.over(_parts(request, call))}
        return render(request, SCRIPT, context, status=editing.CONFLICT)
    wording.say_what_is_open(request, form.changed, back=request.path)
    return redirect("followups:call_detail", call.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def script_part_update(request: CandidateRequest, call_pk: int, pk: int) -> HttpResponse:
    """One part of the script, alone."""
    call = find_call(request, call_pk)
    part, shown = _part(request, call, pk), _part(request, call, pk)
    if call.is_held:
        return redirect("followups:plan_detail", call.follow_up.rejection.application_id)
    template, context = "followups/script_part_update.html", {"call": call, "part": part}
    form, reopen = PartForm(editing.posted(request), instance=shown), partial(_part_form, request, call, pk)
    if form.is_to_be_reworded:
        return _reworded(request, form, reopen=reopen, template=template, context=context)
    response = editing.edit(
        request,
        form,
        template=template,
        save=partial(scripts.word_part, part=part),
        reopen=reopen,
        done=reverse("followups:call_detail", args=[call_pk]),
        context=context,
    )
    if response.status_code == FOUND:
        wording.say_what_is_open(request, [form], back=request.path)
    return response


def _reworded(
    request: CandidateRequest,
    form: PartForm,
    *,
    reopen: Callable[..., PartForm | ScriptForm],
    template: str,
    context: dict[str, Any],
) -> HttpResponse:
    """The page again, with the other words in the field and nothing kept yet."""
    data = form.reworded()
    shown = reopen(data or request.POST)
    status = editing.UNPROCESSABLE if shown.errors else 200
    return render(request, template, {**context, "form": shown, "reworded": "in" if data else "gone"}, status=status)


def _pressed(request: CandidateRequest, call: Call, form: ScriptForm, press: Press) -> ScriptForm:
    """The form after a button beside one part: what was typed everywhere stays in its field."""
    if press.verb == "mine":
        part = _part(request, call, press.part)
        scripts.keep_mine(part=part, fresh=form.offers[part.pk].fresh or part.composed)
    elif press.verb == "forget":
        scripts.forget_wording(wording=get_object_or_404(OwnWording.objects.owned_by(request.user), pk=press.wording))
    now = _script_form(request, call, None)
    return form.reworded(press, parts=[part.instance for part in now.parts], offers=now.offers)


def _script_form(request: CandidateRequest, call: Call, data: QueryDict | None) -> ScriptForm:
    parts = _parts(request, call)
    return ScriptForm(data, parts=parts, offers=rewordings.part_offers(call, parts, now=timezone.now()))


def _part_form(request: CandidateRequest, call: Call, pk: int, data: QueryDict | None) -> PartForm:
    return PartForm(data, instance=_part(request, call, pk))


def _parts(request: CandidateRequest, call: Call) -> list[ScriptPart]:
    return list(ScriptPart.objects.owned_by(request.user).filter(call=call).order_by("position"))


def _part(request: CandidateRequest, call: Call, pk: int) -> ScriptPart:
    return get_object_or_404(ScriptPart.objects.owned_by(request.user), pk=pk, call=call)
