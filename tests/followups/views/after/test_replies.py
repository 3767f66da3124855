"""The reply to a mail."""

import pytest
from django.urls import reverse

from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, Channel
from followups.models import Call
from tests.applications.markup import every, only, words
from tests.applications.views.filling import MEGABYTE
from tests.followups import answers
from tests.followups.views.after.hands import SAID, after
from tests.followups.views.pressing import page_of


def sent(rejection) -> Call:
    """A mail to Dana that was sent."""
    return answers.made(answers.planned(rejection, channel=Channel.MAIL), ending=CallEnding.SENT, sent=True)


def reply(call: Call) -> str:
    """Where the reply to this mail is noted."""
    return reverse("followups:reply_create", args=[call.pk])


def test_reply_to_a_mail_is_noted_and_sorted(client, rejection):
    call = sent(rejection)
    waiting = page_of(client.get(after(call)))

    response = client.post(reply(call), {"ending": "answered", "their_words": SAID})

    replied = Call.objects.get()
    assert words(only(waiting, "h1")) == "Sent"
    assert (response.status_code, response.url) == (302, after(call))
    assert (replied.result, replied.follow_up.outcome) == (AttemptResult.REACHED, "answered")
    assert words(only(page_of(client.get(after(call))), "h1")) == "What Dana said"


def test_tim16_one_reminder_is_proposed(client, rejection):
    page = page_of(client.get(after(sent(rejection))))

    (button,) = (words(button) for button in every(page, "button") if words(button).startswith("Remind"))
    assert button == "Remind them once, Wed 24 June, 10:00 in New York"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        pytest.param({"their_words": "More SAP."}, "Choose what came back.", id="no choice"),
        pytest.param({"ending": "voicemail", "their_words": "More SAP."}, "Select a valid choice", id="no such reply"),
        pytest.param({"ending": "answered", "their_words": MEGABYTE}, "at most 20000 characters", id="a megabyte"),
    ],
)
def test_reply_that_is_none_keeps_what_was_typed(typed, message, client, rejection):
    call = sent(rejection)

    response = client.post(reply(call), typed)

    page = page_of(response)
    assert (response.status_code, Call.objects.get().result) == (422, AttemptResult.NO_ANSWER)
    assert message in words(page)
    assert words(only(page, "textarea", name="their_words")) == typed["their_words"]


def test_r07_reply_sent_twice_is_noted_once(client, rejection):
    call = sent(rejection)

    for said in ("More SAP.", "Less SAP."):
        client.post(reply(call), {"ending": "partly", "their_words": said})

    assert Call.objects.get().their_words == "More SAP."
