"""The page for the moment of a call."""

from uuid import uuid4

import pytest
from django.urls import reverse

from applications.actions import accounts
from applications.models import Application
from followups.actions import calls, scripts
from followups.enums import Channel, PartCode
from followups.models import ScriptPart
from tests.applications.markup import attribute, every, only, words
from tests.followups import answers
from tests.followups.views.calls.hands import address, plan
from tests.followups.views.pressing import page_of


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


def test_no_that_was_taken_back_leaves_the_call_to_its_plan(client, call):
    calls.let_go(call=call)
    Application.objects.update(ending="", ended_on=None)

    response = client.get(address("call_detail", call), follow=True)

    no = reverse("applications:rejection_create", args=[call.follow_up.rejection.application_id])
    assert response.redirect_chain == [(plan(call), 302), (no, 302)]


def test_tim21_asks_for_ten_minutes_and_says_so_softly_at_eight(call, client):
    page = page_of(client.get(address("call_detail", call)))

    assert "ten minutes" in call.script_parts.get(part=PartCode.OPENING).text
    assert attribute(only(page, id="eight"), "data-eight-minutes") == (
        "Eight minutes. A good moment to come to the end."
    )
