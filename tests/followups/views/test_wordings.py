"""Wording a script: other words with one press, words kept for next time, words by the facts of today."""

import pytest
from django.urls import reverse

from applications.models import Application
from followups.actions import scripts
from followups.enums import PartCode
from followups.models import OwnWording
from tests.applications.markup import attribute, every, only, words
from tests.followups import answers
from tests.followups.views.pressing import page_of


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(answers.NOW, tick=False)


@pytest.fixture
def client(alice, client_of):
    return client_of(alice)


@pytest.fixture
def call(alice):
    return answers.planned(answers.told_no(alice))


@pytest.fixture
def opening(call):
    return call.script_parts.get(part=PartCode.OPENING)


@pytest.fixture
def pressed(client, call, opening):
    def press(verb, wording="", **typed):
        asked = {"press": f"{verb} {opening.pk} {wording}".strip()}
        mine = {f"part-{opening.pk}-{name}": text for name, text in typed.items()}
        return client.post(
            reverse("followups:script_update", args=[call.pk]), {**whole_script(client, call), **mine, **asked}
        )

    return press


def whole_script(client, call):
    form = client.get(reverse("followups:script_update", args=[call.pk])).context["form"]
    return {bound.html_name: bound.value() or "" for part in form.parts for bound in part}


def fresh(part):
    return type(part).objects.get(pk=part.pk)


def field(response, part):
    return words(only(page_of(response), "textarea", name=f"part-{part.pk}-own"))


@pytest.mark.parametrize("own", ["", "There is no hurry whatsoever.", "My lawyer will sue you."])
def test_grd_6_help_is_said_to_be_no_guarantee_whatever_is_found(client, opening, own):
    scripts.word_part(part=opening, revision=opening.revision, own=own)

    for name, args in (("script_update", [opening.call_id]), ("script_part_update", [opening.call_id, opening.pk])):
        page = client.get(reverse(f"followups:{name}", args=args)).text
        assert page.count("a help and no guarantee: would you be glad to see your words forwarded?") == 1


def test_one_press_says_it_differently_and_saves_nothing(pressed, opening):
    first = pressed("differently")

    second = pressed("differently", own=field(first, opening))

    said = [opening.text, field(first, opening), field(second, opening)]
    assert (first.status_code, len(set(said))) == (200, 3)
    assert fresh(opening).own == ""


def test_what_was_typed_elsewhere_stays_in_its_field(client, call, pressed, opening):
    close = call.script_parts.get(part=PartCode.CLOSE)

    response = client.post(
        reverse("followups:script_update", args=[call.pk]),
        {**whole_script(client, call), f"part-{close.pk}-own": "Bye, Dana.", "press": f"differently {opening.pk}"},
    )

    assert field(response, close) == "Bye, Dana."


def test_words_kept_for_next_time_are_offered_and_forgotten(client, call, pressed, opening):
    typed = {**whole_script(client, call), f"part-{opening.pk}-own": "Hello Dana.", f"part-{opening.pk}-keep": "on"}
    client.post(reverse("followups:script_update", args=[call.pk]), typed)
    client.post(reverse("followups:script_update", args=[call.pk]), {**typed, f"part-{opening.pk}-revision": "2"})
    kept = OwnWording.objects.get()

    used = pressed("kept", kept.pk, own="Something else.")
    forgotten = pressed("forget", kept.pk)

    assert (kept.part, kept.text, kept.candidate_id) == ("P1", "Hello Dana.", call.candidate_id)
    assert field(used, opening) == "Hello Dana."
    assert (forgotten.status_code, OwnWording.objects.count()) == (200, 0)
    assert fresh(opening).own == "Hello Dana."


def test_s02_words_of_somebody_else_are_not_found(pressed, bob):
    theirs = OwnWording.objects.create(candidate=bob, part="P1", text="Hello.")

    response = pressed("forget", theirs.pk)

    assert (response.status_code, OwnWording.objects.count()) == (404, 1)


def test_own_words_survive_when_the_facts_change_and_the_new_ones_stand_beside(client, call, pressed, opening):
    scripts.word_part(part=opening, revision=1, own="Hello Dana, Alice here.")
    Application.objects.update(position="Night planner")

    page = page_of(client.get(reverse("followups:script_update", args=[call.pk])))
    used = pressed("fresh")

    section = only(page, id=f"part-{opening.pk}")
    assert "The facts changed" in words(section)
    assert "Hello Dana, Alice here." in words(section)
    assert "Night planner" in field(used, opening)
    assert fresh(opening).own == "Hello Dana, Alice here."


def test_keeping_mine_ends_the_offer(client, call, pressed, opening):
    scripts.word_part(part=opening, revision=1, own="Hello Dana, Alice here.")
    Application.objects.update(position="Night planner")

    response = pressed("mine")

    section = only(page_of(response), id=f"part-{opening.pk}")
    assert "The facts changed" not in words(section)
    assert (fresh(opening).own, "Night planner" in fresh(opening).composed) == ("Hello Dana, Alice here.", True)
    saved = client.post(
        reverse("followups:script_update", args=[call.pk]),
        {bound.html_name: bound.value() or "" for part in response.context["form"].parts for bound in part},
    )
    assert saved.status_code == 302


@pytest.mark.parametrize("press", ["nonsense", "differently", "kept 1", "kept 9 9", "fresh 99999999999999999999"])
def test_odd_press_does_no_harm(press, client, call):
    action = reverse("followups:script_update", args=[call.pk])

    response = client.post(action, {**whole_script(client, call), "press": press})

    assert response.status_code in {200, 302}
    assert [part.own for part in call.script_parts.all() if part.own] == []


def test_length_stands_beside_each_text(client, call, opening):
    page = page_of(client.get(reverse("followups:script_update", args=[call.pk])))

    measure = only(only(page, id=f"part-{opening.pk}"), "p", _class="figures help")
    count = len(opening.text.split())
    assert words(measure).startswith(f"{count} words · about {-(-count * 2 // 5)} s to say")


def test_plan_says_it_differently_with_one_press(client, alice):
    rejection = answers.told_no(alice)
    plan = reverse("followups:plan_detail", args=[rejection.application_id])
    page = page_of(client.get(plan))
    button = next(button for button in every(page, "button", name="say") if "Say it differently" in words(button))

    other = page_of(client.get(plan, {"say": attribute(button, "value")}))

    assert words(every(page, "p", _class="prose say")[0]) != words(every(other, "p", _class="prose say")[0])
