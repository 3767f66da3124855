"""Read what was said earlier by the rules of protected grounds as they are today."""

from typing import Any

from django.core.management.base import BaseCommand

from followups.actions import rereading


class Command(BaseCommand):
    """Mark the findings of everybody anew, after those rules changed. A second time changes nothing."""

    help = "Read what was said earlier by today's rules of protected grounds, and print how many marks changed."

    def handle(self, **options: Any) -> None:  # noqa: ARG002 - the signature is Django's
        """Read and count."""
        reread = rereading.read_again()
        self.stdout.write(f"Kept apart by now: {reread.kept_apart}. No longer: {reread.released}.")
        self.stdout.write(f"Applications held back until their candidate decides: {len(reread.held)}.")
