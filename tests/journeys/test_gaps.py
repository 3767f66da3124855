"""The story of one gap under two names, and of one name for two things, told without JavaScript."""

import pytest
import time_machine
from django.urls import reverse

from followups.actions.findings import Statement
from followups.enums import GapCode
from followups.models import Finding, Gap
from tests.followups import answers
from tests.followups.answers import said
from tests.journeys.visitor import Visitor

LESSONS = reverse("followups:lesson_list")


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


def lacked(words: str) -> Statement:
    """One line about a skill."""
    return said(words, code=GapCode.SKILL)


@pytest.fixture
def visitor(alice, client_of) -> Visitor:
    """Alice at her browser, after two employers said nearly the same."""
    answers.answer(alice, "Corvane", lacked("You need more grant writing."))
    answers.answer(alice, "Bergen Marine", lacked("Grants writing was thin."))
    return Visitor(client_of(alice))


def titles(candidate) -> list[str]:
    """The gaps there are."""
    return list(Gap.objects.owned_by(candidate).order_by("title").values_list("title", flat=True))


def test_scenario_8_two_names_become_one_gap_and_can_be_parted(alice, visitor):
    assert titles(alice) == ["Grant writing", "Grants writing"]

    page = visitor.read(LESSONS)
    assert "They say nearly the same." in page
    page = visitor.press("Make them one: Grant writing, Grants writing")
    assert "2 employers stated it: Bergen Marine and Corvane." in page
    assert titles(alice) == ["Grant writing"]

    answers.answer(alice, "Tull", lacked("The grants writing was thin."))
    assert "3 employers stated it: Tull, Bergen Marine and Corvane." in visitor.read(visitor.path)
    assert titles(alice) == ["Grant writing"]


def test_scenario_8_undo_brings_both_back_and_kept_apart_is_not_asked_again(alice, visitor):
    visitor.read(LESSONS)
    visitor.press("Make them one: Grant writing, Grants writing")

    page = visitor.press("Undo")
    assert titles(alice) == ["Grant writing", "Grants writing"]

    page = visitor.press("Keep apart: Grant writing, Grants writing")
    assert "These may be the same" not in page + visitor.read(LESSONS)


def test_one_name_for_two_things_becomes_two_gaps(alice, visitor):
    visitor.read(LESSONS)
    visitor.press("Make them one: Grant writing, Grants writing")
    thin = Finding.objects.get(verbatim="Grants writing was thin.")
    page = visitor.read(reverse("followups:split_create", args=[thin.gap_id]))
    assert "“Grants writing was thin.”" in page

    page = visitor.press("Give them their own gap", findings=[str(thin.pk)], title="Reporting to funders")
    assert "“Reporting to funders” is a gap of its own now." in page
    assert titles(alice) == ["Grant writing", "Reporting to funders"]
    assert "These may be the same" not in visitor.read(LESSONS)
