"""Today."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from applications.actions import accounts
from applications.views.requests import CandidateRequest
from followups.queries import today as today_query


@require_safe
def today(request: CandidateRequest) -> HttpResponse:
    """What do I do now?"""
    return render(request, "followups/today.html", {"today": today_query.today(request.user, now=timezone.now())})


@require_POST
def rest_create(request: CandidateRequest) -> HttpResponseRedirect:
    """Not today: a day of quiet."""
    accounts.rest(candidate=request.user, today=timezone.localdate())
    return redirect("followups:today")


@require_POST
def rest_delete(request: CandidateRequest) -> HttpResponseRedirect:
    """Today after all."""
    accounts.rest_no_longer(candidate=request.user)
    return redirect("followups:today")
