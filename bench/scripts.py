"""Forty scripts and letters for forty invented calls, to be read aloud: `make scripts`, or one by its number."""

import argparse
import textwrap
from collections.abc import Iterator

from bench.script_calls import CALLS, Invented
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


def _sheet(place: int, call: Invented) -> Iterator[str]:
    yield f"\n{place}. {call.title}\n{'=' * 60}"
    for line in _lines(call):
        words = speech.count_words(line.text)
        yield f"\n{line.part.value} ({line.phrasing}, {words} words, {speech.seconds(line.text)} s)"
        if line.subject:
            yield f"    Subject: {line.subject}"
        for paragraph in line.text.split("\n"):
            yield textwrap.fill(paragraph, WIDTH, initial_indent="    ", subsequent_indent="    ")


def _lines(call: Invented) -> tuple[Line, ...]:
    script = scripts.compose(call.facts)
    if call.letter:
        return (scripts.write(call.facts, call.letter),)
    return script.lines + script.branches if call.shows == "call" else (getattr(script, call.shows),)


if __name__ == "__main__":
    main()
