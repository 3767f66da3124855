"""What was learned."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from applications.models import Search
from applications.views.requests import CandidateRequest
from followups.forms.lessons import LessonsForm
from followups.queries import lessons
from followups.queries.excerpts import asked


@require_safe
def lesson_list(request: CandidateRequest) -> HttpResponse:
    """The lessons of all searches; with `?search=`, of one."""
    pk = LessonsForm(request.GET).search_id()
    search = get_object_or_404(Search.objects.owned_by(request.user), pk=pk) if pk else None
    page = lessons.lesson_list(request.user, search=search, asked=asked(request.GET, lessons.LISTS))
    return render(request, "followups/lesson_list.html", {"shown": page})
