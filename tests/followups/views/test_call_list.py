"""The list of calls: to decide, planned, made; and what asking brought."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from applications.enums import ContactRole
from followups.actions import calls
from followups.domain.outcomes import CallEnding
from followups.enums import Channel, Delay
from followups.queries import calls as calls_query
from followups.queries.excerpts import Asked
from tests.followups import answers

CALLS = reverse("followups:call_list")


@pytest.fixture(autouse=True)
def wednesday():
    """17 June 2026, 10:00 in London."""
    with time_machine.travel("2026-06-17T09:00:00+00:00", tick=False):
        yield


@pytest.fixture
def client(alice, client_of):
    """Alice's browser."""
    return client_of(alice)


def asked(candidate, employer: str, ending: CallEnding = CallEnding.ANSWERED, **fields):
    """A call there that was made, and ended so."""
    return answers.made(answers.planned(answers.told_no(candidate, employer, **fields)), ending=ending)


def test_empty_list_says_what_it_is_for(client):
    page = client.get(CALLS)

    assert "No calls yet" in page.text
    assert reverse("applications:rejection_start") in page.text


def test_calls_stand_in_three_lists(client, alice):
    made = asked(alice, "Corvane")
    planned = answers.planned(answers.told_no(alice, "Halden Rail"), on=date(2026, 6, 19))
    waiting = answers.told_no(alice, "Aldgate Foods")
    calls.let_go(call=answers.planned(answers.told_no(alice, "Let Go Ltd")))

    shown = client.get(CALLS).context["shown"]

    assert [decision.rejection for decision in shown.decisions.rows] == [waiting]
    assert [call.pk for call in shown.planned.rows] == [planned.pk]
    assert [call.pk for call in shown.made.rows] == [made.pk]


@pytest.mark.parametrize(("moment", "said"), [("2026-12-31", False), ("2027-01-02", True)])
def test_a_call_of_another_year_says_the_year(alice, client_of, moment, said):
    made = asked(alice, "Corvane")

    with time_machine.travel(f"{moment}T09:00:00+00:00", tick=False):
        page = client_of(alice).get(CALLS).text

    day = f"{made.local_on:%d} {made.local_on:%B}".lstrip("0")
    assert day in page
    assert (f"{day} 2026, " in page) is said


def test_call_that_was_made_says_result_and_outcome(client, alice):
    asked(alice, "Corvane", CallEnding.POLICY)
    asked(alice, "Bergen Marine", CallEnding.VOICEMAIL)

    page = client.get(CALLS).text

    assert "We talked · by phone" in page
    assert "Asked; their policy forbids an answer" in page
    assert "Voicemail · by phone" in page


def test_what_came_of_asking_stands_at_the_latest_attempt_alone(client, alice):
    rejection = answers.told_no(alice, "Corvane")
    answers.made(answers.planned(rejection, on=date(2026, 6, 15)), ending=CallEnding.VOICEMAIL)
    answers.made(answers.planned(rejection))

    page = client.get(CALLS)

    assert [call.is_last for call in page.context["shown"].made.rows] == [True, False]
    assert page.text.count(rejection.follow_up.get_outcome_display()) == 1


def test_mail_that_was_sent_waits_for_a_reply(client, alice):
    mail = answers.planned(answers.told_no(alice), channel=Channel.MAIL)
    answers.made(mail, ending=CallEnding.SENT, sent=True)

    assert "Sent, waiting for a reply · by mail" in client.get(CALLS).text


def test_words_that_are_not_sorted_are_offered(client, alice):
    call = answers.made(answers.planned(answers.told_no(alice)), words="Too little SAP.")

    assert reverse("followups:findings_update", args=[call.pk]) in client.get(CALLS).text


@pytest.mark.parametrize(
    ("endings", "k", "n", "percent"),
    [
        ([], 0, 0, None),
        ([CallEnding.ANSWERED, CallEnding.PARTLY, CallEnding.POLICY, CallEnding.VOICEMAIL], 2, 4, None),
        ([CallEnding.ANSWERED, *4 * [CallEnding.REFUSED]], 1, 5, 20),
    ],
    ids=["N1 n=0", "N1 n=4: no percentage", "N1 n=5"],
)
def test_yield_counts_those_who_were_asked(client, alice, endings, k, n, percent):
    for number, ending in enumerate(endings):
        asked(alice, f"Employer {number}", ending)

    page = client.get(CALLS)

    share = page.context["shown"].brought.answered
    assert (share.k, share.n, share.percent) == (k, n, percent)
    assert (f"{k} of {n} you asked answered." in page.text) is (n > 0)
    assert ("%" in page.text) is (percent is not None)


def test_yield_is_counted_by_role_and_way(client, alice):
    asked(alice, "Corvane", met={"role": ContactRole.HR})
    asked(alice, "Bergen Marine", CallEnding.POLICY, met={"role": ContactRole.HR})
    asked(alice, "Tull", CallEnding.ANSWERED, met={"role": ""})

    page = client.get(CALLS)

    ways = [(way.role, way.channel, way.share.k, way.share.n) for way in page.context["shown"].brought.ways]
    assert ways == [(ContactRole.HR, Channel.PHONE, 1, 2), (None, Channel.PHONE, 1, 1)]
    assert "HR, by phone: 1 of 2" in page.text
    assert "Role not said, by phone: 1 of 1" in page.text


def test_n5_yield_is_counted_by_the_time_that_had_passed(client, alice):
    soon = asked(alice, "Corvane")
    asked(alice, "Bergen Marine", CallEnding.POLICY)
    answers.made(answers.planned(soon.follow_up.rejection, on=date(2026, 7, 1)), ending=CallEnding.NO_ANSWER)
    answers.made(answers.planned(answers.told_no(alice, "Tull"), on=date(2026, 6, 24)))
    undated = answers.told_no(alice, "Solent Freight", received_on=None)
    answers.made(answers.planned(undated))

    page = client.get(CALLS)

    lags = [(lag.delay, lag.share.k, lag.share.n) for lag in page.context["shown"].brought.lags]
    assert lags == [(Delay.SOON, 1, 2), (Delay.LATE, 1, 1)]
    assert "2 to 5 business days after the no: 1 of 2" in page.text
    assert "6 to 10 business days after the no: 1 of 1" in page.text


def test_a_mail_that_waits_and_a_call_let_go_stand_in_lists_of_their_own(alice, client_of):
    sent = answers.planned(answers.told_no(alice, "Corvane"), channel=Channel.MAIL)
    answers.made(sent, ending=CallEnding.SENT, sent=True)
    calls.let_go(call=answers.planned(answers.told_no(alice, "Halden Rail")))

    page = calls_query.call_list(alice, asked=Asked(), today=answers.CALLED_ON)
    shown = client_of(alice).get(reverse("followups:call_list"))

    assert [call.pk for call in page.waiting.rows] == [sent.pk]
    assert [call.state for call in page.let_go.rows] == ["let_go"]
    assert page.made.rows == ()
    assert "Waiting for a reply" in shown.text
    assert "Let go" in shown.text
