"""The mails about an account: each is sent as a person would cause it, and read as they would read it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import allauth.account
import pytest
from django.conf import settings as configured
from django.core import mail
from django.core.mail import EmailMessage
from django.template import engines
from django.test import Client
from django.urls import reverse

from applications.models import Candidate
from config.adapter import AccountAdapter

BASE_URL = "https://debrief.example"
HOST = "other.example"
PASSWORD = "a long enough secret"
NEW_PASSWORD = "another secret, long enough"
NEW_ADDRESS = "alice.o'neill@example.net"
SHORTEST_BODY = 20
TELLING = ("job", "search", "application", "employer", "interview", "rejection", "debrief")
NEVER_SENT = {"email_confirm", "password_reset_code"}
"""allauth words these for settings that Debrief does not use."""


class Missing(str):
    """What a template prints in the place of a variable it was not given: nothing, it fails."""

    def __mod__(self, name: object) -> str:
        raise AssertionError(f"{name} is missing")


@pytest.fixture(autouse=True)
def instance(settings):
    """An instance behind BASE_URL that is also reached by another name."""
    settings.BASE_URL = BASE_URL
    settings.ALLOWED_HOSTS = [HOST]
    settings.OPEN_SIGNUP = True


@pytest.fixture(autouse=True)
def strict_mails(monkeypatch):
    """A variable that is missing in a mail fails."""
    render = AccountAdapter.render_mail

    def strictly(*args: Any, **options: Any) -> EmailMessage:
        with monkeypatch.context() as patch:
            patch.setattr(engines["django"].engine, "string_if_invalid", Missing("%s"))
            return render(*args, **options)

    monkeypatch.setattr(AccountAdapter, "render_mail", strictly)


def at(candidate: Candidate | None = None) -> Client:
    """A browser that reached the instance by its other name, logged in or not."""
    client = Client(headers={"host": HOST})
    if candidate:
        client.force_login(candidate, backend=configured.AUTHENTICATION_BACKENDS[0])
    return client


def sign_up(email: str) -> None:
    at().post(reverse("account_signup"), {"email": email, "password1": PASSWORD, "password2": PASSWORD})


def ask_for_a_new_password(email: str) -> None:
    at().post(reverse("account_reset_password"), {"email": email})


def ask_for_a_code(candidate: Candidate) -> None:
    at().post(reverse("account_request_login_code"), {"email": candidate.email})


def reset_the_password(candidate: Candidate) -> None:
    ask_for_a_new_password(candidate.email)
    client = at()
    form = client.get(path_in(mail.outbox[-1]), follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})


def change_the_password(candidate: Candidate) -> None:
    fields = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    at(candidate).post(reverse("account_change_password"), fields)


def set_a_password(candidate: Candidate) -> None:
    candidate.set_unusable_password()
    candidate.save()
    at(candidate).post(reverse("account_set_password"), {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})


def give_another_address(candidate: Candidate) -> None:
    at(candidate).post(reverse("account_email"), {"email": NEW_ADDRESS, "action_add": ""})


def keep_the_old_address(candidate: Candidate) -> None:
    give_another_address(candidate)
    at(candidate).post(reverse("account_email"), {"email": NEW_ADDRESS, "action_remove": ""})


def confirm_another_address(candidate: Candidate) -> None:
    give_another_address(candidate)
    at(candidate).post(path_in(mail.outbox[-1]))


MAILS: dict[str, tuple[Callable[[Candidate], None], str, str]] = {
    "email_confirmation_signup": (
        lambda alice: sign_up("new@example.org"),
        "new@example.org",
        "Confirm your mail address",
    ),
    "account_already_exists": (lambda alice: sign_up(alice.email), "alice@example.org", "You have an account already"),
    "password_reset_key": (
        lambda alice: ask_for_a_new_password(alice.email),
        "alice@example.org",
        "Choose a new password",
    ),
    "unknown_account": (
        lambda alice: ask_for_a_new_password("o'hara@example.org"),
        "o'hara@example.org",
        "No account with this address",
    ),
    "login_code": (ask_for_a_code, "alice@example.org", "Your code for logging in"),
    "password_reset": (reset_the_password, "alice@example.org", "Your password was changed"),
    "password_changed": (change_the_password, "alice@example.org", "Your password was changed"),
    "password_set": (set_a_password, "alice@example.org", "Your account has a password now"),
    "email_confirmation": (give_another_address, NEW_ADDRESS, "Confirm your mail address"),
    "email_deleted": (keep_the_old_address, "alice@example.org", "A mail address was taken off your account"),
    "email_changed": (confirm_another_address, "alice@example.org", "Your mail address was changed"),
}
"""Each mail that can be sent: who causes it, whom it reaches, its subject."""


@pytest.mark.parametrize(("cause", "reader", "subject"), MAILS.values(), ids=MAILS)
def test_r26_each_mail_reaches_its_reader_and_is_complete(alice, cause, reader, subject):
    cause(alice)

    message = mail.outbox[-1]
    assert (message.to, message.subject) == ([reader], subject)
    assert len(message.body) >= SHORTEST_BODY
    assert "&#" not in message.body


@pytest.mark.parametrize(("cause", "reader", "subject"), MAILS.values(), ids=MAILS)
def test_u25_each_mail_has_one_link_at_the_base_url_and_never_names_the_host(alice, cause, reader, subject):
    cause(alice)

    (link,) = links_in(mail.outbox[-1])
    assert link.startswith(f"{BASE_URL}/account/")
    assert HOST not in mail.outbox[-1].message().as_string()


@pytest.mark.parametrize("subject", sorted({subject for _, _, subject in MAILS.values()}))
def test_s54_no_subject_tells_that_somebody_is_searching(subject):
    found = [word for word in TELLING if word in subject.lower()]

    assert found == []


def test_every_mail_is_worded_here_or_never_sent():
    theirs = Path(allauth.account.__file__).parent.parent / "templates/account/email"

    unworded = prefixes(theirs) - prefixes(configured.BASE_DIR / "templates/account/email")

    assert unworded == NEVER_SENT
    assert prefixes(theirs) - NEVER_SENT == MAILS.keys()


@pytest.mark.parametrize("door", ["account_reset_password", "account_request_login_code"])
def test_s10_the_answer_is_the_same_for_a_known_and_an_unknown_address(alice, door):
    known = answer(door, "alice@example.org")
    known_mails = len(mail.outbox)
    unknown = answer(door, "bruce@example.org")

    assert unknown == known
    assert (known_mails, len(mail.outbox)) == (1, 2)


def answer(door: str, email: str) -> list[tuple[int, dict[str, str], str]]:
    """Status, headers and text of each page that follows, without the address, the tokens and the time."""
    client = at()
    first = client.post(reverse(door), {"email": email})
    then = client.get(first.headers["Location"])
    return [
        (
            response.status_code,
            {name: text for name, text in response.headers.items() if name != "Expires"},
            re.sub(r'value="\w{64}"', "", response.text).replace(email, "them"),
        )
        for response in (first, then)
    ]


def links_in(message: EmailMessage) -> list[str]:
    """The web addresses in a mail."""
    return re.findall(r"https?://\S+", str(message.body))


def path_in(message: EmailMessage) -> str:
    """Where the link in a mail leads on this instance."""
    return links_in(message)[0].removeprefix(BASE_URL)


def prefixes(folder: Path) -> set[str]:
    """The mails that are worded in a folder."""
    return {path.name.removesuffix("_message.txt") for path in folder.glob("*_message.txt")} - {"base"}
