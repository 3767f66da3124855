"""A text cut into pieces at its remarks, and what a line becomes when it is reworded."""

import pytest

from followups.domain import wording as guard
from followups.enums import WordingCategory, WordingLevel
from followups.queries import wording

TEXT = "Hello Dana. I am owed this. Bye."


def issue(
    words: str, text: str, *, category=WordingCategory.ENTITLED, level=WordingLevel.WARN, rewrite=""
) -> guard.Issue:
    """What the guard would say of these words in this text."""
    start = text.index(words)
    return guard.Issue(category, level, start, start + len(words), "It claims a right.", rewrite)


@pytest.fixture
def guarded(monkeypatch):
    """Looks at a text of which the guard says just this."""

    def look(text: str, *issues: guard.Issue) -> wording.Look:
        monkeypatch.setattr(wording.wording, "check", lambda text: guard.Report(issues, len(text), False))
        return wording.look(text)

    return look


def pieces(look: wording.Look) -> list[tuple[str, tuple[int, ...]]]:
    """The pieces as pairs."""
    return [(piece.text, piece.numbers) for piece in look.pieces]


def test_text_is_cut_where_a_remark_begins_and_ends(guarded):
    look = guarded(TEXT, issue("I am owed this.", TEXT))

    assert pieces(look) == [("Hello Dana. ", ()), ("I am owed this.", (1,)), (" Bye.", ())]


def test_remarks_that_overlap_share_a_piece(guarded):
    look = guarded(TEXT, issue("owed this. Bye.", TEXT), issue("I am owed this.", TEXT))

    assert pieces(look) == [
        ("Hello Dana. ", ()),
        ("I am ", (1,)),
        ("owed this.", (1, 2)),
        (" Bye.", (2,)),
    ]


def test_pieces_lose_no_character(guarded):
    text = "\n  Zoë 🙂, I am owed this.\n\n"

    look = guarded(text, issue("I am owed this.", text))

    assert "".join(piece.text for piece in look.pieces) == text


@pytest.mark.parametrize(
    ("rewrite", "after"),
    [("May I ask?", "Hello Dana. May I ask? Bye."), ("", "Hello Dana. Bye.")],
    ids=["other words", "left out"],
)
def test_line_is_reworded_or_left_out(guarded, rewrite, after):
    look = guarded(TEXT, issue("I am owed this.", TEXT, rewrite=rewrite))

    assert look.reworded(look.remarks[0].mark) == after


def test_line_that_moved_is_still_found(guarded):
    before = guarded(TEXT, issue("I am owed this.", TEXT, rewrite="May I ask?"))
    moved = "Good morning. " + TEXT

    now = guarded(moved, issue("I am owed this.", moved, rewrite="May I ask?"))

    assert now.reworded(before.remarks[0].mark) == "Good morning. Hello Dana. May I ask? Bye."


def test_line_that_is_gone_is_not_reworded(guarded):
    before = guarded(TEXT, issue("I am owed this.", TEXT, rewrite="May I ask?"))

    assert guarded("Hello Dana.").reworded(before.remarks[0].mark) is None


def test_stops_alone_are_confirmed(guarded):
    stop = issue("Bye.", TEXT, category=WordingCategory.THREAT, level=WordingLevel.STOP)

    look = guarded(TEXT, stop, issue("I am owed this.", TEXT))

    assert [remark.words for remark in look.stops] == ["Bye."]
    assert look.marks_of_stops == look.remarks[1].mark


def test_lines_end_as_in_the_field_of_a_browser():
    assert wording.look("One.\r\nTwo.").text == "One.\nTwo."
