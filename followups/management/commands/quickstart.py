"""Everything between an empty folder and the first page."""

import logging
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, build_opener

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser
from django.core.servers import basehttp
from django.utils import timezone

from applications.models import Candidate
from applications.queries import invitations
from followups.management import demo

LOOPBACK = ("localhost", "127.0.0.1")
HOST = "127.0.0.1"
PATIENCE_SECONDS = 60

Result = TypeVar("Result")


class Command(BaseCommand):
    """Migrate, load the demo candidate, and serve on this machine. Prints how to log in, and the seconds it took."""

    help = "Migrate, load the demo, and serve on 127.0.0.1. With --empty: no demo, but a link for your own account."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """`--empty`; the port is that of BASE_URL, since every link that is printed or mailed begins with it."""
        parser.add_argument("--empty", action="store_true", help="no demo; print a link for your own account")

    def handle(self, *, empty: bool, **options: object) -> None:  # noqa: ARG002 - the signature is Django's
        """Run until Ctrl-C or SIGTERM. Raises CommandError for another machine's address, and for a port in use."""
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            port = _free_port()
            self._timed("migrate", partial(call_command, "migrate", verbosity=0))
            self.check(databases=["default"])
            self._serve(port, self._way_in(is_empty=empty))
        except KeyboardInterrupt:
            self.stdout.write("\nEnded.")

    def _way_in(self, *, is_empty: bool) -> list[str]:
        """What to print so that somebody can log in."""
        if not is_empty:
            login = self._timed("demo", partial(demo.load, timezone.now()))
            return [f"{settings.BASE_URL}", f"email     {login.email}", f"password  {login.password}"]
        if Candidate.objects.filter(is_demo=False).exists():
            return [settings.BASE_URL]
        return ["Open your account here:", invitations.first_account_link()]

    def _serve(self, port: int, way_in: list[str]) -> None:
        application = basehttp.get_internal_wsgi_application()
        logging.getLogger("django.server").setLevel(logging.WARNING)
        welcome = threading.Thread(target=self._welcome, args=(port, way_in), daemon=True)
        basehttp.run(HOST, port, application, threading=True, on_bind=lambda _port: welcome.start())

    def _welcome(self, port: int, way_in: list[str]) -> None:
        """Open the first page, as the visitor will, and then print the way in, below everything else."""
        visit = partial(build_opener(ProxyHandler({})).open, f"http://{HOST}:{port}/account/login/")
        try:
            self._timed("first page", partial(visit, timeout=PATIENCE_SECONDS))
        except OSError as error:
            self.stderr.write(f"first page: {error}")
        lines = "\n".join(f"  {line}" for line in way_in)
        self.stdout.write(f"\n{self.style.SUCCESS(lines)}\n\nCtrl-C ends it.")
        self.stdout.flush()

    def _timed(self, step: str, work: Callable[[], Result]) -> Result:
        started = time.monotonic()
        result = work()
        self.stdout.write(f"{step}: {time.monotonic() - started:.1f} s")
        return result


def _free_port() -> int:
    """The port of BASE_URL. Raises CommandError if it is in use, or if BASE_URL is not this machine's plain HTTP."""
    address = urlsplit(settings.BASE_URL)
    if address.scheme != "http" or address.hostname not in LOOPBACK:
        raise CommandError("quickstart is for your own machine. For others: see “Run it for a club” in README.md.")
    port = address.port or 80
    try:
        socket.create_server((HOST, port)).close()
    except OSError as error:
        raise CommandError(
            f"Port {port} cannot be used: {os.strerror(error.errno or 0)}. Try BASE_URL=http://localhost:{port + 1}"
        ) from error
    return port
