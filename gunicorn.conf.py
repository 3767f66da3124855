"""How gunicorn serves: what every worker needs is loaded once, before they are forked, and the memory is shared (P-7).

Nothing here may open a connection to the database: two processes cannot share one.
"""

import gc
from importlib import import_module

preload_app = True


def when_ready(_server: object) -> None:
    """Load the pages and the calendars, the largest things that wait for a first request, and leave them in peace.

    Frozen, they are not walked by the garbage collector of each worker, which would copy their pages.
    """
    from django.conf import settings  # noqa: PLC0415 - known only with the project
    from django.utils import timezone  # noqa: PLC0415

    from followups.domain import calendars  # noqa: PLC0415

    import_module(settings.ROOT_URLCONF)
    calendars.for_place("GB", "", (timezone.now().year,))
    gc.collect()
    gc.freeze()
