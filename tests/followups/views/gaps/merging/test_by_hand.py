"""A gap that is made one with another of the own choice."""

import pytest

from followups.actions import gaps
from followups.enums import GapCode
from followups.models import Gap
from tests.applications.views.filling import errors, filled
from tests.followups import answers
from tests.followups.answers import CALLED_ON
from tests.followups.stored import now
from tests.followups.views.gaps.rows import address
from tests.followups.views.pressing import fields_of


def test_any_other_gap_of_the_same_kind_is_made_one_by_hand(client, alice, gap):
    ledgers = answers.gap(alice, "Tull", "No routine with ledgers.", code=GapCode.SKILL)
    market = answers.gap(alice, "Halden Rail", "You did not know our market.")
    page = client.get(address("merge_create", gap))
    assert (ledgers.title in page.text, market.title in page.text) == (True, False)

    response = client.post(address("merge_create", gap), filled(page, other=str(ledgers.pk)), follow=True)

    assert response.redirect_chain == [(address("gap_detail", gap), 302)]
    assert gap.findings.count() == 2


def test_closed_gap_says_so_where_it_is_offered(client, gap, other):
    gaps.close_gap(gap=other, revision=other.revision, proof="The certificate", closed_on=CALLED_ON)

    assert "SAP (closed)" in client.get(address("merge_create", gap)).text


def test_5_5_gap_of_another_kind_is_refused_with_what_to_do(client, alice, gap, other):
    market = answers.gap(alice, "Halden Rail", "You did not know our market.")
    page = client.get(address("merge_create", gap))

    response = client.post(address("merge_create", gap), filled(page, other=str(market.pk)))

    trouble = "These are two kinds of gap. Give one of them the kind of the other first."
    assert (response.status_code, errors(response)) == (422, {"other": [trouble]})
    assert Gap.objects.count() == 3


def test_5_5_gap_of_another_kind_becomes_one_once_its_kind_is_changed_and_can_be_parted(client, alice, gap):
    market = answers.gap(alice, "Halden Rail", "You did not know our market.")
    assert address("gap_update", gap) in client.get(address("merge_create", gap)).text
    client.post(address("gap_update", market), filled(client.get(address("gap_update", market)), code=gap.code))

    page = client.get(address("merge_create", gap))
    page = client.post(address("merge_create", gap), filled(page, other=str(market.pk)), follow=True)
    joined = {finding.code for finding in gap.findings.all()}
    client.post(address("merge_delete", gap), fields_of(page, address("merge_delete", gap)))

    assert (joined, gap.findings.count()) == ({gap.code}, 1)
    assert (now(market).code, market.findings.get().code) == (gap.code, gap.code)


def test_only_gap_of_its_kind_has_nothing_to_choose(client, gap):
    assert "You have no other gap of this kind: Skill." in client.get(address("merge_create", gap)).text


@pytest.mark.parametrize(
    ("chosen", "trouble"),
    [("", "Choose a gap."), ("gap", "Choose one of your gaps."), ("nonsense", "Choose one of your gaps.")],
    ids=["nothing", "itself", "nonsense"],
)
def test_what_cannot_be_chosen_changes_nothing(client, gap, other, chosen, trouble):
    page = client.get(address("merge_create", gap))
    fields = {**filled(page), "other": str(gap.pk) if chosen == "gap" else chosen}

    response = client.post(address("merge_create", gap), fields)

    assert (response.status_code, errors(response)) == (422, {"other": [trouble]})
    assert Gap.objects.count() == 2


def test_s02_gap_of_a_stranger_is_neither_offered_nor_taken(client, bob, gap, other):
    theirs = answers.gap(bob, "Secret Ltd", "No routine with ledgers.", code=GapCode.SKILL)
    page = client.get(address("merge_create", gap))

    merged = client.post(address("merge_create", gap), filled(page, other=str(theirs.pk)))
    apart = client.post(address("separation_create", gap), {"other": theirs.pk}, follow=True)

    assert (merged.status_code, errors(merged)) == (422, {"other": ["Choose one of your gaps."]})
    assert theirs.title not in page.text + merged.text + apart.text
    assert "The other gap is no more, so there is nothing to keep apart." in apart.text
    assert (theirs.findings.count(), theirs.kept_apart.count()) == (1, 0)
