"""The page of one application. Adding and editing are on the ground floor."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from applications.models import Application
from applications.views.requests import CandidateRequest
from followups.queries import application_page
from followups.queries.excerpts import asked


@require_safe
def application_detail(request: CandidateRequest, pk: int) -> HttpResponse:
    """One application: where it stands, who is on it, what was heard, what comes next."""
    rows = Application.objects.owned_by(request.user).select_related(*application_page.BRINGS_ALONG)
    page = application_page.application_detail(
        request.user,
        get_object_or_404(rows, pk=pk),
        asked=asked(request.GET, application_page.LISTS),
        today=timezone.localdate(),
    )
    return render(request, "followups/application_detail.html", {"shown": page})
