"""The guard beside the words that go to the employer: it asks, and never changes a word by itself (domain 4)."""

import pytest
from django.urls import reverse

from followups.actions import follow_ups, scripts
from followups.enums import Channel
from followups.models import ScriptPart
from followups.queries import wording
from tests.applications.markup import attribute, every, only, words
from tests.applications.views.filling import MEGABYTE, errors
from tests.followups import answers
from tests.followups.views.pressing import page_of
from tests.followups.views.wording.lines import CALM, STOP, address, marked, now, save

WARN = "Hello Dana. I need your answer by Friday."


def mark_of(text: str) -> str:
    """What names the first remark on this text."""
    return wording.look(text).remarks[0].mark


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
