"""B17, domain 1.4, scenario 10: only an address that nobody reads."""

import pytest
from django.urls import reverse

from applications.enums import PhoneKind
from followups.domain import addresses
from followups.enums import Channel, FollowUpOutcome
from followups.forms.places import PLACES
from followups.models import FollowUp
from followups.queries import plan
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def rejection(alice):
    application = factories.application(alice)
    reach = {"email": "no-reply@kline.example", "phone": "", "phone_kind": PhoneKind.NONE}
    factories.involvement(application, **reach)
    return factories.rejection(application, NOW)


@pytest.mark.parametrize(
    ("address", "is_unread"),
    [
        ("no-reply@kline.example", True),
        ("NoReply@kline.example", True),
        ("do_not_reply@kline.example", True),
        ("jobs.noreply@kline.example", True),
        ("jobs+no.reply@kline.example", True),
        ("donotreply2@kline.example", True),
        ("mailer-daemon@kline.example", True),
        ("notifications@portal.example", True),
        ("dana.whitfield@kline.example", False),
        ("nora.reply@kline.example", False),
        ("norbert@noreply.example", False),
        ("jobs@kline.example", False),
    ],
)
def test_b17_an_address_that_nobody_reads(address, is_unread):
    assert addresses.is_unread(address) is is_unread


def test_scenario_10_it_cannot_be_chosen(rejection):
    shown = plan.plan(rejection, now=NOW, channel=Channel.MAIL)

    assert shown.standing is plan.Standing.NO_WAY
    assert (shown.approach.channel, shown.approach.ways) == (None, ())


def test_b17_the_places_stand_in_their_order(rejection, alice, client_of):
    page = client_of(alice).get(reverse("followups:plan_detail", args=[rejection.application_id])).text

    found = [page.index(f'value="{code}"') for code, _label in PLACES]
    assert found == sorted(found)


def test_b17_two_places_close_it_and_offer_the_self_review(rejection, alice, client_of):
    url = reverse("followups:places_create", args=[rejection.application_id])

    response = client_of(alice).post(url, {"places": ["invitation", "signature"]})

    assert response.headers["Location"] == reverse("followups:self_review_create", args=[rejection.application_id])
    assert FollowUp.objects.get().outcome == FollowUpOutcome.NO_CHANNEL


@pytest.mark.parametrize("places", [[], ["invitation"], ["invitation", "elsewhere"]])
def test_b17_fewer_are_asked_again(places, rejection, alice, client_of):
    url = reverse("followups:places_create", args=[rejection.application_id])

    response = client_of(alice).post(url, {"places": places})

    assert response.status_code == 422
    assert FollowUp.objects.count() == 0
