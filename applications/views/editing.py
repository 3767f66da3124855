"""One form on one page: saved (302), not yet right (422), overtaken by another tab (merged, or 409 with both texts)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from applications.forms.owned import EditForm, fingerprint, said, shown
from applications.models import RevisionConflict

UNPROCESSABLE = 422
CONFLICT = 409


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that two tabs changed: both texts as a browser sends them, and as a person reads them."""

    name: str
    label: str
    mine: str
    theirs: str
    mine_said: str
    theirs_said: str


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with, also where that is nothing at all; None when the page is only opened."""
    return request.POST if request.method == "POST" else None


def page(request: HttpRequest, template: str, form: BaseForm, context: dict[str, Any] | None = None) -> HttpResponse:
    """The page of a form: 200 as it opens, 422 with what was typed and what to do about it."""
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, template, {**(context or {}), "form": form}, status=status)


def edit(
    request: HttpRequest,
    form: EditForm,
    *,
    template: str,
    save: Callable[..., Any],
    reopen: Callable[..., EditForm],
    done: str,
    troubles: tuple[type[Exception], ...] = (),
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """The answer to an edit page.

    `save(revision=..., **values)` is the one action; what it raises of `troubles` is said above the form.
    `reopen(data)` is the same form over the row as it stands now: unbound for None. `done`: where to go when saved.
    """
    if not form.is_valid():
        return page(request, template, form, context)
    try:
        save(revision=form.cleaned_data["revision"], **form.values())
    except RevisionConflict:
        merged, differences = _merged(form, reopen)
    except troubles as trouble:
        form.add_error(None, str(trouble))
        return page(request, template, form, context)
    else:
        return redirect(done)
    if differences:
        return _both_texts(request, merged, differences, template=template, context=context)
    return edit(
        request, merged, template=template, save=save, reopen=reopen, done=done, troubles=troubles, context=context
    )


def _merged(form: EditForm, reopen: Callable[..., EditForm]) -> tuple[EditForm, list[Difference]]:
    """The form over the row as it stands now, with what only the other tab changed; and what both changed otherwise."""
    current = reopen(None)
    theirs_alone, differences = merge(mine=form, theirs=current)
    data = cast("QueryDict", form.data).copy()
    data["revision"] = str(current.initial["revision"])
    data["base"] = current.initial["base"]
    for name in theirs_alone:
        data.setlist(name, _posted(current, name))
    return reopen(data), differences


def _both_texts(
    request: HttpRequest,
    form: EditForm,
    differences: list[Difference],
    *,
    template: str,
    context: dict[str, Any] | None,
) -> HttpResponse:
    message = _("This was changed in another tab meanwhile. Both texts are here; save the one you want to keep.")
    form.add_error(None, message)
    differing = {difference.name for difference in differences}
    kept = [field for field in form if field.name not in differing]
    context = {**(context or {}), "form": form, "kept": kept, "differences": differences}
    return render(request, template, context, status=CONFLICT)


def merge(*, mine: EditForm, theirs: EditForm) -> tuple[list[str], list[Difference]]:
    """The fields to take from `theirs` because only that tab changed them, and those that both changed otherwise."""
    base = dict(pair.split("=", 1) for pair in mine.cleaned_data["base"].split() if "=" in pair)
    mine_text, theirs_text = shown(mine), shown(theirs)
    take, differences = [], []
    for name, text in mine_text.items():
        if text == theirs_text[name]:
            continue
        if fingerprint(text) == base.get(name):
            take.append(name)
        elif fingerprint(theirs_text[name]) != base.get(name):
            both = (said(mine[name]), said(theirs[name]))
            differences.append(Difference(name, str(mine[name].label), text, theirs_text[name], *both))
    return take, differences


def _posted(form: EditForm, name: str) -> list[str]:
    value = form[name].value()
    if isinstance(value, list | tuple):
        return [str(getattr(item, "pk", item)) for item in value]
    text = shown(form)[name]
    return [text] if text else []
