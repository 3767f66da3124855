"""U-13: what a browser and a screen reader are told about each field, on every page."""

from datetime import datetime, timedelta
from html.parser import HTMLParser

import pytest
import time_machine
from django.test import Client

from applications.models import Candidate
from tests.pages import ACCOUNT_PAGES, PUBLIC_PAGES, pages_of
from tests.rows import rows_of

Attributes = dict[str, str | None]

TYPED = {"text", "email", "tel", "url", "search", "number", "date", "time", "password", ""}
OWN = {
    ("/settings/", "name"): "name",
    ("/settings/", "phone"): "tel",
    ("/account/login/", "login"): "email",
    ("/account/login/", "password"): "current-password",
    ("/account/email/", "email"): "email",
    ("/account/password/change/", "oldpassword"): "current-password",
    ("/account/password/change/", "password1"): "new-password",
    ("/account/password/change/", "password2"): "new-password",
    ("/account/password/reset/", "email"): "email",
}
"""Fields for one's own details, and what a browser may fill in there (3.3.7, 1.3.5)."""
TOKENS = {"off", "organization", "organization-title", *OWN.values()}


class Fields(HTMLParser):
    """The fields of a page, and what names them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fields: list[Attributes] = []
        self.labelled: set[str | None] = set()
        self._labels = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a field, and what a label is for."""
        given = dict(attrs)
        if tag == "label":
            self._labels += 1
            self.labelled.add(given.get("for"))
        elif tag in {"input", "select", "textarea"} and given.get("type") not in {"hidden", "submit"}:
            self.fields.append(given | {"tag": tag})
            if self._labels or given.get("aria-label"):
                self.labelled.add(given.get("id") or given.get("name"))

    def handle_endtag(self, tag: str) -> None:
        """A label ends."""
        self._labels -= tag == "label"

    def is_named(self, field: Attributes) -> bool:
        """Whether a label says what it is; a placeholder alone does not."""
        return field.get("id") in self.labelled or field.get("name") in self.labelled


@pytest.fixture
def fields(alice: Candidate, client_of, now: datetime) -> dict[str, Fields]:
    """The fields of every page of Alice's and of those who are not logged in, by address."""
    rows_of(alice, now)
    full, nobody = client_of(alice), Client()
    with time_machine.travel(now + timedelta(days=1), tick=False):
        asked = [(full, path) for path in (*pages_of(alice).values(), *ACCOUNT_PAGES)]
        answers = {path: client.get(path) for client, path in (*asked, *((nobody, path) for path in PUBLIC_PAGES))}
    return {
        path: Fields(answer.text)
        for path, answer in answers.items()
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html")
    }


def test_u13_a_label_names_each_field(fields):
    unnamed = [(path, field) for path, page in fields.items() for field in page.fields if not page.is_named(field)]

    assert sum(len(page.fields) for page in fields.values()) > 200
    assert unnamed == []


def test_u13_own_details_can_be_filled_in_and_those_of_others_are_not(fields):
    found: dict[tuple[str, str | None], str | None] = {}
    for path, page in fields.items():
        for field in page.fields:
            if field["tag"] == "input" and field.get("type", "") in TYPED:
                found.setdefault((path, field.get("name")), field.get("autocomplete"))

    assert {place: found.get(place) for place in OWN} == OWN
    assert {token for token in found.values() if token} <= TOKENS
    others = [place for place in found if place[1] in {"email", "phone"} and place not in OWN]
    others = [place for place in others if not place[0].startswith("/account/")]
    assert others
    assert {found[place] for place in others} == {"off"}


def test_u13_numbers_addresses_and_days_bring_their_keyboard(fields):
    kinds = {
        field.get("name"): field.get("type")
        for page in fields.values()
        for field in page.fields
        if field["tag"] == "input"
    }

    assert {kinds[name] for name in ("phone",)} == {"tel"}
    assert {kinds[name] for name in ("link", "website")} == {"url"}
    assert {kinds[name] for name in ("received_on", "local_on", "applied_on")} == {"date"}
    assert {kinds[name] for name in ("round", "minutes", "silent_after_days")} == {"number"}
    assert kinds["local_time"] == "time"
