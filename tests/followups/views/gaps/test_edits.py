"""Another title for a gap, the proof that closes it, and working on it again."""

from uuid import uuid4

import pytest

from followups.actions import gaps
from followups.enums import Effort, GapState
from tests.applications.views.filling import MEGABYTE, errors, filled
from tests.followups.stored import now
from tests.followups.views.gaps.rows import TODAY, address


def test_gap_is_renamed(client, gap):
    page = client.get(address("gap_update", gap))

    response = client.post(address("gap_update", gap), filled(page, title="SAP, hands on"))

    assert (response.status_code, response.url) == (302, address("gap_detail", gap))
    assert (now(gap).title, now(gap).revision) == ("SAP, hands on", 2)


def test_gap_is_given_another_kind(client, gap):
    page = client.get(address("gap_update", gap))

    response = client.post(address("gap_update", gap), filled(page, code="GAP-EXP"))

    assert (response.status_code, now(gap).title, now(gap).code) == (302, "SAP", "GAP-EXP")
    assert gap.findings.get().code == "GAP-EXP"


@pytest.mark.parametrize("code", ["", "GAP-OTH", "nonsense"])
def test_kind_that_no_gap_has_is_refused(client, gap, code):
    page = client.get(address("gap_update", gap))

    response = client.post(address("gap_update", gap), {**filled(page), "code": code})

    assert (response.status_code, list(errors(response)), now(gap).code) == (422, ["code"], "GAP-SKL")


@pytest.mark.parametrize(
    ("title", "trouble"),
    [
        ("", "Give it a short title, such as “SAP”."),
        ("x" * 121, "Ensure this value has at most 120 characters (it has 121)."),
        (MEGABYTE, "Ensure this value has at most 120 characters (it has 1000000)."),
    ],
    ids=["empty", "too long", "a megabyte"],
)
def test_title_that_cannot_be_kept_stays_typed(client, gap, title, trouble):
    page = client.get(address("gap_update", gap))

    response = client.post(address("gap_update", gap), {**filled(page), "title": title})

    assert (response.status_code, errors(response)) == (422, {"title": [trouble]})
    assert response.context["form"]["title"].value() == title
    assert now(gap).title == "SAP"


def test_title_that_two_tabs_changed_is_shown_twice(client, gap):
    mine, theirs = (client.get(address("gap_update", gap)) for _ in range(2))
    client.post(address("gap_update", gap), filled(theirs, title="Theirs"))

    response = client.post(address("gap_update", gap), filled(mine, title="Mine"))

    assert response.status_code == 409
    assert [(one.mine, one.theirs) for one in response.context["differences"]] == [("Mine", "Theirs")]
    assert now(gap).title == "Theirs"


def test_gap_is_closed_with_its_proof_today(client, gap):
    page = client.get(address("closing_create", gap))

    response = client.post(address("closing_create", gap), filled(page, proof="The certificate"))

    assert (response.status_code, response.url) == (302, address("gap_detail", gap))
    closed = now(gap)
    assert (closed.state, closed.proof, closed.closed_on) == (GapState.CLOSED, "The certificate", TODAY)


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"proof": ""}, {"proof": ["Say in a few words what proves it. It is what the next employer will ask for."]}),
        ({"closed_on": "2026-06-18"}, {"closed_on": ["Give today or an earlier day."]}),
        ({"closed_on": ""}, {"closed_on": ["Give a day, such as 2026-06-12."]}),
        ({"closed_on": "soon"}, {"closed_on": ["Give a day, such as 2026-06-12."]}),
    ],
    ids=["no proof", "tomorrow", "no day", "no date"],
)
def test_gap_that_cannot_be_closed_so_stays_open(client, gap, changes, trouble):
    page = client.get(address("closing_create", gap))

    response = client.post(address("closing_create", gap), {**filled(page), "proof": "The certificate", **changes})

    assert (response.status_code, errors(response)) == (422, trouble)
    assert now(gap).state == GapState.OPEN


def test_gap_closed_in_another_tab_keeps_both_proofs(client, gap):
    mine, theirs = (client.get(address("closing_create", gap)) for _ in range(2))
    client.post(address("closing_create", gap), filled(theirs, proof="Theirs"))

    response = client.post(address("closing_create", gap), filled(mine, proof="Mine"))

    assert response.status_code == 409
    assert [(one.mine, one.theirs) for one in response.context["differences"]] == [("Mine", "Theirs")]
    assert now(gap).proof == "Theirs"


def test_closed_gap_is_worked_on_again(client, gap):
    gaps.add_remedy(gap=gap, uid=uuid4(), text="A course", effort=Effort.M)
    gaps.close_gap(gap=gap, revision=1, proof="The certificate", closed_on=TODAY)

    responses = [client.post(address("closing_delete", gap)) for _ in range(2)]

    assert {(one.status_code, one.url) for one in responses} == {(302, address("gap_detail", gap))}
    assert (now(gap).state, now(gap).closed_on) == (GapState.WORKING, None)
