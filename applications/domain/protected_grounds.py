"""Whether words name a protected ground as something about a person in the process (domain 8, G8)."""

import tomllib
from pathlib import Path

from applications.domain.cues import any_of, normalise

_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

SILENT = any_of(_DATA["silent"]["cues"])
GROUNDS = {ground: any_of(cues) for ground, cues in _DATA["grounds"].items()}


def are_named(text: str) -> bool:
    """Whether a ground is named or hinted at: then nothing is coded, and the advice page is offered once.

    Recall goes first. Topics of work (a maternity ward, a race condition), visa, permit and language level are silent.
    """
    spoken = SILENT.sub("* ", normalise(text))
    return any(cues.search(spoken) for cues in GROUNDS.values())
