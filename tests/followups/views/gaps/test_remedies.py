"""Steps against a gap."""

from datetime import date
from uuid import uuid4

import pytest

from followups.actions import gaps
from followups.enums import Effort, GapState
from followups.models import Remedy
from tests.applications.views.filling import MEGABYTE, errors, filled
from tests.followups.stored import now
from tests.followups.views.gaps.rows import TODAY, address


@pytest.fixture
def remedy(gap) -> Remedy:
    """The one step against it."""
    return gaps.add_remedy(gap=gap, uid=uuid4(), text="A course in SAP", effort=Effort.M, due_on=date(2026, 7, 1))


def test_own_step_is_added_once(client, gap):
    page = client.get(address("gap_detail", gap))
    posted = filled(page, text="A course in SAP", effort="M", due_on="2026-07-01", if_then="If asked, then this")

    responses = [client.post(address("remedy_create", gap), posted) for _ in range(2)]

    assert {(one.status_code, one.url) for one in responses} == {(302, address("gap_detail", gap))}
    steps = [(step.text, step.effort, step.due_on, step.if_then) for step in gap.remedies.all()]
    assert steps == [("A course in SAP", "M", date(2026, 7, 1), "If asked, then this")]
    assert now(gap).state == GapState.WORKING


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"text": ""}, {"text": ["Say in a few words what you will do."]}),
        ({"text": MEGABYTE}, {"text": ["Ensure this value has at most 240 characters (it has 1000000)."]}),
        ({"effort": "XXL"}, {"effort": ["Select a valid choice. XXL is not one of the available choices."]}),
        ({"due_on": "soon"}, {"due_on": ["Give a day, such as 2026-06-12."]}),
        ({"uid": ""}, {"uid": ["This field is required."]}),
    ],
    ids=["no text", "a megabyte", "no such effort", "no date", "no uid"],
)
def test_step_that_cannot_be_added_stays_typed(client, gap, changes, trouble):
    page = client.get(address("gap_detail", gap))
    posted = filled(page, text="A course in SAP", if_then="If asked, then this")

    response = client.post(address("remedy_create", gap), {**posted, **changes})

    assert (response.status_code, errors(response)) == (422, trouble)
    assert response.context["form"]["if_then"].value() == "If asked, then this"
    assert '<details class="branch" open>' in response.text
    assert gap.remedies.count() == 0


def test_step_is_edited(client, gap, remedy):
    page = client.get(address("remedy_update", remedy))

    response = client.post(address("remedy_update", remedy), filled(page, text="A project", due_on=""))

    assert (response.status_code, response.url) == (302, address("gap_detail", gap))
    assert (now(remedy).text, now(remedy).due_on, now(remedy).effort) == ("A project", None, Effort.M)


def test_step_that_cannot_be_kept_stays_typed(client, remedy):
    page = client.get(address("remedy_update", remedy))

    response = client.post(address("remedy_update", remedy), {**filled(page), "text": "", "if_then": "Typed"})

    assert (response.status_code, errors(response)) == (422, {"text": ["Say in a few words what you will do."]})
    assert response.context["form"]["if_then"].value() == "Typed"


def test_step_that_two_tabs_changed_is_shown_twice(client, remedy):
    mine, theirs = (client.get(address("remedy_update", remedy)) for _ in range(2))
    client.post(address("remedy_update", remedy), filled(theirs, text="Theirs"))

    response = client.post(address("remedy_update", remedy), filled(mine, text="Mine"))

    assert response.status_code == 409
    assert [(one.mine, one.theirs) for one in response.context["differences"]] == [("Mine", "Theirs")]
    assert now(remedy).text == "Theirs"


def test_s05_edit_does_not_mark_a_step_as_done(client, bob, remedy):
    page = client.get(address("remedy_update", remedy))

    client.post(address("remedy_update", remedy), {**filled(page), "done_on": "2026-06-01", "candidate": bob.pk})

    assert (now(remedy).done_on, now(remedy).candidate_id) == (None, remedy.candidate_id)


def test_step_is_done_by_one_press_and_taken_back_by_another(client, gap, remedy):
    done = client.post(address("completion_create", remedy), follow=True)
    first = now(remedy)
    undone = client.post(address("completion_delete", remedy))

    assert done.redirect_chain == [(address("gap_detail", gap), 302)]
    assert f'action="{address("completion_delete", remedy)}"' in done.text
    assert (first.done_on, first.proof) == (TODAY, "")
    assert (undone.status_code, undone.url) == (302, address("gap_detail", gap))
    assert now(remedy).done_on is None


def test_step_is_done_with_its_proof_once(client, remedy):
    for proof in ("The certificate", "Another"):
        client.post(address("completion_create", remedy), {"proof": proof})

    assert (now(remedy).done_on, now(remedy).proof) == (TODAY, "The certificate")


def test_proof_that_is_too_long_stays_typed(client, remedy):
    response = client.post(address("completion_create", remedy), {"proof": "x" * 241})

    assert (response.status_code, list(errors(response))) == (422, ["proof"])
    assert response.context["form"]["proof"].value() == "x" * 241
    assert now(remedy).done_on is None


def test_page_for_a_proof_asks_for_one(client, remedy):
    page = client.get(address("completion_create", remedy))

    assert page.status_code == 200
    assert "What shows it? A link or a few words" in page.text


def test_step_is_given_up_and_can_be_put_back(client, gap, remedy):
    page = client.post(address("remedy_delete", remedy), follow=True)
    is_gone = not Remedy.objects.filter(pk=remedy.pk).exists()
    put_back = {"uid": remedy.uid, "text": remedy.text, "effort": remedy.effort, "due_on": "2026-07-01", "if_then": ""}
    client.post(address("remedy_create", gap), put_back)

    assert page.redirect_chain == [(address("gap_detail", gap), 302)]
    for name, value in put_back.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in page.text
    assert is_gone is True
    assert [(step.uid, step.text, step.due_on) for step in gap.remedies.all()] == [
        (remedy.uid, "A course in SAP", date(2026, 7, 1))
    ]
