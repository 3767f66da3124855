"""What the judgements say: a code and its parameters. The sentence stands in `{% say %}`."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing a rule has to say, free of any language.

    `code` is stable (`rapport`, `decides`, `CHN-8`); `params` holds what the sentence needs, as plain values.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
