"""Asking how it stands, and noting that a word came (TIM-19)."""

from datetime import date

import pytest

from applications.actions import applications, silence
from applications.actions.silence import NotToBeAsked
from applications.enums import Ending, StageKind, StatusChannel
from applications.models import StatusQuestion
from tests import factories

TODAY = date(2026, 6, 17)


def ask(application, on=TODAY, channel=StatusChannel.WRITING) -> StatusQuestion:
    """Ask on that day."""
    return silence.ask_status(application=application, channel=channel, today=on)


def test_question_is_kept(alice):
    question = ask(factories.application(alice), channel=StatusChannel.PHONE)

    assert (question.candidate, question.asked_on, question.channel, question.answered_on) == (
        alice,
        TODAY,
        "phone",
        None,
    )


def test_r07_second_press_of_a_day_asks_nothing_more(alice):
    application = factories.application(alice)

    assert ask(application) == ask(application)
    assert StatusQuestion.objects.count() == 1


def test_tim19_two_unanswered_questions_are_all(alice):
    application = factories.application(alice)
    ask(application, date(2026, 6, 1))
    ask(application, date(2026, 6, 10))

    with pytest.raises(NotToBeAsked, match=r"^You have asked twice\. That is as often as is fair\.$"):
        ask(application)

    assert StatusQuestion.objects.count() == 2


@pytest.mark.parametrize("sign", ["interview", "move", "word"])
def test_tim19_sign_of_life_lets_ask_anew(sign, alice):
    application = factories.application(alice, kind=StageKind.SCREENING)
    ask(application, date(2026, 5, 20))
    ask(application, date(2026, 5, 28))
    if sign == "interview":
        factories.interview(application, local_on=date(2026, 6, 4))
    elif sign == "move":
        stage = factories.stage(alice, StageKind.FINAL_ROUND)
        applications.move_application(application=application, stage=stage, changed_on=date(2026, 6, 4), today=TODAY)
    else:
        silence.note_word(application=application, promised_on=None, today=date(2026, 6, 4))

    ask(application)

    assert StatusQuestion.objects.count() == 3


def test_ended_application_is_not_asked(alice, now):
    application = factories.application(alice)
    factories.rejection(application, now)

    with pytest.raises(NotToBeAsked, match=r"^This application has ended, so there is nothing to ask\.$"):
        ask(application)

    assert not StatusQuestion.objects.exists()


def test_question_that_was_not_sent_is_taken_back_once_and_twice(alice):
    question = ask(factories.application(alice))

    silence.take_back_question(question=question)
    silence.take_back_question(question=question)

    assert not StatusQuestion.objects.exists()


def test_word_answers_open_questions_and_keeps_the_promise(alice):
    application = factories.application(alice)
    earlier = ask(application, date(2026, 6, 1))
    silence.note_word(application=application, promised_on=None, today=date(2026, 6, 3))
    later = ask(application, date(2026, 6, 10))

    silence.note_word(application=application, promised_on=date(2026, 7, 1), today=TODAY)

    application.refresh_from_db()
    answered = [StatusQuestion.objects.get(pk=row.pk).answered_on for row in (earlier, later)]
    assert (application.answer_promised_on, answered) == (date(2026, 7, 1), [date(2026, 6, 3), TODAY])


def test_word_without_a_day_leaves_the_promise(alice):
    application = factories.application(alice, answer_promised_on=date(2026, 6, 20))

    silence.note_word(application=application, promised_on=None, today=TODAY)

    application.refresh_from_db()
    assert application.answer_promised_on == date(2026, 6, 20)


def test_word_from_an_ended_application_is_refused(alice):
    application = factories.application(alice)
    applications.end_application(application=application, ending=Ending.SILENT, ended_on=TODAY, today=TODAY)

    with pytest.raises(NotToBeAsked, match=r"^This application has ended\."):
        silence.note_word(application=application, promised_on=None, today=TODAY)
