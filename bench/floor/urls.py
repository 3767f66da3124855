"""Three pages behind a login."""

from datetime import date

from django.contrib.auth.views import LoginView
from django.db.models import Count
from django.forms import modelform_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils import timezone

from bench.floor.models import Job, Stage

PAGE_SIZE = 50
COLUMN_SIZE = 20

JobForm = modelform_factory(Job, fields=["employer", "position"])


def job_list(request: HttpRequest) -> HttpResponse:
    """The newest fifty; one query, beside those for the session and the user."""
    jobs = Job.objects.filter(owner=request.user).order_by("-id")[:PAGE_SIZE]
    return render(request, "job_list.html", {"jobs": jobs})


def job_board(request: HttpRequest) -> HttpResponse:
    """Five columns of twenty, each with its count; six queries, beside those for the session and the user."""
    jobs = Job.objects.filter(owner=request.user)
    counts = dict(jobs.values_list("stage").annotate(Count("id")).order_by())
    columns = [
        (stage.label, counts.get(stage.value, 0), jobs.filter(stage=stage).order_by("-id")[:COLUMN_SIZE])
        for stage in Stage
    ]
    return render(request, "job_board.html", {"columns": columns})


def job_create(request: HttpRequest) -> HttpResponse:
    """Two fields and one INSERT."""
    form = JobForm(request.POST or None)
    if not form.is_valid():
        return render(request, "job_create.html", {"form": form})
    form.instance.owner = request.user
    form.instance.applied_on = date.today()  # noqa: DTZ011 - any day will do
    form.instance.moved_at = timezone.now()
    form.save()
    return redirect("job_list")


urlpatterns = [
    path("", job_list, name="job_list"),
    path("board/", job_board, name="job_board"),
    path("new/", job_create, name="job_create"),
    path("accounts/login/", LoginView.as_view(template_name="login.html"), name="login"),
]
