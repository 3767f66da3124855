"""The guard beside the words that go to the employer: it asks, and never changes a word by itself (domain 4)."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from followups.actions import follow_ups, scripts
from followups.enums import Channel, PartCode
from followups.models import Call, ScriptPart
from followups.queries import wording
from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE, errors, filled
from tests.followups import answers
from tests.followups.views.pressing import page_of

STOP = "Hello Dana. My lawyer will sue you. Thank you."
WARN = "Hello Dana. I need your answer by Friday."
CALM = "Hello Dana. There is no hurry whatsoever."
TYPED_HTML = "<script>alert(1)</script> My lawyer will sue you."


@pytest.fixture(autouse=True)
def tuesday(time_machine):
    """The moment of the call."""
    time_machine.move_to(datetime(2026, 6, 16, 14, 2, tzinfo=UTC), tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def call(alice) -> Call:
    """A call to Dana."""
    return answers.planned(answers.told_no(alice))


@pytest.fixture
def opening(call) -> ScriptPart:
    """How the call to Dana begins."""
    return call.script_parts.get(part=PartCode.OPENING)


def address(part: ScriptPart, name: str = "script_part_update") -> str:
    """An address of this part."""
    return reverse(f"followups:{name}", args=[part.call_id, part.pk])


def save(client, part, own: str, **more):
    """Press Save with these words in the form of one part."""
    return client.post(address(part), filled(client.get(address(part)), own=own, **more))


def now(part: ScriptPart) -> str:
    """The candidate's own words as they are kept."""
    return ScriptPart.objects.get(pk=part.pk).own


def mark_of(text: str) -> str:
    """What names the first remark on this text."""
    return wording.look(text).remarks[0].mark


def marked(response) -> list[str]:
    """The lines that are underlined."""
    return [words(mark) for mark in every(page_of(response), "mark")]


# --- Saving ---


def test_stop_is_asked_about_once_more(client, opening):
    response = save(client, opening, STOP)

    assert (response.status_code, now(opening)) == (422, "")
    assert list(errors(response)) == ["own"]
    assert "My lawyer will sue you." in " ".join(marked(response))
    assert response.context["form"]["own"].value() == STOP


def test_stop_is_kept_once_it_was_confirmed(client, opening):
    box = only(page_of(save(client, opening, STOP)), "input", type="checkbox", name="kept")

    response = save(client, opening, STOP, kept=attribute(box, "value"))

    assert (response.status_code, now(opening)) == (302, STOP)


def test_confirmation_of_one_stop_is_none_of_another(client, opening):
    confirmed = wording.look(STOP).marks_of_stops

    response = save(client, opening, STOP + " I am recording this call.", kept=confirmed)

    assert (response.status_code, now(opening)) == (422, "")


def test_stop_that_stood_there_before_is_not_asked_about(client, opening):
    text = STOP.replace(" My", "\nMy")
    scripts.word_part(part=opening, revision=1, own=text)

    assert save(client, opening, text.replace("\n", "\r\n")).status_code == 302


@pytest.mark.parametrize("kept", ["nonsense", "litigious-00000000", MEGABYTE], ids=["nonsense", "wrong", "a megabyte"])
def test_confirmation_of_nothing_confirms_nothing(client, opening, kept):
    response = save(client, opening, STOP, kept=kept)

    assert (response.status_code, now(opening)) == (422, "")


def test_advice_holds_nothing_up_and_is_said_on_the_next_page(client, opening):
    response = save(client, opening, WARN)

    page = page_of(client.get(response["Location"]))
    assert now(opening) == WARN
    assert "One line might press them. Look at it again" in words(only(page, id="messages"))
    assert attribute(only(only(page, id="messages"), "a"), "href") == address(opening)


def test_nothing_is_said_of_calm_words(client, opening):
    page = page_of(client.get(save(client, opening, CALM)["Location"]))

    assert words(only(page, id="messages")) == ""
    assert every(page, "p", class_="no-print open-mark") == []


def test_words_that_were_composed_are_not_looked_at(client, call):
    ScriptPart.objects.filter(call=call).update(composed=STOP)

    page = page_of(client.get(reverse("followups:script_update", args=[call.pk])))

    assert every(page, "mark") == []


@pytest.mark.parametrize("name", ["script_update", "script_part_update"])
def test_form_that_is_only_opened_speaks_of_no_other_words(client, call, opening, name):
    keys = [call.pk] if name == "script_update" else [call.pk, opening.pk]

    page = page_of(client.get(reverse(f"followups:{name}", args=keys)))

    assert every(page, "p", _class="calm", role="status") == []


# --- Other words, put in by the server ---


def test_other_words_are_put_into_the_form_and_not_kept(client, opening):
    rewrite = wording.look(STOP).remarks[0].rewrite

    response = save(client, opening, STOP, rewrite=mark_of(STOP))

    text = response.context["form"]["own"].value()
    assert (response.status_code, now(opening)) == (200, "")
    assert (rewrite in text, "lawyer" in text) == (True, False)
    assert "The other words are in. Save to keep them." in words(page_of(response))


def test_words_that_are_gone_are_not_replaced(client, opening):
    response = save(client, opening, CALM, rewrite=mark_of(STOP))

    assert response.context["form"]["own"].value() == CALM
    assert "Those words are not there any more. Nothing was changed." in words(page_of(response))


