"""Settings: who the candidate is, and how the pages look."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applications.actions import accounts
from applications.forms.profile import ProfileForm, StrengthCreateForm, ThemeForm
from applications.queries import profile
from applications.views import editing
from applications.views.requests import CandidateRequest

YEAR_SECONDS = 365 * 24 * 3600


@require_http_methods(["GET", "HEAD", "POST"])
def profile_update(request: CandidateRequest) -> HttpResponse:
    """Edit the profile; below it stand the strengths, the theme and the account."""
    candidate = request.user

    def reopen(data: Any) -> ProfileForm:
        candidate.refresh_from_db()
        return ProfileForm(data, instance=candidate)

    def save(**values: Any) -> None:
        if accounts.edit_profile(candidate=candidate, **values):
            text = _("Where a person is taken to be on your clock, a planned call went along with it. Its hour stayed.")
            messages.info(request, text)

    return editing.edit(
        request,
        ProfileForm(editing.posted(request), instance=candidate),
        template="applications/profile_update.html",
        save=save,
        reopen=reopen,
        done=reverse("applications:profile_update"),
        context={
            "profile": profile.profile(candidate, page=request.GET.get("page", "1")),
            "strength_form": StrengthCreateForm(auto_id="strength_%s"),
        },
    )


@require_POST
def theme_update(request: CandidateRequest) -> HttpResponse:
    """Keep light or dark in a cookie; without a choice the device decides."""
    form = ThemeForm(request.POST)
    response = redirect("applications:profile_update")
    if form.is_valid() and form.cleaned_data["theme"]:
        response.set_cookie(
            "theme",
            form.cleaned_data["theme"],
            max_age=YEAR_SECONDS,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response
