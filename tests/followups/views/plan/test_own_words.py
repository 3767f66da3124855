"""Words that the candidate kept are offered where a new script is composed, and carried into it."""

import pytest

from applications.enums import PhoneKind
from applications.models import Contact
from followups.actions import scripts
from followups.enums import Channel, PartCode
from followups.models import OwnWording, ScriptPart
from tests.applications.markup import attribute, every, only, words
from tests.followups import answers
from tests.followups.views.plan.page import address, plan, schedule
from tests.followups.views.pressing import page_of

LINKED = {"link": "https://people.example/dana", "email": "", "phone": "", "phone_kind": PhoneKind.NONE}
HELLO = "Hello Dana, Alice here, from the planning interviews."


def keep(candidate, text: str = HELLO, part: PartCode = PartCode.OPENING) -> OwnWording:
    """Words that were kept for next time, while another call was worded."""
    call = answers.planned(answers.told_no(candidate, f"Employer {OwnWording.objects.count()}"))
    scripts.word_part(part=call.script_parts.get(part=part), revision=1, own=text, keep=True)
    return OwnWording.objects.get(candidate=candidate, text=text)


def offered(response, part: str = "P1") -> list[str]:
    """The other words on offer for one part."""
    buttons = every(page_of(response), "button", class_="other", name="say")
    return [words(button) for button in buttons if attribute(button, "value").startswith(f"{part}:")]


def said(response) -> list[str]:
    """What the script says now, line by line."""
    return [words(line) for line in every(page_of(response), "p", class_="prose say")]


def test_kept_words_are_offered_first_for_their_part_alone(client, alice, application, rejection):
    keep(alice)

    response = plan(client, application)

    assert offered(response)[0] == f"Your words {HELLO}"
    assert [text for text in offered(response, "P12") if text.startswith("Your words")] == []
    assert "yours among them" in response.text


def test_without_kept_words_none_are_spoken_of(client, application, rejection):
    assert "yours among them" not in plan(client, application).text


def test_kept_words_that_are_picked_stand_in_the_script(client, alice, application, rejection):
    kept = keep(alice)

    response = plan(client, application, say=f"P1:mine{kept.pk}")

    assert said(response)[0] == HELLO
    assert f"Your words {HELLO}" not in offered(response)


def test_kept_words_stand_in_a_rehearsal(client, alice, application, rejection):
    kept = keep(alice)

    response = client.get(address("rehearsal_detail", application), {"say": f"P1:mine{kept.pk}"})

    assert HELLO in said(response)


def test_kept_words_are_scheduled_beside_what_was_composed(client, alice, application, rejection):
    kept = keep(alice)
    page = plan(client, application, say=f"P1:mine{kept.pk}")

    schedule(client, application, page=page)

    opening = ScriptPart.objects.get(part=PartCode.OPENING, call__follow_up__rejection=rejection)
    assert (opening.own, opening.text) == (HELLO, HELLO)
    assert opening.composed not in {"", HELLO}
    others = ScriptPart.objects.filter(call=opening.call).exclude(pk=opening.pk)
    assert {part.own for part in others} == {""}


def test_kept_subject_and_text_of_a_mail_are_scheduled(client, alice, application, rejection):
    call = answers.planned(answers.told_no(alice, "Aldgate Foods"), channel=Channel.MAIL)
    scripts.word_part(part=call.script_parts.get(part=PartCode.MAIL), revision=1, own="Dear Dana, a line.", keep=True)
    page = plan(client, application, channel=Channel.MAIL, say=f"mail:mine{OwnWording.objects.get().pk}")

    schedule(client, application, page=page)

    mail = ScriptPart.objects.get(part=PartCode.MAIL, call__follow_up__rejection=rejection)
    assert mail.text == "Dear Dana, a line."
    assert mail.subject


def keep_message(candidate, text: str) -> OwnWording:
    """A message that was kept for next time."""
    call = answers.planned(answers.told_no(candidate, "Aldgate Foods"), channel=Channel.MESSAGE)
    scripts.word_part(part=call.script_parts.filter(part=PartCode.MESSAGE).first(), revision=1, own=text, keep=True)
    return OwnWording.objects.get(candidate=candidate, text=text)


