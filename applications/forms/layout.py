"""How forms are laid out: what must be asked first, the rest folded, one button."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, LayoutObject, Submit
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

SAVE = _("Save")


class Fold(LayoutObject):
    """Fields behind a summary: shut, until one of them needs another look."""

    def __init__(self, summary: Any, *fields: Any) -> None:
        self.summary = summary
        self.fields = list(fields)

    def render(self, form: Any, context: Any, **options: Any) -> str:
        """The fold with its fields."""
        names = {pointer.name for pointer in self.get_field_names()}
        content = {
            "summary": self.summary,
            "is_open": any(name in form.errors for name in names),
            "fields": self.get_rendered_fields(form, context, **options),
        }
        return render_to_string("house/fold.html", content)


def helper(*fields: Any, submit: Any = SAVE, show_optional: bool = True) -> FormHelper:
    """A whole form: its fields in this order, its hidden ones, and its one button.

    `show_optional`: whether labels say what may be left out; not where a chip "not said yet" says so.
    """
    layout = FormHelper()
    layout.layout = Layout(*fields)
    layout.render_hidden_fields = True
    layout.show_optional = show_optional
    layout.add_input(Submit("", submit))
    return layout
