"""Rows become facts: who the people of a case are."""

from datetime import date

import pytest

from applications.enums import (
    ContactRole,
    Invitation,
    PhoneKind,
)
from applications.models import Contact, Employer
from followups import facts
from followups.actions import calls
from followups.domain.outcomes import CallEnding
from followups.enums import Channel
from tests import factories
from tests.followups import answers
from tests.followups.answers import NOW
from tests.followups.facts.hands import attempted, case, reread


def test_person_is_as_noted(application):
    dana = factories.involvement(application, invited=Invitation.SAID_SO, quote="Ring me any time.", was_tense=True)
    factories.interview(application, people=[dana])
    factories.interview(application, round=1, local_on=date(2026, 5, 20), people=[dana])
    known = case(application)

    person = facts.person(known, known.involvements[0])

    assert (person.id, person.name, person.role, person.rapport) == (
        dana.pk,
        "Dana Whitfield",
        ContactRole.HIRING_MANAGER,
        4,
    )
    assert (person.invited, person.quote, person.was_tense) == (Invitation.SAID_SO, "Ring me any time.", True)
    assert (person.phone_kind, person.has_mail, person.has_link) == (PhoneKind.DIRECT, True, False)
    assert person.last_contact_on == date(2026, 6, 4)


def test_person_may_be_unsaid(application):
    factories.involvement(application, role="", rapport="")
    known = case(application)

    person = facts.person(known, known.involvements[0])

    assert (person.role, person.rapport, person.last_contact_on) == (None, None, None)


@pytest.mark.parametrize(
    ("endings", "channel", "marks"),
    [
        pytest.param([], Channel.PHONE, set(), id="not asked"),
        pytest.param([CallEnding.NO_ANSWER], Channel.PHONE, {"was_asked_without_answer"}, id="no answer"),
        pytest.param([CallEnding.VOICEMAIL], Channel.PHONE, {"was_asked_without_answer"}, id="voicemail"),
        pytest.param(
            [CallEnding.NO_ANSWER] * 3, Channel.PHONE, {"was_asked_without_answer", "is_exhausted"}, id="TIM-13 used up"
        ),
        pytest.param(
            [CallEnding.SENT] * 2, Channel.MAIL, {"was_asked_without_answer", "is_exhausted"}, id="TIM-16 used up"
        ),
        pytest.param([CallEnding.ANSWERED], Channel.PHONE, set(), id="answered"),
        pytest.param([CallEnding.PARTLY], Channel.PHONE, {"answered_vaguely"}, id="answered in part"),
        pytest.param([CallEnding.POLICY], Channel.PHONE, {"has_refused"}, id="TIM-18 policy"),
        pytest.param([CallEnding.DO_NOT_CALL], Channel.PHONE, {"has_refused"}, id="TIM-18 do not call"),
    ],
)
def test_person_bears_the_marks_of_attempts(application, endings, channel, marks):
    factories.involvement(application)
    known = attempted(application, *endings, channel=channel)

    person = facts.person(known, known.involvements[0])

    names = ("was_asked_without_answer", "is_exhausted", "answered_vaguely", "has_refused")
    assert {name for name in names if getattr(person, name)} == marks


def test_a_call_that_was_let_go_leaves_no_mark(application):
    factories.involvement(application)
    rejection = factories.rejection(application, NOW)
    calls.let_go(call=answers.planned(rejection))
    known = reread(rejection)

    person = facts.person(known, known.involvements[0])

    assert (person.was_asked_without_answer, facts.timing(known, known.involvements[0]).attempts) == (False, ())


@pytest.mark.parametrize(
    ("rows", "change"),
    [
        pytest.param(Contact, {"do_not_contact": True}, id="the person"),
        pytest.param(Employer, {"no_contact": True}, id="the employer"),
    ],
)
def test_do_not_contact_holds_for(application, rows, change):
    factories.involvement(application)
    rows.objects.update(**change)
    known = case(application)

    assert facts.person(known, known.involvements[0]).is_do_not_contact is True
