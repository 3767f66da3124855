"""Gaps: what was said, what is done about it, and the proof that closes them."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applications.views import concerns, editing
from applications.views.requests import CandidateRequest
from followups.actions import findings, gaps
from followups.forms.findings import FindingForm
from followups.forms.gaps import ClosingForm, GapForm, RemedyForm
from followups.models import Finding, Gap
from followups.queries import gap as gap_query
from followups.queries import merges
from followups.queries.excerpts import asked

DETAIL = "followups/gap_detail.html"


@require_safe
def gap_detail(request: CandidateRequest, pk: int) -> HttpResponse:
    """One gap: findings side by side, steps, proof."""
    gap = find_gap(request, pk)
    if gap.pk != pk:
        return redirect("followups:gap_detail", gap.pk)
    page = gap_query.gap_detail(request.user, gap, asked=asked(request.GET, gap_query.LISTS), now=timezone.now())
    return render(request, DETAIL, {"shown": page, "form": RemedyForm()})


@require_http_methods(["GET", "HEAD", "POST"])
def gap_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Give a gap another title, or another kind."""
    gap = find_gap(request, pk)
    return editing.edit(
        request,
        GapForm(editing.posted(request), instance=gap),
        template="followups/gap_update.html",
        save=partial(gaps.rename_gap, gap=gap),
        reopen=lambda data: GapForm(data, instance=find_gap(request, pk)),
        done=reverse("followups:gap_detail", args=[pk]),
        context={"gap": gap},
    )


@require_POST
def gap_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Forget a gap that nobody names any more."""
    gap = find_gap(request, pk)
    if gap.pk != pk:
        return redirect("followups:gap_detail", gap.pk)
    try:
        gaps.drop_gap(gap=gap)
    except gaps.GapHasFindings as trouble:
        messages.warning(request, str(trouble))
        return redirect("followups:gap_detail", pk)
    messages.info(request, _("“%(title)s” is forgotten.") % {"title": gap.title})
    return redirect("followups:lesson_list")


@require_http_methods(["GET", "HEAD", "POST"])
def closing_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Close a gap with its proof."""
    gap, today = find_gap(request, pk), timezone.localdate()
    return editing.edit(
        request,
        ClosingForm(editing.posted(request), instance=gap, today=today),
        template="followups/closing_create.html",
        save=partial(gaps.close_gap, gap=gap),
        reopen=lambda data: ClosingForm(data, instance=find_gap(request, pk), today=today),
        done=reverse("followups:gap_detail", args=[pk]),
        context={"gap": gap},
    )


@require_POST
def closing_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Work on a closed gap again."""
    gaps.reopen_gap(gap=find_gap(request, pk))
    return redirect("followups:gap_detail", pk)


@require_POST
def note_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """The one note about a gap was sent, or is let go."""
    gaps.settle_note(gap=find_gap(request, pk), today=timezone.localdate())
    return redirect("followups:gap_detail", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def finding_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Sort a finding anew, or say what to do about it."""
    finding = _finding(request, pk)
    application = finding.application
    answer = editing.edit(
        request,
        FindingForm(editing.posted(request), candidate=request.user, instance=finding),
        template="followups/finding_update.html",
        save=partial(findings.edit_finding, finding=_finding(request, pk)),
        reopen=lambda data: FindingForm(data, candidate=request.user, instance=_finding(request, pk)),
        done=reverse("followups:application_detail", args=[application.pk]),
        context={"finding": finding, "application": application},
    )
    return concerns.onward(application, answer)


def find_gap(request: CandidateRequest, pk: int) -> Gap:
    """The candidate's gap of this key, or the one that took it in. Raises Http404."""
    gap = merges.find_gap(request.user, pk)
    if gap is None:
        raise Http404
    return gap


def _finding(request: CandidateRequest, pk: int) -> Finding:
    places = ("rejection__application__employer", "call__follow_up__rejection__application__employer")
    rows = Finding.objects.owned_by(request.user).select_related("gap", "call__involvement__contact", *places)
    return get_object_or_404(rows, pk=pk)
