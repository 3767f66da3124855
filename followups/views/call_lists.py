"""The list of calls. One call has pages of its own."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from applications.views.requests import CandidateRequest
from followups.queries import calls
from followups.queries.excerpts import asked


@require_safe
def call_list(request: CandidateRequest) -> HttpResponse:
    """To decide, planned, made; and what asking brought so far."""
    page = calls.call_list(request.user, asked=asked(request.GET, calls.LISTS), today=timezone.localdate())
    return render(request, "followups/call_list.html", {"shown": page})
