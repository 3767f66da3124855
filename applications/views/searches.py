"""Searches: open, switch, edit, close, go on."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applications.actions import searches
from applications.forms.searches import SearchCloseForm, SearchCreateForm, SearchEditForm
from applications.models import Search
from applications.queries import searches as search_queries
from applications.views import editing
from applications.views.requests import CandidateRequest

LIST = "applications:search_list"
CLOSE = "applications/search_close.html"


@require_safe
def search_list(request: CandidateRequest) -> HttpResponse:
    """All searches."""
    return render(
        request,
        "applications/search_list.html",
        {"searches": search_queries.search_list(request.user, page=request.GET.get("page", "1"))},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def search_create(request: CandidateRequest) -> HttpResponse:
    """Open a search, which becomes the current one."""
    form = SearchCreateForm(editing.posted(request))
    if not form.is_valid():
        return editing.page(request, "applications/search_create.html", form)
    searches.open_search(candidate=request.user, today=timezone.localdate(), **form.cleaned_data)
    return redirect(LIST)


@require_http_methods(["GET", "HEAD", "POST"])
def search_update(request: CandidateRequest, pk: int) -> HttpResponse:
    """Edit a search."""
    search = _search(request, pk)
    form = SearchEditForm(editing.posted(request), instance=search)
    return editing.edit(
        request,
        form,
        template="applications/search_update.html",
        save=partial(searches.edit_search, search=search),
        reopen=lambda data: SearchEditForm(data, instance=_search(request, pk)),
        done=reverse(LIST),
        context={"search": search},
    )


@require_POST
def search_switch(request: CandidateRequest, pk: int) -> HttpResponse:
    """Work on this search from now on."""
    search = _search(request, pk)
    searches.switch_search(candidate=request.user, search=search)
    messages.success(request, _("You are working on “%(name)s” now.") % {"name": search.name})
    return redirect("applications:application_list")


@require_http_methods(["GET", "HEAD", "POST"])
def search_close(request: CandidateRequest, pk: int) -> HttpResponse:
    """Close a search with its outcome."""
    search, today = _search(request, pk), timezone.localdate()
    form = SearchCloseForm(editing.posted(request), initial={"closed_on": today})
    if not form.is_valid():
        return editing.page(request, CLOSE, form, {"search": search})
    try:
        searches.close_search(search=search, today=today, **form.cleaned_data)
    except searches.SearchDateError as trouble:
        form.add_error("closed_on", str(trouble))
        return editing.page(request, CLOSE, form, {"search": search})
    return redirect(LIST)


@require_POST
def search_reopen(request: CandidateRequest, pk: int) -> HttpResponse:
    """Go on with a search that was closed."""
    searches.reopen_search(search=_search(request, pk))
    return redirect(LIST)


def _search(request: CandidateRequest, pk: int) -> Search:
    return get_object_or_404(Search.objects.owned_by(request.user), pk=pk)
