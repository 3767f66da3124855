"""What is written: the mail, the message, and the letters afterwards (domain 3, 6)."""

from datetime import date

import pytest

from applications.enums import SpokenHistory
from followups.domain import scripts
from followups.enums import FollowUpOutcome, PartCode
from tests.followups.domain.script_cases import facts


def test_message_goes_only_to_people_one_has_met_or_spoken_to():
    stranger = facts(history=SpokenHistory.NEVER, met_on=None)

    script = scripts.compose(stranger)

    assert (script.message, script.invitation) == (None, None)


@pytest.mark.parametrize(("rapport", "asks"), [(None, False), (2, False), (3, True)])
def test_invitation_asks_a_favour_only_of_people_one_got_on_with(rapport, asks):
    call = facts(rapport=rapport)

    invitation = scripts.compose(call).invitation

    assert any("pointer" in wording.text for wording in invitation.alternatives) is asks


def test_mail_has_a_subject_for_the_chosen_wording():
    call = facts(phrasings={PartCode.MAIL: 2})

    mail = scripts.compose(call).mail

    assert (mail.phrasing, mail.subject) == ("mail-3", "Thank you, and a question (operations analyst)")


@pytest.mark.parametrize(
    ("outcome", "letter"),
    [
        pytest.param("", scripts.Letter.THANKS, id="N-open"),
        pytest.param(FollowUpOutcome.ANSWERED, scripts.Letter.THANKS, id="N-answered"),
        pytest.param(FollowUpOutcome.PARTLY, scripts.Letter.THANKS_PARTLY, id="N-partly"),
        pytest.param(FollowUpOutcome.POLICY, scripts.Letter.THANKS_AFTER_REFUSAL, id="B16-policy"),
        pytest.param(FollowUpOutcome.REFUSED, scripts.Letter.THANKS_AFTER_REFUSAL, id="B16-refused"),
        pytest.param(FollowUpOutcome.DO_NOT_CALL, scripts.Letter.THANKS_AFTER_DO_NOT_CALL, id="B16-do-not-call"),
        pytest.param(FollowUpOutcome.REFERRED, scripts.Letter.THANKS_AFTER_REFERRAL, id="B16-referred"),
        pytest.param(FollowUpOutcome.NO_REPLY, scripts.Letter.THANKS_AFTER_SILENCE, id="B16-no-reply"),
    ],
)
def test_thanks_fit_what_came_of_it(outcome, letter):
    thanks = scripts.thanks_for(outcome)

    assert thanks is letter


def test_thanks_name_the_takeaway_if_one_is_known():
    call = facts(topic="too little SAP")

    thanks = scripts.write(call, scripts.Letter.THANKS)

    assert "What I take away above all: too little SAP." in thanks.text


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        pytest.param(scripts.Letter.HAD_IT, "You named one point in particular: audits.", id="N-had-it"),
        pytest.param(scripts.Letter.HAD_IT, "In short: I led two audits in 2023.", id="N-had-it-example"),
        pytest.param(scripts.Letter.HAD_IT, "only for completeness", id="N-had-it-asks-nothing"),
        pytest.param(scripts.Letter.ACTED_ON_IT, "You told me on Monday where I fell short: audits.", id="N-acted"),
        pytest.param(scripts.Letter.ACTED_ON_IT, "This is what came of it: I led two audits", id="N-acted-proof"),
    ],
)
def test_letters_afterwards_say_what_was_named_and_what_is_there(letter, said):
    call = facts(topic="audits", done="led two audits in 2023", asked_on=date(2026, 6, 15))

    written = scripts.write(call, letter)

    assert said in written.text


def test_thanks_differ_after_an_answer_and_after_none():
    script = scripts.compose(facts())

    after_answer, after_none = script.thanks, script.thanks_after_refusal

    assert (after_answer.part, after_none.part) == (PartCode.THANKS, PartCode.THANKS)
    assert (after_answer.phrasing, after_none.phrasing) == ("thanks-1", "thanks-after-refusal-1")
