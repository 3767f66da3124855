"""An employer who says nothing: the candidate asked, took that back, or a word came."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applications.actions import silence
from applications.forms.silence import StatusAnswerForm, StatusQuestionForm
from applications.models import Application, StatusQuestion
from applications.views import editing, undo
from applications.views.requests import CandidateRequest, next_page

ANSWER = "applications/status_answer_create.html"


@require_POST
def status_question_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """I sent it: the employer was asked how it stands."""
    application = _application(request, pk)
    channel = StatusQuestionForm(request.POST).chosen()
    try:
        question = silence.ask_status(application=application, channel=channel, today=timezone.localdate())
    except silence.NotToBeAsked as trouble:
        messages.warning(request, str(trouble))
        return _back(request, pk)
    undo.offer(
        request,
        _("Noted: you asked %(employer)s how it stands.") % {"employer": application.employer.name},
        action=reverse("applications:status_question_delete", args=[question.pk]),
        fields=[("next", next_page(request))],
    )
    return _back(request, pk)


@require_POST
def status_question_delete(request: CandidateRequest, pk: int) -> HttpResponseRedirect:
    """I did not send it after all."""
    question = get_object_or_404(StatusQuestion.objects.owned_by(request.user), pk=pk)
    silence.take_back_question(question=question)
    return _back(request, question.application_id)


@require_http_methods(["GET", "HEAD", "POST"])
def status_answer_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """They wrote back, and it is still open."""
    application, today = _application(request, pk), timezone.localdate()
    is_asked = StatusQuestion.objects.owned_by(request.user).filter(application=application).is_open().exists()
    form = StatusAnswerForm(editing.posted(request), today=today, is_asked=is_asked)
    context = {"application": application, "is_asked": is_asked}
    if not form.is_valid():
        return editing.page(request, ANSWER, form, context)
    try:
        silence.note_word(application=application, today=today, **form.cleaned_data)
    except silence.NotToBeAsked as trouble:
        form.add_error(None, str(trouble))
        return editing.page(request, ANSWER, form, context)
    return redirect("followups:application_detail", pk)


def _application(request: CandidateRequest, pk: int) -> Application:
    return get_object_or_404(Application.objects.owned_by(request.user).select_related("employer"), pk=pk)


def _back(request: CandidateRequest, pk: int) -> HttpResponseRedirect:
    return redirect(next_page(request) or reverse("followups:application_detail", args=[pk]))
