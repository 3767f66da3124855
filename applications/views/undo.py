"""Undo instead of "are you sure?": what just happened, and a button that takes it back."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.template.loader import render_to_string


def offer(request: HttpRequest, text: Any, *, action: str, fields: Iterable[tuple[str, Any]]) -> None:
    """Say `text` on the next page, with a button that posts `fields` to the address `action`."""
    context = {"text": text, "action": action, "fields": fields}
    messages.info(request, render_to_string("components/_undo.html", context, request))
