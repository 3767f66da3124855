"""What was said earlier, after the rules of protected grounds changed (domain 8)."""

import pytest
from django.core.management import call_command

from applications.enums import Concern
from applications.models import Application, Contact
from followups.actions import concerns, rereading
from followups.enums import Evidence, FindingKind
from followups.models import Finding, Gap
from tests import factories
from tests.followups import answers
from tests.followups.answers import NOW, said

YOUNG = "The team is young and you might not keep up."


@pytest.fixture
def unread(alice) -> Finding:
    """A ground that the rules of its day did not know: coded, in a gap, and nothing held."""
    (finding,) = answers.answer(alice, "Kline Logistics", said("Too little SAP."))
    Finding.objects.update(verbatim=YOUNG)
    return finding


def kept(finding: Finding) -> Finding:
    """The finding as it stands in the database."""
    return Finding.objects.get(pk=finding.pk)


def test_what_names_a_ground_by_now_is_kept_apart(unread):
    reread = rereading.read_again()

    application = Application.objects.get()
    assert (reread.kept_apart, reread.released, reread.held) == (1, 0, {application.pk})
    assert (kept(unread).is_concern, kept(unread).code, kept(unread).gap) == (True, "", None)
    assert (application.concern, Contact.objects.get().is_subject_of_concern) == (Concern.NOTICED, True)
    assert Gap.objects.count() == 0


def test_own_words_about_it_are_read_as_well(unread):
    Finding.objects.update(verbatim="Too little SAP.", understood="They meant that I am too old for it.")

    assert rereading.read_again().kept_apart == 1


def test_a_guess_is_read_too(alice):
    rejection = factories.rejection(factories.application(alice), NOW)
    Finding.objects.create(
        candidate=alice, rejection=rejection, kind=FindingKind.NEITHER, evidence=Evidence.E0, verbatim=YOUNG
    )

    assert rereading.read_again().kept_apart == 1
    assert Application.objects.get().concern == Concern.NOTICED


def test_a_gap_that_somebody_else_named_stays(alice, unread):
    answers.answer(alice, "Corvane", said("Too little SAP."))

    rereading.read_again()

    assert [gap.findings.count() for gap in Gap.objects.all()] == [1]


def test_a_second_time_changes_nothing(unread):
    rereading.read_again()

    assert rereading.read_again() == rereading.Reread()


def test_what_names_no_ground_any_more_is_left_to_the_candidate_to_sort(alice):
    (finding,) = answers.answer(alice, "Kline Logistics", said(YOUNG))
    Finding.objects.update(verbatim="Too little SAP.")

    reread = rereading.read_again()

    assert (reread.kept_apart, reread.released) == (0, 1)
    assert (kept(finding).is_concern, kept(finding).code, kept(finding).gap) == (False, "", None)
    assert Application.objects.get().has_concern


def test_the_candidates_word_that_it_is_not_about_that_holds(unread):
    Application.objects.update(concern=Concern.NOTICED)
    concerns.set_aside(application=Application.objects.get())

    assert rereading.read_again() == rereading.Reread()
    assert (kept(unread).is_concern, kept(unread).gap) == (False, unread.gap)
    assert Application.objects.get().concern == Concern.SET_ASIDE


def test_the_command_says_what_changed(unread, capsys):
    call_command("read_again")
    call_command("read_again")

    assert capsys.readouterr().out.splitlines() == [
        "Kept apart by now: 1. No longer: 0.",
        "Applications held back until their candidate decides: 1.",
        "Kept apart by now: 0. No longer: 0.",
        "Applications held back until their candidate decides: 0.",
    ]
