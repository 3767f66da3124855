"""The street is an app only for its checks."""

from importlib import import_module

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Registers the checks of this instance."""

    name = "config"

    def ready(self) -> None:
        """Let `manage.py check` and every start look at the database."""
        import_module("config.checks")
