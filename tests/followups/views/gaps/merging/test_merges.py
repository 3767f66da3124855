"""Gaps that came up under two names: suggested, made one, kept apart, and taken back."""

from uuid import uuid4

import pytest
from django.urls import reverse

from followups.actions import gaps, merges
from followups.enums import GapCode, GapState
from followups.models import Gap, Merge
from tests.applications.views.filling import filled
from tests.followups import answers
from tests.followups.answers import CALLED_ON
from tests.followups.stored import now
from tests.followups.views.gaps.rows import address
from tests.followups.views.pressing import fields_of

LESSONS = reverse("followups:lesson_list")


def press(client, page, action: str):
    """Press the button of the form that posts to this address."""
    return client.post(action, fields_of(page, action), follow=True)


def test_5_5_both_quotes_stand_side_by_side_with_the_reason(client, gap, other):
    page = client.get(address("gap_detail", gap))

    card = page.text.split("These may be the same", 1)[1].split("</section>", 1)[0]
    assert [word in card for word in ("Too little SAP.", "You were light on SAP.", "Corvane", "Bergen Marine")] == 4 * [
        True
    ]
    assert "Both are about SAP. “SAP, hands on” takes in everything that stands under “SAP”." in card


@pytest.mark.parametrize("start", ["gap", "lessons"])
def test_scenario_8_one_press_makes_two_gaps_one(client, alice, gap, other, start):
    page = client.get(address("gap_detail", gap) if start == "gap" else LESSONS)

    page = press(client, page, address("merge_create", gap))

    assert page.redirect_chain == [(address("gap_detail", gap), 302)]
    assert "“SAP” is now part of “SAP, hands on”." in page.text
    assert "2 employers stated it: Bergen Marine and Corvane. 2 of 2 employers that answered." in page.text
    assert "One of them: you had it, and it did not come up." in page.text
    assert [one.stated.status for one in page.context["shown"].statements.rows] == ["had_not_shown", "lacking"]
    assert "These may be the same" not in page.text
    assert "2 employers stated it: Bergen Marine and Corvane. 2 of 2" in client.get(LESSONS).text
    assert [named.gap.title for named in client.get(LESSONS).context["shown"].lessons.gaps] == ["SAP, hands on"]


def test_5_5_merge_is_taken_back_by_its_message(client, gap, other):
    page = press(client, client.get(address("gap_detail", gap)), address("merge_create", gap))
    undo = fields_of(page, address("merge_delete", gap))

    pages = [client.post(address("merge_delete", gap), undo, follow=True) for _ in range(2)]

    assert [page.redirect_chain for page in pages] == 2 * [[(address("gap_detail", gap), 302)]]
    assert (gap.findings.get().verbatim, other.findings.get().verbatim) == ("Too little SAP.", "You were light on SAP.")
    assert "These may be the same" in pages[1].text
    assert client.get(address("gap_detail", other)).status_code == 200


@pytest.mark.parametrize("start", ["gap", "lessons"])
def test_5_5_kept_apart_is_remembered_until_that_is_taken_back(client, gap, other, start):
    begun = address("gap_detail", gap) if start == "gap" else LESSONS

    page = press(client, client.get(begun), address("separation_create", gap))

    assert page.redirect_chain == [(begun, 302)]
    assert "“SAP, hands on” and “SAP” stay two gaps." in page.text
    shown = [client.get(path).context["shown"].same for path in (address("gap_detail", gap), LESSONS)]
    shown.append(client.get(address("gap_detail", other)).context["shown"].same)
    assert shown == [(), (), ()]

    press(client, page, address("separation_delete", gap))
    assert "These may be the same" in client.get(LESSONS).text


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "lessons", "12:30", "\x00"])
def test_s16_keeping_apart_leads_back_to_a_page_of_ours_alone(client, gap, other, elsewhere):
    response = client.post(address("separation_create", gap), {"other": other.pk, "next": elsewhere})

    assert (response.status_code, response.url) == (302, address("gap_detail", gap))


def test_what_a_gap_took_in_can_be_parted_later(client, gap, other):
    press(client, client.get(address("gap_detail", gap)), address("merge_create", gap))
    page = client.get(address("merge_create", gap))
    assert [merge.title for merge in page.context["shown"].taken_in] == ["SAP"]

    press(client, page, address("merge_delete", gap))

    assert (gap.findings.count(), other.findings.count()) == (1, 1)
    assert "What it took in" not in client.get(address("merge_create", gap)).text


def test_page_of_a_gap_that_is_no_more_leads_to_the_one_that_took_it_in(client, gap, other):
    old = client.get(address("gap_detail", other))
    press(client, client.get(address("gap_detail", gap)), address("merge_create", gap))

    opened = client.get(address("gap_detail", other))
    step = old.context["shown"].suggestions[0]
    taken = client.post(
        address("remedy_create", other), {"uid": step.uid, "text": step.text, "effort": step.effort.value}
    )

    assert (opened.status_code, opened.url) == (302, address("gap_detail", gap))
    assert (taken.status_code, gap.remedies.get().text) == (302, step.text)


