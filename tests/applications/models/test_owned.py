"""R-07, S-02: a uid belongs to one candidate."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from applications.models import Search
from tests import factories


def test_uid_of_one_candidate_is_free_for_another(alice, bob, client_of):
    hers = factories.application(alice)

    response = client_of(bob).post(
        reverse("applications:application_create"),
        {"uid": str(hers.uid), "employer": "Aldgate Foods", "position": "Planner"},
    )

    assert response.status_code == 302
    hers.refresh_from_db()
    assert hers.employer.name == "Kline Logistics"


def test_uid_twice_for_one_candidate_is_refused(alice, now):
    uid = uuid4()
    Search.objects.create(candidate=alice, uid=uid, name="One", opened_on=now.date())

    with pytest.raises(IntegrityError), transaction.atomic():
        Search.objects.create(candidate=alice, uid=uid, name="Two", opened_on=now.date())
