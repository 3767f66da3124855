"""Today: which rejections wait for a decision, and in which order."""

from datetime import date

from django.urls import reverse

from applications.actions import rejections
from applications.enums import Placement, Rapport, StageKind
from followups.actions import follow_ups
from tests import factories
from tests.followups import answers

TODAY = date(2026, 6, 17)


def employers(decisions) -> list[str]:
    """Of whom these decisions are."""
    return [decision.rejection.application.employer.name for decision in decisions.rows]


def test_decisions_stand_by_closeness_then_by_days_left(alice, read):
    told = {
        "Over and second": (date(2026, 5, 17), Placement.SECOND, StageKind.FINAL_ROUND),
        "Early": (date(2026, 6, 1), Placement.EARLY, StageKind.SCREENING),
        "Final, newer": (date(2026, 6, 10), Placement.UNKNOWN, StageKind.FINAL_ROUND),
        "Third": (date(2026, 6, 11), Placement.THIRD, StageKind.INTERVIEWING),
        "Final, older": (date(2026, 6, 2), Placement.UNKNOWN, StageKind.FINAL_ROUND),
        "No day": (None, Placement.UNKNOWN, StageKind.SCREENING),
        "Interviewed": (date(2026, 6, 3), Placement.SHORT_LIST, StageKind.INTERVIEWING),
    }
    for employer, (received_on, placement, furthest) in told.items():
        answers.told_no(alice, employer, received_on=received_on, placement=placement, furthest=furthest)

    decisions = read().decisions

    assert employers(decisions) == [
        "Third",
        "Over and second",
        "Final, older",
        "Final, newer",
        "Early",
        "Interviewed",
        "No day",
    ]
    assert [one.rejection.application.employer.name for one in decisions.rows if one.is_over] == ["Over and second"]


def test_thirty_days_are_not_yet_too_old(alice, read, text):
    answers.told_no(alice, received_on=date(2026, 5, 18))

    assert [decision.is_over for decision in read().decisions.rows] == [False]
    assert "keep in touch, or let it rest" not in text()


def test_older_no_is_not_lost_but_offered_otherwise(alice, text):
    answers.told_no(alice, received_on=date(2026, 5, 17))

    assert "Too long ago to ask: keep in touch, or let it rest." in text()


def test_decision_names_the_first_person_of_the_plan(alice, read, text):
    rejection = answers.told_no(alice, person="Cold Decider", met={"rapport": Rapport.CORRECT})
    factories.involvement(rejection.application, name="Warm Colleague", rapport=Rapport.ON_MY_SIDE)

    assert [decision.person.name for decision in read().decisions.rows] == ["Warm Colleague"]
    assert reverse("followups:plan_detail", args=[rejection.application_id]) in text()


def test_of_equals_the_one_met_last_comes_first(alice, read):
    rejection = answers.told_no(alice, person="Met in May")
    later = factories.involvement(rejection.application, name="Met in June")
    application = rejection.application
    factories.interview(application, local_on=date(2026, 5, 20), people=application.involvements.exclude(pk=later.pk))
    factories.interview(application, local_on=date(2026, 6, 4), people=[later])

    assert [decision.person.name for decision in read().decisions.rows] == ["Met in June"]


def test_decision_without_anybody_to_ask_says_so(alice, read, text):
    rejection = answers.told_no(alice)
    contact = rejection.application.involvements.get().contact
    type(contact).objects.filter(pk=contact.pk).update(do_not_contact=True)

    assert [decision.person for decision in read().decisions.rows] == [None]
    assert "the recruiting desk, a short note or a self-review" in text()


def test_decided_no_waits_no_longer(alice, read, now):
    follow_ups.not_this_time(rejection=answers.told_no(alice), now=now)

    assert employers(read().decisions) == []


def test_no_that_was_taken_back_waits_no_longer(alice, read):
    rejections.take_back_rejection(rejection=answers.told_no(alice), today=TODAY)

    assert employers(read().decisions) == []