@pytest.fixture
def linked(application, rejection) -> None:
    """Dana has a page of her own, and no address."""
    Contact.objects.filter(involvements__application=application).update(**LINKED)


def test_kept_message_is_offered_for_the_one_that_fits_best_alone(client, alice, application, linked):
    kept = keep_message(alice, "Hello Dana, one line, please.")

    before = page_of(plan(client, application, channel=Channel.MESSAGE))
    picked = plan(client, application, channel=Channel.MESSAGE, say=f"message:mine{kept.pk}")

    offers = [words(other) for other in every(before, "button", class_="other")]
    assert offers.count("Your words Hello Dana, one line, please.") == 1
    assert [text == kept.text for text in said(picked)] == [True, False]


def test_kept_message_without_room_is_not_offered(client, alice, application, linked):
    keep_message(alice, "x" * 601)

    assert "yours among them" not in plan(client, application, channel=Channel.MESSAGE).text


def test_kept_message_is_scheduled_in_the_one_that_fits_best(client, alice, application, rejection, linked):
    kept = keep_message(alice, "Hello Dana, one line, please.")
    page = plan(client, application, channel=Channel.MESSAGE, say=f"message:mine{kept.pk}")

    schedule(client, application, page=page)

    sent = ScriptPart.objects.filter(call__follow_up__rejection=rejection).order_by("position")
    assert [part.own for part in sent] == [kept.text, ""]


def test_saying_it_differently_comes_round_to_kept_words_and_on(client, alice, application, rejection):
    keep(alice)
    seen, response = [], plan(client, application)
    for _ in range(len(offered(response)) + 6):
        seen.append(said(response)[0])
        (button,) = (
            button
            for button in every(page_of(response), "button", class_="link no-print", name="say")
            if attribute(button, "value").startswith("P1:")
        )
        response = plan(client, application, say=attribute(button, "value"))

    assert HELLO in seen
    assert seen.index(seen[0], 1) > seen.index(HELLO)


def test_later_pick_of_two_for_one_part_counts(client, alice, application, rejection):
    kept = keep(alice)

    response = plan(client, application, say=[f"P1:mine{kept.pk}", "P1:1"])

    assert said(response)[0] != HELLO
    assert f"Your words {HELLO}" in offered(response)


@pytest.mark.parametrize("say", ["P1:mine", "P1:mine0", "P1:mine99999999999999999999", "P99:mine1", "P1:mine-1"])
def test_words_that_are_none_are_left_out(say, client, application, rejection):
    response = plan(client, application, say=say)

    assert (response.status_code, said(response)[0]) == (200, said(plan(client, application))[0])


def test_s02_words_of_another_candidate_are_not_shown(client, bob, application, rejection):
    theirs = keep(bob, "Secret words of Bob.")

    response = plan(client, application, say=f"P1:mine{theirs.pk}")
    schedule(client, application, page=response)

    assert "Secret words" not in response.text
    assert ScriptPart.objects.filter(own="Secret words of Bob.", candidate=application.candidate).count() == 0


def test_kept_words_for_another_part_are_not_taken(client, alice, application, rejection):
    kept = keep(alice, "All the best, Dana.", PartCode.CLOSE)

    response = plan(client, application, say=f"P1:mine{kept.pk}")

    assert said(response)[0] != "All the best, Dana."


def test_p2_many_kept_words_are_read_in_one_query(client, alice, application, rejection, django_assert_num_queries):
    OwnWording.objects.bulk_create(
        OwnWording(candidate=alice, part=PartCode.OPENING, text=f"Hello number {number}.") for number in range(90)
    )

    with django_assert_num_queries(11):
        response = plan(client, application)

    assert len([text for text in offered(response) if text.startswith("Your words")]) == 3


def test_text_of_the_note_is_offered_on_the_page_that_shows_it(client, alice, application, rejection):
    keep(alice, "Dear Dana, ten minutes?", PartCode.NOTE)

    page = page_of(plan(client, application, channel=Channel.MAIL))

    assert "Your words Dear Dana, ten minutes?" in [words(other) for other in every(page, "button", class_="other")]
    assert only(page, "h2", id="script")
