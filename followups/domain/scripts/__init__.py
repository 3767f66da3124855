"""The words for one follow-up call (domain 3): composed from facts, spoken by a person."""

from followups.domain.scripts.assemble import compose, in_own_words, minutes_asked, write
from followups.domain.scripts.letters import Letter, thanks_for
from followups.domain.scripts.script import Line, Script, Wording

__all__ = ["Letter", "Line", "Script", "Wording", "compose", "in_own_words", "minutes_asked", "thanks_for", "write"]
