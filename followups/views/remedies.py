"""Steps against a gap."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applications.forms.owned import shown
from applications.views import editing, undo
from applications.views.requests import CandidateRequest
from followups.actions import gaps
from followups.forms.gaps import CompletionForm, RemedyEditForm, RemedyForm
from followups.models import Remedy
from followups.queries import gap as gap_query
from followups.queries.excerpts import Asked
from followups.views.gaps import DETAIL, find_gap


@require_POST
def remedy_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Decide on a step against a gap: a suggested one, or one's own."""
    gap = find_gap(request, pk)
    form = RemedyForm(request.POST)
    if not form.is_valid():
        page = gap_query.gap_detail(request.user, gap, asked=Asked(), now=timezone.now())
        return render(request, DETAIL, {"shown": page, "form": form}, status=editing.UNPROCESSABLE)
    gaps.add_remedy(gap=gap, **form.cleaned_data)
    return redirect("followups:gap_detail", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def remedy_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Edit a step."""
    remedy = _remedy(request, pk)
    return editing.edit(
        request,
        RemedyEditForm(editing.posted(request), instance=remedy),
        template="followups/remedy_update.html",
        save=partial(gaps.edit_remedy, remedy=remedy),
        reopen=lambda data: RemedyEditForm(data, instance=_remedy(request, pk)),
        done=reverse("followups:gap_detail", args=[remedy.gap_id]),
        context={"remedy": remedy},
    )


@require_POST
def remedy_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Give a step up."""
    remedy = _remedy(request, pk)
    fields = [("uid", remedy.uid), *shown(RemedyEditForm(instance=remedy)).items()]
    gaps.drop_remedy(remedy=remedy)
    undo.offer(
        request,
        _("You gave up “%(step)s”.") % {"step": remedy.text},
        action=reverse("followups:remedy_create", args=[remedy.gap_id]),
        fields=fields,
    )
    return redirect("followups:gap_detail", remedy.gap_id)


@require_http_methods(["GET", "HEAD", "POST"])
def completion_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Mark a step as done, with its proof if there is one."""
    remedy = _remedy(request, pk)
    form = CompletionForm(editing.posted(request))
    if not form.is_valid():
        return editing.page(request, "followups/completion_create.html", form, {"remedy": remedy})
    if gaps.finish_remedy(remedy=remedy, done_on=timezone.localdate(), **form.cleaned_data):
        undo.offer(
            request,
            _("Done: “%(step)s”.") % {"step": remedy.text},
            action=reverse("followups:completion_delete", args=[pk]),
            fields=[],
        )
    return redirect("followups:gap_detail", remedy.gap_id)


@require_POST
def completion_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Mark a step as not done after all."""
    remedy = _remedy(request, pk)
    gaps.resume_remedy(remedy=remedy)
    return redirect("followups:gap_detail", remedy.gap_id)


def _remedy(request: CandidateRequest, pk: int) -> Remedy:
    return get_object_or_404(Remedy.objects.owned_by(request.user).select_related("gap"), pk=pk)
