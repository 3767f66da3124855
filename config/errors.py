"""The answer to a request that failed."""

from django.http import HttpRequest, HttpResponseServerError
from django.template import loader

THEMES = ("light", "dark")


def server_error(request: HttpRequest) -> HttpResponseServerError:
    """The page that says so, in the theme of the cookie. No query and no context processor runs: either may fail."""
    theme = request.COOKIES.get("theme")
    page = loader.get_template("500.html")
    return HttpResponseServerError(page.render({"theme": theme if theme in THEMES else ""}))
