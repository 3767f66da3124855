"""What a person rewords of a script."""

from datetime import date

import pytest

from applications.models import RevisionConflict
from followups.actions import scripts
from followups.actions.scripts import Rewording
from followups.domain.outcomes import CallEnding
from followups.enums import Channel, PartCode
from followups.models import ScriptPart
from tests.followups import answers


@pytest.fixture
def call(alice):
    """A planned call to Dana."""
    return answers.planned(answers.told_no(alice))


def part(call, code) -> ScriptPart:
    """One part as it stands in the database."""
    return call.script_parts.get(part=code)


def test_part_is_said_in_own_words(call):
    scripts.word_part(part=part(call, PartCode.OPENING), revision=1, own="Hello Dana, Alice here.")

    opening = part(call, PartCode.OPENING)
    assert (opening.text, opening.revision) == ("Hello Dana, Alice here.", 2)


@pytest.mark.parametrize("back", ["", None], ids=["empty", "as it was composed"])
def test_part_goes_back_to_what_was_composed(call, back):
    composed = part(call, PartCode.OPENING).composed
    scripts.word_part(part=part(call, PartCode.OPENING), revision=1, own="Hello Dana, Alice here.")

    scripts.word_part(part=part(call, PartCode.OPENING), revision=2, own=composed if back is None else back)

    opening = part(call, PartCode.OPENING)
    assert (opening.own, opening.text) == ("", composed)


def test_r08_several_parts_are_worded_all_or_none(call):
    opening, close = part(call, PartCode.OPENING), part(call, PartCode.CLOSE)
    scripts.word_part(part=part(call, PartCode.CLOSE), revision=1, own="Many thanks, Dana.")

    with pytest.raises(RevisionConflict):
        scripts.word_script(rewordings=[Rewording(opening, 1, "Hello."), Rewording(close, 1, "Goodbye.")])

    assert (part(call, PartCode.OPENING).own, part(call, PartCode.CLOSE).own) == ("", "Many thanks, Dana.")


def test_several_parts_are_worded(call):
    opening, close = part(call, PartCode.OPENING), part(call, PartCode.CLOSE)

    scripts.word_script(rewordings=[Rewording(opening, 1, "Hello."), Rewording(close, 1, "Goodbye.")])

    assert (part(call, PartCode.OPENING).own, part(call, PartCode.CLOSE).own) == ("Hello.", "Goodbye.")


@pytest.mark.parametrize(
    ("channel", "met", "parts"),
    [
        pytest.param(Channel.MAIL, {}, ["mail", "note"], id="a mail"),
        pytest.param(
            Channel.MAIL, {"phone": "", "phone_kind": "none"}, ["note", "mail"], id="CHN-9 a mail for ten minutes"
        ),
        pytest.param(Channel.MESSAGE, {}, ["message", "message"], id="a message and an invitation"),
    ],
)
def test_letter_that_fits_stands_first(alice, channel, met, parts):
    rejection = answers.told_no(alice, met=met)

    call = answers.planned(rejection, channel=channel)

    assert list(call.script_parts.order_by("position").values_list("part", flat=True)) == parts


def test_s32_names_come_out_as_typed(alice):
    rejection = answers.told_no(alice, "{0.__class__} %(x)s", person="{{7*7}} {contact}")

    call = answers.planned(rejection)

    said = " ".join(row.text for row in call.script_parts.all())
    assert "{{7*7}} {contact}" in said
    assert "{0.__class__} %(x)s" in said
    assert "49" not in said


def test_tim14_no_second_voicemail_is_written(call, alice):
    rejection = call.follow_up.rejection
    answers.made(call, ending=CallEnding.VOICEMAIL)

    again = answers.planned(rejection, on=date(2026, 6, 23))

    assert [part(call, PartCode.VOICEMAIL).part] == [PartCode.VOICEMAIL]
    assert not again.script_parts.filter(part=PartCode.VOICEMAIL).exists()
