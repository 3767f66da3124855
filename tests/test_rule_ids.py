"""Each rule and each reading about whom, when and how to ask is named by the tests that show it."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
RULES = {
    "TIM-": range(1, 22),
    "CHN-": range(1, 11),
    "T": range(1, 18),
    "R": (1, 2, 3, 4, 6),
}
"""The ids that there are. There is no R5."""

NAMED = re.compile(r"\b(TIM-|CHN-|T|R)(\d+)\b|(?:^|_)(tim|chn|t|r)(\d{1,2})_", re.MULTILINE)


def named_ids() -> set[str]:
    """Every id that stands in a name, a parameter or a docstring of a test."""
    found: set[str] = set()
    for path in TESTS.rglob("test_*.py"):
        if path != Path(__file__):
            found |= {_id(*groups) for groups in NAMED.findall(path.read_text(encoding="utf-8"))}
    return found


def _id(written: str, number: str, said: str, said_number: str) -> str:
    dash = {"tim": "TIM-", "chn": "CHN-", "t": "T", "r": "R"}
    return f"{written or dash[said]}{int(number or said_number)}"


@pytest.mark.parametrize("prefix", RULES)
def test_every_rule_is_named_by_a_test(prefix):
    named = named_ids()

    assert [f"{prefix}{number}" for number in RULES[prefix] if f"{prefix}{number}" not in named] == []
