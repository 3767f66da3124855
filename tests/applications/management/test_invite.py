"""`manage.py invite`: a link on the console, and nothing else."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import resolve

from applications.models import Candidate
from applications.queries import invitations


def test_a_link_for_the_address_is_printed_and_nothing_is_stored(db, capsys, settings, mailoutbox):
    settings.BASE_URL = "https://debrief.example.org"

    call_command("invite", "Cara@example.org")

    link = capsys.readouterr().out.strip()
    token = resolve(link.removeprefix("https://debrief.example.org")).kwargs["token"]
    assert invitations.read(token).email == "cara@example.org"
    assert (Candidate.objects.count(), mailoutbox) == (0, [])


def test_what_is_no_address_is_not_invited(db):
    with pytest.raises(CommandError, match="'cara at example' is not an email address"):
        call_command("invite", "cara at example")


def test_somebody_with_an_account_is_not_invited(alice):
    with pytest.raises(CommandError, match="has an account already"):
        call_command("invite", "ALICE@example.org")
