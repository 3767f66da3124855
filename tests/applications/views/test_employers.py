"""Editing an employer."""

import pytest
from django.urls import reverse

from applications.actions import applications, employers
from applications.models import Employer, RevisionConflict
from tests import factories
from tests.journeys.visitor import Visitor


@pytest.fixture
def kline(alice) -> Employer:
    """Kline Logistics, where Alice applied."""
    return factories.application(alice).employer


def test_employer_update_keeps_where_it_is(alice, client_of, kline):
    visitor = Visitor(client_of(alice))
    visitor.read(reverse("applications:employer_update", args=[kline.pk]))

    visitor.press("Save", country="DE", region="BY", is_public_body="on")

    kline.refresh_from_db()
    assert (kline.country, kline.region, kline.is_public_body, kline.revision) == ("DE", "BY", True, 2)


def test_employer_update_name_of_another_says_so_and_keeps_the_text(alice, client_of, kline):
    applications.find_employer(candidate=alice, name="Aldgate Foods")
    visitor = Visitor(client_of(alice))
    visitor.read(reverse("applications:employer_update", args=[kline.pk]))

    page = visitor.press("Save", name="aldgate foods", notes="A long thought.")

    assert visitor.response.status_code == 422
    assert "There is an employer of this name already" in page
    assert "A long thought." in page


def test_employer_update_reason_without_its_mark_says_so(alice, client_of, kline):
    visitor = Visitor(client_of(alice))
    visitor.read(reverse("applications:employer_update", args=[kline.pk]))

    page = visitor.press("Save", no_contact_reason="A dispute.")

    assert visitor.response.status_code == 422
    assert "A dispute." in page


def test_edit_employer_stale_revision_is_refused(kline):
    employers.edit_employer(employer=kline, revision=1, country="DE")

    with pytest.raises(RevisionConflict):
        employers.edit_employer(employer=kline, revision=1, country="FR")

    kline.refresh_from_db()
    assert kline.country == "DE"


def test_demo_offers_an_account_of_ones_own(alice, client_of):
    type(alice).objects.update(is_demo=True)

    page = client_of(alice).get(reverse("applications:search_list")).text

    assert "Start your own" in page
