"""After a call: one tap a line."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from applications.actions import accounts
from followups.actions import findings, follow_ups
from followups.enums import FindingKind, FindingStatus, GapCode
from followups.models import Call, Finding, Gap
from followups.queries.after import line_uid
from tests.applications.markup import attribute, every, only, words
from tests.followups import answers
from tests.followups.answers import said
from tests.followups.views.after.hands import SAID, after, made, save
from tests.followups.views.pressing import fields_of, page_of

SCENARIO_9 = "They said the team is young and I might not keep up."


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


@pytest.fixture
def same_again(alice, rejection) -> Call:
    """Corvane named the audits first; Dana names them again, and it is sorted."""
    answers.answer(alice, "Corvane", said("You lacked an audit of your own."))
    call = made(rejection, words=SAID)
    findings.record_findings(call=call, statements=[said(call.lines[1], uid=line_uid(call, 1, call.lines[1]))])
    return call


def test_scenario_8_what_a_statement_was_put_together_with_is_told_by_its_words(client, same_again):
    missed = every(page_of(client.get(after(same_again))), "fieldset", class_="card heard stack")[1]

    assert words(only(missed, "p", class_="soft")) == (
        "Put together with “You lacked an audit of your own.” under Audits . "
        "Not the same : We missed somebody who had run an audit end to end."
    )
    assert words(only(missed, "div", class_="kicker")) == "Dana Whitfield, Corvane , 16 June 2026"


def test_scenario_8_it_is_parted_by_one_press_and_put_back_by_undo(client, same_again):
    gap = Gap.objects.get()
    page, action = client.get(after(same_again)), reverse("followups:split_create", args=[gap.pk])

    parted, _again = (client.post(action, fields_of(page, action), follow=True) for _ in range(2))

    assert parted.redirect_chain == [(after(same_again), 302)]
    assert sorted(Gap.objects.values_list("title", flat=True)) == ["Audits", "Audits, as Kline Logistics meant it"]
    assert "Not the same" not in parted.text
    assert gap.kept_apart.count() == 1
    undo = reverse("followups:split_delete", args=[gap.pk])
    client.post(undo, fields_of(parted, undo))
    assert (Gap.objects.get(), gap.findings.count()) == (gap, 2)


def test_scenario_8_what_stands_alone_is_not_put_together_with_itself(client, rejection):
    call = made(rejection, words=SAID)

    save(client, call)

    assert "Put together with" not in client.get(after(call)).text


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
            "No experience with audits", "Your guess was: “No experience with audits” Dana named it too.", id="named"
        ),
        pytest.param("Too little SAP", "Your guess was: “Too little SAP” Dana did not mention it.", id="not mentioned"),
        pytest.param("I was too nervy perhaps", "Your guess was: “I was too nervy perhaps”", id="no topic to compare"),
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


def test_after_page_keeps_the_moment_of_the_call(client, rejection):
    page = page_of(client.get(after(made(rejection, words=SAID))))

    stamps = [datetime.fromisoformat(attribute(stamp, "datetime")).astimezone(UTC) for stamp in every(page, "time")]
    assert [f"{stamp:%H:%M}" for stamp in stamps] == ["14:00", "14:10"]


def test_lines_of_one_text_are_told_apart(client, rejection):
    call = made(rejection, words="More SAP.\nMore SAP.")

    save(client, call)

    assert Finding.objects.filter(verbatim="More SAP.").count() == 2
