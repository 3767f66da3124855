"""Where to go once words were kept: to the page of advice, the first time they name a protected ground."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect

from applications.actions import concerns
from applications.models import Application


def onward(application: Application, answer: HttpResponse) -> HttpResponse:
    """The answer to a form about an application; once for each application, the page of advice in its place (G8)."""
    if answer.status_code == HTTPStatus.FOUND and concerns.show_once(application=application):
        return redirect(settings.AFTER_CONCERN, application.pk)
    return answer
