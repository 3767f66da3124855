"""Which requests the addresses of a plan take."""

import pytest
from django.test import Client

from applications.enums import StageKind
from applications.models import Involvement
from followups.actions import orders
from followups.models import Call, Finding, FollowUp
from tests import factories
from tests.applications.markup import attribute, every
from tests.followups.views.plan.page import address, plan
from tests.followups.views.pressing import page_of


def test_s20_without_a_token_nothing_is_done(alice, application, rejection, client_of):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client_of(alice).cookies

    for name in ("call_create", "decision_create", "decision_delete", "guess_update", "rejection_delete"):
        assert strict.post(address(name, application), {"guess": "x"}).status_code == 403

    assert (Call.objects.count(), FollowUp.objects.count(), Finding.objects.count()) == (0, 0, 0)


POSTS = ("call_create", "decision_create", "decision_delete", "guess_update", "rejection_delete")


READS = ("plan_detail", "rehearsal_detail")


@pytest.mark.parametrize(
    ("name", "method"),
    [*((name, "get") for name in POSTS), *((name, "post") for name in READS), ("self_review_create", "delete")],
)
def test_page_takes_the_methods_it_knows(name, method, client, application, rejection):
    assert getattr(client, method)(address(name, application)).status_code == 405


@pytest.mark.parametrize("name", [*POSTS, "self_review_create"])
def test_application_without_a_no_has_nothing_to_decide(name, client, application):
    assert client.post(address(name, application)).status_code == 404


def test_s20_every_form_of_the_plan_carries_its_token(client, application, rejection, mei, now):
    Involvement.objects.filter(pk=mei.pk).update(rapport="")
    orders.put_first(involvement=mei, now=now)
    early = factories.application(application.candidate, employer="Aldgate Foods")
    factories.rejection(early, now, furthest=StageKind.SCREENING)
    met = factories.application(application.candidate, employer="Solent Freight")
    factories.involvement(met, rapport="2")
    factories.rejection(met, now, furthest=StageKind.SCREENING)

    pages = [page_of(plan(client, one)) for one in (application, early, met)]

    forms = [form for page in pages for form in every(page, "form") if attribute(form, "method") == "post"]
    bare = [attribute(form, "action") for form in forms if not every(form, "input", name="csrfmiddlewaretoken")]
    asked = {attribute(form, "action") for form in forms}
    assert bare == []
    assert {address("order_delete", application), address("desk_create", early), address("desk_create", met)} <= asked
