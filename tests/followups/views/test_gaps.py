"""One gap: findings side by side, its title, its proof, and sorting a finding anew."""

from datetime import date
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from followups.actions import findings, gaps
from followups.enums import Effort, FindingKind, FindingStatus, GapCode, GapState
from followups.models import Finding, Gap
from tests.applications.views.filling import MEGABYTE, errors, filled
from tests.followups import answers
from tests.followups.answers import said

TODAY = date(2026, 6, 17)


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def client(alice, client_of):
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def gap(alice) -> Gap:
    """SAP, as one employer named it."""
    return answers.gap(alice)


@pytest.fixture
def finding(gap) -> Finding:
    """What that employer said."""
    return gap.findings.get()


def address(name: str, row) -> str:
    """Where this page of the row is."""
    return reverse(f"followups:{name}", args=[row.pk])


def now(row):
    """The row as it stands in the database."""
    return type(row).objects.get(pk=row.pk)


def test_findings_stand_side_by_side_with_who_where_and_how_sure(client, alice, gap):
    answers.answer(alice, "Bergen Marine", said("You were light on SAP.", has_example=True), person="Tor Lund")

    page = client.get(address("gap_detail", gap))

    assert [one.stated.verbatim for one in page.context["shown"].statements.rows] == [
        "You were light on SAP.",
        "Too little SAP.",
    ]
    assert "Tor Lund" in page.text
    assert "Stated by someone involved in the decision, with an example." in page.text
    assert "Surest evidence: stated by the person who decides, with an example, or by two people." in page.text
    assert "2 of 2 employers that answered." in page.text


def test_steps_are_proposed_and_one_press_takes_one(client, gap):
    page = client.get(address("gap_detail", gap))
    first = page.context["shown"].suggestions[0]
    posted = {"uid": first.uid, "text": first.text, "effort": first.effort.value}

    answered = [client.post(address("remedy_create", gap), posted) for _ in range(2)]

    assert [(one.status_code, one.url) for one in answered] == 2 * [(302, address("gap_detail", gap))]
    assert [step.text for step in gap.remedies.all()] == [first.text]
    again = client.get(address("gap_detail", gap)).context["shown"].suggestions
    assert first.text not in {suggestion.text for suggestion in again}


def test_what_was_had_asks_for_a_story_and_never_for_a_course(client, alice):
    (finding,) = answers.answer(alice, "Corvane", said("We missed audits.", FindingStatus.HAD_NOT_SHOWN))

    page = client.get(address("gap_detail", finding.gap))

    steps = [suggestion.text for suggestion in page.context["shown"].suggestions]
    assert steps[0] == "Write the story: situation, task, action, result"
    assert "course" not in " ".join(steps).lower()
    assert "What helps is a story to tell, not a course." in page.text


def test_closed_gap_proposes_nothing(client, gap):
    gaps.close_gap(gap=gap, revision=1, proof="The certificate", closed_on=TODAY)

    page = client.get(address("gap_detail", gap))

    assert "Do this" not in page.text
    assert address("closing_delete", gap) in page.text
    assert "The certificate" in page.text


def test_gap_that_came_back_keeps_its_proof_and_can_be_closed_again(client, alice, gap):
    gaps.close_gap(gap=gap, revision=1, proof="The certificate", closed_on=TODAY)
    answers.answer(alice, "Aldgate Foods", said("You were light on SAP."))

    page = client.get(address("gap_detail", gap))

    assert "It was closed before, on" in page.text
    assert address("closing_create", gap) in page.text


def test_gap_that_nobody_names_can_be_forgotten(client, gap, finding):
    findings.drop_finding(finding=finding)
    page = client.get(address("gap_detail", gap))

    response = client.post(address("gap_delete", gap))

    assert "Nobody names this gap any more." in page.text
    assert (response.status_code, response.url) == (302, reverse("followups:lesson_list"))
    assert Gap.objects.filter(pk=gap.pk).exists() is False


def test_named_gap_is_not_forgotten(client, gap):
    response = client.post(address("gap_delete", gap), follow=True)

    assert response.redirect_chain == [(address("gap_detail", gap), 302)]
    assert "Somebody named this gap. Sort what they said otherwise first." in response.text
    assert Gap.objects.filter(pk=gap.pk).exists() is True


def test_gap_is_renamed(client, gap):
    page = client.get(address("gap_update", gap))

    response = client.post(address("gap_update", gap), filled(page, title="SAP, hands on"))

    assert (response.status_code, response.url) == (302, address("gap_detail", gap))
    assert (now(gap).title, now(gap).revision) == ("SAP, hands on", 2)


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
