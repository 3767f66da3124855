"""The words of a call, put into the candidate's own."""

from followups.actions import scripts
from followups.enums import PartCode
from tests.applications.markup import every, only, words
from tests.applications.views.filling import MEGABYTE, filled
from tests.followups.views.calls.hands import address, fresh
from tests.followups.views.pressing import page_of


def whole_script(client, call) -> dict:
    """The form of the whole script as it stands."""
    form = client.get(address("script_update", call)).context["form"]
    return {bound.html_name: bound.value() or "" for part in form.parts for bound in part}


def test_script_is_put_into_own_words(client, call):
    opening = call.script_parts.get(part=PartCode.OPENING)
    close = call.script_parts.get(part=PartCode.CLOSE)
    action = address("script_update", call)
    typed = whole_script(client, call)

    response = client.post(action, {**typed, f"part-{opening.pk}-own": "Hello Dana, Alice here."})

    assert (response.status_code, response.url) == (302, address("call_detail", call))
    assert (fresh(opening).own, fresh(close).own) == ("Hello Dana, Alice here.", "")
    assert (fresh(opening).revision, fresh(close).revision) == (2, 1)


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
