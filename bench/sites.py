"""A running project with somebody logged in, as a browser meets it."""

from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode
from uuid import uuid4

from bench import servers
from bench.pairs import Request
from bench.servers import Server

FOUND, OK = 302, 200
HIDDEN_FIELD = 'name="csrfmiddlewaretoken" value="'


class UnexpectedAnswer(Exception):
    """A page answered with another status than it should, so that its timing means nothing."""


@dataclass(frozen=True, slots=True)
class Site:
    """Whom to ask, and the cookie to ask with."""

    server: Server
    cookie: str

    def page(self, path: str) -> Request:
        """Getting a page that is there."""
        return Request(self.server, partial(self._ask, path, OK))

    def creation(self, path: str) -> Request:
        """Sending the form at this address; each time it makes another application, and leads on."""
        form = servers.request(self.server, path, cookie=self.cookie)
        cookie = f"{self.cookie}; {form.cookies}"
        token = form.text.split(HIDDEN_FIELD, 1)[1].split('"', 1)[0]
        return Request(self.server, lambda: self._ask(path, FOUND, cookie=cookie, body=_filled(token)))

    def _ask(self, path: str, status: int, *, cookie: str = "", body: str | None = None) -> None:
        reply = servers.request(self.server, path, cookie=cookie or self.cookie, body=body)
        if reply.status != status:
            raise UnexpectedAnswer(f"{path}: {reply.status} instead of {status}")


def _filled(token: str) -> str:
    """What both projects ask for; the floor has no use for the uid."""
    return urlencode(
        {
            "csrfmiddlewaretoken": token,
            "uid": uuid4(),
            "employer": "Kline Logistics",
            "position": "Operations analyst",
        }
    )
