"""S-16: whatever `next` says, the way out of login and logout leads to this instance."""

import re

import pytest
from django.test import Client
from django.urls import reverse

LEAVING = [
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\\/evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https://evil.example",
    "https:///evil.example",
    "http://evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "ftp://evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "mailto:eve@evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "\t//evil.example",
    "\n//evil.example",
    " //evil.example",
    "\x00//evil.example",
    "\x1f//evil.example",
    "https://testserver@evil.example",
    "https://testserver:80@evil.example/",
    "//testserver@evil.example",
    "https://evil.example#testserver",
    "https://evil.example?testserver",
    "https://testserver.evil.example",
    "//evil.example/%2e%2e",
    "https://[::1]:0",
    "https://[evil.example",
    "//evil\u3002example",
]
LOOKALIKES = [
    "\uff0f\uff0fevil.example",
    "\u2215\u2215evil.example",
    "/%2f%2fevil.example",
    "%2f%2fevil.example",
    "%68ttps://evil.example",
]
PAYLOADS = LEAVING + LOOKALIKES


def stays(location: str) -> bool:
    """Whether a browser that follows this stays here. It drops tabs and reads a backslash as a slash, as browsers do."""
    read = re.sub(r"[\t\n\r]", "", location.strip("".join(map(chr, range(33))))).replace("\\", "/")
    names_a_host = re.match(r"//|[A-Za-z][A-Za-z0-9+.-]*:", read)
    return not names_a_host or read.startswith("http://testserver/")


@pytest.mark.parametrize("payload", LEAVING, ids=ascii)
def test_a_payload_would_lead_away_if_it_were_followed(payload):
    """Else the tests below would prove nothing."""
    assert not stays(payload)


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
@pytest.mark.parametrize("place", ["query", "form"])
def test_login_leads_to_this_instance(alice, payload, place):
    client = Client()
    url, data = reverse("account_login"), {"login": alice.email, "password": "a long enough secret"}

    if place == "query":
        response = client.post(url, data, query_params={"next": payload})
    else:
        response = client.post(url, {**data, "next": payload})

    assert response.status_code == 302
    assert stays(response["Location"])


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
@pytest.mark.parametrize("place", ["query", "form"])
def test_logout_leads_to_this_instance(alice, client_of, payload, place):
    client, url = client_of(alice), reverse("account_logout")

    if place == "query":
        response = client.post(url, query_params={"next": payload})
    else:
        response = client.post(url, {"next": payload})

    assert response.status_code == 302
    assert stays(response["Location"])


def test_login_leads_back_to_the_page_that_asked_for_it(alice):
    client = Client()
    asked = client.get("/settings/")["Location"]

    response = client.post(asked, {"login": alice.email, "password": "a long enough secret"})

    assert response["Location"] == "/settings/"
