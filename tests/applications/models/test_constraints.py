"""What the database refuses to hold about applications, whoever writes."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from applications.enums import Ending, Interest, Placement, RejectionChannel, StageKind, WorkMode
from applications.models import Application, Employer, Rejection, StageChange, Tag
from applications.models.owned import Owned
from tests import factories

OWNED = [model for model in apps.get_models() if issubclass(model, Owned)]
DAY = date(2026, 6, 12)
APPLIED = date(2026, 5, 4)
"""The day on which the factory's application was applied for."""

LIVE_OR_ENDED = {
    "live": {"ending": "", "ended_on": None},
    "ended": {"ending": Ending.SILENT, "ended_on": DAY},
    "ended on the day of applying": {"ending": Ending.CLOSED, "ended_on": APPLIED},
    "ended, the day of applying unknown": {"ending": Ending.CLOSED, "ended_on": date(2020, 1, 1), "applied_on": None},
    **{f"ending {ending}": {"ending": ending, "ended_on": DAY} for ending in Ending},
    **{f"work mode {mode}": {"work_mode": mode} for mode in ["", *WorkMode]},
}
NO_APPLICATION = [
    ("application_ending_known", {"ending": "ghosted", "ended_on": DAY}),
    ("application_work_mode_known", {"work_mode": "at sea"}),
    ("application_ending_with_day", {"ending": "", "ended_on": DAY}),
    ("application_ending_with_day", {"ending": Ending.SILENT, "ended_on": None}),
    ("application_ended_after_applied", {"ending": Ending.SILENT, "ended_on": date(2026, 5, 3)}),
]
A_REJECTION = {
    "no day": {"received_on": None, "received_at": None},
    "a day": {"received_on": DAY, "received_at": datetime(2026, 6, 12, 16, tzinfo=UTC)},
    **{f"channel {value}": {"channel": value} for value in RejectionChannel},
    **{f"furthest {value}": {"furthest": value} for value in StageKind},
    **{f"placement {value}": {"placement": value} for value in Placement},
    **{f"interest {value}": {"still_interested": value} for value in Interest},
}
NO_REJECTION = [
    ("rejection_channel_known", {"channel": "pigeon"}),
    ("rejection_furthest_known", {"furthest": ""}),
    ("rejection_placement_known", {"placement": "fourth"}),
    ("rejection_still_interested_known", {"still_interested": ""}),
    ("rejection_day_with_instant", {"received_at": None}),
    ("rejection_day_with_instant", {"received_on": None}),
]


def write(row, values) -> None:
    """Write past every form and action."""
    with transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**values)


def held(row, values) -> dict:
    """What the database holds of these fields."""
    return type(row).objects.values(*values).get(pk=row.pk)


@pytest.mark.parametrize("values", LIVE_OR_ENDED.values(), ids=LIVE_OR_ENDED)
def test_application_allows(values, alice):
    application = factories.application(alice)

    write(application, values)

    assert held(application, values) == values


@pytest.mark.parametrize(("constraint", "values"), NO_APPLICATION)
def test_application_refuses(constraint, values, alice):
    application = factories.application(alice)

    with pytest.raises(IntegrityError, match=constraint):
        write(application, values)

    assert Application.objects.get(pk=application.pk).is_live


@pytest.mark.parametrize("ending", ["", *Ending])
def test_stage_change_allows(ending, alice):
    change = factories.application(alice).stage_changes.get()

    write(change, {"ending": ending})

    assert held(change, {"ending": ending}) == {"ending": ending}


def test_stage_change_refuses_an_unknown_ending(alice):
    change = factories.application(alice).stage_changes.get()

    with pytest.raises(IntegrityError, match="stage_change_ending_known"):
        write(change, {"ending": "ghosted"})

    assert StageChange.objects.get(pk=change.pk).ending == ""


@pytest.mark.parametrize("values", A_REJECTION.values(), ids=A_REJECTION)
def test_rejection_allows(values, alice, now):
    rejection = factories.rejection(factories.application(alice), now)

    write(rejection, values)

    assert held(rejection, values) == values


@pytest.mark.parametrize(("constraint", "values"), NO_REJECTION)
def test_rejection_refuses(constraint, values, alice, now):
    rejection = factories.rejection(factories.application(alice), now)

    with pytest.raises(IntegrityError, match=constraint):
        write(rejection, values)

    assert Rejection.objects.get(pk=rejection.pk).received_on == now.date()


def test_rejection_comes_once_for_an_application(alice, now):
    application = factories.application(alice)
    factories.rejection(application, now)

    with pytest.raises(IntegrityError), transaction.atomic():
        Rejection.objects.create(candidate=alice, application=application, zone="UTC", furthest=StageKind.APPLIED)

    assert Rejection.objects.count() == 1


@pytest.mark.parametrize(("no_contact", "reason"), [(False, ""), (True, ""), (True, "They asked me not to")])
def test_employer_allows(no_contact, reason, alice):
    employer = Employer.objects.create(candidate=alice, name="Kline Logistics")
    values = {"no_contact": no_contact, "no_contact_reason": reason}

    write(employer, values)

    assert held(employer, values) == values


def test_employer_refuses_a_reason_without_no_contact(alice):
    employer = Employer.objects.create(candidate=alice, name="Kline Logistics")

    with pytest.raises(IntegrityError, match="employer_reason_needs_no_contact"):
        write(employer, {"no_contact_reason": "They asked me not to"})

    assert Employer.objects.get(pk=employer.pk).no_contact_reason == ""


def test_employer_name_comes_once_in_whatever_case(alice):
    Employer.objects.create(candidate=alice, name="Kline Logistics")

    with pytest.raises(IntegrityError, match="employer_name_once"), transaction.atomic():
        Employer.objects.create(candidate=alice, name="KLINE logistics")

    assert [employer.name for employer in Employer.objects.all()] == ["Kline Logistics"]


def test_employer_name_may_be_another_candidates_too(alice, bob):
    hers = Employer.objects.create(candidate=alice, name="Kline Logistics")

    his = Employer.objects.create(candidate=bob, name="Kline Logistics")

    assert hers.pk != his.pk


def test_tag_comes_once_for_a_candidate(alice, bob):
    Tag.objects.create(candidate=alice, name="rail")
    Tag.objects.create(candidate=bob, name="rail")

    with pytest.raises(IntegrityError), transaction.atomic():
        Tag.objects.create(candidate=alice, name="rail")

    assert Tag.objects.filter(candidate=alice).count() == 1


def test_uid_comes_once_for_a_candidate_and_tells_nothing_to_another(alice, bob):
    uid = uuid4()
    Tag.objects.create(candidate=alice, name="rail", uid=uid)
    Tag.objects.create(candidate=bob, name="rail", uid=uid)

    with pytest.raises(IntegrityError), transaction.atomic():
        Tag.objects.create(candidate=alice, name="harbour", uid=uid)

    assert Tag.objects.filter(uid=uid).count() == 2


@pytest.mark.parametrize("model", OWNED, ids=lambda model: model.__name__)
def test_every_owned_row_has_its_uid_once_for_a_candidate(model):
    constraints = {constraint.fields for constraint in model._meta.total_unique_constraints}

    assert ("candidate", "uid") in constraints
