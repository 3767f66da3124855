"""One gap: findings side by side, steps, and what nobody names any more."""

from django.urls import reverse

from followups.actions import findings, gaps
from followups.enums import FindingStatus
from followups.models import Gap
from tests.followups import answers
from tests.followups.answers import said
from tests.followups.views.gaps.rows import TODAY, address


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
