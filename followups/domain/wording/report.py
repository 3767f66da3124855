"""What the guard answers."""

from dataclasses import dataclass

from followups.enums import WordingCategory, WordingLabel, WordingLevel

_LABELS = {
    WordingCategory.LITIGIOUS: WordingLabel.ALARMS,
    WordingCategory.THREAT: WordingLabel.ALARMS,
    WordingCategory.ACCUSATORY: WordingLabel.ARGUES,
    WordingCategory.ARGUING: WordingLabel.ARGUES,
    WordingCategory.ENTITLED: WordingLabel.PRESSES,
    WordingCategory.DEMAND: WordingLabel.PRESSES,
    WordingCategory.PRESSURE: WordingLabel.PRESSES,
    WordingCategory.BEGGING: WordingLabel.UNDERSELLS,
    WordingCategory.WHY_NOT_ME: WordingLabel.ARGUES,
    WordingCategory.COMPARING: WordingLabel.ARGUES,
    WordingCategory.CONFIDENTIAL: WordingLabel.ALARMS,
    WordingCategory.PROTECTED: WordingLabel.ALARMS,
    WordingCategory.SARCASM: WordingLabel.ARGUES,
    WordingCategory.BADMOUTHING: WordingLabel.ARGUES,
    WordingCategory.SELF_BLAME: WordingLabel.UNDERSELLS,
    WordingCategory.ILL_WISH: WordingLabel.ARGUES,
    WordingCategory.RECORDING: WordingLabel.ALARMS,
}


@dataclass(frozen=True, slots=True)
class Issue:
    """One line that asks for another look.

    `start`, `end`: characters of the original text, the sentence or clause that is meant. `reason` says why, in one
    English sentence; `rewrite` may stand in its place, and is empty where the line is better left out.
    """

    category: WordingCategory
    level: WordingLevel
    start: int
    end: int
    reason: str
    rewrite: str

    @property
    def label(self) -> WordingLabel:
        """The one of the four things that the person is told (product 5)."""
        return _LABELS[self.category]


@dataclass(frozen=True, slots=True)
class Report:
    """What one text gave. `checked_to`: how many characters were looked at; `is_cut`: whether more followed."""

    issues: tuple[Issue, ...]
    checked_to: int
    is_cut: bool

    @property
    def stops(self) -> tuple[Issue, ...]:
        """The issues that are to be confirmed once more."""
        return tuple(issue for issue in self.issues if issue.level == WordingLevel.STOP)
