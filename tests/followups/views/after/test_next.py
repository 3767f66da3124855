"""After a call: what comes next."""

from datetime import date, time

import pytest
from django.urls import reverse

from applications.models import Contact, Rejection
from followups.actions import calls
from followups.domain.outcomes import CallEnding
from followups.enums import CallState, Channel
from followups.models import Call, FollowUp
from tests.applications.markup import attribute, every, only, words
from tests.followups import answers
from tests.followups.views.after.hands import SAID, after, made, save
from tests.followups.views.pressing import fields_of, page_of


def test_thank_you_note_is_ready_once_all_is_sorted(client, rejection):
    call = made(rejection, words=SAID)
    before = page_of(client.get(after(call)))
    save(client, call)

    page = page_of(client.get(after(call)))

    assert "Next: a thank-you note is ready. That is today's work." in words(before)
    assert words(only(page, id="thanks")) == "That is today's work"
    (link,) = [link for link in every(page, "a") if (attribute(link, "href") or "").startswith("mailto:")]
    assert attribute(link, "href").startswith(
        "mailto:dana.whitfield@kline.example?subject=Thank%20you&body=Dear%20Dana"
    )


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        (CallEnding.POLICY, "I quite understand"),
        (CallEnding.REFUSED, "I quite understand"),
        (CallEnding.DO_NOT_CALL, "I will not call again"),
    ],
)
def test_refusal_is_a_completed_follow_up(ending, said, client, rejection):
    page = page_of(client.get(after(made(rejection, ending))))

    assert words(only(page, id="thanks")) == "That is a completed follow-up"
    assert said in words(only(page, "section", aria_labelledby="thanks"))


def test_no_answer_is_tried_again_with_one_press(client, rejection):
    call = made(rejection, CallEnding.NO_ANSWER)
    action = reverse("followups:call_create", args=[rejection.application_id])
    page = client.get(after(call))

    response = client.post(action, fields_of(page, action))

    assert "Try again Tue 23 June, 15:00 in New York" in [words(one) for one in every(page_of(page), "button")]
    again = Call.objects.get(state=CallState.PLANNED)
    assert (response.status_code, again.local_on, again.local_time) == (302, date(2026, 6, 23), time(15))
    assert (again.involvement, again.channel) == (call.involvement, Channel.PHONE)


def test_voicemail_announced_a_note(client, rejection):
    page = page_of(client.get(after(made(rejection, CallEnding.VOICEMAIL))))

    assert "The note that your voicemail announced" in words(page)
    assert [words(one) for one in every(page, "button") if words(one).startswith("Try again")] == [
        "Try again Tue 23 June, 15:00 in New York"
    ]


def test_voicemail_without_an_address_announced_nothing(client, rejection):
    Contact.objects.update(email="")

    page = page_of(client.get(after(made(rejection, CallEnding.VOICEMAIL))))

    assert "The note that your voicemail announced" not in words(page)


def test_next_attempt_that_is_planned_is_not_planned_twice(client, rejection):
    call = made(rejection, CallEnding.NO_ANSWER)
    answers.planned(Rejection.objects.get(pk=rejection.pk), on=date(2026, 6, 18))

    page = page_of(client.get(after(call)))

    assert "The next attempt is planned" in words(page)
    assert every(page, "input", name="uid") == []


def test_tim13_after_three_calls_it_is_left_there(client, rejection):
    for day in (16, 18, 24):
        call = made(Rejection.objects.get(pk=rejection.pk), CallEnding.NO_ANSWER, on=date(2026, 6, day))

    page = page_of(client.get(after(call)))
    client.post(reverse("followups:decision_create", args=[rejection.application_id]))

    assert "That is as often as is fair." in words(page)
    assert FollowUp.objects.get().outcome == "no_reply"


def test_without_a_day_of_the_no_no_time_is_proposed(client, alice):
    rejection = answers.told_no(alice, received_on=None)

    page = page_of(client.get(after(made(rejection, CallEnding.NO_ANSWER))))

    assert "No further time is proposed." in words(page)


def test_time_they_named_is_asked_for_and_planned(client, rejection):
    call = made(rejection, CallEnding.CALL_BACK)
    action = reverse("followups:call_create", args=[rejection.application_id])
    typed = fields_of(client.get(after(call)), action)

    response = client.post(action, {**typed, "day": "2026-06-17", "time": "18:30"})

    named = Call.objects.get(state=CallState.PLANNED)
    assert (response.status_code, named.local_on, named.local_time) == (302, date(2026, 6, 17), time(18, 30))
    assert named.is_time_named_by_contact is True


def test_wrong_number_is_corrected(client, rejection):
    call = made(rejection, CallEnding.WRONG_NUMBER)

    page = page_of(client.get(after(call)))

    correct = reverse("applications:contact_update", args=[call.involvement.contact_id])
    assert [words(link) for link in every(page, "a", href=correct)] == ["Correct it"]


def test_colleague_who_was_named_is_added(client, rejection):
    call = made(rejection, CallEnding.REFERRED)

    page = page_of(client.get(after(call)))

    add = reverse("applications:involvement_create", args=[rejection.application_id])
    assert [words(link) for link in every(page, "a", href=add)] == ["Add the colleague"]
    assert "When you ring, say that Dana suggested it." in words(page)


def test_call_that_was_not_made_has_its_own_page(client, rejection):
    call = answers.planned(rejection)
    detail = reverse("followups:call_detail", args=[call.pk])

    for address in (after(call), reverse("followups:reply_create", args=[call.pk])):
        response = client.post(address)
        assert (response.status_code, response.url) == (302, detail)


def test_call_let_go_is_no_call_that_was_made(client, rejection):
    call = answers.planned(rejection)
    calls.let_go(call=call)

    assert client.get(after(call)).status_code == 302
