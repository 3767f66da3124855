"""A self-review where nobody answers."""

import pytest
from django.urls import reverse

from applications.models import Rejection
from followups.actions import findings
from followups.enums import Decision, Evidence
from followups.models import Finding, FollowUp
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE, filled
from tests.followups.answers import NOW
from tests.followups.views.pressing import page_of


@pytest.fixture
def nobody(alice, now) -> Rejection:
    """A no of an application on which nobody was met."""
    return factories.rejection(factories.application(alice, employer="Norrland Post"), now)


def review(rejection) -> str:
    """The self-review of this no."""
    return reverse("followups:self_review_create", args=[rejection.application_id])


def test_self_review_asks_five_questions(client, nobody):
    page = page_of(client.get(review(nobody)))

    assert [words(label) for label in every(page, "label") if attribute(label, "for").startswith("id_")] == [
        "What did this position need most?",
        "What did you show well?",
        "What do you have that did not come up?",
        "Where did an answer stay short of what you wanted?",
        "What will you do differently next time?",
    ]


def test_self_review_is_kept_and_closes_the_follow_up(client, nobody):
    page = client.get(review(nobody))

    response = client.post(review(nobody), filled(page, went_well="The task", did_not_come_up="Two audits I led"))

    assert (response.status_code, response.url) == (302, f"/applications/{nobody.application_id}/plan/")
    kept = Finding.objects.order_by("id").values_list("verbatim", "kind", "status", "evidence")
    assert list(kept) == [
        ("The task", "strength", "", Evidence.E0),
        ("Two audits I led", "gap", "had_not_shown", Evidence.E0),
    ]
    assert (FollowUp.objects.get().decision, FollowUp.objects.get().outcome) == (Decision.SELF_REVIEW, "no_channel")
    assert words(only(page_of(client.get(response.url)), id="lead")) == "Nobody could be reached"


def test_self_review_can_be_read_and_changed(client, nobody):
    client.post(review(nobody), {"went_well": "The task"})
    page = client.get(review(nobody))

    client.post(review(nobody), filled(page, went_well="The task, in half the time"))

    assert words(only(page_of(page), "textarea", name="went_well")) == "The task"
    assert [(one.verbatim, one.revision) for one in Finding.objects.all()] == [("The task, in half the time", 2)]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        pytest.param({}, "Answer at least one of the questions.", id="nothing"),
        pytest.param({"went_well": " "}, "Answer at least one of the questions.", id="a blank"),
        pytest.param({"went_well": MEGABYTE}, "at most 2000 characters", id="a megabyte"),
    ],
)
def test_self_review_without_an_answer_is_refused(typed, message, client, nobody):
    response = client.post(review(nobody), typed)

    assert (response.status_code, FollowUp.objects.count()) == (422, 0)
    assert message in words(only(page_of(response), "div", class_="summary", role="alert"))


def test_r08_self_review_of_another_tab_stands_beside_mine(client, nobody):
    client.post(review(nobody), {"went_well": "The task"})
    page = client.get(review(nobody))
    findings.record_review(
        rejection=nobody, answers={"went_well": "The <b>talk</b>"}, revisions={"went_well": 1}, now=NOW
    )

    response = client.post(review(nobody), filled(page, went_well="The slides"))

    tree = page_of(response)
    assert (response.status_code, Finding.objects.get().verbatim) == (409, "The <b>talk</b>")
    assert words(only(tree, "textarea", name="went_well")) == "The slides"
    assert "Kept in another tab meanwhile: “The <b>talk</b>”" in words(tree)
    client.post(review(nobody), filled(response))
    assert Finding.objects.get().verbatim == "The slides"
