"""What a page weighs on its way to a browser, compressed as a server in front compresses it."""

import gzip
import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders

LOADED_BY_LINK = frozenset({"stylesheet", "icon", "manifest", "modulepreload"})
IMPORTED = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")


def compressed(content: bytes) -> int:
    """The bytes of this content after gzip."""
    return len(gzip.compress(content, mtime=0))


def files_of(html: str) -> dict[str, bytes]:
    """The content of each file of ours that a browser loads with this page, by its path under the static files."""
    links = _Links()
    links.feed(html)
    waiting, found = list(links.paths), dict[str, bytes]()
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = _read(path)
            if path.endswith(".js"):
                waiting += _imports(path, found[path].decode())
    return found


class _Links(HTMLParser):
    """Collects the scripts, stylesheets and icons of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this tag loads."""
        given = dict(attrs)
        is_loaded = tag in {"script", "img"} or LOADED_BY_LINK & set((given.get("rel") or "").split())
        address = given.get("src") or given.get("href")
        if is_loaded and address and address.startswith(settings.STATIC_URL):
            self.paths.append(address.removeprefix(settings.STATIC_URL))


def _read(path: str) -> bytes:
    found = finders.find(path)
    if found is None:
        raise FileNotFoundError(path)
    return Path(found).read_bytes()


def _imports(path: str, source: str) -> list[str]:
    """The modules that a module loads from beside it."""
    return [posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) for name in IMPORTED.findall(source)]
