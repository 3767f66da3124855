"""Today."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from applications.views.requests import CandidateRequest
from followups.queries import today as today_query


@require_safe
def today(request: CandidateRequest) -> HttpResponse:
    """What do I do now?"""
    return render(request, "followups/today.html", {"today": today_query.today(request.user, now=timezone.now())})
