"""One name that hides two things: some of what was said gets a gap of its own."""

import pytest

from followups.actions import gaps
from followups.enums import FindingStatus, GapState
from followups.models import Finding, Gap
from tests.applications.views.filling import MEGABYTE, errors, filled
from tests.followups import answers
from tests.followups.answers import CALLED_ON, said
from tests.followups.stored import now
from tests.followups.views.gaps.rows import address
from tests.followups.views.pressing import fields_of

LEFT_ALONE = "One of these does not stand here any more. Look again at what is ticked."


@pytest.fixture
def gap(alice) -> Gap:
    """SAP: two employers named it, the second one had something else in mind."""
    gap = answers.gap(alice, "Corvane")
    answers.answer(alice, "Bergen Marine", said("SAP reports, above all.", FindingStatus.HAD_NOT_SHOWN))
    return gap


@pytest.fixture
def reports(gap) -> Finding:
    """What is something else."""
    return gap.findings.get(verbatim="SAP reports, above all.")


def send(client, gap: Gap, page=None, **changes):
    """Open the page, tick and type, and press its button."""
    page = page or client.get(address("split_create", gap))
    return client.post(address("split_create", gap), filled(page, **{"title": "Reports", **changes}))


def test_what_is_ticked_gets_a_gap_of_its_own(client, gap, reports):
    response = send(client, gap, findings=[reports.pk])

    new = Gap.objects.get(title="Reports")
    assert (response.status_code, response.url) == (302, address("gap_detail", new))
    assert (now(reports).gap, now(reports).status, now(reports).verbatim) == (new, reports.status, reports.verbatim)
    pages = [client.get(address("gap_detail", one)) for one in (new, gap)]
    assert ["1 employer stated it:" in page.text for page in pages] == [True, True]
    assert ["These may be the same" in page.text for page in pages] == [False, False]


def test_page_shows_each_statement_with_where_it_comes_from(client, gap):
    page = client.get(address("split_create", gap)).text

    assert page.index("“SAP reports, above all.”") < page.index("“Too little SAP.”")
    assert [word in page for word in ("Corvane", "Bergen Marine", "I had it, it did not come up")] == 3 * [True]


def test_split_is_taken_back_by_its_message(client, gap, reports):
    response = send(client, gap, findings=[reports.pk])
    undo = fields_of(client.get(response.url), address("split_delete", gap))

    pages = [client.post(address("split_delete", gap), undo) for _ in range(2)]

    assert [(page.status_code, page.url) for page in pages] == 2 * [(302, address("gap_detail", gap))]
    assert (now(reports).gap, Gap.objects.count()) == (gap, 1)


def test_what_was_changed_since_stays(client, gap, reports):
    response = send(client, gap, findings=[reports.pk])
    undo = fields_of(client.get(response.url), address("split_delete", gap))
    new = Gap.objects.get(title="Reports")
    gaps.close_gap(gap=new, revision=1, proof="The report", closed_on=CALLED_ON)

    page = client.post(address("split_delete", gap), undo, follow=True)

    assert "“Reports” was changed since, so it stays." in page.text
    assert (now(new).state, now(reports).gap) == (GapState.CLOSED, new)


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"findings": []}, {"findings": ["Tick what belongs to the new gap."]}),
        ({"findings": ["0"]}, {"findings": [LEFT_ALONE]}),
        ({"findings": ["nonsense"]}, {"findings": [LEFT_ALONE]}),
        ({"title": ""}, {"title": ["Give it a short title, such as “SAP”."]}),
        ({"title": "x" * 121}, {"title": ["Ensure this value has at most 120 characters (it has 121)."]}),
        ({"title": MEGABYTE}, {"title": ["Ensure this value has at most 120 characters (it has 1000000)."]}),
        ({"title": "sap"}, {"title": ["You have a gap of this name already. Give this one another name."]}),
    ],
    ids=["nothing ticked", "no finding", "nonsense", "no name", "too long", "a megabyte", "a name that is taken"],
)
def test_split_that_cannot_be_keeps_what_was_typed(client, gap, reports, changes, trouble):
    page = client.get(address("split_create", gap))
    fields = {**filled(page), "title": "Reports", "findings": [reports.pk], **changes}

    response = client.post(address("split_create", gap), fields)

    assert (response.status_code, errors(response)) == (422, trouble)
    assert response.context["form"]["title"].value() == fields["title"]
    assert (now(reports).gap, Gap.objects.count()) == (gap, 1)


def test_all_of_it_is_a_new_name_and_no_split(client, gap):
    response = send(client, gap, findings=[finding.pk for finding in gap.findings.all()])

    trouble = "Leave one of them here. To give all of them another name, rename the gap."
    assert (response.status_code, errors(response)) == (422, {"findings": [trouble]})


def test_r07_same_form_twice_makes_one_gap(client, gap, reports):
    page = client.get(address("split_create", gap))

    responses = [send(client, gap, page, findings=[reports.pk]) for _ in range(2)]

    new = Gap.objects.get(title="Reports")
    assert [(one.status_code, one.url) for one in responses] == 2 * [(302, address("gap_detail", new))]


def test_r08_gap_that_another_tab_changed_is_409_with_what_was_ticked(client, gap, reports):
    page = client.get(address("split_create", gap))
    gaps.rename_gap(gap=gap, revision=1, title="SAP at work")

    response = send(client, gap, page, findings=[reports.pk])

    assert response.status_code == 409
    assert "This gap was changed in another tab meanwhile." in response.text
    assert response.context["form"]["title"].value() == "Reports"
    assert response.text.count(" checked") == 1
    again = send(client, gap, response, findings=[reports.pk])
    assert (again.status_code, now(reports).gap.title) == (302, "Reports")


def test_one_statement_alone_is_not_split(client, alice):
    alone = answers.gap(alice, "Corvane")

    assert "There is nothing to split" in client.get(address("split_create", alone)).text
    assert "Some of this is something else" not in client.get(address("gap_detail", alone)).text


def test_s02_finding_of_a_stranger_is_neither_shown_nor_moved(client, bob, gap, reports):
    theirs = answers.gap(bob, "Secret Ltd", "You did not know our market.").findings.get()

    response = send(client, gap, findings=[reports.pk, theirs.pk])

    assert (response.status_code, errors(response)) == (422, {"findings": [LEFT_ALONE]})
    assert theirs.verbatim not in response.text
    assert now(theirs).gap != now(reports).gap


def test_long_list_is_ticked_page_by_page(client, alice, gap):
    first, *_ = gap.findings.order_by("id")
    Finding.objects.bulk_create(
        Finding(
            candidate=alice,
            call=first.call,
            kind="gap",
            status="lacking",
            evidence="E3",
            code=first.code,
            gap=gap,
            verbatim=f"SAP {n}",
        )
        for n in range(60)
    )

    pages = [client.get(address("split_create", gap), {"page": number}).text for number in ("1", "2", "99", "x")]

    assert [page.count('type="checkbox"') for page in pages] == [50, 12, 12, 50]
    assert ["Page 1 of 2" in page for page in pages] == [True, False, False, True]
