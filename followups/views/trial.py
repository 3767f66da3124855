"""`/try/`: one no, without an account. Nothing is stored."""

from zoneinfo import ZoneInfo

from allauth.core import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from applications.domain import zones
from applications.views import carried, editing
from followups.forms.trial import TrialForm
from followups.queries import trial as trial_query

PAGE = "followups/trial.html"
ACTION = "trial"
"""The name of its rate limit in the settings."""


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def trial_detail(request: HttpRequest) -> HttpResponse:
    """The form; sent, the times and the words for what it says. It changes nothing."""
    if refused := _refused(request):
        return refused
    form = _form(request, editing.posted(request))
    if not form.is_valid():
        return editing.page(request, PAGE, form)
    trial = trial_query.trial(form.cleaned_data, now=timezone.now())
    return render(request, PAGE, {"form": form, "trial": trial, "is_open": settings.OPEN_SIGNUP})


@login_not_required
@require_POST
def trial_create(request: HttpRequest) -> HttpResponse:
    """Keep what was tried out until there is an account, and go to where one begins."""
    if refused := _refused(request):
        return refused
    form = _form(request, request.POST)
    if not form.is_valid():
        return editing.page(request, PAGE, form)
    carried.carry(request, form.kept())
    start = reverse("applications:rejection_start")
    if request.user.is_authenticated:
        return redirect(start)
    door = reverse("account_signup" if settings.OPEN_SIGNUP else "account_login")
    return redirect(f"{door}?{urlencode({'next': start})}")


def _form(request: HttpRequest, data: QueryDict | None) -> TrialForm:
    languages = request.headers.get("Accept-Language", "")
    zone = getattr(request.user, "zone", "") or zones.zone_of_languages(languages) or settings.TIME_ZONE
    now = timezone.now()
    return TrialForm(data, now=now, initial={"zone": zone, "received_on": now.astimezone(ZoneInfo(zone)).date()})


def _refused(request: HttpRequest) -> HttpResponse | None:
    """429 for somebody who asks too often; only what computes counts."""
    return ratelimit.consume_or_429(request, action=ACTION) if request.method == "POST" else None
