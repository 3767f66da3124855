"""Everything between an empty folder and the first page."""

import os
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from applications.queries import invitations
from followups.management import demo

LOOPBACK = ("localhost", "127.0.0.1", "::1")
PATIENCE_SECONDS = 60


class Command(BaseCommand):
    """Migrate, load the demo candidate, and serve on this machine. Prints how to log in, and the seconds it took."""

    help = "Migrate, load the demo, and serve on 127.0.0.1. With --empty: no demo, but a link for your own account."

    def add_arguments(self, parser: CommandParser) -> None:
        """`--empty` and `--port`."""
        parser.add_argument("--empty", action="store_true", help="no demo; print a link for the first account")
        parser.add_argument("--port", type=int, default=urlsplit(settings.BASE_URL).port or 8000)

    def handle(self, *, empty: bool, port: int, **options: Any) -> None:  # noqa: ARG002 - the signature is Django's
        """Run until the server is ended."""
        if urlsplit(settings.BASE_URL).hostname not in LOOPBACK:
            raise CommandError("quickstart is for your own machine. For others: see “Run it for a club” in README.md.")
        self._timed("migrate", lambda: call_command("migrate", verbosity=0))
        call_command("check", databases=["default"])
        if empty:
            self._welcome(f"Open your account: {invitations.first_account_link()}")
        else:
            password = self._timed("demo", partial(demo.load, timezone.now()))
            self._welcome(f"Log in as {demo.EMAIL} with {password}", f"at {settings.BASE_URL}/")
        threading.Thread(target=self._announce, args=(port, time.monotonic()), daemon=True).start()
        os.environ["DJANGO_RUNSERVER_HIDE_WARNING"] = "true"
        call_command("runserver", f"127.0.0.1:{port}", use_reloader=False, skip_checks=True)

    def _timed(self, step: str, work: Callable[[], Any]) -> Any:
        started = time.monotonic()
        result = work()
        self.stdout.write(f"{step}: {time.monotonic() - started:.1f} s")
        return result

    def _welcome(self, *lines: str) -> None:
        self.stdout.write("")
        for line in lines:
            self.stdout.write(self.style.SUCCESS(f"  {line}"))
        self.stdout.write("")

    def _announce(self, port: int, started: float) -> None:
        while time.monotonic() - started < PATIENCE_SECONDS:
            try:
                with urlopen(f"http://127.0.0.1:{port}/account/login/", timeout=5):
                    break
            except URLError:
                time.sleep(0.1)
        self.stdout.write(f"first page: {time.monotonic() - started:.1f} s")
