"""A call in writing: the text to send, and the wait."""

from followups.enums import Channel
from tests.applications.markup import attribute, every, only, words
from tests.followups import answers
from tests.followups.views.calls.hands import TUESDAY, address, fresh
from tests.followups.views.pressing import fields_of, page_of


def test_mail_page_has_the_text_to_send(client, mail):
    page = page_of(client.get(address("call_detail", mail)))

    assert words(only(page, "h1")) == "Write to Priya Nair"
    (link, _other) = [link for link in every(page, "a") if (attribute(link, "href") or "").startswith("mailto:")]
    assert attribute(link, "href").startswith("mailto:dana.whitfield@kline.example?subject=Thank%20you%2C%20and")
    assert "Thank you, and one small question (Operations analyst)" in words(page)


def test_message_has_no_mail_to_open_without_an_address(client, alice):
    rejection = answers.told_no(alice, "Mar Foods", met={"email": ""})
    call = answers.planned(rejection, channel=Channel.MESSAGE)

    page = page_of(client.get(address("call_detail", call)))

    assert [link for link in every(page, "a") if (attribute(link, "href") or "").startswith("mailto:")] == []


def test_sent_mail_waits(client, mail):
    action = address("call_outcome_create", mail)
    typed = fields_of(client.get(address("call_detail", mail)), action)

    response = client.post(action, {**typed, "ending": "sent"})

    sent = fresh(mail)
    assert (response.status_code, sent.is_waiting_for_reply) == (302, True)
    assert (sent.started_at, sent.ended_at, sent.follow_up.outcome) == (TUESDAY, None, "")
