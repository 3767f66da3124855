"""Gaps that came up under two names, and one name that hides two things."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applications.models import RevisionConflict
from applications.views import editing, undo
from applications.views.requests import CandidateRequest, next_page
from followups.actions import merges
from followups.forms.merges import MergeForm, NewGapForm, OtherGapForm, SplitForm, UnmergeForm
from followups.models import Gap
from followups.queries import merges as merges_query
from followups.queries import split as split_query
from followups.views.gaps import find_gap

DETAIL = "followups:gap_detail"


@require_http_methods(["GET", "HEAD", "POST"])
def merge_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Make another gap a part of this one: the one that is suggested, or any other of its kind."""
    gap, template = find_gap(request, pk), "followups/merge_create.html"
    if gap.pk != pk:
        return redirect(DETAIL, gap.pk)
    form = MergeForm(editing.posted(request), candidate=request.user, gap=gap)
    context = {"shown": merges_query.merge_page(request.user, gap)}
    if not form.is_valid():
        is_done = form.is_bound and form.was_sent_before()
        return redirect(DETAIL, pk) if is_done else editing.page(request, template, form, context)
    try:
        merge = merges.merge_gaps(gap=gap, **form.cleaned_data)
    except merges.GapsOfTwoKinds as trouble:
        form.add_error("other", str(trouble))
        return editing.page(request, template, form, context)
    except RevisionConflict:
        again = MergeForm(_renewed(request, pk), candidate=request.user, gap=gap)
        return _overtaken(request, template, again, **context)
    text = _("“%(other)s” is now part of “%(gap)s”.") % {"other": merge.title, "gap": gap.title}
    undo.offer(request, text, action=reverse("followups:merge_delete", args=[pk]), fields=[("merge", merge.pk)])
    return redirect(DETAIL, pk)


@require_POST
def merge_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Part two gaps again; parting them twice changes nothing."""
    form = UnmergeForm(request.POST, candidate=request.user, gap=find_gap(request, pk))
    if form.is_valid():
        merges.take_back_merge(merge=form.cleaned_data["merge"])
    return redirect(DETAIL, pk)


@require_POST
def separation_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Keep two gaps apart: they are not suggested again."""
    gap = find_gap(request, pk)
    form = OtherGapForm(request.POST, candidate=request.user, gap=gap)
    if form.is_valid():
        other = form.cleaned_data["other"]
        merges.keep_apart(gap=gap, other=other)
        text = _("“%(gap)s” and “%(other)s” stay two gaps.") % {"gap": gap.title, "other": other.title}
        undo.offer(
            request, text, action=reverse("followups:separation_delete", args=[pk]), fields=[("other", other.pk)]
        )
    else:
        messages.info(request, _("The other gap is no more, so there is nothing to keep apart."))
    return redirect(next_page(request) or reverse(DETAIL, args=[pk]))


@require_POST
def separation_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Let two gaps be suggested again."""
    gap = find_gap(request, pk)
    form = OtherGapForm(request.POST, candidate=request.user, gap=gap)
    if form.is_valid():
        merges.compare_again(gap=gap, other=form.cleaned_data["other"])
    return redirect(DETAIL, pk)


@require_http_methods(["GET", "HEAD", "POST"])
def split_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Give some of what was said under a gap a gap of its own."""
    gap, template = find_gap(request, pk), "followups/split_create.html"
    form, context = _split_form(request, gap, editing.posted(request))
    if not form.is_valid():
        made = form.sent_before() if form.is_bound else None
        return redirect(DETAIL, made.pk) if made else editing.page(request, template, form, context)
    try:
        new = merges.split_gap(gap=gap, **form.cleaned_data)
    except (merges.NameIsTaken, merges.NothingLeft) as trouble:
        form.add_error("title" if isinstance(trouble, merges.NameIsTaken) else "findings", str(trouble))
        return editing.page(request, template, form, context)
    except RevisionConflict:
        again, context = _split_form(request, gap, _renewed(request, pk))
        return _overtaken(request, template, again, **context)
    text = _("“%(new)s” is a gap of its own now.") % {"new": new.title}
    undo.offer(request, text, action=reverse("followups:split_delete", args=[pk]), fields=[("new", new.pk)])
    return redirect(next_page(request) or reverse(DETAIL, args=[new.pk]))


@require_POST
def split_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Put back what was split off; putting it back twice changes nothing."""
    gap = find_gap(request, pk)
    form = NewGapForm(request.POST, gap=gap)
    if form.is_valid():
        try:
            merges.take_back_split(gap=gap, new=form.cleaned_data["new"])
        except merges.NewGapChanged as trouble:
            messages.warning(request, str(trouble))
    return redirect(DETAIL, pk)


def _split_form(request: CandidateRequest, gap: Gap, data: Any) -> tuple[SplitForm, dict[str, Any]]:
    page = split_query.split(request.user, gap, number=request.GET.get("page", "1"))
    return SplitForm(data, candidate=request.user, gap=gap, offered=page.statements), {"gap": gap, "shown": page}


def _renewed(request: CandidateRequest, pk: int) -> Any:
    """What was sent, with the revision as it stands now: the next press counts."""
    data = request.POST.copy()
    data["revision"] = str(find_gap(request, pk).revision)
    return data


def _overtaken(request: CandidateRequest, template: str, form: Any, **context: Any) -> HttpResponse:
    form.add_error(
        None, _("This gap was changed in another tab meanwhile. Look again; if it is still right, press once more.")
    )
    return render(request, template, {**context, "form": form}, status=editing.CONFLICT)
