"""The acceptance scenarios 1 to 4 (domain 9), end to end: whom to ask, when, and in which words."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from applications.enums import ContactRole, DecisionPart, Invitation, Rapport
from followups.domain import wording
from followups.models import Call, ScriptPart
from tests import factories

NEW_YORK = ZoneInfo("America/New_York")
SLOT = re.compile(r'<input type="radio" name="when" value="(\d{4}-[^"]+)"[^>]*>(.*?)</label>', re.DOTALL)


def offered(page: str) -> dict[str, str]:
    """The times of a plan on the contact's clock, in the order shown, each with what is said of it."""
    return {value: " ".join(re.sub(r"<[^>]+>", " ", label).split()) for value, label in SLOT.findall(page)}


def plan_of(application) -> str:
    return reverse("followups:plan_detail", args=[application.pk])


def names_in_order(page: str) -> list[str]:
    """Who stands on the plan, from the first to be asked."""
    return re.findall(r'<label for="id_person_\d+"><strong>([^<]+)</strong>', page)


def press_a_no(visitor, application, **how: str) -> str:
    visitor.read(reverse("applications:rejection_create", args=[application.pk]))
    return visitor.press("See the plan", **how)


@pytest.mark.parametrize(
    ("rejected_at", "expected"),
    [
        pytest.param(
            datetime(2026, 6, 12, 16, 40, tzinfo=UTC),
            {"2026-06-16T10:00": "15:00", "2026-06-15T13:30": "18:30"},
            id="summer",
        ),
        pytest.param(
            datetime(2026, 3, 13, 17, 40, tzinfo=UTC),
            {"2026-03-17T10:00": "14:00", "2026-03-16T13:30": "17:30"},
            id="New York alone is on summer time",
        ),
        pytest.param(
            datetime(2026, 10, 23, 16, 40, tzinfo=UTC),
            {"2026-10-27T10:00": "14:00", "2026-10-26T13:30": "17:30"},
            id="London alone has left it",
        ),
    ],
)
def test_scenario_01_friday_evening_across_the_ocean(alice, visitor, clock, rejected_at, expected):
    clock.move_to(rejected_at)
    application = factories.application(alice, today=rejected_at.date(), applied_on=None)
    factories.involvement(application)

    page = press_a_no(visitor, application)
    times = offered(page)

    assert next(iter(times)) == next(iter(expected))
    assert {time: own for time, own in expected.items() if time in times and own in times[time]} == expected
    walls = [datetime.fromisoformat(time).replace(tzinfo=NEW_YORK) for time in times]
    assert [wall for wall in walls if wall.weekday() > 4 or (wall - rejected_at).total_seconds() < 24 * 3600] == []


def test_scenario_01_a_time_within_a_day_or_on_the_weekend_is_refused(alice, visitor, clock):
    application = factories.application(alice)
    factories.involvement(application)
    press_a_no(visitor, application)

    page = visitor.press("Schedule the call", when="other", day="2026-06-13", time="12:30")
    assert visitor.response.status_code == 422
    assert "from Saturday 12:40 where they are, Saturday 17:40 on your clock" in page
    page = visitor.press("Schedule the call", when="other", day="2026-06-13", time="14:00")

    assert visitor.response.status_code == 422
    assert "That day is part of the weekend where they are." in page
    assert Call.objects.count() == 0


@pytest.fixture
def team_and_vice_president(alice):
    """Priya of the team, with whom it went well; Victor, who decides and has a direct line, and was correct."""
    application = factories.application(alice)
    priya = factories.involvement(
        application,
        name="Priya Nair",
        phone="",
        phone_kind="none",
        email="priya.nair@kline.example",
        role=ContactRole.INTERVIEW_TEAM,
        rapport=Rapport.BEYOND_THE_SCRIPT,
        part=DecisionPart.FINAL_PANEL,
    )
    victor = factories.involvement(
        application,
        name="Victor Hale",
        phone="+12125550199",
        email="",
        role=ContactRole.HIRING_MANAGER,
        rapport=Rapport.CORRECT,
        part=DecisionPart.DECIDES,
        is_two_above=True,
    )
    return application, priya, victor


def test_scenario_02_rapport_beats_rank(visitor, clock, team_and_vice_president):
    application, _priya, victor = team_and_vice_president

    page = press_a_no(visitor, application)

    assert names_in_order(page) == ["Priya Nair", "Victor Hale"]
    for pk in re.findall(r'<div id="why-(\d+)">', page):
        why = page.split(f'<div id="why-{pk}">')[1].split("</div>")[0]
        assert 1 <= why.count("<li>") <= 3
        assert why.count('class="caution"') <= 1
    assert "You rated the rapport 4 of 5" in page or "past the script" in page
    rows = re.findall(r'<tr><th scope="row">(.*?)</tr>', page)
    assert [("Priya Nair" in row, bool(re.search(r"[a-z] \d+", row))) for row in rows] == [(True, True), (False, True)]

    visitor.read(reverse("applications:involvement_update", args=[victor.pk]))
    visitor.press("Save", invited=Invitation.SAID_SO, quote="Call me for feedback.")
    page = visitor.read(plan_of(application))

    assert names_in_order(page) == ["Victor Hale", "Priya Nair"]
    assert "Call me for feedback" in page


