"""What was learned, over all searches and in one."""

import pytest
import time_machine
from django.urls import reverse

from applications.actions import applications, searches
from followups.actions import findings, follow_ups, gaps
from followups.domain.outcomes import CallEnding
from followups.enums import Evidence, FindingStatus
from followups.models import Gap
from tests import factories
from tests.followups import answers
from tests.followups.answers import CALLED_ON, praised, said

LESSONS = reverse("followups:lesson_list")


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def client(alice, client_of):
    """Alice's browser."""
    return client_of(alice)


def test_empty_page_says_what_will_be_here(client):
    page = client.get(LESSONS)

    assert "Nothing heard yet" in page.text
    assert reverse("followups:call_list") in page.text


def test_strengths_stand_first(client, alice):
    answers.answer(alice, "Corvane", said("Too little SAP."), praised("Strong on planning."))

    page = client.get(LESSONS).text

    assert page.index("Strong on planning.") < page.index("Gaps, as employers named them")


def test_gap_is_named_by_k_of_n_employers(client, alice):
    answers.answer(alice, "Corvane", said("Too little SAP."))
    answers.answer(alice, "Bergen Marine", said("You were light on SAP.", FindingStatus.HAD_NOT_SHOWN))
    answers.answer(alice, "Tull", praised("Strong on planning."))

    page = client.get(LESSONS)

    (named,) = page.context["shown"].lessons.gaps
    assert (named.gap.title, named.share.k, named.share.n, named.lacking, named.had) == ("SAP", 2, 3, 1, 1)
    assert "2 of 3 employers that answered. One of them: you had it, and it did not come up." in page.text
    assert 'aria-label="2 of 3 employers"' in page.text
    assert "Small numbers: read them as hints." in page.text
    assert "%" not in page.text.split("<main", 1)[1]


def test_refusal_and_template_are_no_answers(client, alice):
    answers.made(answers.planned(answers.told_no(alice, "Corvane")), ending=CallEnding.POLICY)
    answers.answer(alice, "Bergen Marine", said("Other candidates more closely matched our needs."))

    lessons = client.get(LESSONS).context["shown"].lessons

    assert lessons.answered == 1
    assert lessons.gaps == ()


def test_each_lesson_has_its_list(client, alice):
    rejection = answers.told_no(alice, "Corvane")
    follow_ups.write_guess(rejection=rejection, guess="SAP")
    call = answers.made(answers.planned(rejection))
    findings.record_findings(
        call=call,
        statements=[
            said("Too little SAP."),
            said("We missed audits.", FindingStatus.HAD_NOT_SHOWN),
            said("There was an internal candidate.", FindingStatus.NO_FAULT),
            said("You seemed overqualified.", FindingStatus.DISPUTED),
            praised("Strong on planning."),
        ],
    )
    gap = Gap.objects.owned_by(alice).get(title="SAP")
    gaps.close_gap(gap=gap, revision=1, proof="The certificate", closed_on=CALLED_ON)

    page = client.get(LESSONS)

    counts = {name: len(excerpt.rows) for name, excerpt in page.context["shown"].lists.items()}
    assert counts == {
        "strengths": 1,
        "gaps": 1,
        "had_it": 1,
        "no_fault": 1,
        "guesses": 1,
        "closed": 1,
        "disputed": 1,
    }
    assert "1 of 1 endings" in page.text
    assert "The certificate" in page.text
    assert "<summary>What you see otherwise</summary>" in page.text


def test_gap_that_came_back_stands_in_both_lists(client, alice):
    gap = answers.gap(alice)
    gaps.close_gap(gap=gap, revision=1, proof="The certificate", closed_on=CALLED_ON)
    answers.answer(alice, "Aldgate Foods", said("You were light on SAP."))

    lessons = client.get(LESSONS).context["shown"].lessons

    assert [named.gap.title for named in lessons.gaps] == ["SAP"]
    assert [(closed.title, closed.state) for closed in lessons.closed] == [("SAP", "came_back")]


def test_own_guess_says_nothing_about_an_employer(client, alice):
    follow_ups.write_guess(rejection=answers.told_no(alice), guess="SAP")

    lessons = client.get(LESSONS).context["shown"].lessons

    assert (lessons.answered, lessons.gaps, lessons.guesses.pairs) == (0, (), ())


def test_one_search_has_lessons_of_its_own(client, alice):
    first = alice.current_search
    answers.answer(alice, "Corvane", said("Too little SAP."), praised("Strong on planning."))
    second = factories.search(alice)
    answers.answer(alice, "Bergen Marine", said("We missed audits."))

    of_first = client.get(LESSONS, {"search": first.pk}).context["shown"]
    of_second = client.get(LESSONS, {"search": second.pk}).context["shown"]

    assert [named.gap.title for named in of_first.lessons.gaps] == ["SAP"]
    assert [named.gap.title for named in of_second.lessons.gaps] == ["Audits"]
    assert [(one.endings, one.calls, one.lessons.answered) for one in (of_first, of_second)] == [(1, 1, 1), (1, 1, 1)]
    assert (len(of_first.lessons.strengths), len(of_second.lessons.strengths)) == (1, 0)


def test_closed_search_still_teaches(client, alice):
    answers.answer(alice, "Corvane", said("Too little SAP."))
    search = alice.current_search
    searches.close_search(search=search, outcome="found", closed_on=CALLED_ON, today=CALLED_ON)

    shown = client.get(LESSONS, {"search": search.pk}).context["shown"]

    assert [named.evidence for named in shown.lessons.gaps] == [Evidence.E3]


def test_search_of_a_stranger_is_not_found(client, bob):
    assert client.get(LESSONS, {"search": bob.current_search_id}).status_code == 404


@pytest.mark.parametrize("search", ["", "abc", "-1", "9" * 30])
def test_search_that_is_none_shows_all(client, alice, search):
    answers.answer(alice, "Corvane", said("Too little SAP."))

    assert client.get(LESSONS, {"search": search}).context["shown"].search is None


def test_endings_of_every_kind_are_counted(client, alice):
    answers.answer(alice, "Corvane", said("Too little SAP."))
    silent = factories.application(alice, employer="Quiet Ltd")
    applications.end_application(application=silent, ending="silent", ended_on=CALLED_ON, today=CALLED_ON)

    shown = client.get(LESSONS).context["shown"]

    assert (shown.endings, shown.calls) == (2, 1)
