"""Employers."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from applications.actions import employers
from applications.forms.employers import EmployerForm
from applications.models import Employer
from applications.views import editing
from applications.views.requests import CandidateRequest


@require_http_methods(["GET", "HEAD", "POST"])
def employer_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Edit where an employer is and what it is."""
    employer = _employer(request, pk)

    def save(**values: Any) -> None:
        if employers.edit_employer(employer=employer, **values):
            messages.info(request, _("What is planned there keeps its time on their clock. On yours it moved."))

    return editing.edit(
        request,
        EmployerForm(editing.posted(request), instance=_employer(request, pk)),
        template="applications/employer_update.html",
        save=save,
        reopen=lambda data: EmployerForm(data, instance=_employer(request, pk)),
        done=reverse("applications:employer_update", args=[pk]),
        troubles=(employers.EmployerNameTaken,),
        context={"employer": employer},
    )


def _employer(request: CandidateRequest, pk: int) -> Employer:
    return get_object_or_404(Employer.objects.owned_by(request.user), pk=pk)
