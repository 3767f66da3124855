"""When one person may be approached: slots to offer, warnings, hard limits (TIM-1, TIM-3 to TIM-12)."""

from followups.domain.timing.checks import NEVER_SENTENCES, NeverThen, TooSoon, check_start, warnings_for
from followups.domain.timing.days import Window
from followups.domain.timing.slots import Slot, Slots, next_slots

__all__ = [
    "NEVER_SENTENCES",
    "NeverThen",
    "Slot",
    "Slots",
    "TooSoon",
    "Window",
    "check_start",
    "next_slots",
    "warnings_for",
]
