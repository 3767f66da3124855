"""Filling in a form as a browser does: what the page shows, with some fields changed."""

from typing import Any

from applications.forms.owned import GUARDS, shown

MEGABYTE = "x" * 1_000_000


def filled(response: Any, **changes: Any) -> dict[str, Any]:
    """What pressing the button of this page would send, after these changes."""
    form = response.context["form"]
    guards = {name: str(form[name].value()) for name in GUARDS if name in form.fields}
    return {name: text for name, text in {**shown(form), **guards, **changes}.items() if text != ""}


def errors(response: Any) -> dict[str, list[str]]:
    """What the page says about its form, by field."""
    return {name: list(texts) for name, texts in response.context["form"].errors.items()}
