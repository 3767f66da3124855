"""Adding and editing an application: twice, too late, and with days that contradict each other."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from applications.actions import applications
from applications.actions.applications import ApplicationDateError
from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Employer, RevisionConflict, Search, Stage, StageChange, Tag
from tests import factories

TODAY = date(2026, 6, 12)
TOMORROW = TODAY + timedelta(days=1)
APPLIED = date(2026, 5, 4)


def add(candidate, **fields):
    """An application of today at Kline Logistics, by its two fields alone."""
    values = {"uid": uuid4(), "employer": "Kline Logistics", "position": "Analyst", "today": TODAY, **fields}
    return applications.add_application(candidate=candidate, **values)


def history(application) -> list[tuple[str, str, date]]:
    """The moves of an application: where to, how it ended, when."""
    moves = StageChange.objects.filter(application=application).order_by("pk")
    return list(moves.values_list("to_stage__kind", "ending", "changed_on"))


def stale(application) -> Application:
    """The same application as another tab read it."""
    return Application.objects.get(pk=application.pk)


def test_add_application_by_two_fields(alice):
    application = add(alice)

    assert (application.search, application.stage.kind) == (alice.current_search, StageKind.APPLIED)
    assert history(application) == [("applied", "", TODAY)]


@pytest.mark.parametrize(
    ("kind", "dated"), [(StageKind.APPLIED, APPLIED), (StageKind.FINAL_ROUND, APPLIED), (StageKind.SAVED, TODAY)]
)
def test_add_application_dates_its_first_stage(kind, dated, alice):
    application = add(alice, stage=factories.stage(alice, kind), applied_on=APPLIED)

    assert history(application) == [(kind, "", dated)]


def test_add_application_twice_adds_one(alice):
    uid = uuid4()
    first = add(alice, uid=uid, tags=["rail"])

    second = add(alice, uid=uid, employer="Somebody Else", tags=["sea"])

    assert second == first
    assert [employer.name for employer in Employer.objects.all()] == ["Kline Logistics"]
    assert [tag.name for tag in second.tags.all()] == ["rail"]
    assert history(second) == [("applied", "", TODAY)]


def test_add_application_finds_the_employer_in_whatever_case(alice, bob):
    add(bob, employer="Kline Logistics")
    first = add(alice, employer="Kline Logistics")

    second = add(alice, employer="KLINE LOGISTICS")

    assert second.employer == first.employer
    assert second.employer.candidate == alice


def test_add_application_makes_the_agency_one(alice):
    application = add(alice, agency="Brook Recruiting")

    assert (application.agency.name, application.agency.is_agency) == ("Brook Recruiting", True)
    assert application.employer.is_agency is False


def test_add_application_refuses_a_day_of_applying_ahead(alice):
    with pytest.raises(ApplicationDateError, match="That day lies ahead"):
        add(alice, applied_on=TOMORROW)

    assert Application.objects.count() == 0


def test_add_application_furnishes_an_account_without_stages_and_search(db):
    operator = Candidate.objects.create_superuser("operator@example.org", "a long enough secret")

    application = add(operator)

    assert application.stage.kind == StageKind.APPLIED
    assert application.search == operator.current_search == Search.objects.get()


def test_add_application_without_a_stage_of_kind_applied_takes_the_first(alice):
    Stage.objects.filter(candidate=alice, kind=StageKind.APPLIED).delete()

    application = add(alice)

    assert application.stage.kind == StageKind.SAVED


def test_edit_application_changes_the_facts(alice):
    application = factories.application(alice, tags=["rail"])

    applications.edit_application(
        application=application,
        revision=1,
        employer="Aldgate Foods",
        agency="Brook Recruiting",
        position="Planner",
        tags=["food", "food"],
        today=TODAY,
    )

    kept = Application.objects.get(pk=application.pk)
    assert (kept.employer.name, kept.agency.name, kept.position) == ("Aldgate Foods", "Brook Recruiting", "Planner")
    assert [tag.name for tag in kept.tags.all()] == ["food"]
    assert kept.revision == 2


def test_edit_application_overtaken_changes_nothing(alice):
    application = factories.application(alice, tags=["rail"])
    late = stale(application)
    applications.edit_application(application=application, revision=1, employer="Aldgate Foods", today=TODAY)

    with pytest.raises(RevisionConflict):
        applications.edit_application(application=late, revision=1, employer="Third", tags=["sea"], today=TODAY)

    kept = Application.objects.get(pk=application.pk)
    assert (kept.employer.name, kept.revision) == ("Aldgate Foods", 2)
    assert Employer.objects.filter(name="Third").count() == 0
    assert Tag.objects.filter(name="sea").count() == 0


@pytest.mark.parametrize("applied_on", [TOMORROW, date(2026, 6, 11)], ids=["ahead", "after the end"])
def test_edit_application_refuses_a_day_of_applying(applied_on, alice):
    application = factories.application(alice)
    applications.end_application(application=application, ending=Ending.SILENT, ended_on=date(2026, 6, 10), today=TODAY)

    with pytest.raises(ApplicationDateError):
        applications.edit_application(
            application=application,
            revision=application.revision,
            employer="Kline Logistics",
            applied_on=applied_on,
            today=TODAY,
        )

    assert Application.objects.get(pk=application.pk).applied_on == APPLIED


def test_tag_application_sets_the_tags_of_one_candidate(alice, bob):
    factories.application(bob, tags=["rail"])
    application = factories.application(alice, tags=["rail", "sea"])

    applications.tag_application(application=application, tags=["sea", "air"])

    assert sorted(tag.name for tag in application.tags.all()) == ["air", "sea"]
    assert {tag.candidate for tag in application.tags.all()} == {alice}
