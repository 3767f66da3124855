"""The words for one follow-up call (domain 3): composed from facts, spoken by a person."""

from followups.domain.scripts.assemble import compose
from followups.domain.scripts.script import Line, Script, Wording

__all__ = ["Line", "Script", "Wording", "compose"]
