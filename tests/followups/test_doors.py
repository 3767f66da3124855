"""Domain 8: what names a protected ground becomes no gap, no script and no reminder, by whatever door it is tried."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from applications.enums import Concern
from applications.models import Application
from followups.actions import concerns, findings, gaps, limits
from followups.enums import Effort, FindingKind, FindingStatus, GapCode
from followups.models import Call, Finding, Gap
from tests import factories
from tests.followups import answers
from tests.followups.answers import said
from tests.pages import pages_of

ACCENT = "They said that my accent would hinder phone sales."
WHERE_IT_WAS_WRITTEN = {"followups:application_detail", "followups:finding_update"}


def named(candidate) -> Finding:
    """What one employer said about the candidate's accent."""
    (finding,) = answers.answer(candidate, "Kline Logistics", said(ACCENT))
    return finding


def sorted_meanwhile(candidate) -> Finding:
    """The same, sorted as a gap while the candidate held that it is not about that."""
    call = answers.made(answers.planned(answers.told_no(candidate)), words=ACCENT)
    concerns.set_aside(application=Application.objects.get())
    (finding,) = findings.record_findings(
        call=Call.objects.get(pk=call.pk), statements=[said(ACCENT, code=GapCode.SKILL)]
    )
    return finding


def tapped(finding, **fields):
    values = {"kind": FindingKind.GAP, "status": FindingStatus.LACKING, "code": GapCode.SKILL, **fields}
    findings.edit_finding(finding=finding, revision=finding.revision, **values)


@pytest.mark.parametrize(
    "door",
    [
        pytest.param(lambda finding, gap: tapped(finding), id="sorted again"),
        pytest.param(lambda finding, gap: tapped(finding, gap=gap), id="put into a gap that is there"),
        pytest.param(
            lambda finding, gap: findings.record_findings(
                call=finding.call, statements=[said(ACCENT, code=GapCode.INTERVIEW)]
            ),
            id="said once more",
        ),
    ],
)
def test_section_8_no_tap_makes_a_gap_of_it(door, alice):
    gap = answers.gap(alice, "Northwind")
    finding = named(alice)

    door(finding, gap)

    about_it = Finding.objects.filter(verbatim=ACCENT)
    assert set(about_it.values_list("code", "gap", "is_concern")) == {("", None, True)}
    assert list(Gap.objects.all()) == [gap]


@pytest.mark.parametrize("fields", [("code",), ("code", "gap_id")], ids=["a code", "a gap"])
def test_section_8_the_database_refuses_it_as_well(fields, alice):
    gap = answers.gap(alice, "Northwind")
    finding = named(alice)
    values = {"code": gap.code, "gap_id": gap.pk}

    with pytest.raises(IntegrityError), transaction.atomic():
        Finding.objects.filter(pk=finding.pk).update(**{name: values[name] for name in fields})


def test_section_8_the_form_makes_no_gap_of_it(alice, client_of):
    finding = named(alice)
    values = {"kind": FindingKind.GAP, "status": FindingStatus.LACKING, "code": GapCode.SKILL}

    page = client_of(alice).post(
        reverse("followups:finding_update", args=[finding.pk]), {**values, "revision": finding.revision}
    )

    finding.refresh_from_db()
    assert (page.status_code, finding.kind) == (302, FindingKind.GAP)
    assert (finding.code, finding.gap, Gap.objects.count()) == ("", None, 0)


def test_section_8_what_it_was_understood_as_takes_it_out_of_its_gap(alice):
    (finding,) = answers.answer(alice, "Kline Logistics", said("They missed drive.", code=GapCode.MOTIVATION))

    tapped(finding, code=GapCode.MOTIVATION, understood="He meant that I am too old.")

    finding.refresh_from_db()
    assert (finding.code, finding.gap, finding.is_concern, Gap.objects.count()) == ("", None, True, 0)
    assert Application.objects.get().concern == Concern.NOTICED


def test_section_8_a_gap_that_another_employer_named_stays(alice):
    gap = answers.gap(alice, "Northwind", "Too little drive.", code=GapCode.MOTIVATION)
    (finding,) = answers.answer(alice, "Kline Logistics", said("Too little drive.", code=GapCode.MOTIVATION))

    tapped(finding, code=GapCode.MOTIVATION, understood="He meant that I am too old.")

    assert list(gap.findings.values_list("call__follow_up__rejection__application__employer__name", flat=True)) == [
        "Northwind"
    ]


def test_section_8_it_may_be_about_that_takes_the_gap_away(alice):
    finding = sorted_meanwhile(alice)
    assert finding.gap is not None

    concerns.raise_concern(application=Application.objects.get())

    finding.refresh_from_db()
    assert (finding.code, finding.gap, Gap.objects.count()) == ("", None, 0)


def test_section_8_a_step_against_it_is_kept_and_reminds_of_nothing(alice, client_of):
    gap = sorted_meanwhile(alice).gap
    due_on = timezone.localdate() + timedelta(days=1)
    gaps.add_remedy(gap=gap, uid=uuid4(), text="Take a voice class", effort=Effort.M, due_on=due_on)
    client = client_of(alice)
    before = client.get(reverse("followups:today"))

    concerns.raise_concern(application=Application.objects.get())

    after = client.get(reverse("followups:today"))
    assert ["Take a voice class" in page.text for page in (before, after)] == [True, False]
    assert [remedy.text for remedy in gap.remedies.all()] == ["Take a voice class"]


def test_section_8_no_script_for_anybody_there(alice):
    finding = named(alice)
    application = Application.objects.get()
    factories.involvement(application, name="Ines Duarte")

    with pytest.raises(limits.NotToBeCalled):
        answers.planned(finding.call.follow_up.rejection)


def test_section_8_the_words_stay_where_they_were_written(alice, client_of):
    named(alice)
    client = client_of(alice)

    pages = {name: client.get(path) for name, path in pages_of(alice).items()}

    assert {name for name, page in pages.items() if "hinder phone sales" in page.text} == WHERE_IT_WAS_WRITTEN
