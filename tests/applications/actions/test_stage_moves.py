"""Moving, ending and reopening an application, twice, too late, and on days that contradict each other."""

from datetime import date, timedelta

import pytest

from applications.actions import applications, rejections
from applications.actions.applications import ApplicationDateError, StageError
from applications.enums import Ending, StageKind
from applications.models import Application, RevisionConflict, StageChange
from tests import factories

TODAY = date(2026, 6, 12)
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)
APPLIED = date(2026, 5, 4)
BEFORE_APPLYING = date(2026, 5, 3)


def history(application) -> list[tuple[str, str, date]]:
    """The moves of an application: where to, how it ended, when."""
    moves = StageChange.objects.filter(application=application).order_by("pk")
    return list(moves.values_list("to_stage__kind", "ending", "changed_on"))


def stale(application) -> Application:
    """The same application as another tab read it."""
    return Application.objects.get(pk=application.pk)


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
