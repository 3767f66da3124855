"""Sorting a finding anew: what it was, what it means, where it belongs."""

from uuid import uuid4

import pytest

from followups.actions import gaps
from followups.enums import FindingKind, FindingStatus, GapCode, GapState
from followups.models import Finding
from tests.applications.views.filling import errors, filled
from tests.followups import answers
from tests.followups.answers import said
from tests.followups.stored import now
from tests.followups.views.gaps.rows import TODAY, address


def test_finding_gets_what_to_do_about_it(client, gap, finding):
    page = client.get(address("finding_update", finding))

    response = client.post(address("finding_update", finding), filled(page, will_do="A small project"))

    application = finding.call.follow_up.rejection.application
    assert (response.status_code, response.url) == (302, address("application_detail", application))
    assert (now(finding).will_do, now(finding).gap, now(gap).state) == ("A small project", gap, GapState.OPEN)


@pytest.mark.parametrize(
    ("changes", "sorted_as"),
    [
        ({"kind": "neither"}, ("neither", "", "GAP-SKL", None)),
        ({"kind": "strength"}, ("strength", "", "GAP-SKL", None)),
        ({"status": "disputed"}, ("gap", "disputed", "GAP-SKL", None)),
        ({"status": "had_not_shown"}, ("gap", "had_not_shown", "GAP-SKL", "SAP")),
        ({"code": "GAP-EXT"}, ("gap", "lacking", "GAP-EXT", None)),
        ({"code": "GAP-DOM"}, ("gap", "lacking", "GAP-DOM", "SAP")),
    ],
    ids=["neither", "strength", "disputed", "had it", "not about me", "another kind of gap"],
)
def test_finding_is_sorted_anew(client, gap, finding, changes, sorted_as):
    page = client.get(address("finding_update", finding))

    client.post(address("finding_update", finding), filled(page, **changes))

    found = now(finding)
    assert (found.kind, found.status, found.code, found.gap and found.gap.title) == sorted_as
    assert found.gap is None or found.gap.code == found.code


def test_finding_moves_to_the_gap_that_is_chosen(client, alice, finding):
    other = answers.gap(alice, "Bergen Marine", "You did not know our market.")
    page = client.get(address("finding_update", finding))

    client.post(address("finding_update", finding), filled(page, gap=str(other.pk)))

    assert (now(finding).gap, now(finding).code) == (other, other.code)


def test_closed_gap_is_offered_to_its_own_findings_alone(client, alice, gap, finding):
    (other,) = answers.answer(alice, "Bergen Marine", said("You did not know our market."))
    gaps.close_gap(gap=gap, revision=1, proof="The certificate", closed_on=TODAY)

    own, others = (client.get(address("finding_update", one)).context["form"] for one in (finding, other))

    assert gap in own.fields["gap"].queryset
    assert list(others.fields["gap"].queryset) == [other.gap]


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"kind": ""}, {"kind": ["Choose one of the three."]}),
        ({"status": ""}, {"status": ["Choose what it means for you. “Not sure” will do."]}),
        ({"will_do": "x" * 20_001}, {"will_do": ["Ensure this value has at most 20000 characters (it has 20001)."]}),
    ],
    ids=["no kind", "a gap without status", "too long"],
)
def test_finding_that_cannot_be_sorted_so_stays(client, finding, changes, trouble):
    page = client.get(address("finding_update", finding))

    response = client.post(address("finding_update", finding), {**filled(page), "understood": "Typed", **changes})

    assert (response.status_code, errors(response)) == (422, trouble)
    assert response.context["form"]["understood"].value() == "Typed"
    assert (now(finding).kind, now(finding).status) == (FindingKind.GAP, FindingStatus.LACKING)


def test_s02_gap_of_a_stranger_is_neither_offered_nor_taken(client, bob, finding):
    theirs = answers.gap(bob, "Secret Ltd", "You did not know our market.")
    page = client.get(address("finding_update", finding))

    response = client.post(address("finding_update", finding), filled(page, gap=str(theirs.pk)))

    assert theirs.title not in page.text
    assert theirs.title not in response.text
    assert (response.status_code, errors(response)) == (422, {"gap": ["Choose one of your gaps."]})
    assert now(finding).gap != theirs


def test_s05_only_the_declared_fields_of_a_finding_change(client, bob, finding):
    page = client.get(address("finding_update", finding))
    more = {"verbatim": "Mine", "evidence": "E0", "candidate": bob.pk, "call": "", "has_example": "on", "uid": uuid4()}

    client.post(address("finding_update", finding), {**filled(page, will_do="A project"), **more})

    kept = now(finding)
    assert (kept.verbatim, kept.evidence, kept.candidate_id, kept.call, kept.has_example, kept.uid) == (
        finding.verbatim,
        finding.evidence,
        finding.candidate_id,
        finding.call,
        False,
        finding.uid,
    )


def test_finding_that_two_tabs_changed_keeps_both_where_they_differ(client, finding):
    mine, theirs = (client.get(address("finding_update", finding)) for _ in range(2))
    client.post(address("finding_update", finding), filled(theirs, understood="They use S/4"))

    response = client.post(address("finding_update", finding), filled(mine, will_do="A project"))

    assert response.status_code == 302
    assert (now(finding).understood, now(finding).will_do) == ("They use S/4", "A project")


def test_guess_can_be_sorted_too(client, alice):
    rejection = answers.told_no(alice)
    guess = Finding.objects.create(
        candidate=alice, rejection=rejection, kind="gap", status="unclear", evidence="E0", verbatim="SAP"
    )
    page = client.get(address("finding_update", guess))

    response = client.post(address("finding_update", guess), filled(page, status="lacking", code=GapCode.SKILL.value))

    assert response.url == address("application_detail", rejection.application)
    assert (now(guess).gap.title, now(guess).evidence) == ("SAP", "E0")
