"""What a browser does with a page: send its form back changed, press Undo."""

from datetime import time
from typing import Any

from django.test import Client
from django.test.html import parse_html
from django.urls import reverse

from tests.applications.markup import attribute, every, only


def sent_back(client: Client, url: str, **changes: Any) -> dict[str, Any]:
    """The form at `url` as a browser would send it, with these fields changed."""
    form = client.get(url).context["form"]
    shown = {field.name: _as_sent(field.value()) for field in form}
    return {**{name: value for name, value in shown.items() if value not in (None, False, "")}, **changes}


def undo(client: Client) -> dict[str, list[str]]:
    """Press the Undo that the next page offers. What it sent."""
    (message,) = client.get(reverse("applications:search_list")).context["messages"]
    form = only(parse_html(str(message)), "form")
    fields: dict[str, list[str]] = {}
    for control in every(form, "input"):
        fields.setdefault(str(attribute(control, "name")), []).append(str(attribute(control, "value") or ""))
    client.post(attribute(form, "action"), fields)
    return fields


def _as_sent(value: Any) -> Any:
    return f"{value:%H:%M}" if isinstance(value, time) else value
