"""Which calls wait for a reply, and what rows of the upper floor call themselves."""

import pytest

from followups.actions.calls import Departure
from followups.domain.outcomes import CallEnding
from followups.enums import CallState, Channel, OverrideReason
from followups.models import Call
from tests.followups import answers


@pytest.mark.parametrize(
    ("channel", "ending", "waits"),
    [
        pytest.param(Channel.MAIL, CallEnding.SENT, True, id="TIM-16 mail sent"),
        pytest.param(Channel.MESSAGE, CallEnding.SENT, True, id="TIM-16 message sent"),
        pytest.param(Channel.MAIL, CallEnding.ANSWERED, False, id="mail answered"),
        pytest.param(Channel.PHONE, CallEnding.NO_ANSWER, False, id="nobody at the phone"),
    ],
)
def test_only_what_was_sent_waits_for_a_reply(alice, channel, ending, waits):
    call = answers.planned(answers.told_no(alice), channel=channel)

    call = answers.made(call, ending=ending, sent=True)

    assert call.is_waiting_for_reply is waits
    assert Call.objects.all().is_waiting_for_reply().exists() is waits


def test_mail_that_is_planned_waits_for_nothing(alice):
    call = answers.planned(answers.told_no(alice), channel=Channel.MAIL)

    assert (call.is_written, call.is_waiting_for_reply, call.state) == (True, False, CallState.PLANNED)


def test_rows_call_themselves_by_what_the_candidate_chose(alice):
    departure = Departure("when", OverrideReason.SUITS_ME)
    call = answers.planned(answers.told_no(alice), departure=departure)

    assert (str(call), str(call.follow_up), str(call.follow_up.overrides.get())) == ("Planned", "Call", "when")


def test_finding_is_called_by_the_beginning_of_its_words(alice):
    (finding,) = answers.answer(alice, "Kline Logistics", answers.praised("Strong on planning. " + "x" * 100))

    assert str(finding) == "Strong on planning. " + "x" * 60
