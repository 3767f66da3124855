"""The people the candidate met. Adding and editing are on the ground floor."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from applications.models import Contact
from applications.views.requests import CandidateRequest
from followups.forms.people import PeopleForm
from followups.queries import people
from followups.queries.excerpts import asked


@require_safe
def contact_list(request: CandidateRequest) -> HttpResponse:
    """Everybody, by name; with `?q=`, those whose name or employer holds it."""
    form = PeopleForm(request.GET)
    page = people.contact_list(
        request.user, query=form.query(), number=request.GET.get("page", "1"), today=timezone.localdate()
    )
    return render(request, "followups/contact_list.html", {"shown": page, "form": form})


@require_safe
def contact_detail(request: CandidateRequest, pk: int) -> HttpResponse:
    """One person: where they appear, the calls to them, what they said."""
    contact = get_object_or_404(Contact.objects.owned_by(request.user).select_related("employer"), pk=pk)
    page = people.contact_detail(
        request.user, contact, asked=asked(request.GET, people.LISTS), today=timezone.localdate()
    )
    return render(request, "followups/contact_detail.html", {"shown": page})
