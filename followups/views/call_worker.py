"""The script that answers for the call pages where there is no network (ADR 10)."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

WORKER = Path(settings.BASE_DIR) / "static" / "js" / "call_worker.js"


@login_not_required
@require_safe
def call_worker_detail(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view takes its request
    """Served from beside the calls, so that it may answer for them and for no page above them."""
    return HttpResponse(WORKER.read_bytes(), content_type="text/javascript; charset=utf-8")
