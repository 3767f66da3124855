"""The page for the moment of a call, and what is done with a call."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from applications.actions import accounts
from applications.enums import Ending
from applications.models import Application
from followups.actions import calls, scripts
from followups.domain.outcomes import CallEnding
from followups.enums import AttemptResult, CallState, Channel, FollowUpOutcome, PartCode
from followups.models import Call, Finding, ScriptPart
from tests.applications.markup import attribute, every, only, words
from tests.applications.pages import undo
from tests.applications.views.filling import MEGABYTE, filled
from tests.followups import answers
from tests.followups.views.pressing import fields_of, page_of

TUESDAY = datetime(2026, 6, 16, 14, 2, tzinfo=UTC)
"""Two minutes past ten in New York, when the call was planned for ten."""


@pytest.fixture(autouse=True)
def tuesday(time_machine):
    """The moment of the call."""
    time_machine.move_to(TUESDAY, tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def call(alice) -> Call:
    """A call to Dana, planned for Tuesday at ten in New York."""
    return answers.planned(answers.told_no(alice))


@pytest.fixture
def mail(alice) -> Call:
    """A mail to Priya, to be sent on Tuesday."""
    return answers.planned(answers.told_no(alice, "Aldgate Foods", person="Priya Nair"), channel=Channel.MAIL)


def address(name: str, call: Call, *more) -> str:
    """An address of this call."""
    return reverse(f"followups:{name}", args=[call.pk, *more])


def plan(call: Call) -> str:
    """The plan the call belongs to."""
    return reverse("followups:plan_detail", args=[call.follow_up.rejection.application_id])


def fresh(row):
    """The row as it stands in the database."""
    return type(row).objects.get(pk=row.pk)


def over(client, call, **changes):
    """Press "The call is over", with these fields changed."""
    action = address("call_outcome_create", call)
    return client.post(action, {**fields_of(client.get(address("call_detail", call)), action), **changes})


def test_call_page_dials_and_shows_both_clocks(client, call):
    page = page_of(client.get(address("call_detail", call)))

    (dial,) = [link for link in every(page, "a") if (attribute(link, "href") or "").startswith("tel:")]
    assert (attribute(dial, "href"), words(dial)) == ("tel:+1-212-555-0142", "Call +1 212-555-0142")
    assert words(only(page, "h1")) == "Dana Whitfield"
    assert "10:02 there, 15:02 here." in words(page)


def test_call_page_has_every_line_and_every_branch(client, alice):
    accounts.add_strength(candidate=alice, uid=uuid4(), name="audits", evidence="led two audits end to end")
    call = answers.planned(answers.told_no(alice))

    page = page_of(client.get(address("call_detail", call)))

    parts = [words(part) for part in every(page, "span", class_="part")]
    assert parts == [
        "1 Open", "2 Thank", "3 Accept", "4 Why you ask", "5 Ask, listen", "6 Strength", "7 Door", "8 Close"
    ]  # fmt: skip
    branches = [attribute(branch, "data-for") for branch in every(page, "section", class_="branch-words")]
    assert branches == ["P8", "P9", "voicemail", "gatekeeper"]
    assert "audits : led two audits end to end" in words(page)


def test_own_wording_is_what_is_said(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)
    scripts.word_part(part=opening, revision=1, own="Hello Dana, Alice here.")

    page = page_of(client.get(address("call_detail", call)))

    assert words(every(page, "p", class_="prose say")[0]) == "Hello Dana, Alice here."


@pytest.mark.parametrize("parts", [1, 30], ids=["its parts", "30 parts more"])
def test_p2_call_page_is_read_in_seven_queries(parts, client, call, django_assert_num_queries):
    spare = call.script_parts.first()
    ScriptPart.objects.bulk_create(
        ScriptPart(candidate=call.candidate, call=call, part=spare.part, position=100 + n, composed="Hello.")
        for n in range(parts - 1)
    )

    with django_assert_num_queries(7):
        response = client.get(address("call_detail", call))

    assert response.status_code == 200


def test_call_that_was_made_leads_to_what_was_said(client, call):
    answers.made(call)

    response = client.get(address("call_detail", call))

    assert (response.status_code, response.url) == (302, address("findings_update", call))


def test_call_let_go_leads_to_the_plan(client, call):
    calls.let_go(call=call)

    response = client.get(address("call_detail", call))

    assert (response.status_code, response.url) == (302, plan(call))


def test_call_in_person_has_nothing_to_dial(client, alice):
    call = answers.planned(answers.told_no(alice), channel=Channel.IN_PERSON)

    page = page_of(client.get(address("call_detail", call)))

    assert [link for link in every(page, "a") if (attribute(link, "href") or "").startswith("tel:")] == []
    assert [words(button) for button in every(page, "button", class_="button first")] == ["The call is over"]


@pytest.mark.parametrize(
    ("ending", "result", "outcome"),
    [
        (CallEnding.ANSWERED, AttemptResult.REACHED, FollowUpOutcome.ANSWERED),
        (CallEnding.VOICEMAIL, AttemptResult.VOICEMAIL, ""),
        (CallEnding.POLICY, AttemptResult.REACHED, FollowUpOutcome.POLICY),
        (CallEnding.WRONG_NUMBER, AttemptResult.WRONG_NUMBER, ""),
    ],
)
def test_call_is_over_by_the_branch_that_was_opened(ending, result, outcome, client, call):
    response = over(client, call, ending=ending.value, their_words="Strong on planning.")

    made = fresh(call)
    assert (response.status_code, response.url) == (302, address("findings_update", call))
    assert (made.state, made.result, made.their_words) == (CallState.MADE, result, "Strong on planning.")
    assert (made.started_at, made.ended_at) == (TUESDAY, TUESDAY)
    assert made.follow_up.outcome == outcome


def test_a_talk_is_the_ending_until_something_else_is_pressed(client, call):
    over(client, call)

    assert fresh(call).follow_up.outcome == FollowUpOutcome.ANSWERED


@pytest.mark.parametrize(
    ("opened_at", "started_at"),
    [
        pytest.param("2026-06-16T14:01:00+00:00", "2026-06-16T14:01", id="opened after the planned time"),
        pytest.param("2026-06-16T13:40:00+00:00", "2026-06-16T14:00", id="opened ahead"),
        pytest.param("2026-06-16T15:00:00+00:00", "2026-06-16T14:02", id="in the future"),
        pytest.param("2026-06-15T14:00:00+00:00", "2026-06-16T14:02", id="yesterday"),
        pytest.param("2026-06-16T14:01:00", "2026-06-16T14:02", id="without a zone"),
        pytest.param("soon", "2026-06-16T14:02", id="no time"),
        pytest.param("", "2026-06-16T14:02", id="empty"),
    ],
)
def test_beginning_is_when_the_page_was_opened_if_that_can_be(opened_at, started_at, client, call):
    over(client, call, opened_at=opened_at)

    assert f"{fresh(call).started_at:%Y-%m-%dT%H:%M}" == started_at


def test_r07_over_pressed_twice_is_logged_once(client, call):
    action = address("call_outcome_create", call)
    typed = fields_of(client.get(address("call_detail", call)), action)

    responses = [client.post(action, {**typed, "their_words": said}) for said in ("First.", "Second.")]

    assert [response.status_code for response in responses] == [302, 302]
    assert fresh(call).their_words == "First."


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"ending": "hung_up"}, "Select a valid choice", id="no such ending"),
        pytest.param({"ending": ""}, "Choose how it went.", id="no ending"),
        pytest.param({"their_words": MEGABYTE}, "at most 20000 characters", id="a megabyte"),
    ],
)
def test_outcome_that_is_none_keeps_what_was_typed(changes, message, client, call):
    response = over(client, call, **{"their_words": "Strong on planning.", **changes})

    page = page_of(response)
    assert response.status_code == 422
    assert message in words(only(page, "div", class_="summary", role="alert"))
    typed = changes.get("their_words", "Strong on planning.")
    assert words(only(page, "textarea", name="their_words")) == typed
    assert fresh(call).state == CallState.PLANNED


def test_outcome_of_a_call_let_go_meanwhile_keeps_what_was_typed(client, call):
    action = address("call_outcome_create", call)
    typed = fields_of(client.get(address("call_detail", call)), action)
    calls.let_go(call=call)

    response = client.post(action, {**typed, "their_words": "Strong on planning."})

    assert response.status_code == 409
    assert words(only(page_of(response), "textarea", name="their_words")) == "Strong on planning."


def test_r08_words_of_two_tabs_are_both_kept(client, call):
    action = address("call_outcome_create", call)
    typed = fields_of(client.get(address("call_detail", call)), action)
    client.post(address("words_update_fragment", call), {"revision": 1, "their_words": "Light on SAP."})

    client.post(action, {**typed, "their_words": "Strong on planning."})

    assert fresh(call).lines == ("Strong on planning.", "Light on SAP.")


def test_words_are_kept_as_they_are_typed(client, call):
    response = client.post(
        address("words_update_fragment", call), {"revision": 1, "their_words": "Strong on planning."}
    )

    assert (response.status_code, fresh(call).their_words) == (200, "Strong on planning.")
    (revision,) = every(page_of(response), "input", name="revision")
    assert (attribute(revision, "value"), attribute(revision, "hx-swap-oob")) == ("2", "true")


def test_r08_words_of_another_tab_are_not_written_over(client, call):
    calls.note_words(call=fresh(call), revision=1, their_words="Light on SAP.")

    response = client.post(
        address("words_update_fragment", call), {"revision": 1, "their_words": "Strong on planning."}
    )

    assert (response.status_code, fresh(call).their_words) == (409, "Light on SAP.")
    assert "Another tab or device noted something else." in response.text


def test_words_of_a_megabyte_are_refused(client, call):
    response = client.post(address("words_update_fragment", call), {"revision": 1, "their_words": MEGABYTE})

    assert (response.status_code, fresh(call).their_words) == (422, "")
    assert "at most 20000 characters" in response.text


def test_call_is_moved(client, call):
    page = client.get(address("call_update", call))

    response = client.post(address("call_update", call), filled(page, local_on="2026-06-18", local_time="15:00"))

    assert (response.status_code, response.url) == (302, plan(call))
    moved = fresh(call)
    assert (moved.local_on, moved.local_time) == (date(2026, 6, 18), time(15))
    assert moved.starts_at == datetime(2026, 6, 18, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"local_on": "2026-06-20"}, "part of the weekend", id="TIM-9"),
        pytest.param({"local_on": "2026-06-12", "local_time": "10:00"}, "A day of distance helps", id="TIM-1"),
        pytest.param({"local_on": "20 June"}, "Give a day, such as", id="no day"),
        pytest.param({"local_time": "25:00"}, "Give a time, such as", id="no time"),
    ],
)
def test_call_is_not_moved_there(changes, message, client, alice):
    call = answers.planned(answers.told_no(alice), is_time_named_by_contact=False)
    page = client.get(address("call_update", call))

    response = client.post(address("call_update", call), filled(page, **changes))

    assert response.status_code == 422
    assert message in words(only(page_of(response), "div", class_="summary", role="alert"))
    assert fresh(call).local_on == date(2026, 6, 16)


def test_call_that_was_made_is_not_moved(client, call):
    page = client.get(address("call_update", call))
    answers.made(call)

    response = client.post(address("call_update", call), filled(page, local_on="2026-06-18", revision=2))

    assert response.status_code == 422
    assert "This call was made or let go meanwhile." in response.text


def test_r08_call_moved_in_another_tab_shows_both_times(client, call):
    page = client.get(address("call_update", call))
    calls.move_call(call=fresh(call), revision=1, local_on=date(2026, 6, 17), local_time=time(10))

    response = client.post(address("call_update", call), filled(page, local_on="2026-06-18"))

    assert (response.status_code, fresh(call).local_on) == (409, date(2026, 6, 17))
    assert "2026-06-17" in response.text
    assert "2026-06-18" in response.text


def test_call_is_let_go_and_undo_plans_it_again(client, call):
    response = client.post(address("call_delete", call))
    state = fresh(call).state

    undo(client)

    assert (response.status_code, response.url) == (302, plan(call))
    assert (state, fresh(call).state) == (CallState.LET_GO, CallState.PLANNED)


def test_call_let_go_twice_says_it_once(client, call):
    client.post(address("call_delete", call))
    client.get(plan(call))

    response = client.post(address("call_delete", call), follow=True)

    assert "is let go" not in response.text


def test_tim17_call_is_not_taken_up_beside_another(client, call):
    calls.let_go(call=call)
    answers.planned(fresh(call.follow_up.rejection))

    response = client.post(address("let_go_delete", call), follow=True)

    assert fresh(call).state == CallState.LET_GO
    assert "One call is planned already." in response.text


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


def test_script_is_put_into_own_words(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)
    close = call.script_parts.get(part=PartCode.CLOSE)
    action = address("script_update", call)
    typed = whole_script(client, call)

    response = client.post(action, {**typed, f"part-{opening.pk}-own": "Hello Dana, Alice here."})

    assert (response.status_code, response.url) == (302, address("call_detail", call))
    assert (fresh(opening).own, fresh(close).own) == ("Hello Dana, Alice here.", "")
    assert (fresh(opening).revision, fresh(close).revision) == (2, 1)


def whole_script(client, call) -> dict:
    """The form of the whole script as it stands."""
    form = client.get(address("script_update", call)).context["form"]
    return {bound.html_name: bound.value() or "" for part in form.parts for bound in part}


def test_r07_script_saved_twice_is_saved_once(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)
    typed = {**whole_script(client, call), f"part-{opening.pk}-own": "Hello Dana, Alice here."}

    client.post(address("script_update", call), typed)
    again = client.post(address("script_update", call), {**typed, f"part-{opening.pk}-revision": 2})

    assert (again.status_code, fresh(opening).revision) == (302, 2)


def test_script_of_a_megabyte_is_refused_and_kept_on_the_page(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)

    response = client.post(
        address("script_update", call), {**whole_script(client, call), f"part-{opening.pk}-own": MEGABYTE}
    )

    page = page_of(response)
    assert (response.status_code, fresh(opening).own) == (422, "")
    assert words(only(page, "textarea", name=f"part-{opening.pk}-own")) == MEGABYTE
    assert words(only(page, "title")).startswith("Error:")


def test_r08_script_of_another_tab_stands_beside_mine(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)
    typed = {**whole_script(client, call), f"part-{opening.pk}-own": "Mine."}
    scripts.word_part(part=fresh(opening), revision=1, own="Theirs.")

    response = client.post(address("script_update", call), typed)

    page = page_of(response)
    assert (response.status_code, fresh(opening).own) == (409, "Theirs.")
    assert words(only(page, "textarea", name=f"part-{opening.pk}-own")) == "Mine."
    assert [words(kept) for kept in every(page, "p", class_="hint prose")] == ["Kept now: Theirs."]
    form = response.context["form"]
    again = {bound.html_name: bound.value() or "" for part in form.parts for bound in part}
    client.post(address("script_update", call), again)
    assert fresh(opening).own == "Mine."


def test_one_part_is_put_into_own_words(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)
    action = address("script_part_update", call, opening.pk)
    page = client.get(action)

    response = client.post(action, filled(page, own="Hello Dana, Alice here."))

    assert (response.status_code, response.url) == (302, address("call_detail", call))
    assert fresh(opening).own == "Hello Dana, Alice here."


def test_r08_one_part_of_another_tab_shows_both_texts(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)
    action = address("script_part_update", call, opening.pk)
    page = client.get(action)
    scripts.word_part(part=fresh(opening), revision=1, own="Theirs.")

    response = client.post(action, filled(page, own="Mine."))

    assert (response.status_code, fresh(opening).own) == (409, "Theirs.")
    assert [text in response.text for text in ("Mine.", "Theirs.")] == [True, True]


def test_part_of_a_megabyte_is_refused(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)
    action = address("script_part_update", call, opening.pk)
    page = client.get(action)

    response = client.post(action, filled(page, own=MEGABYTE))

    assert (response.status_code, fresh(opening).own) == (422, "")


def test_s02_part_of_another_call_is_not_found(client, call, mail):
    part = mail.script_parts.first()

    assert client.get(address("script_part_update", call, part.pk)).status_code == 404


def test_s32_own_words_come_out_as_typed(client, call):
    odd = "{{7*7}} {contact} %(x)s <b>"
    scripts.word_part(part=call.script_parts.get(part=PartCode.OPENING), revision=1, own=odd)

    response = client.get(address("call_detail", call))

    assert "{{7*7}} {contact} %(x)s &lt;b&gt;" in response.text


def test_no_that_was_taken_back_leaves_the_call_to_its_plan(client, call):
    calls.let_go(call=call)
    Application.objects.update(ending="", ended_on=None)

    response = client.get(address("call_detail", call), follow=True)

    no = reverse("applications:rejection_create", args=[call.follow_up.rejection.application_id])
    assert response.redirect_chain == [(plan(call), 302), (no, 302)]


ROUTES = {
    "call_detail": {"get", "head"},
    "words_update_fragment": {"post"},
    "call_outcome_create": {"post"},
    "call_update": {"get", "head", "post"},
    "call_delete": {"post"},
    "let_go_delete": {"post"},
    "script_update": {"get", "head", "post"},
    "findings_update": {"get", "head", "post"},
    "reply_create": {"post"},
}
EVERY = ("get", "post", "put", "patch", "delete")
STRANGE = [(name, method) for name, known in ROUTES.items() for method in EVERY if method not in known]


@pytest.mark.parametrize(("name", "method"), STRANGE)
def test_page_takes_the_methods_it_knows(name, method, client, call):
    assert getattr(client, method)(address(name, call)).status_code == 405


@pytest.mark.parametrize("name", ROUTES)
def test_s01_call_of_another_candidate_is_not_found(name, bob, client_of, call):
    method = "get" if "get" in ROUTES[name] else "post"

    response = getattr(client_of(bob), method)(address(name, call))

    assert response.status_code == 404
    assert "Dana" not in response.text


@pytest.mark.parametrize("name", [name for name, known in ROUTES.items() if "post" in known])
def test_s20_without_a_token_nothing_is_done(name, alice, call, client_of):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client_of(alice).cookies

    response = strict.post(address(name, call), {"ending": "answered", "revision": 1, "their_words": "x"})

    assert (response.status_code, fresh(call).state, fresh(call).revision) == (403, CallState.PLANNED, 1)


def test_s05_only_the_declared_fields_count(client, bob, call):
    over(client, call, candidate=bob.pk, state="let_go", result="voicemail", channel="mail", local_on="2020-01-01")

    made = fresh(call)
    assert (made.candidate, made.state, made.result) == (call.candidate, CallState.MADE, AttemptResult.REACHED)
    assert (made.channel, made.local_on) == (Channel.PHONE, date(2026, 6, 16))


def test_nothing_is_kept_of_a_page_that_is_only_read(client, call, mail):
    for row in (call, mail):
        client.get(address("call_detail", row))

    assert (Finding.objects.count(), fresh(call).revision, fresh(mail).revision) == (0, 1, 1)
    assert Application.objects.filter(ending=Ending.REJECTED).count() == 2


def test_tim21_asks_for_ten_minutes_and_says_so_softly_at_eight(call, client):
    page = page_of(client.get(address("call_detail", call)))

    assert "ten minutes" in call.script_parts.get(part=PartCode.OPENING).text
    assert attribute(only(page, id="eight"), "data-eight-minutes") == (
        "Eight minutes. A good moment to come to the end."
    )
