"""The strengths a candidate can name, in their own order."""

from functools import partial

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applications.actions import accounts
from applications.forms.owned import shown
from applications.forms.profile import StrengthCreateForm, StrengthEditForm, StrengthMoveForm
from applications.models import Strength
from applications.views import editing, undo
from applications.views.requests import CandidateRequest


@require_http_methods(["GET", "HEAD", "POST"])
def strength_create(request: CandidateRequest) -> HttpResponse:
    """Name a strength; also what Undo posts after one was removed."""
    form = StrengthCreateForm(editing.posted(request))
    if not form.is_valid():
        return editing.page(request, "applications/strength_create.html", form)
    accounts.add_strength(candidate=request.user, **form.cleaned_data)
    return _to_strengths()


@require_http_methods(["GET", "HEAD", "POST"])
def strength_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Edit a strength."""
    strength = _strength(request, pk)
    form = StrengthEditForm(editing.posted(request), instance=strength)
    return editing.edit(
        request,
        form,
        template="applications/strength_update.html",
        save=partial(accounts.edit_strength, strength=strength),
        reopen=lambda data: StrengthEditForm(data, instance=_strength(request, pk)),
        done=_to_strengths().url,
        context={"strength": strength},
    )


@require_POST
def strength_move(request: CandidateRequest, pk: int) -> HttpResponse:
    """Move a strength one place up or down."""
    strength = _strength(request, pk)
    form = StrengthMoveForm(request.POST)
    if form.is_valid():
        accounts.move_strength(strength=strength, steps=form.cleaned_data["steps"])
    return _to_strengths()


@require_POST
def strength_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Remove a strength, and offer to put it back where it stood."""
    strength = _strength(request, pk)
    fields = [
        ("uid", strength.uid),
        ("position", strength.position),
        *shown(StrengthEditForm(instance=strength)).items(),
    ]
    accounts.drop_strength(strength=strength)
    text = _("“%(name)s” is removed.") % {"name": strength.name}
    undo.offer(request, text, action=reverse("applications:strength_create"), fields=fields)
    return redirect("applications:profile_update")


def _to_strengths() -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("applications:profile_update") + "#strengths")


def _strength(request: CandidateRequest, pk: int) -> Strength:
    return get_object_or_404(Strength.objects.owned_by(request.user), pk=pk)
