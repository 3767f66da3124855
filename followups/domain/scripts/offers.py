"""How a part that is written down may be said otherwise, and how it would read by the facts of today."""

from collections.abc import Iterable, Mapping

from followups.domain.scripts.script import Line


def kind_of(phrasing: str) -> str:
    """The table of phrasings that an id belongs to: "mail-early-2" is of "mail_early"."""
    return phrasing.rpartition("-")[0].replace("-", "_")


def by_kind(lines: Iterable[Line]) -> Mapping[str, Line]:
    """The lines of a script by their table of phrasings."""
    return {kind_of(line.phrasing): line for line in lines}


def as_of_today(line: Line | None, phrasing: str) -> str:
    """The words of this phrasing by the facts of today; of the most fitting one where it is no longer true."""
    if line is None:
        return ""
    return next((wording.text for wording in line.alternatives if wording.id == phrasing), line.text)


def next_after(text: str, wordings: Iterable[str]) -> str:
    """The wording that follows this text, round and round; the first one after words of one's own."""
    offered = list(dict.fromkeys(wordings))
    if not offered:
        return text
    place = offered.index(text) + 1 if text in offered else 0
    return offered[place % len(offered)]
