"""Pages about Debrief itself."""

from datetime import timedelta
from types import SimpleNamespace

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from applications.forms.styleguide import EveryWidgetForm
from applications.views.requests import CandidateRequest


@login_not_required
@require_safe
def accessibility_detail(request: HttpRequest) -> HttpResponse:
    """What was done so that everybody can use Debrief, and what is missing (U-28)."""
    return render(request, "applications/accessibility_detail.html", {"address": settings.DEFAULT_FROM_EMAIL})


@require_safe
def styleguide_detail(request: CandidateRequest) -> HttpResponse:
    """Every component in every state, for those who work on the look; for anybody else there is no such page."""
    if not (settings.DEBUG or request.user.is_staff):
        raise Http404
    now = timezone.now()
    context = {
        "form": EveryWidgetForm(auto_id="free_%s"),
        "broken_form": EveryWidgetForm({"phone": "12", "day": "soon"}, auto_id="broken_%s"),
        "now": now,
        "page": Paginator(range(9), 3).page(2),
        "events": [
            SimpleNamespace(on=now - timedelta(days=1), text="Not selected", kind="ended", detail="By mail"),
            SimpleNamespace(on=now - timedelta(days=9), text="Final round", kind="live"),
            SimpleNamespace(on=now - timedelta(days=39), text="Applied"),
        ],
        "fields": [
            SimpleNamespace(name="place", label="Place", mine="leeds", theirs="", mine_said="Leeds", theirs_said=""),
        ],
    }
    return render(request, "styleguide.html", context)
