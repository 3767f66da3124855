"""A link with which one person opens an account."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from applications.queries import invitations


class Command(BaseCommand):
    """Print the invitation link for an address. Nothing is mailed or stored."""

    help = "Print a link with which the person with this address opens an account. It is good for seven days."

    def add_arguments(self, parser: CommandParser) -> None:
        """The address."""
        parser.add_argument("email", help="the address of the person you invite")

    def handle(self, *, email: str, **options: Any) -> None:  # noqa: ARG002 - the signature is Django's
        """Print the link. Raises CommandError for what is no address, or has an account."""
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"{email!r} is not an email address.") from error
        if invitations.is_known(email):
            raise CommandError(f"{email} has an account already.")
        self.stdout.write(invitations.invitation_link(email))
