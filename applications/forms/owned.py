"""What every form of an owned row carries: a uid when it creates, a revision and fingerprints when it edits."""

import hashlib
from datetime import time
from typing import Any
from uuid import uuid4

from django import forms

FINGERPRINT_LENGTH = 8


class CreateForm(forms.Form):
    """A form that makes a row. Its `uid` becomes the row's, so that a second submit makes nothing."""

    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class EditForm(forms.Form):
    """A form that edits a row.

    `revision` is the row's when the page was opened; `base` holds a fingerprint of each field as it was shown, so that
    two tabs that changed different fields can be merged.
    """

    revision = forms.IntegerField(widget=forms.HiddenInput)
    base = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        row = getattr(self, "instance", None)
        if row is not None and not self.is_bound:
            self.initial["revision"] = row.revision
            self.initial["base"] = " ".join(f"{name}={fingerprint(text)}" for name, text in shown(self).items())

    def values(self) -> dict[str, Any]:
        """The cleaned values of the row's own fields, without what only guards them."""
        return {name: value for name, value in self.cleaned_data.items() if name not in GUARDS}


GUARDS = ("uid", "revision", "base")


def shown(form: forms.Form) -> dict[str, str]:
    """The text in each field of `form`, as a browser would send it back."""
    return {field.name: _text(field.value()) for field in form if field.name not in GUARDS}


def said(field: forms.BoundField) -> str:
    """What is in a field, as a person reads it: a choice by its label. (A box has two states: two tabs agree on it.)"""
    text = _text(field.value())
    labels = {str(value): str(label) for value, label in getattr(field.field, "choices", ())}
    return ", ".join(labels.get(part, part) for part in text.split(",")) if labels else text


def fingerprint(text: str) -> str:
    """A short mark of a text: equal texts have equal marks."""
    return hashlib.sha256(text.encode()).hexdigest()[:FINGERPRINT_LENGTH]


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ",".join(sorted(_text(item) for item in value))
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if value is None or isinstance(value, bool):
        return "on" if value else ""
    return str(getattr(value, "pk", value)).replace("\r\n", "\n").strip()
