"""People, apart from any application. Their list and their own page are on the upper floor."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from applications.actions import contacts
from applications.forms.people import ContactCreateForm, ContactEditForm
from applications.models import Contact
from applications.views import editing
from applications.views.requests import CandidateRequest


@require_http_methods(["GET", "HEAD", "POST"])
def contact_create(request: CandidateRequest) -> HttpResponse:
    """Keep a person who is on no application yet."""
    form = ContactCreateForm(editing.posted(request), candidate=request.user)
    if not form.is_valid():
        return editing.page(request, "applications/contact_create.html", form)
    contact = contacts.add_contact(candidate=request.user, **form.cleaned_data)
    return redirect("followups:contact_detail", contact.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def contact_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Edit the facts of a person."""
    contact = _contact(request, pk)

    def save(**values: Any) -> None:
        if contacts.edit_contact(contact=contact, **values):
            text = _("The planned call keeps its time on %(name)s's clock. On yours it moved.")
            messages.info(request, text % {"name": contact.name})

    form = ContactEditForm(editing.posted(request), instance=contact, candidate=request.user)
    return editing.edit(
        request,
        form,
        template="applications/contact_update.html",
        save=save,
        reopen=lambda data: ContactEditForm(data, instance=_contact(request, pk), candidate=request.user),
        done=reverse("followups:contact_detail", args=[pk]),
        context={"contact": contact},
    )


def _contact(request: CandidateRequest, pk: int) -> Contact:
    return get_object_or_404(Contact.objects.owned_by(request.user).select_related("employer"), pk=pk)