def test_other_words_are_put_into_one_part_of_the_whole_script(client, call, opening):
    path = reverse("followups:script_update", args=[call.pk])
    form = client.get(path).context["form"]
    typed = {field.html_name: field.value() or "" for part in form.parts for field in part}
    name = f"part-{opening.pk}"

    response = client.post(path, {**typed, f"{name}-own": STOP, f"{name}-rewrite": mark_of(STOP)})

    shown = {part.instance.pk: part["own"].value() for part in response.context["form"].parts}
    assert (response.status_code, now(opening)) == (200, "")
    assert "lawyer" not in shown.pop(opening.pk)
    assert shown == {part.instance.pk: part["own"].value() for part in form.parts if part.instance.pk != opening.pk}


def test_stop_in_the_whole_script_is_asked_about_and_kept(client, call, opening):
    path = reverse("followups:script_update", args=[call.pk])
    form = client.get(path).context["form"]
    name = f"part-{opening.pk}"
    typed = {field.html_name: field.value() or "" for part in form.parts for field in part} | {f"{name}-own": STOP}

    refused = client.post(path, typed)
    kept = client.post(path, {**typed, f"{name}-kept": wording.look(STOP).marks_of_stops})

    assert (refused.status_code, kept.status_code, now(opening)) == (422, 302, STOP)


# --- While typing ---


def ask(client, part, **typed):
    """What the field asks while somebody types."""
    return client.post(address(part, "script_part_wording_fragment"), typed)


def test_line_is_marked_while_it_is_typed_and_nothing_is_kept(client, opening):
    response = ask(client, opening, own=STOP)

    assert (response.status_code, now(opening)) == (200, "")
    assert "My lawyer will sue you." in " ".join(marked(response))
    assert "Could alarm them." in words(page_of(response))


def test_field_of_the_whole_script_is_answered_under_its_own_name(client, opening):
    response = ask(client, opening, **{f"part-{opening.pk}-own": STOP})

    assert attribute(only(page_of(response), "input", type="checkbox"), "name") == f"part-{opening.pk}-kept"
    assert {attribute(button, "name") for button in every(page_of(response), "button")} == {
        f"part-{opening.pk}-rewrite"
    }


def test_nothing_is_printed_about_calm_words(client, opening):
    assert ask(client, opening, own=CALM).text.strip() == ""


def test_megabyte_is_refused_and_only_its_beginning_looked_at(client, opening):
    response = ask(client, opening, own=STOP + MEGABYTE)

    assert response.status_code == 422
    assert len(response.content) < 20_000
    assert "4000 characters" in response.text


@pytest.mark.parametrize(
    "typed", [{}, {"own": ""}, {"own": "\x00"}, {"own": "🙂" * 3_000}], ids=["none", "", "0", "odd"]
)
def test_odd_words_are_no_trouble(client, opening, typed):
    assert ask(client, opening, **typed).status_code in {200, 422}


@pytest.mark.parametrize("how", [ask, save], ids=["typed", "saved"])
def test_html_that_is_typed_stays_text(client, opening, how):
    response = how(client, opening, own=TYPED_HTML)

    (shown,) = every(page_of(response), "p", _class="marked prose")
    assert "<script>alert" not in response.text.replace("<mark>", "")
    assert "script>alert(1)</" in words(shown)


@pytest.mark.parametrize("method", ["get", "head", "put", "patch", "delete"])
def test_fragment_knows_post_alone(client, opening, method):
    assert getattr(client, method)(address(opening, "script_part_wording_fragment")).status_code == 405


def test_nobody_is_told_to_log_in(opening):
    response = ask(Client(), opening, own=STOP)

    assert (response.status_code, marked(response)) == (401, [])


def test_stranger_meets_what_does_not_exist(bob, client_of, opening):
    assert ask(client_of(bob), opening, own=STOP).status_code == 404


def test_part_of_another_call_is_not_found(client, alice, opening):
    other = answers.planned(answers.told_no(alice, "Aldgate Foods", person="Priya Nair"))

    path = reverse("followups:script_part_wording_fragment", args=[other.pk, opening.pk])

    assert client.post(path, {"own": STOP}).status_code == 404


def test_fragment_asks_for_a_token(alice, opening, client_of):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client_of(alice).cookies

    assert ask(strict, opening, own=STOP).status_code == 403


# --- On the page of the call ---


def test_part_with_an_open_line_bears_a_mark(client, call, opening):
    scripts.word_part(part=opening, revision=1, own=WARN)

    page = page_of(client.get(reverse("followups:call_detail", args=[call.pk])))

    (mark,) = every(page, "p", class_="no-print open-mark")
    remark = wording.look(WARN).remarks[0]
    assert words(mark) == f"Presses them. {remark.reason} Look at it again : Open"
    assert attribute(only(mark, "a"), "href") == address(opening)


def test_mail_with_an_open_line_bears_a_mark(client, alice):
    mail = answers.planned(answers.told_no(alice, "Aldgate Foods", person="Priya Nair"), channel=Channel.MAIL)
    part = mail.script_parts.order_by("position")[0]
    scripts.word_part(part=part, revision=1, own=WARN)

    page = page_of(client.get(reverse("followups:call_detail", args=[mail.pk])))

    marks = every(page, "p", class_="no-print open-mark")
    assert [attribute(only(mark, "a"), "href") for mark in marks] == [address(part)]


def test_private_notes_are_not_checked(client, call):
    follow_ups.write_guess(rejection=call.follow_up.rejection, guess=STOP)

    page = client.get(reverse("followups:plan_detail", args=[call.follow_up.rejection.application_id]))

    assert every(page_of(page), "mark") == []
