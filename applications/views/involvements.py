"""Who is on an application."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applications.actions import contacts
from applications.forms.owned import shown
from applications.forms.people import InvolvementCreateForm, InvolvementEditForm
from applications.models import Application, Involvement
from applications.views import editing, undo
from applications.views.requests import CandidateRequest

CREATE = "applications/involvement_create.html"
UPDATE = "applications/involvement_update.html"


@require_http_methods(["GET", "HEAD", "POST"])
def involvement_create(request: CandidateRequest, pk: int) -> HttpResponse:
    """Put somebody on an application; with `?interview=`, also on that interview."""
    rows = Application.objects.owned_by(request.user).select_related("employer", "candidate")
    application = get_object_or_404(rows, pk=pk)
    form = InvolvementCreateForm(
        editing.posted(request), application=application, initial={"interviews": request.GET.getlist("interview")}
    )
    context = {"application": application}
    if not form.is_valid():
        return editing.page(request, CREATE, form, context)
    try:
        contacts.add_involvement(application=application, **form.values())
    except contacts.AlreadyInvolved as trouble:
        form.add_error("contact", str(trouble))
        return editing.page(request, CREATE, form, context)
    came_from = form.cleaned_data["interviews"].first()
    if came_from is not None:
        return redirect("applications:interview_update", came_from.pk)
    return redirect("followups:application_detail", application.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def involvement_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Edit what somebody is in one application."""
    involvement = _involvement(request, pk)
    form = InvolvementEditForm(editing.posted(request), instance=involvement)
    return editing.edit(
        request,
        form,
        template=UPDATE,
        save=partial(contacts.edit_involvement, involvement=involvement),
        reopen=lambda data: InvolvementEditForm(data, instance=_involvement(request, pk)),
        done=reverse("followups:application_detail", args=[involvement.application_id]),
        context={"involvement": involvement},
    )


@require_POST
def involvement_delete(request: CandidateRequest, pk: int) -> HttpResponse:
    """Take somebody off an application, unless a call with them is kept there."""
    involvement = _involvement(request, pk)
    fields = _to_put_back(involvement)
    try:
        contacts.drop_involvement(involvement=involvement)
    except contacts.StillCalled as trouble:
        messages.warning(request, str(trouble))
        return redirect("applications:involvement_update", pk)
    text = _("%(name)s is no longer on this application.") % {"name": involvement.contact.name}
    undo.offer(
        request,
        text,
        action=reverse("applications:involvement_create", args=[involvement.application_id]),
        fields=fields,
    )
    return redirect("followups:application_detail", involvement.application_id)


def _involvement(request: CandidateRequest, pk: int) -> Involvement:
    rows = Involvement.objects.owned_by(request.user).select_related("contact", "application__employer")
    return get_object_or_404(rows, pk=pk)


def _to_put_back(involvement: Involvement) -> list[tuple[str, Any]]:
    part = shown(InvolvementEditForm(instance=involvement))
    interviews = involvement.interviews.values_list("pk", flat=True)
    return [
        ("uid", involvement.uid),
        ("contact", involvement.contact_id),
        *(("interviews", pk) for pk in interviews),
        *((name, text) for name, text in part.items() if text),
    ]
