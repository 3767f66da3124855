"""U-24: what the pages and mails say can be read by somebody tired: about grade 8, short sentences, no jargon, no cheering."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted((ROOT / "templates").rglob("*.html")) + sorted((ROOT / "templates").rglob("*_message.txt"))
NOT_FOR_PEOPLE = {"styleguide.html"}

SAID = re.compile(
    r"""{%\s*translate\s+"(?P<line>[^"]+)"|{%\s*blocktranslate[^%]*%}(?P<block>.*?){%\s*(?:plural|endblocktranslate)""",
    re.DOTALL,
)
VARIABLE = re.compile(r"{{[^}]*}}|<[^>]+>")
SENTENCE_END = re.compile(r"(?<=[.?:;])\s+")
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$")

GRADE = 8
LONGEST = 32
A_SENTENCE = 4
JARGON = re.compile(
    r"\b(successfully|invalid|oops|please try again later|error occurred|session|token|submit|click here|"
    r"unauthorized|forbidden|server|database|null|user|utilise|leverage|functionality)\b|!",
    re.IGNORECASE,
)
SPEAKING = ("templates", "applications", "followups", "config")
OTHER_SPELLING = re.compile(r"\be-mail", re.IGNORECASE)


def said_in(path: Path) -> list[str]:
    """The sentences and labels that this template says."""
    found = SAID.finditer(path.read_text(encoding="utf-8"))
    texts = [" ".join(VARIABLE.sub("Ana", one["line"] or one["block"]).split()) for one in found]
    return [part for text in texts for part in SENTENCE_END.split(text) if part]


def words_of(text: str) -> list[str]:
    """Its words."""
    return WORD.findall(text)


def syllables(word: str) -> int:
    """About how many syllables this word has."""
    return max(1, len(VOWELS.findall(SILENT_END.sub("", word.lower()))))


def grade(sentences: list[str]) -> float:
    """The school grade that can read these sentences, after Flesch and Kincaid."""
    words = [word for sentence in sentences for word in words_of(sentence)]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize(
    ("word", "count"), [("rejection", 3), ("asked", 1), ("note", 1), ("interview", 3), ("wanted", 2)]
)
def test_u24_syllables_are_counted(word: str, count: int):
    assert syllables(word) == count


def test_u24_a_hard_text_has_a_high_grade():
    assert (
        grade(["Notwithstanding organisational considerations, applicability determinations necessitate deliberation."])
        > 15
    )


def test_u24_each_folder_of_pages_reads_at_about_grade_eight():
    by_folder: dict[str, list[str]] = {}
    for path in TEMPLATES:
        sentences = [one for one in said_in(path) if len(words_of(one)) >= A_SENTENCE]
        by_folder.setdefault(path.parent.name, []).extend(sentences if path.name not in NOT_FOR_PEOPLE else [])

    grades = {folder: round(grade(sentences), 1) for folder, sentences in by_folder.items() if len(sentences) >= 10}

    assert {"applications", "followups", "account"} <= set(grades)
    assert {folder: found for folder, found in grades.items() if found > GRADE} == {}


def test_u24_no_sentence_is_long():
    sentences = [one for path in TEMPLATES for one in said_in(path)]

    assert len(sentences) > 500
    assert [one for one in sentences if len(words_of(one)) > LONGEST] == []


def test_u24_no_jargon_and_no_cheering():
    found = {path.name: [one for one in said_in(path) if JARGON.search(one)] for path in TEMPLATES}

    assert {name: lines for name, lines in found.items() if lines} == {}


def test_an_email_address_is_spelled_in_one_way():
    said = [
        path for folder in SPEAKING for kind in ("html", "txt", "py") for path in (ROOT / folder).rglob(f"*.{kind}")
    ]

    found = [path.name for path in said if "migrations" not in path.parts and OTHER_SPELLING.search(path.read_text())]

    assert len(said) > 300
    assert found == []
