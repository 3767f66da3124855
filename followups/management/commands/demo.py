"""Load the demo candidate into an instance that is for looking at."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from followups.management import demo


class Command(BaseCommand):
    """Make the demo candidate if there is none, and print a new password for them."""

    help = "Load the demo candidate, once, and print a new password for them."

    def handle(self, **options: Any) -> None:  # noqa: ARG002 - the signature is Django's
        """Load and print."""
        login = demo.load(timezone.now())
        self.stdout.write(f"Log in as {login.email} with {login.password}")
