"""What a person does about an application, twice, too late, and with days that contradict each other."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from applications.actions import applications, rejections
from applications.actions.applications import ApplicationDateError, StageError
from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Employer, RevisionConflict, Search, Stage, StageChange, Tag
from tests import factories

TODAY = date(2026, 6, 12)
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)
APPLIED = date(2026, 5, 4)
BEFORE_APPLYING = date(2026, 5, 3)


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


def test_move_application_notes_the_move(alice):
    application = factories.application(alice, kind=StageKind.APPLIED)
    screening = factories.stage(alice, StageKind.SCREENING)

    change = applications.move_application(application=application, stage=screening, changed_on=YESTERDAY, today=TODAY)

    assert application.stage == screening
    assert (change.from_stage.kind, change.to_stage.kind) == (StageKind.APPLIED, StageKind.SCREENING)
    assert history(application) == [("applied", "", APPLIED), ("screening", "", YESTERDAY)]


def test_move_application_twice_moves_once(alice):
    application = factories.application(alice, kind=StageKind.APPLIED)
    screening = factories.stage(alice, StageKind.SCREENING)
    applications.move_application(application=application, stage=screening, changed_on=TODAY, today=TODAY)

    again = applications.move_application(application=application, stage=screening, changed_on=TODAY, today=TODAY)

    assert again is None
    assert len(history(application)) == 2


def test_move_application_moved_meanwhile_is_refused(alice):
    application = factories.application(alice, kind=StageKind.APPLIED)
    late = stale(application)
    screening, offer = (factories.stage(alice, kind) for kind in (StageKind.SCREENING, StageKind.OFFER))
    applications.move_application(application=application, stage=screening, changed_on=TODAY, today=TODAY)

    with pytest.raises(StageError, match="moved or ended meanwhile"):
        applications.move_application(application=late, stage=offer, changed_on=TODAY, today=TODAY)

    assert Application.objects.get(pk=application.pk).stage == screening
    assert len(history(application)) == 2


def test_move_application_that_ended_is_refused_even_to_its_own_stage(alice):
    application = factories.application(alice)
    applications.end_application(application=application, ending=Ending.WITHDRAWN, ended_on=TODAY, today=TODAY)

    with pytest.raises(StageError, match="moved or ended meanwhile"):
        applications.move_application(application=application, stage=application.stage, changed_on=TODAY, today=TODAY)

    assert Application.objects.get(pk=application.pk).ending == Ending.WITHDRAWN


def test_move_application_refuses_a_day_ahead(alice):
    application = factories.application(alice, kind=StageKind.APPLIED)

    with pytest.raises(ApplicationDateError, match="That day lies ahead"):
        applications.move_application(
            application=application,
            stage=factories.stage(alice, StageKind.OFFER),
            changed_on=TOMORROW,
            today=TODAY,
        )

    assert Application.objects.get(pk=application.pk).stage.kind == StageKind.APPLIED


def test_end_application_notes_the_end(alice):
    application = factories.application(alice)

    applications.end_application(application=application, ending=Ending.WITHDRAWN, ended_on=YESTERDAY, today=TODAY)

    assert (application.ending, application.ended_on) == (Ending.WITHDRAWN, YESTERDAY)
    assert history(application) == [("final_round", "", APPLIED), ("final_round", "withdrawn", YESTERDAY)]


@pytest.mark.parametrize("ending", [Ending.WITHDRAWN, Ending.SILENT])
def test_end_application_twice_ends_once(ending, alice):
    application = factories.application(alice)
    late = stale(application)
    applications.end_application(application=application, ending=ending, ended_on=YESTERDAY, today=TODAY)

    again = applications.end_application(application=late, ending=ending, ended_on=TODAY, today=TODAY)

    assert again is None
    assert late.ended_on == YESTERDAY
    assert len(history(application)) == 2


def test_end_application_that_fell_silent(alice):
    application = factories.application(alice)
    applications.end_application(application=application, ending=Ending.SILENT, ended_on=YESTERDAY, today=TODAY)

    applications.end_application(application=application, ending=Ending.CLOSED, ended_on=TODAY, today=TODAY)

    assert (application.ending, application.ended_on) == (Ending.CLOSED, TODAY)


def test_end_application_ended_otherwise_meanwhile_is_refused(alice):
    application = factories.application(alice)
    late = stale(application)
    applications.end_application(application=application, ending=Ending.ACCEPTED, ended_on=TODAY, today=TODAY)

    with pytest.raises(StageError, match="has ended already"):
        applications.end_application(application=late, ending=Ending.DECLINED, ended_on=TODAY, today=TODAY)

    assert Application.objects.get(pk=application.pk).ending == Ending.ACCEPTED
    assert len(history(application)) == 2


@pytest.mark.parametrize("ended_on", [TOMORROW, BEFORE_APPLYING], ids=["ahead", "before applying"])
def test_end_application_refuses_a_day(ended_on, alice):
    application = factories.application(alice)

    with pytest.raises(ApplicationDateError):
        applications.end_application(application=application, ending=Ending.CLOSED, ended_on=ended_on, today=TODAY)

    assert Application.objects.get(pk=application.pk).is_live


def test_reopen_application_keeps_both_moves(alice):
    application = factories.application(alice)
    applications.end_application(application=application, ending=Ending.WITHDRAWN, ended_on=YESTERDAY, today=TODAY)

    applications.reopen_application(application=application, today=TODAY)

    assert (application.ending, application.ended_on) == ("", None)
    assert history(application)[1:] == [("final_round", "withdrawn", YESTERDAY), ("final_round", "", TODAY)]


def test_reopen_application_that_is_live_is_refused(alice):
    application = factories.application(alice)

    with pytest.raises(StageError, match="live already"):
        applications.reopen_application(application=application, today=TODAY)

    assert len(history(application)) == 1


def test_reopen_application_does_not_take_back_a_no(alice, now):
    application = factories.application(alice)
    factories.rejection(application, now)

    with pytest.raises(StageError, match="ended with a no"):
        applications.reopen_application(application=application, today=TODAY)

    assert Application.objects.get(pk=application.pk).ending == Ending.REJECTED


def test_correct_stage_change_moves_its_day_alone(alice):
    application = factories.application(alice)
    change = application.stage_changes.get()

    applications.correct_stage_change(stage_change=change, revision=1, changed_on=BEFORE_APPLYING, today=TODAY)

    assert history(application) == [("final_round", "", BEFORE_APPLYING)]
    assert Application.objects.get(pk=application.pk).ended_on is None


def test_correct_stage_change_of_the_end_moves_the_day_of_the_end(alice):
    application = factories.application(alice)
    change = applications.end_application(application=application, ending=Ending.CLOSED, ended_on=TODAY, today=TODAY)

    applications.correct_stage_change(stage_change=change, revision=1, changed_on=YESTERDAY, today=TODAY)

    assert Application.objects.get(pk=application.pk).ended_on == YESTERDAY


def test_correct_stage_change_before_the_end_leaves_the_end(alice):
    application = factories.application(alice)
    first = application.stage_changes.get()
    applications.end_application(application=application, ending=Ending.CLOSED, ended_on=TODAY, today=TODAY)

    applications.correct_stage_change(stage_change=first, revision=1, changed_on=BEFORE_APPLYING, today=TODAY)

    assert Application.objects.get(pk=application.pk).ended_on == TODAY


def test_correct_stage_change_of_an_end_that_was_taken_back_leaves_the_application(alice, now):
    application = factories.application(alice)
    factories.rejection(application, now)
    rejections.take_back_rejection(rejection=application.rejection, today=TODAY)
    of_the_no = application.stage_changes.get(ending=Ending.REJECTED)

    applications.correct_stage_change(stage_change=of_the_no, revision=1, changed_on=YESTERDAY, today=TODAY)

    assert Application.objects.get(pk=application.pk).is_live
    assert ("final_round", "rejected", YESTERDAY) in history(application)


@pytest.mark.parametrize("changed_on", [TOMORROW, BEFORE_APPLYING], ids=["ahead", "before applying"])
def test_correct_stage_change_of_the_end_refuses_a_day(changed_on, alice):
    application = factories.application(alice)
    change = applications.end_application(application=application, ending=Ending.CLOSED, ended_on=TODAY, today=TODAY)

    with pytest.raises(ApplicationDateError):
        applications.correct_stage_change(stage_change=change, revision=1, changed_on=changed_on, today=TODAY)

    assert StageChange.objects.get(pk=change.pk).changed_on == TODAY


def test_correct_stage_change_of_a_no_is_refused(alice, now):
    application = factories.application(alice)
    factories.rejection(application, now)
    of_the_no = application.stage_changes.get(ending=Ending.REJECTED)

    with pytest.raises(ApplicationDateError, match="day of the no"):
        applications.correct_stage_change(stage_change=of_the_no, revision=1, changed_on=YESTERDAY, today=TODAY)

    assert Application.objects.get(pk=application.pk).ended_on == TODAY


def test_correct_stage_change_overtaken_is_refused(alice):
    application = factories.application(alice)
    change = applications.end_application(application=application, ending=Ending.CLOSED, ended_on=TODAY, today=TODAY)
    late = StageChange.objects.get(pk=change.pk)
    applications.correct_stage_change(stage_change=change, revision=1, changed_on=YESTERDAY, today=TODAY)

    with pytest.raises(RevisionConflict):
        applications.correct_stage_change(stage_change=late, revision=1, changed_on=TODAY, today=TODAY)

    assert Application.objects.get(pk=application.pk).ended_on == YESTERDAY


def test_tag_application_sets_the_tags_of_one_candidate(alice, bob):
    factories.application(bob, tags=["rail"])
    application = factories.application(alice, tags=["rail", "sea"])

    applications.tag_application(application=application, tags=["sea", "air"])

    assert sorted(tag.name for tag in application.tags.all()) == ["air", "sea"]
    assert {tag.candidate for tag in application.tags.all()} == {alice}
