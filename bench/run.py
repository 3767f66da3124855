"""Runs one module inside the Django project of DJANGO_SETTINGS_MODULE: `python -m bench.run bench.fill 10000`."""

import json
import sys
from importlib import import_module

import django


def main(module: str, *arguments: str) -> None:
    """Call the module's `answer` with these arguments and print what it returns as JSON."""
    django.setup()
    print(json.dumps(import_module(module).answer(*arguments)))


if __name__ == "__main__":
    main(*sys.argv[1:])
