"""The upper floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FollowupsConfig(AppConfig):
    """Calls, findings, gaps and lessons."""

    name = "followups"
    verbose_name = _("Follow-ups")