def test_r08_form_of_a_gap_that_is_no_more_does_not_rename_the_one_that_took_it_in(client, gap, other):
    for title in ("SAP finance", "SAP"):
        gaps.rename_gap(gap=other, revision=other.revision, title=title)
    old = client.get(address("gap_update", other))
    press(client, client.get(address("gap_detail", gap)), address("merge_create", gap))

    response = client.post(address("gap_update", other), {**filled(old), "title": "SAP reports"})

    assert (response.status_code, now(gap).title) == (409, "SAP, hands on")
    assert "SAP reports" in response.text


def test_forgetting_a_gap_that_is_no_more_does_not_forget_the_one_that_took_it_in(client, gap, other):
    press(client, client.get(address("gap_detail", gap)), address("merge_create", gap))
    gap.findings.all().delete()

    response = client.post(address("gap_delete", other))

    assert (response.status_code, response.url) == (302, address("gap_detail", gap))
    assert Gap.objects.get() == gap


def test_r08_two_tabs_that_merge_the_other_way_round_end_at_the_one_gap(client, gap, other):
    pages = [client.get(address("gap_detail", one)) for one in (gap, other)]
    press(client, pages[0], address("merge_create", gap))

    page = press(client, pages[1], address("merge_create", other))

    assert page.redirect_chain == [(address("gap_detail", gap), 302)]
    assert (Gap.objects.get(), Merge.objects.count()) == (gap, 1)


def test_proof_typed_in_another_tab_is_not_lost_by_a_merge(client, gap, other):
    page = client.get(address("closing_create", other))
    press(client, client.get(address("gap_detail", gap)), address("merge_create", gap))

    client.post(address("closing_create", other), filled(page, proof="The certificate"))

    assert (now(gap).state, now(gap).proof) == (GapState.CLOSED, "The certificate")


def test_s01_gap_of_a_stranger_that_is_no_more_leads_nowhere(client, bob):
    hers, theirs = (
        answers.gap(bob, "Secret Ltd"),
        Gap.objects.create(candidate=bob, code=GapCode.SKILL, title="Ledgers"),
    )
    merges.merge_gaps(gap=hers, revision=hers.revision, other=theirs, uid=uuid4())

    assert client.get(address("gap_detail", theirs)).status_code == 404


def test_gap_whose_page_it_is_takes_in_the_other(client, gap, other):
    page = press(client, client.get(address("gap_detail", other)), address("merge_create", other))

    assert "“SAP, hands on” is now part of “SAP”." in page.text
    assert Gap.objects.get() == other


def test_closed_gap_of_the_same_topic_came_back(client, gap, other):
    gaps.close_gap(gap=gap, revision=now(gap).revision, proof="The certificate", closed_on=CALLED_ON)

    page = press(client, client.get(address("gap_detail", gap)), address("merge_create", gap))

    assert now(gap).state == GapState.CAME_BACK
    assert "It was closed before, on" in page.text


def test_three_suggestions_at_most_stand_on_a_page(client, alice, gap):
    for number in range(4):
        found = answers.gap(alice, f"Firm {number}", "You were light on SAP.")
        gaps.rename_gap(gap=found, revision=found.revision, title=f"SAP {number}")

    assert [len(client.get(path).context["shown"].same) for path in (address("gap_detail", gap), LESSONS)] == [3, 3]


def test_r07_same_press_twice_merges_once(client, gap, other):
    fields = fields_of(client.get(address("gap_detail", gap)), address("merge_create", gap))

    responses = [client.post(address("merge_create", gap), fields) for _ in range(2)]

    assert [(one.status_code, one.url) for one in responses] == 2 * [(302, address("gap_detail", gap))]
    assert Merge.objects.count() == 1


def test_r08_merge_of_a_gap_that_changed_is_409_and_the_next_press_counts(client, gap, other):
    page = client.get(address("gap_detail", gap))
    gaps.rename_gap(gap=gap, revision=now(gap).revision, title="SAP at work")

    fields = fields_of(page, address("merge_create", gap))
    response = client.post(address("merge_create", gap), fields)

    assert response.status_code == 409
    assert (
        "This gap was changed in another tab meanwhile. Look again; if it is still right, press once more."
        in response.text
    )
    assert Gap.objects.count() == 2
    again = client.post(address("merge_create", gap), filled(response))
    assert (again.status_code, now(gap).findings.count()) == (302, 2)


def test_s02_merge_of_a_stranger_is_not_taken_back(client, bob, gap):
    hers, theirs = (answers.gap(bob, name, "Too little SAP.") for name in ("Secret Ltd", "Hidden Ltd"))
    theirs = Gap.objects.create(candidate=bob, code=GapCode.SKILL, title="Ledgers")
    merged = merges.merge_gaps(gap=hers, revision=hers.revision, other=theirs, uid=uuid4())

    response = client.post(address("merge_delete", gap), {"merge": merged.pk})

    assert (response.status_code, Merge.objects.count()) == (302, 1)


def test_s16_keeping_apart_leads_nowhere_else(client, gap, other):
    response = client.post(address("separation_create", gap), {"other": other.pk, "next": "https://example.com/"})

    assert response.url == address("gap_detail", gap)
