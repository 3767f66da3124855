"""The door for somebody who was invited."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from applications.actions import accounts
from applications.domain import zones
from applications.forms.invitation import InvitationForm
from applications.queries import invitations
from applications.views import editing

GONE = 410


@sensitive_post_parameters("password")
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Open the account that a link invites to, and log in. A link that was used or is stale is 410."""
    found = invitations.read(token)
    if found is None:
        return render(request, "applications/invitation_gone.html", status=GONE)
    form = InvitationForm(editing.posted(request), email=found.email, initial={"zone": _zone(request)})
    if not form.is_valid():
        return editing.page(request, "applications/invitation.html", form, {"invitation": found})
    open_account = accounts.open_first_account if found.is_first else accounts.open_account
    values: dict[str, Any] = form.cleaned_data
    try:
        candidate = open_account(today=timezone.localdate(), **values)
    except accounts.AccountExists as trouble:
        form.add_error("email", str(trouble))
        return editing.page(request, "applications/invitation.html", form, {"invitation": found})
    login(request, candidate, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect(settings.LOGIN_REDIRECT_URL)


def _zone(request: HttpRequest) -> str:
    return zones.zone_of_languages(request.headers.get("Accept-Language", "")) or settings.TIME_ZONE
