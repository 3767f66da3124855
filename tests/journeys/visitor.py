"""Somebody without JavaScript: reads pages, fills in the form they see, and presses its button."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

from django.http import HttpResponse
from django.test import Client

FIELDS = frozenset({"input", "select", "textarea", "button", "option"})


@dataclass(slots=True)
class Form:
    """One form of a page: where it goes, what it would send untouched, and its buttons by their text."""

    action: str
    method: str
    id: str = ""
    values: list[tuple[str, str]] = field(default_factory=list)
    buttons: dict[str, dict[str, str]] = field(default_factory=dict)


class Forms(HTMLParser):
    """The forms of a page, with fields that belong to them by place or by `form=`."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._open: Form | None = None
        self._button: tuple[Form, dict[str, str]] | None = None
        self._area: tuple[Form, str] | None = None
        self._select: tuple[Form, str] | None = None
        self._options: list[tuple[str, bool]] = []
        self._text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a form, or note a field of it."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = self._named(given.get("id", ""))
            self._open.action, self._open.method = given.get("action", ""), given.get("method", "get")
        elif tag in FIELDS and (owner := self._owner(given)) is not None:
            self._note(tag, given, owner)

    def handle_endtag(self, tag: str) -> None:
        """Close what was open."""
        if tag == "form":
            self._open = None
        elif tag == "button" and self._button:
            form, given = self._button
            form.buttons[" ".join(self._text.split())] = given
            self._button = None
        elif tag == "textarea" and self._area:
            form, name = self._area
            form.values.append((name, self._text.removeprefix("\n")))
            self._area = None
        elif tag == "select" and self._select:
            form, name = self._select
            chosen = [value for value, is_chosen in self._options if is_chosen] or [v for v, _ in self._options[:1]]
            form.values += [(name, value) for value in chosen]
            self._select = None

    def handle_data(self, data: str) -> None:
        """Gather the text of a button or a text field."""
        self._text += data

    def _owner(self, given: dict[str, str]) -> Form | None:
        return self._named(given["form"]) if "form" in given else self._open

    def _named(self, name: str) -> Form:
        """The form of this id, whether it was opened already or a field has named it first."""
        known = next((form for form in self.forms if name and form.id == name), None)
        if known is None:
            known = Form(action="", method="get", id=name)
            self.forms.append(known)
        return known

    def _note(self, tag: str, given: dict[str, str], owner: Form) -> None:
        name, value = given.get("name", ""), given.get("value", "")
        kind = given.get("type", "text")
        if tag == "button":
            self._button, self._text = (owner, given), ""
        elif tag == "textarea":
            self._area, self._text = (owner, name), ""
        elif tag == "select":
            self._select, self._options = (owner, name), []
        elif tag == "option" and self._select:
            self._options.append((value, "selected" in given))
        elif tag == "input" and name and (kind not in {"radio", "checkbox"} or "checked" in given):
            owner.values.append((name, value or ("on" if kind == "checkbox" else "")))


class Visitor:
    """A person at a browser: `read` an address, `press` a button after filling in what stands in its form."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.path = "/"
        self.presses = 0
        self.response: HttpResponse = HttpResponse()

    @property
    def page(self) -> str:
        """The page that is open."""
        return self.response.text

    def read(self, path: str) -> str:
        """Open an address."""
        self.response = self.client.get(path, follow=True)
        self.path = self.response.request["PATH_INFO"]
        assert self.response.status_code == 200, (path, self.response.status_code)
        return self.page

    def press(self, button: str, **filled: str | list[str]) -> str:
        """Fill in the form that has this button, and press it."""
        form = next(form for form in Forms(self.page).forms if button in form.buttons)
        given = form.buttons[button]
        fields: dict[str, list[str]] = {}
        for name, value in form.values:
            fields.setdefault(name, []).append(value)
        unknown = filled.keys() - fields.keys() - self._names(form)
        assert not unknown, f"no field {unknown} in {sorted(fields)}"
        fields |= {name: value if isinstance(value, list) else [value] for name, value in filled.items()}
        if given.get("name"):
            fields[given["name"]] = [given.get("value", "")]
        target = urljoin(self.path, given.get("formaction") or form.action or self.path)
        method = self.client.post if (given.get("formmethod") or form.method).lower() == "post" else self.client.get
        self.response = method(target, fields, follow=True)
        self.path = self.response.request["PATH_INFO"]
        self.presses += 1
        return self.page

    def _names(self, form: Form) -> set[str]:
        # Radio buttons and checkboxes that nobody has ticked send nothing, so their names are looked for in the page.
        return {part.split('"', 1)[0] for part in self.page.split('name="')[1:]} - {name for name, _ in form.values}


def buttons_of(page: str) -> list[str]:
    """The buttons of a page by their text, in order."""
    return [button for form in Forms(page).forms for button in form.buttons]
