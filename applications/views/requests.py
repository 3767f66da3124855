"""What a view is handed."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from applications.models import Candidate


class CandidateRequest(HttpRequest):
    """A request of somebody who is logged in: config.middleware.LoginRequired lets nobody else through."""

    user: Candidate


def next_page(request: HttpRequest) -> str:
    """Where the form that was sent stood, if that is one of our pages; else empty."""
    address = request.POST.get("next", "")
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_ours else ""
