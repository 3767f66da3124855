"""Addresses that nobody reads (domain 1.4)."""

import re

_UNREAD = re.compile(
    r"(^|[._+-])(no|not?|do[._-]?not|don'?t|never)[._-]?(reply|replies|respond|response|answer|antwort(en)?)([._+-]|\d*$)"
    r"|^(mailer[._-]?daemon|postmaster|bounces?|automated|auto[._-]?(reply|mailer)|notifications?|keine[._-]?antwort)"
    r"([._+-]|\d*$)",
    re.IGNORECASE,
)


def is_unread(address: str) -> bool:
    """Whether an address only sends: it cannot be chosen as a recipient, and is not answered."""
    return _UNREAD.search(address.rpartition("@")[0]) is not None
