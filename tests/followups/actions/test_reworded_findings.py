"""What becomes of a finding whose words are corrected: its gap is named by what it says now."""

import pytest

from followups.actions import findings
from followups.enums import FindingKind, FindingStatus, GapCode
from followups.models import Finding, Gap
from tests.followups import answers
from tests.followups.answers import NOW, praised


def at_present(finding: Finding) -> Finding:
    """The finding as it stands in the database."""
    return Finding.objects.get(pk=finding.pk)


def test_answer_of_a_self_review_that_is_reworded_opens_the_gap_of_its_new_words(alice):
    rejection = answers.told_no(alice)
    findings.record_review(rejection=rejection, answers={"fell_short": "The pay."}, revisions={}, now=NOW)

    (kept,) = findings.record_review(
        rejection=rejection, answers={"fell_short": "Too little SAP."}, revisions={"fell_short": 1}, now=NOW
    )

    reworded = at_present(kept)
    assert (reworded.verbatim, reworded.code) == ("Too little SAP.", GapCode.SKILL)
    assert (reworded.gap.code, reworded.gap.title) == (GapCode.SKILL, "SAP")


@pytest.mark.parametrize(
    ("words", "title"), [({}, "Pay"), ({"verbatim": "Too little SAP."}, "SAP")], ids=["same words", "new words"]
)
def test_finding_that_becomes_a_gap_is_named_by_the_words_it_then_has(alice, words, title):
    (finding,) = answers.answer(alice, "Kline Logistics", praised("The pay."))

    findings.edit_finding(
        finding=finding,
        revision=1,
        kind=FindingKind.GAP,
        status=FindingStatus.LACKING,
        code=GapCode.SKILL,
        **words,
    )

    assert (at_present(finding).gap.title, Gap.objects.count()) == (title, 1)
