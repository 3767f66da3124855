"""A no: marked once, dated soundly, corrected, taken back, and as the first thing an account hears of."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from applications.actions import accounts, applications, rejections
from applications.actions.applications import StageError
from applications.actions.rejections import RejectionDateError
from applications.enums import Ending, Placement, RejectionChannel, StageKind
from applications.models import Application, Candidate, Contact, Rejection, RevisionConflict, Search, Stage, StageChange
from tests import factories

TODAY = date(2026, 6, 12)
YESTERDAY = TODAY - timedelta(days=1)
LATE_ON_THE_ELEVENTH = datetime(2026, 6, 11, 22, 59, 59, tzinfo=UTC)
"""The last second of 11 June in London."""


def moves(application) -> list[tuple[str, date]]:
    """The moves of an application: how it ended, when."""
    return list(StageChange.objects.filter(application=application).order_by("pk").values_list("ending", "changed_on"))


def start(candidate, now, **fields) -> Application:
    """The five fields of the day of a no."""
    values = {
        "uid": uuid4(),
        "employer": "Kline Logistics",
        "position": "Operations analyst",
        "person": "Dana Whitfield",
        "phone": "+44 20 7946 0123",
        "email": "",
        "rapport": "4",
        **fields,
    }
    return rejections.start_from_no(candidate=candidate, now=now, **values)


def test_reject_application_today_is_received_now(alice, now):
    application = factories.application(alice)

    rejection = factories.rejection(application, now, channel=RejectionChannel.CALL)

    assert (rejection.received_on, rejection.received_at, rejection.zone) == (TODAY, now, "Europe/London")
    assert (rejection.candidate, rejection.channel) == (alice, RejectionChannel.CALL)
    assert (application.ending, application.ended_on) == (Ending.REJECTED, TODAY)
    assert moves(application) == [("", date(2026, 5, 4)), ("rejected", TODAY)]


def test_reject_application_on_an_earlier_day_is_received_at_its_end(alice, now):
    rejection = factories.rejection(factories.application(alice), now, received_on=YESTERDAY)

    assert rejection.received_at == LATE_ON_THE_ELEVENTH


def test_reject_application_on_a_day_not_known_ends_today(alice, now):
    application = factories.application(alice)

    rejection = factories.rejection(application, now, received_on=None)

    assert (rejection.received_on, rejection.received_at) == (None, None)
    assert application.ended_on == TODAY


def test_reject_application_twice_finds_the_first(alice, now):
    application = factories.application(alice)
    late = Application.objects.get(pk=application.pk)
    first = factories.rejection(application, now, placement=Placement.SECOND)

    second = factories.rejection(late, now, placement=Placement.UNKNOWN, received_on=YESTERDAY)

    assert second == first
    assert Rejection.objects.get().placement == Placement.SECOND
    assert len(moves(application)) == 2


def test_reject_application_that_fell_silent(alice, now):
    application = factories.application(alice)
    applications.end_application(application=application, ending=Ending.SILENT, ended_on=YESTERDAY, today=TODAY)

    factories.rejection(application, now)

    assert (application.ending, application.ended_on) == (Ending.REJECTED, TODAY)


def test_reject_application_that_ended_otherwise_is_refused(alice, now):
    application = factories.application(alice)
    applications.end_application(application=application, ending=Ending.ACCEPTED, ended_on=TODAY, today=TODAY)

    with pytest.raises(StageError, match="has ended already"):
        factories.rejection(application, now)

    assert Rejection.objects.count() == 0


@pytest.mark.parametrize(
    ("received_on", "words"),
    [
        (TODAY + timedelta(days=1), "in the future"),
        (date(2026, 5, 3), "before the day you applied"),
        (date(2026, 6, 3), "an interview after that day"),
    ],
)
def test_reject_application_refuses_a_day(received_on, words, alice, now):
    application = factories.application(alice)
    factories.interview(application, local_on=date(2026, 6, 4))

    with pytest.raises(RejectionDateError, match=words):
        factories.rejection(application, now, received_on=received_on)

    assert Application.objects.get(pk=application.pk).is_live


def test_reject_application_with_a_round_still_planned(alice, now):
    application = factories.application(alice)
    factories.interview(application, local_on=TODAY + timedelta(days=3))

    rejection = factories.rejection(application, now)

    assert rejection.received_on == TODAY


def test_reject_application_says_today_on_the_candidates_clock(alice):
    application = factories.application(alice)
    after_midnight_in_london = datetime(2026, 6, 12, 23, 30, tzinfo=UTC)

    rejection = factories.rejection(application, after_midnight_in_london, received_on=date(2026, 6, 13))

    assert rejection.received_at == after_midnight_in_london


def test_edit_rejection_of_the_same_day_keeps_its_moment(alice, now):
    rejection = factories.rejection(factories.application(alice), now)

    rejections.edit_rejection(
        rejection=rejection,
        revision=1,
        received_on=TODAY,
        now=now + timedelta(hours=3),
        placement=Placement.THIRD,
    )

    kept = Rejection.objects.get()
    assert (kept.received_at, kept.placement, kept.revision) == (now, Placement.THIRD, 2)


def test_edit_rejection_of_another_day_moves_the_end_with_it(alice, now):
    application = factories.application(alice)
    rejection = factories.rejection(application, now)

    rejections.edit_rejection(rejection=rejection, revision=1, received_on=YESTERDAY, now=now)

    assert Rejection.objects.get().received_at == LATE_ON_THE_ELEVENTH
    assert Application.objects.get(pk=application.pk).ended_on == YESTERDAY
    assert moves(application)[-1] == ("rejected", YESTERDAY)


def test_edit_rejection_of_a_row_that_a_form_touched_moves_its_moment(alice, now):
    rejection = factories.rejection(factories.application(alice), now)
    rejection.received_on = YESTERDAY

    rejections.edit_rejection(rejection=rejection, revision=1, received_on=YESTERDAY, now=now)

    assert Rejection.objects.get().received_at == LATE_ON_THE_ELEVENTH


def test_edit_rejection_to_a_day_not_known_keeps_the_day_of_the_end(alice, now):
    application = factories.application(alice)
    rejection = factories.rejection(application, now, received_on=YESTERDAY)

    rejections.edit_rejection(rejection=rejection, revision=1, received_on=None, now=now)

    assert Rejection.objects.values_list("received_on", "received_at").get() == (None, None)
    assert Application.objects.get(pk=application.pk).ended_on == YESTERDAY
    assert moves(application)[-1] == ("rejected", YESTERDAY)


def test_edit_rejection_refuses_a_day_before_applying(alice, now):
    rejection = factories.rejection(factories.application(alice), now)

    with pytest.raises(RejectionDateError, match="before the day you applied"):
        rejections.edit_rejection(rejection=rejection, revision=1, received_on=date(2026, 5, 3), now=now)

    assert Rejection.objects.get().received_on == TODAY


def test_edit_rejection_overtaken_changes_nothing(alice, now):
    application = factories.application(alice)
    rejection = factories.rejection(application, now)
    late = Rejection.objects.get()
    rejections.edit_rejection(rejection=rejection, revision=1, received_on=TODAY, now=now, words="Theirs")

    with pytest.raises(RevisionConflict):
        rejections.edit_rejection(rejection=late, revision=1, received_on=YESTERDAY, now=now, words="Mine")

    assert Rejection.objects.values_list("words", "received_on").get() == ("Theirs", TODAY)
    assert Application.objects.get(pk=application.pk).ended_on == TODAY


def test_take_back_rejection_keeps_both_moves_and_the_row(alice, now):
    application = factories.application(alice)
    rejection = factories.rejection(application, now)

    rejections.take_back_rejection(rejection=rejection, today=TODAY)

    assert Application.objects.get(pk=application.pk).is_live
    assert moves(application)[1:] == [("rejected", TODAY), ("", TODAY)]
    assert Rejection.objects.count() == 1


def test_take_back_rejection_twice_is_refused(alice, now):
    rejection = factories.rejection(factories.application(alice), now)
    rejections.take_back_rejection(rejection=rejection, today=TODAY)

    with pytest.raises(StageError, match="live already"):
        rejections.take_back_rejection(rejection=rejection, today=TODAY)

    assert len(moves(rejection.application)) == 3


def test_reject_application_again_after_it_was_taken_back_uses_its_row(alice, now):
    application = factories.application(alice)
    first = factories.rejection(application, now, placement=Placement.SECOND)
    rejections.take_back_rejection(rejection=first, today=TODAY)

    second = factories.rejection(application, now, placement=Placement.UNKNOWN)

    assert second == first
    assert Rejection.objects.get().placement == Placement.UNKNOWN
    assert Application.objects.get(pk=application.pk).ending == Ending.REJECTED


def test_start_from_no_makes_all_that_is_known(alice, now):
    application = start(alice, now)

    person = application.involvements.get()
    assert (application.employer.name, application.stage.kind) == ("Kline Logistics", StageKind.INTERVIEWING)
    assert (application.ending, application.rejection.received_at) == (Ending.REJECTED, now)
    assert (person.contact.name, str(person.contact.phone), person.rapport) == (
        "Dana Whitfield",
        "+44 20 7946 0123",
        "4",
    )
    assert person.contact.employer == application.employer


def test_start_from_no_twice_makes_one_of_each(alice, now):
    uid = uuid4()
    first = start(alice, now, uid=uid)

    second = start(alice, now + timedelta(minutes=1), uid=uid)

    assert second == first
    assert (Rejection.objects.count(), Contact.objects.count(), Application.objects.count()) == (1, 1, 1)
    assert len(moves(first)) == 2


def test_start_from_no_with_a_mail_alone(alice, now):
    application = start(alice, now, phone="", email="dana@kline.example", rapport="")

    contact = application.involvements.get().contact
    assert (str(contact.phone), contact.phone_kind, contact.email) == ("", "none", "dana@kline.example")


def test_start_from_no_without_anybody(alice, now):
    application = start(alice, now, person="", phone="", rapport="")

    assert application.involvements.count() == 0
    assert application.ending == Ending.REJECTED


def test_start_from_no_on_an_account_without_stages_and_search(db, now):
    operator = Candidate.objects.create_superuser("operator@example.org", "a long enough secret")

    application = start(operator, now)

    assert (Stage.objects.count(), Search.objects.get()) == (6, application.search)


def test_start_from_no_goes_into_the_current_search(alice, now):
    application = start(alice, now)

    assert application.search == alice.current_search == accounts.furnish(candidate=alice, today=TODAY)


def test_reject_application_after_an_interview_of_the_same_day(alice, now):
    application = factories.application(alice)
    factories.interview(application, local_on=TODAY, local_time=time(9))

    rejection = factories.rejection(application, now)

    assert rejection.received_on == TODAY
