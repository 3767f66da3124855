"""Forty scripts and letters for forty invented calls, to be read aloud: `make scripts`, or one by its number.

What is said before a decision follows them all, in every wording.
"""

import argparse
import textwrap
from collections.abc import Iterator

from bench.script_calls import CALLS, WAITING, Invented
from followups.domain import scripts
from followups.domain.scripts import Line, speech

WIDTH = 100


def main() -> None:
    """Print them all, or the one asked for."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("number", type=int, nargs="?", help="of one call; all if left out")
    number = arguments.parse_args().number
    for place, call in enumerate(CALLS, 1):
        if number in {None, place}:
            print("\n".join(_sheet(place, call)))
    if number is None:
        print("\n".join(_before_a_decision()))


def _sheet(place: int, call: Invented) -> Iterator[str]:
    yield f"\n{place}. {call.title}\n{'=' * 60}"
    for line in _lines(call):
        yield from _said(f"{line.part.value} ({line.phrasing}", line.text, line.subject)


def _before_a_decision() -> Iterator[str]:
    for title, wordings in WAITING:
        yield f"\n{title}\n{'=' * 60}"
        for wording in wordings:
            yield from _said(f"({wording.id}", wording.text, wording.subject)


def _said(head: str, text: str, subject: str) -> Iterator[str]:
    yield f"\n{head}, {speech.count_words(text)} words, {speech.seconds(text)} s)"
    if subject:
        yield f"    Subject: {subject}"
    for paragraph in text.split("\n"):
        yield textwrap.fill(paragraph, WIDTH, initial_indent="    ", subsequent_indent="    ")


def _lines(call: Invented) -> tuple[Line, ...]:
    script = scripts.compose(call.facts)
    if call.letter:
        return (scripts.write(call.facts, call.letter),)
    return script.lines + script.branches if call.shows == "call" else (getattr(script, call.shows),)


if __name__ == "__main__":
    main()
