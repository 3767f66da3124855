"""A form as the pack `house` prints it, and finding one's way in what it prints."""

from collections.abc import Iterator

from crispy_forms.helper import FormHelper
from django import forms
from django.template import Context, Template
from django.test.html import Element, parse_html


def helper_with(**settings) -> FormHelper:
    """A helper with these attributes."""
    helper = FormHelper()
    for name, value in settings.items():
        setattr(helper, name, value)
    return helper


def form_of(data=None, *, helper=None, **fields) -> forms.Form:
    """A form of these fields; bound, where there is data."""
    form = type("AnyForm", (forms.Form,), fields)(data)
    form.helper = FormHelper() if helper is None else helper
    return form


def rendered(form, tag="{% crispy form %}") -> Element:
    """The form, as a page prints it."""
    page = Template("{% load crispy_forms_tags %}" + tag).render(Context({"form": form, "csrf_token": "token"}))
    return parse_html(f"<main>{page}</main>")


def every(tree: Element, name: str = "", /, **attributes: str) -> list[Element]:
    """The elements of this name with these attributes, in the order of the page."""
    wanted = {key.strip("_").replace("_", "-"): value for key, value in attributes.items()}
    return [
        element
        for element in walk(tree)
        if name in ("", element.name) and wanted.items() <= dict(element.attributes).items()
    ]


def only(tree: Element, name: str = "", /, **attributes: str) -> Element:
    """The one element of this name with these attributes; anything but one is an error."""
    (element,) = every(tree, name, **attributes)
    return element


def walk(tree: Element) -> Iterator[Element]:
    """An element and all it holds, in the order of the page."""
    yield tree
    for child in tree.children:
        if isinstance(child, Element):
            yield from walk(child)


def attribute(element: Element, name: str) -> str | None:
    """The value of an attribute, None where it is missing."""
    return dict(element.attributes).get(name)


def words(element: Element) -> str:
    """The text of an element and all it holds, with single spaces."""
    parts = [child if isinstance(child, str) else words(child) for child in element.children]
    return " ".join(" ".join(parts).split())
