"""What stands between the web and every page: headers, login, kept text, and the candidate's clock."""

from collections.abc import Callable
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.db import DataError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.defaults import page_not_found

from applications.domain import zones

Page = Callable[[HttpRequest], HttpResponse]

UNAUTHORIZED = 401
FORBIDDEN = 403
NOT_ALLOWED = 405


def headers(get_response: Page) -> Page:
    """Headers that no other library sets, on every response (S-22, S-23)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store")
        if request.method == "POST" and request.path == reverse("account_logout"):
            response.headers["Clear-Site-Data"] = '"storage"'
        return response

    return middleware


def candidate_zone(get_response: Page) -> Page:
    """Times are shown on the candidate's own clock."""

    def middleware(request: HttpRequest) -> HttpResponse:
        name = getattr(request.user, "zone", settings.TIME_ZONE)
        with timezone.override(ZoneInfo(name) if zones.is_zone(name) else None):
            return get_response(request)

    return middleware


class Range:
    """A number that no column can hold names no row: 404, wherever it came from, and never an error of the database."""

    def __init__(self, get_response: Page) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, as it is."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """SQLite's adapter raises OverflowError; PostgreSQL says that the value is out of range."""
        is_too_great = isinstance(exception, DataError) and "out of range" in str(exception)
        if isinstance(exception, OverflowError) or is_too_great:
            return page_not_found(request, exception)
        return None


def not_allowed(get_response: Page) -> Page:
    """A page for who comes to the address of a button by a link, by reloading, or after a login; 405 says nothing."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code != NOT_ALLOWED:
            return response
        page = render(request, "405.html", status=NOT_ALLOWED)
        page.headers["Allow"] = response.headers["Allow"]
        return page

    return middleware


class LoginRequired(LoginRequiredMiddleware):
    """Every page asks for a login, but for those that say otherwise; what was typed into a form is kept."""

    def handle_no_permission(  # type: ignore[override] # the stubs know a redirect only
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        """The login page; after a POST, a page that holds the fields; for a fragment, 401."""
        if getattr(request, "htmx", False):
            return HttpResponse(status=UNAUTHORIZED)
        if request.method == "POST" and typed_fields(request):
            return kept_fields(request, status=UNAUTHORIZED)
        return super().handle_no_permission(request, view_func)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403. If the form came from our own page (a stale token), what was typed can be sent again."""
    if is_from_here(request) and typed_fields(request):
        return kept_fields(request, status=FORBIDDEN)
    return render(request, "403_csrf.html", {"reason": reason}, status=FORBIDDEN)


def kept_fields(request: HttpRequest, *, status: int) -> HttpResponse:
    """The page that holds what was typed, ready to be sent again after login."""
    context = {
        "fields": typed_fields(request),
        "action": request.get_full_path(),
        "is_login_needed": status != FORBIDDEN,
    }
    return render(request, "account/kept_fields.html", context, status=status)


def typed_fields(request: HttpRequest) -> list[tuple[str, str]]:
    """Name and value of each field that was posted, without secrets, in order."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if "password" not in name and name != "csrfmiddlewaretoken"
    ]


def is_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that the form stood on a page of ours."""
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return urlsplit(origin).netloc == request.get_host()
