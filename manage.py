#!/usr/bin/env python
"""Django's command line for Debrief."""

import os
import sys

from django.core.management import execute_from_command_line

import config  # noqa: F401 - puts the fixed SQLite in place before Django loads


def main() -> None:
    """Run one management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
