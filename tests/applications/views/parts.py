"""The pages of people on an application, and what is typed into them."""

from django.urls import reverse

from applications.models import Application


def page_of(application: Application) -> str:
    """The application's own page."""
    return reverse("followups:application_detail", args=[application.pk])
