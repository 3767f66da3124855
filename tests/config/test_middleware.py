"""Headers, kept text, hosts and caches: what stands between the web and every page."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from config.errors import server_error
from tests import factories
from tests.routes import PUBLIC, routes

HERE = {"HTTP_ORIGIN": "http://testserver"}
ELSEWHERE = {"HTTP_ORIGIN": "https://evil.example"}

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": (
        "base-uri 'none'; connect-src 'self'; default-src 'none'; form-action 'self'; frame-ancestors 'none'; "
        "img-src 'self' data:; manifest-src 'self'; object-src 'none'; script-src 'self'; style-src 'self'; "
        "worker-src 'self'"
    ),
}


def headers_of(response) -> dict[str, str]:
    """Those of a response's headers that every response has, the policy in order of its directives."""
    found = {name: response.headers.get(name, "") for name in HEADERS}
    policy = sorted(part.strip() for part in found["Content-Security-Policy"].split(";"))
    return {**found, "Content-Security-Policy": "; ".join(policy)}


@pytest.mark.parametrize("path", ["/account/login/", "/", "/nothing-here/", "/static/css/debrief.css"])
def test_s22_headers_stand_on_every_response(db, path):
    response = Client().get(path)

    assert headers_of(response) == HEADERS


def test_s22_headers_stand_on_a_page_that_fails(alice, client_of, monkeypatch):
    client = client_of(alice)
    client.raise_request_exception = False
    monkeypatch.setattr("followups.queries.rail.rail", lambda candidate: 1 / 0)

    response = client.get(reverse("applications:application_create"))

    assert response.status_code == 500
    assert headers_of(response) == HEADERS
    assert "Traceback" not in response.text


@pytest.mark.parametrize(
    ("cookie", "root", "scheme"),
    [
        ("dark", '<html lang="en" data-theme="dark">', "dark"),
        ("light", '<html lang="en" data-theme="light">', "light"),
        ('"><script>', '<html lang="en">', "light dark"),
        (None, '<html lang="en">', "light dark"),
    ],
    ids=["dark", "light", "nonsense", "none chosen"],
)
def test_a_page_that_fails_keeps_the_theme(client_of, alice, monkeypatch, cookie, root, scheme):
    client = client_of(alice)
    client.raise_request_exception = False
    if cookie:
        client.cookies["theme"] = cookie
    monkeypatch.setattr("followups.queries.rail.rail", lambda candidate: 1 / 0)

    response = client.get(reverse("applications:application_create"))

    assert response.status_code == 500
    assert root in response.text
    assert f'<meta name="color-scheme" content="{scheme}">' in response.text


def test_a_page_that_fails_asks_the_database_nothing(db, rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(rf.get("/"))

    assert "Something broke on our side" in response.content.decode()


def test_address_of_a_button_is_a_page_that_says_so(alice, client_of):
    application = factories.application(alice)

    response = client_of(alice).get(reverse("applications:status_question_create", args=[application.pk]))

    assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    assert "Go back to the page with the button" in response.text


def test_s23_a_page_is_never_kept_by_a_cache(alice, client_of):
    response = client_of(alice).get(reverse("followups:today"))

    assert response.headers["Cache-Control"] == "no-store"


def test_s24_an_unknown_host_is_refused(db):
    response = Client().get("/account/login/", headers={"host": "evil.example"})

    assert response.status_code == 400


def test_s24_links_in_mail_come_from_the_base_url(alice, settings):
    settings.BASE_URL = "https://debrief.example"
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]

    Client().post(
        reverse("account_reset_password"),
        {"email": alice.email},
        headers={"host": "other.example", "x-forwarded-host": "evil.example"},
    )

    (message,) = mail.outbox
    assert {link.split("/account")[0] for link in re.findall(r"https?://\S+", message.body)} == {
        "https://debrief.example"
    }
    assert "other.example" not in message.body


def test_s04_only_these_routes_are_public(db):
    client = Client()

    opened = {
        route.name
        for route in routes()
        if not route.arguments and reverse("account_login") not in client.get(route.path()).headers.get("Location", "")
    }

    assert opened - PUBLIC == set()


def test_expired_session_keeps_what_was_typed(db):
    path = reverse("applications:application_create")

    response = Client().post(
        path, {"employer": "Kline <Logistics>", "position": "Analyst", "password": "secret"}, **HERE
    )

    assert response.status_code == 401
    assert f'action="{path}"' in response.text
    assert 'name="employer" value="Kline &lt;Logistics&gt;"' in response.text
    assert "secret" not in response.text


def test_expired_session_without_text_goes_to_the_login(db):
    response = Client().post(reverse("applications:application_create"))

    assert response.status_code == 302
    assert response.headers["Location"].startswith(reverse("account_login"))


def test_expired_session_of_a_fragment_says_so(db):
    response = Client().get(reverse("followups:today"), headers={"hx-request": "true"})

    assert response.status_code == 401


def test_stale_token_keeps_what_was_typed_and_can_be_sent_again(alice, client_of):
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)
    path = reverse("applications:application_create")

    refused = client.post(path, {"employer": "Kline", "position": "Analyst", "csrfmiddlewaretoken": "x" * 64}, **HERE)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', refused.text).group(1)
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', refused.text)) | {"csrfmiddlewaretoken": token}
    fields["uid"] = "6f1e1c34-9d0c-4a55-8f0e-3a2f8f6f7b11"
    sent_again = client.post(path, fields, **HERE)

    assert refused.status_code == 403
    assert 'name="position" value="Analyst"' in refused.text
    assert sent_again.status_code != 403


def test_a_form_from_elsewhere_is_not_offered_again(alice):
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)

    response = client.post(reverse("applications:application_create"), {"employer": "Planted"}, **ELSEWHERE)

    assert response.status_code == 403
    assert "Planted" not in response.text


TOKENS = {
    "no token": ({}, HERE),
    "wrong token": ({"csrfmiddlewaretoken": "x" * 64}, HERE),
    "another origin": ({}, ELSEWHERE),
    "another referer": ({}, {"HTTP_REFERER": "https://evil.example/page", "secure": True}),
}


@pytest.mark.parametrize(("fields", "extra"), TOKENS.values(), ids=TOKENS)
def test_s20_every_route_refuses_a_post_without_its_token(alice, fields, extra):
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)

    accepted = {
        route.name: response.status_code
        for route in routes()
        if not route.name.startswith("admin:")
        for response in [client.post(route.path(**dict.fromkeys(route.arguments, 1)), fields, **extra)]
        if response.status_code != 403
    }

    assert accepted == {}