def test_scenario_02_a_manual_order_is_kept_after_new_data(visitor, clock, team_and_vice_president):
    application, priya, _victor = team_and_vice_president
    press_a_no(visitor, application)
    page = visitor.press("Put Victor first")
    assert names_in_order(page) == ["Victor Hale", "Priya Nair"]

    visitor.read(reverse("applications:involvement_update", args=[priya.pk]))
    visitor.press("Save", rapport=Rapport.ON_MY_SIDE)
    page = visitor.read(plan_of(application))

    assert names_in_order(page) == ["Victor Hale", "Priya Nair"]
    assert "You put Victor first." in page
    page = visitor.press("Back to the proposed order")
    assert names_in_order(page) == ["Priya Nair", "Victor Hale"]


@pytest.fixture
def near_miss(alice, clock):
    """The final round with Dana, who decides; returns are the pride of Alice's list."""
    application = factories.application(alice)
    dana = factories.involvement(application)
    factories.interview(application, people=[dana])
    factories.strength(alice, "Quality", evidence="At Corvane it cut returns by a fifth.")
    return application


def schedule(visitor, application, **how: str) -> dict[str, str]:
    """Tell the no, schedule as proposed, and give the words of the script by part."""
    press_a_no(visitor, application, **how)
    visitor.press("Schedule the call")
    parts = ScriptPart.objects.filter(call__follow_up__rejection__application=application).order_by("position")
    return {part.part: part.text for part in parts}


def test_scenario_03_second_place_hiring_manager_final_round(visitor, clock, near_miss):
    page = press_a_no(visitor, near_miss, placement="second", placement_told="on", still_interested="yes")
    until_question = re.search(r"(?:(\d) minutes? ?)?(?:(\d+) seconds? )?until your question", page)
    visitor.press("Schedule the call")
    script = {part.part: part.text for part in ScriptPart.objects.order_by("position")}

    minutes, seconds = (int(part or 0) for part in until_question.groups())
    assert 0 < minutes * 60 + seconds <= 90
    spoken = [code for code in script if re.fullmatch(r"P\d+", code)]
    assert [code for code in spoken if code not in {"P6", "P9"}] == [
        "P1",
        "P2",
        "P3",
        "P4",
        "P5",
        "P7",
        "P8",
        "P10",
        "P11",
        "P12",
    ]
    question, advice = script["P5"].split("\n")
    assert re.search(r"where did I (still )?fall short\?$", question)
    assert re.search(r"in my place, .*\?$", advice)
    assert [code for code in spoken if "cut returns by a fifth" in script[code]] == ["P10"]
    assert re.search(r"\b(if|should|ever)\b", script["P11"], re.IGNORECASE)
    issues = [issue.category for code in spoken for issue in wording.check(script[code]).issues]
    assert issues == []


def test_scenario_03_without_interest_the_door_is_left_out(visitor, clock, near_miss):
    script = schedule(visitor, near_miss, placement="second", placement_told="on", still_interested="no")

    assert ("P10" in script, "P11" in script, "P12" in script) == (True, False, True)


NO_DISPUTE = "I am not looking to dispute the decision"
INTERPRETER = "As a court interpreter I know how careful one must be"
DECIDED = "I'm not saying it was unfair, but it was clearly decided beforehand"


def test_scenario_04_the_guard_and_tricky_negatives(visitor, clock, near_miss):
    schedule(visitor, near_miss)
    part = ScriptPart.objects.get(part="P3")
    address = reverse("followups:script_part_update", args=[part.call_id, part.pk])
    visitor.read(address)

    for fine in (NO_DISPUTE, INTERPRETER):
        visitor.read(address)
        page = visitor.press("Save", own=f"{fine}.")
        assert (visitor.path, "to look at" in page) == (reverse("followups:call_detail", args=[part.call_id]), False)
    fragment = reverse("followups:script_part_wording_fragment", args=[part.call_id, part.pk])
    page = visitor.client.post(fragment, {"own": f"{DECIDED}."}).text

    marked = re.findall(r"<mark>(.*?)</mark>", page, re.DOTALL)
    assert [("decided beforehand" in words, "not saying" in words) for words in marked] == [(True, False)]
    assert "This says that they acted in bad faith" in page
    assert "Use this instead" in page
    assert [issue.category.value for issue in wording.check(f"{DECIDED}.").issues] == ["accusatory"]
    assert ScriptPart.objects.get(pk=part.pk).own == f"{INTERPRETER}."


def test_scenario_04_private_notes_are_not_checked(visitor, clock, near_miss):
    visitor.read(reverse("applications:application_update", args=[near_miss.pk]))

    page = visitor.press("Save", notes=DECIDED)

    near_miss.refresh_from_db()
    assert (visitor.response.status_code, near_miss.notes, "<mark>" in page) == (200, DECIDED, False)
