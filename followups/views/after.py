"""After a call: sorting what was said, the reply to a mail, and a self-review where nobody answers."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from applications.models import RevisionConflict
from applications.views import concerns, editing
from applications.views.requests import CandidateRequest
from followups import facts
from followups.actions import calls, findings
from followups.enums import CallState
from followups.forms.after import AfterForm
from followups.forms.calls import ReplyForm
from followups.forms.review import ReviewForm
from followups.queries import after as after_query
from followups.queries import review as review_query
from followups.queries.after import After
from followups.views.calls import find_call


@require_http_methods(["GET", "HEAD", "POST"])
def findings_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """What was said, one tap a line, and what comes next. A call that was not made has its own page."""
    call, now = find_call(request, pk), timezone.now()
    if call.state != CallState.MADE:
        return redirect("followups:call_detail", pk)
    after = after_query.after(call, now=now)
    form, status = AfterForm(editing.posted(request), lines=after.lines), editing.UNPROCESSABLE
    if form.data is None:
        status = 200
    elif form.is_valid():
        try:
            findings.record_findings(call=call, statements=form.statements())
        except RevisionConflict:
            after, status = after_query.after(call, now=now), editing.CONFLICT
            form = form.over(after.lines)
        else:
            return concerns.onward(after.application, redirect("followups:findings_update", pk))
    return _page(request, after, form, status=status)


@require_POST
def reply_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Log what came back to a mail or message. One that was not sent has its own page."""
    call, now = find_call(request, pk), timezone.now()
    if call.state != CallState.MADE:
        return redirect("followups:call_detail", pk)
    form = ReplyForm(request.POST)
    if form.is_valid():
        calls.log_reply(call=call, now=now, **form.cleaned_data)
        return concerns.onward(call.follow_up.rejection.application, redirect("followups:findings_update", pk))
    after = after_query.after(call, now=now)
    return _page(request, after, AfterForm(lines=after.lines), reply=form, status=editing.UNPROCESSABLE)


@require_http_methods(["GET", "HEAD", "POST"])
def self_review_create(request: CandidateRequest, application_pk: int) -> HttpResponse:
    """Five calm questions, where nobody can be asked or nobody is to be."""
    rejection = get_object_or_404(facts.rejections_of(request.user), application=application_pk)
    form = ReviewForm(editing.posted(request), known=review_query.answers(rejection))
    context = {"rejection": rejection, "application": rejection.application}
    if not form.is_valid():
        return editing.page(request, "followups/self_review.html", form, context)
    try:
        findings.record_review(
            rejection=rejection, answers=form.answers(), revisions=form.revisions(), now=timezone.now()
        )
    except RevisionConflict:
        form = form.over(review_query.answers(rejection))
        return render(request, "followups/self_review.html", {**context, "form": form}, status=editing.CONFLICT)
    return concerns.onward(rejection.application, redirect("followups:plan_detail", application_pk))


def _page(
    request: CandidateRequest, after: After, form: AfterForm, *, reply: ReplyForm | None = None, status: int
) -> HttpResponse:
    context = {"after": after, "form": form, "reply": reply or ReplyForm()}
    return render(request, "followups/after.html", context, status=status)
