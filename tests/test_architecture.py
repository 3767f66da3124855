"""What keeps the house as it is drawn: rules about the code itself that no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

ROOT = Path(__file__).resolve().parent.parent
APPS = ("applications", "followups")
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
LONGEST_VIEW = 25
WRITES = frozenset({"save", "create", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"})
ROW_SOURCES = frozenset({"filter", "exclude", "owned_by", "all"})
CLOCKS = frozenset({("timezone", "now"), ("timezone", "localdate"), ("date", "today"), ("datetime", "now")})
TENANT = "Candidate"
"""The one model that is not owned: it is the owner."""


def sources(*rooms: str) -> list[Path]:
    """The Python files of these rooms, on both floors."""
    return sorted(
        path
        for app in APPS
        for room in rooms
        for path in [ROOT / app / f"{room}.py", *(ROOT / app / room).rglob("*.py")]
        if path.exists()
    )


def named(paths: list[Path]) -> list:
    """These files as parameters that are named by their path."""
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


def nodes(path: Path, kind: type) -> Iterator:
    """All nodes of a kind in a file."""
    return (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, kind))


def attribute(node: ast.AST) -> str:
    """The name of the attribute that is called or read, else an empty string."""
    return node.attr if isinstance(node, ast.Attribute) else ""


READERS = named(sources("views", "forms", "queries"))


@pytest.mark.parametrize("path", READERS)
def test_rows_are_reached_through_their_owner(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owned = {
        id(node.func.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and attribute(node.func) in {"owned_by", "none"}
    }

    strays = [
        node.lineno
        for node in ast.walk(tree)
        if attribute(node) == "objects" and id(node) not in owned and getattr(node.value, "id", "") != TENANT
    ]

    assert strays == []


@pytest.mark.parametrize("path", READERS)
def test_nothing_is_written_outside_actions(path):
    written = [
        (call.lineno, attribute(call.func))
        for call in nodes(path, ast.Call)
        if attribute(call.func) in WRITES
        or (
            attribute(call.func) == "update"
            and isinstance(call.func.value, ast.Call)
            and attribute(call.func.value.func) in ROW_SOURCES
        )
    ]

    assert written == []


@pytest.mark.parametrize(
    "path", named(sources("domain", "models", "actions", "queries", "forms", "facts", "templatetags"))
)
def test_the_clock_is_read_in_views_and_commands_only(path):
    read = [
        call.lineno
        for call in nodes(path, ast.Call)
        if (getattr(getattr(call.func, "value", None), "id", ""), attribute(call.func)) in CLOCKS
    ]

    assert read == []


def every_source() -> list[Path]:
    """All Python files that are written by hand."""
    found = [path for app in (*APPS, "config") for path in (ROOT / app).rglob("*.py")]
    return [path for path in found if "migrations" not in path.parts]


def test_files_are_short():
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in every_source()}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_are_short():
    too_long = {
        f"{path.relative_to(ROOT)}:{function.name}": length
        for path in every_source()
        for function in nodes(path, ast.FunctionDef)
        if (length := (function.end_lineno or 0) - function.lineno + 1)
        > (LONGEST_VIEW if "views" in path.parts and path.name != "editing.py" else LONGEST_FUNCTION)
    }

    assert too_long == {}


def public_names(path: Path) -> Iterator:
    """Functions and classes of a file that others may use: those at its top, and the methods of its classes."""
    tops = ast.parse(path.read_text(encoding="utf-8")).body
    members = [member for top in tops if isinstance(top, ast.ClassDef) for member in top.body]
    for node in (*tops, *members):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and node.name != "Meta":
            yield node


def test_public_names_say_what_they_answer():
    silent = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path in every_source()
        for node in public_names(path)
        if not ast.get_docstring(node)
    ]

    assert silent == []


def choice_fields() -> list:
    """Every field of ours that has a closed list of values."""
    return [
        pytest.param(model, field, id=f"{model.__name__}.{field.name}")
        for model in apps.get_models()
        if model._meta.app_label in APPS
        for field in model._meta.fields
        if field.choices
    ]


@pytest.mark.parametrize(("model", "field"), choice_fields())
def test_a_choice_is_held_by_the_database(model, field):
    held = [
        constraint
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
        and f"{field.name}__in" in dict(child for child in constraint.condition.children if isinstance(child, tuple))
    ]

    assert len(held) == 1


def test_every_constraint_speaks_to_a_person():
    standard = str(models.CheckConstraint.default_violation_error_message)

    mute = [
        constraint.name
        for model in apps.get_models()
        if model._meta.app_label in APPS
        for constraint in model._meta.constraints
        if str(constraint.violation_error_message) == standard
    ]

    assert mute == []


def test_every_owned_index_begins_with_the_candidate():
    strays = [
        index.name
        for model in apps.get_models()
        if model._meta.app_label in APPS and model.__name__ != TENANT
        for index in model._meta.indexes
        if index.fields[0] != "candidate"
    ]

    assert strays == []


TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
FORBIDDEN_IN_TEMPLATES = re.compile(r"\sstyle=|\son[a-z]+=\"|<script>|<style|\|\s*safe\b|javascript:")


@pytest.mark.parametrize("path", [pytest.param(path, id=str(path.relative_to(ROOT))) for path in TEMPLATES])
def test_templates_hold_no_style_script_or_raw_text(path):
    assert FORBIDDEN_IN_TEMPLATES.findall(path.read_text(encoding="utf-8")) == []


def test_forms_name_their_fields():
    assert [path for path in sources("forms") if 'fields = "__all__"' in path.read_text(encoding="utf-8")] == []


def test_lock_files_name_no_host():
    texts = [path.read_text(encoding="utf-8") for path in ROOT.glob("requirements*.txt")]

    assert len(texts) == 2
    assert [line for text in texts for line in text.splitlines() if "://" in line] == []
