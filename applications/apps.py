"""The ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApplicationsConfig(AppConfig):
    """The candidate, the search and its facts."""

    name = "applications"
    verbose_name = _("Applications")
