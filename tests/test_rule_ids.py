"""Each rule and each reading of the domain is named by the tests that show it, in their name, id or docstring."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
RULES = {
    "TIM-": range(1, 23),
    "CHN-": range(1, 11),
    "P": range(1, 13),
    "GRD-": range(1, 9),
    "T": range(1, 18),
    "R": (1, 2, 3, 4, 6),
    "N": range(1, 6),
    "G": range(1, 10),
    "B": range(1, 18),
    "scenario ": range(1, 11),
}
"""The ids that there are. There is no R5."""

WRITTEN = re.compile(r"\b(TIM-|CHN-|GRD-|scenario |[TRPNGB])(\d+)\b", re.IGNORECASE)
IN_A_NAME = re.compile(r"_(tim|chn|grd|scenario|[trpngb])_?(\d{1,2})(?=_|$)")
AS_A_KEY = re.compile(r"(TIM-|CHN-|GRD-|[TRNGB])\d+(-|$)")
"""A table of cases whose keys are the ids of its tests. A part of a script is no key of a rule."""
IN_WORDS = {"tim": "TIM-", "chn": "CHN-", "grd": "GRD-", "scenario": "scenario "}


def named_ids() -> set[str]:
    """Every id that stands in the name, the id or the docstring of a test, or in the docstring of its module."""
    found: set[str] = set()
    for path in TESTS.rglob("test_*.py"):
        if path != Path(__file__):
            found |= set(_ids_in(ast.parse(path.read_text(encoding="utf-8"))))
    return found


def _ids_in(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef):
            yield from _written(ast.get_docstring(node) or "")
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield from (
                f"{IN_WORDS.get(kind, kind.upper())}{int(number)}" for kind, number in IN_A_NAME.findall(node.name)
            )
        if isinstance(node, ast.keyword) and node.arg in {"id", "ids"}:
            yield from _written(_constants(node))
        if isinstance(node, ast.Dict):
            keys = (key.value for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str))
            yield from (id_ for key in keys if AS_A_KEY.match(key) for id_ in _written(key.split(" ")[0]))


def _constants(node: ast.AST) -> str:
    return " ".join(str(part.value) for part in ast.walk(node) if isinstance(part, ast.Constant))


def _written(text: str) -> Iterator[str]:
    for kind, number in WRITTEN.findall(text):
        yield f"{kind.lower() if kind.lower() == 'scenario ' else kind.upper()}{int(number)}"


@pytest.mark.parametrize("prefix", RULES)
def test_every_rule_is_named_by_a_test(prefix):
    named = named_ids()

    assert [f"{prefix}{number}" for number in RULES[prefix] if f"{prefix}{number}" not in named] == []
