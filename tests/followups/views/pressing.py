"""What a browser sends when a button of a page is pressed: the fields of its form, wherever on the page they stand."""

from typing import Any

from django.test.html import Element, parse_html

from tests.applications.markup import attribute, every, walk

TYPED = {"text", "hidden", "date", "time", "number"}


def page_of(response: Any) -> Element:
    """The page as a tree, without the line that names the document type."""
    return parse_html(response.text.replace("<!doctype html>", ""))


def fields_of(response: Any, action: str) -> dict[str, Any]:
    """What the form that posts to `action` would send as it stands."""
    page = page_of(response)
    (form,) = (found for found in every(page, "form") if attribute(found, "action") == action)
    name = attribute(form, "id")
    inside = {id(element) for element in walk(form)}
    sent: dict[str, Any] = {}
    for control in walk(page):
        if id(control) in inside or (name and attribute(control, "form") == name):
            _send(control, sent)
    return {key: values if len(values) > 1 else values[0] for key, values in sent.items()}


def _send(control: Element, sent: dict[str, Any]) -> None:
    key = attribute(control, "name")
    if not key or control.name not in {"input", "textarea", "select"}:
        return
    kind = attribute(control, "type") or control.name
    if kind in {"radio", "checkbox"} and "checked" not in dict(control.attributes):
        return
    sent.setdefault(key, []).append(_value(control, kind))


def _value(control: Element, kind: str) -> str:
    if kind == "textarea":
        return "".join(str(child) for child in control.children)
    if kind == "select":
        chosen = [option for option in every(control, "option") if "selected" in dict(option.attributes)]
        return str(attribute(chosen[0], "value")) if chosen else ""
    return str(attribute(control, "value") or ("on" if kind == "checkbox" else ""))
