"""After a call: one tap a line, what comes next, the reply to a mail, and a self-review where nobody answers."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from applications.actions import accounts
from applications.models import Contact, Rejection
from followups.actions import calls, findings, follow_ups
from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, CallState, Channel, Decision, Evidence, FindingKind, FindingStatus, GapCode
from followups.models import Call, Finding, FollowUp, Gap
from followups.queries.after import line_uid
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE, filled
from tests.followups import answers
from tests.followups.answers import NOW
from tests.followups.views.pressing import fields_of, page_of

SAID = "Strong on planning.\nWe missed somebody who had run an audit end to end."
SCENARIO_9 = "They said the team is young and I might not keep up."


@pytest.fixture(autouse=True)
def tuesday(time_machine):
    """Tuesday 16 June 2026, ten minutes after the call began."""
    time_machine.move_to("2026-06-16T14:10:00+00:00", tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def rejection(alice) -> Rejection:
    """The no of Kline Logistics, where Dana decides."""
    return answers.told_no(alice)


def made(rejection, ending=CallEnding.ANSWERED, words="", **fields) -> Call:
    """A call to Dana that was made, with this ending."""
    return answers.made(answers.planned(rejection, **fields), ending=ending, words=words)


def sent(rejection) -> Call:
    """A mail to Dana that was sent."""
    return answers.made(answers.planned(rejection, channel=Channel.MAIL), ending=CallEnding.SENT, sent=True)


def after(call: Call) -> str:
    """The page after this call."""
    return reverse("followups:findings_update", args=[call.pk])


def save(client, call, **changes):
    """Press Save on the page after this call, with these fields changed."""
    action = after(call)
    return client.post(action, {**fields_of(client.get(action), action), **changes})


def line(call: Call, place: int, field: str) -> str:
    """The name of a field of one line."""
    return f"line-{line_uid(call, place, call.lines[place]).hex}-{field}"


def checked(element) -> list[str]:
    """The labels of what is chosen in this part of the page."""
    labels = every(element, "label", class_="chip")
    return [words(label) for label in labels if "checked" in dict(only(label, "input").attributes)]


def test_each_line_is_sorted_to_begin_with(client, alice, rejection):
    accounts.add_strength(candidate=alice, uid=uuid4(), name="audits", evidence="led two audits end to end")
    call = made(rejection, words=SAID)

    page = page_of(client.get(after(call)))

    assert words(only(page, "h1")) == "What Dana said"
    strong, missed = every(page, "fieldset", class_="card heard stack")
    assert words(only(strong, "blockquote")) == "Strong on planning."
    assert checked(strong)[0] == "Strength"
    assert checked(missed) == ["Gap", "I had it, it did not come up"]
    assert "Experience: Audits. Stated by the person who decides." in words(missed)


def test_one_tap_a_line_is_kept(client, rejection):
    call = made(rejection, words=SAID)

    response = save(client, call, **{line(call, 1, "status"): "had_not_shown", line(call, 1, "has_example"): "on"})

    assert (response.status_code, response.url) == (302, after(call))
    kept = Finding.objects.order_by("id").values_list("verbatim", "kind", "status", "code", "has_example", "evidence")
    assert list(kept) == [
        ("Strong on planning.", "strength", "", "", False, "E3"),
        ("We missed somebody who had run an audit end to end.", "gap", "had_not_shown", "GAP-EXP", True, "E3"),
    ]
    assert Gap.objects.get().title == "Audits"


def test_r07_taps_saved_twice_are_kept_once(client, rejection):
    call = made(rejection, words=SAID)
    action = after(call)
    typed = fields_of(client.get(action), action)

    responses = [client.post(action, typed) for _ in range(2)]

    assert [response.status_code for response in responses] == [302, 302]
    assert [finding.revision for finding in Finding.objects.all()] == [1, 1]


def test_line_is_sorted_anew(client, rejection):
    call = made(rejection, words=SAID)
    save(client, call)

    save(client, call, **{line(call, 1, "kind"): "neither"})

    assert list(Finding.objects.order_by("id").values_list("kind", "revision")) == [("strength", 1), ("neither", 2)]


def test_another_code_is_chosen_in_the_fold(client, rejection):
    call = made(rejection, words=SAID)

    save(client, call, **{line(call, 1, "code"): GapCode.REFERENCES})

    assert Finding.objects.get(kind=FindingKind.GAP).code == GapCode.REFERENCES


def test_r08_taps_of_another_tab_stand_beside_mine(client, rejection):
    call = made(rejection, words=SAID)
    save(client, call)
    action = after(call)
    typed = {**fields_of(client.get(action), action), line(call, 1, "status"): "unclear"}
    finding = Finding.objects.get(kind=FindingKind.GAP)
    findings.edit_finding(finding=finding, revision=1, kind=FindingKind.GAP, status=FindingStatus.DISPUTED)

    response = client.post(action, typed)

    page = page_of(response)
    assert (response.status_code, Finding.objects.get(pk=finding.pk).status) == (409, FindingStatus.DISPUTED)
    assert checked(every(page, "fieldset")[1]) == ["Gap", "Not sure"]
    assert "Kept now: Gap, I see it otherwise" in words(page)
    client.post(action, fields_of(response, action))
    assert Finding.objects.get(pk=finding.pk).status == FindingStatus.UNCLEAR


@pytest.mark.parametrize("tap", ["", "rumour"], ids=["no tap", "no such tap"])
def test_line_without_a_tap_is_asked_for(tap, client, rejection):
    call = made(rejection, words=SAID)

    response = save(client, call, **{line(call, 0, "kind"): tap})

    page = page_of(response)
    assert (response.status_code, Finding.objects.count()) == (422, 0)
    assert "One of the lines needs a tap" in words(only(page, "div", class_="summary", role="alert"))
    assert words(only(page, "title")).startswith("Error:")


def test_nothing_tempts_where_a_protected_ground_is_named(client, rejection):
    call = made(rejection, words=SCENARIO_9)

    page = page_of(client.get(after(call)))
    save(client, call, **{line(call, 0, "kind"): "gap", line(call, 0, "code"): GapCode.MOTIVATION})

    assert every(page, "select") == []
    assert checked(page) == []
    finding = Finding.objects.get()
    assert (finding.code, finding.gap, Gap.objects.count()) == ("", None, 0)


@pytest.mark.parametrize(
    ("guess", "sentence"),
    [
        pytest.param(
            "No experience with audits", "Your guess was “No experience with audits”. Dana named it too.", id="named"
        ),
        pytest.param("Too little SAP", "Your guess was “Too little SAP”. Dana did not mention it.", id="not mentioned"),
        pytest.param("I was too nervy perhaps", "Your guess was “I was too nervy perhaps”.", id="no topic to compare"),
    ],
)
def test_own_guess_stands_beside_the_answer(guess, sentence, client, rejection):
    follow_ups.write_guess(rejection=rejection, guess=guess)
    call = made(rejection, words=SAID)

    page = page_of(client.get(after(call)))

    assert sentence in [words(text) for text in every(page, "p", class_="soft")]


@pytest.mark.parametrize("lines", [1, 30], ids=["1 line", "30 lines"])
def test_p2_page_after_a_call_is_read_in_ten_queries(lines, client, rejection, django_assert_num_queries):
    call = made(rejection, words="\n".join(f"We missed {n} things." for n in range(lines)))

    with django_assert_num_queries(10):
        response = client.get(after(call))

    assert len(response.content) < 60_000


def test_further_lines_follow_once_these_are_sorted(client, rejection):
    call = made(rejection, words="\n".join(f"Thing {n}." for n in range(14)))
    first = page_of(client.get(after(call)))

    save(client, call)

    second = page_of(client.get(after(call)))
    assert [words(said) for said in every(first, "blockquote")] == [f"Thing {n}." for n in range(12)]
    assert "2 further lines follow once these are sorted." in words(first)
    assert [words(said) for said in every(second, "blockquote")][-2:] == ["Thing 12.", "Thing 13."]


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


@pytest.fixture
def nobody(alice, now) -> Rejection:
    """A no of an application on which nobody was met."""
    return factories.rejection(factories.application(alice, employer="Norrland Post"), now)


def review(rejection) -> str:
    """The self-review of this no."""
    return reverse("followups:self_review_create", args=[rejection.application_id])


def test_self_review_asks_five_questions(client, nobody):
    page = page_of(client.get(review(nobody)))

    assert [words(label) for label in every(page, "label") if attribute(label, "for").startswith("id_")] == [
        "What did this position need most?",
        "What did you show well?",
        "What do you have that did not come up?",
        "Where did an answer stay short of what you wanted?",
        "What will you do differently next time?",
    ]


def test_self_review_is_kept_and_closes_the_follow_up(client, nobody):
    page = client.get(review(nobody))

    response = client.post(review(nobody), filled(page, went_well="The task", did_not_come_up="Two audits I led"))

    assert (response.status_code, response.url) == (302, f"/applications/{nobody.application_id}/plan/")
    kept = Finding.objects.order_by("id").values_list("verbatim", "kind", "status", "evidence")
    assert list(kept) == [
        ("The task", "strength", "", Evidence.E0),
        ("Two audits I led", "gap", "had_not_shown", Evidence.E0),
    ]
    assert (FollowUp.objects.get().decision, FollowUp.objects.get().outcome) == (Decision.SELF_REVIEW, "no_channel")
    assert words(only(page_of(client.get(response.url)), id="lead")) == "Nobody could be reached"


def test_self_review_can_be_read_and_changed(client, nobody):
    client.post(review(nobody), {"went_well": "The task"})
    page = client.get(review(nobody))

    client.post(review(nobody), filled(page, went_well="The task, in half the time"))

    assert words(only(page_of(page), "textarea", name="went_well")) == "The task"
    assert [(one.verbatim, one.revision) for one in Finding.objects.all()] == [("The task, in half the time", 2)]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        pytest.param({}, "Answer at least one of the questions.", id="nothing"),
        pytest.param({"went_well": " "}, "Answer at least one of the questions.", id="a blank"),
        pytest.param({"went_well": MEGABYTE}, "at most 2000 characters", id="a megabyte"),
    ],
)
def test_self_review_without_an_answer_is_refused(typed, message, client, nobody):
    response = client.post(review(nobody), typed)

    assert (response.status_code, FollowUp.objects.count()) == (422, 0)
    assert message in words(only(page_of(response), "div", class_="summary", role="alert"))


def test_r08_self_review_of_another_tab_stands_beside_mine(client, nobody):
    client.post(review(nobody), {"went_well": "The task"})
    page = client.get(review(nobody))
    findings.record_review(
        rejection=nobody, answers={"went_well": "The <b>talk</b>"}, revisions={"went_well": 1}, now=NOW
    )

    response = client.post(review(nobody), filled(page, went_well="The slides"))

    tree = page_of(response)
    assert (response.status_code, Finding.objects.get().verbatim) == (409, "The <b>talk</b>")
    assert words(only(tree, "textarea", name="went_well")) == "The slides"
    assert "Kept in another tab meanwhile: “The <b>talk</b>”" in words(tree)
    client.post(review(nobody), filled(response))
    assert Finding.objects.get().verbatim == "The slides"


def test_after_page_keeps_the_moment_of_the_call(client, rejection):
    page = page_of(client.get(after(made(rejection, words=SAID))))

    stamps = [datetime.fromisoformat(attribute(stamp, "datetime")).astimezone(UTC) for stamp in every(page, "time")]
    assert [f"{stamp:%H:%M}" for stamp in stamps] == ["14:00", "14:10"]


def test_lines_of_one_text_are_told_apart(client, rejection):
    call = made(rejection, words="More SAP.\nMore SAP.")

    save(client, call)

    assert Finding.objects.filter(verbatim="More SAP.").count() == 2


def test_call_let_go_is_no_call_that_was_made(client, rejection):
    call = answers.planned(rejection)
    calls.let_go(call=call)

    assert client.get(after(call)).status_code == 302
