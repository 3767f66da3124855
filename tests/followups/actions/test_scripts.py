"""What is written down to be said, and what a person rewords of it."""

import pytest

from applications.models import RevisionConflict
from followups.actions import scripts
from followups.actions.scripts import Rewording
from followups.enums import Channel, PartCode
from followups.models import Call, ScriptPart
from tests.followups import answers

SPOKEN = [
    "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "voicemail", "gatekeeper", "note",
]  # fmt: skip


@pytest.fixture
def rejection(alice):
    return answers.told_no(alice)


@pytest.fixture
def call(rejection) -> Call:
    """A planned call, with its script."""
    return answers.planned(rejection)


def at_present(part: ScriptPart) -> ScriptPart:
    """The part as it stands in the database."""
    return ScriptPart.objects.get(pk=part.pk)


def parts_of(call: Call) -> list[str]:
    """The codes of its parts, in the order they are kept in."""
    return list(call.script_parts.order_by("position").values_list("part", flat=True))


@pytest.mark.parametrize(
    ("channel", "parts"),
    [
        pytest.param(Channel.PHONE, SPOKEN, id="B11 phone"),
        pytest.param(Channel.VIDEO, SPOKEN, id="B11 video"),
        pytest.param(Channel.IN_PERSON, SPOKEN, id="B11 in person"),
        pytest.param(Channel.MAIL, ["mail", "note"], id="mail"),
        pytest.param(Channel.MESSAGE, ["message", "message"], id="CHN-10 message"),
    ],
)
def test_script_keeps_the_parts_of_its_channel_in_order(rejection, channel, parts):
    call = answers.planned(rejection, channel=channel)

    assert parts_of(call) == parts
    assert [part.position for part in call.script_parts.order_by("id")] == list(range(len(parts)))


def test_parts_are_composed_for_this_no_and_belong_to_the_candidate(call):
    opening = call.script_parts.get(part=PartCode.OPENING)

    assert ("Dana" in opening.composed, "Alice Arden" in opening.composed) == (True, True)
    assert (opening.own, opening.subject, opening.candidate_id) == ("", "", call.candidate_id)


def test_mail_has_a_subject(rejection):
    mail = answers.planned(rejection, channel=Channel.MAIL).script_parts.get(part=PartCode.MAIL)

    assert "Operations analyst" in mail.subject


def test_chosen_phrasing_is_kept(alice, rejection):
    first = answers.planned(rejection).script_parts.get(part=PartCode.GRATITUDE)

    other = answers.planned(answers.told_no(alice, "Aldgate Foods"), phrasings={PartCode.GRATITUDE: 1})

    chosen = other.script_parts.get(part=PartCode.GRATITUDE)
    assert (chosen.phrasing != first.phrasing, chosen.phrasing.startswith("P2-")) == (True, True)


def test_time_they_named_is_spoken_of_as_agreed(alice, rejection):
    named = answers.planned(rejection, is_time_named_by_contact=True)

    own = answers.planned(answers.told_no(alice), is_time_named_by_contact=False)

    openings = [call.script_parts.get(part=PartCode.OPENING).composed for call in (named, own)]
    assert openings[0] != openings[1]


def test_own_words_are_said_in_place_of_the_composed(call):
    part = call.script_parts.get(part=PartCode.OPENING)

    scripts.word_part(part=part, revision=1, own="Hello Dana.")

    reworded = at_present(part)
    assert (reworded.own, reworded.text, reworded.revision) == ("Hello Dana.", "Hello Dana.", 2)


@pytest.mark.parametrize("is_typed", [True, False], ids=["typed again", "emptied"])
def test_part_goes_back_to_what_was_composed(call, is_typed):
    part = call.script_parts.get(part=PartCode.OPENING)
    scripts.word_part(part=part, revision=1, own="Hello Dana.")

    scripts.word_part(part=part, revision=2, own=part.composed if is_typed else "")

    assert (at_present(part).own, at_present(part).text) == ("", part.composed)


def test_part_worded_in_another_tab_is_not_overwritten(call):
    part = call.script_parts.get(part=PartCode.OPENING)
    scripts.word_part(part=at_present(part), revision=1, own="Theirs")

    with pytest.raises(RevisionConflict):
        scripts.word_part(part=part, revision=1, own="Mine")

    assert at_present(part).own == "Theirs"


def test_several_parts_are_worded_at_once(call):
    parts = list(call.script_parts.order_by("position")[:2])

    scripts.word_script(rewordings=[Rewording(part, 1, f"Mine {part.part}") for part in parts])

    assert [at_present(part).own for part in parts] == ["Mine P1", "Mine P2"]


def test_several_parts_are_worded_all_or_none(call):
    first, second = call.script_parts.order_by("position")[:2]
    scripts.word_part(part=at_present(second), revision=1, own="Theirs")

    with pytest.raises(RevisionConflict):
        scripts.word_script(rewordings=[Rewording(first, 1, "Mine"), Rewording(second, 1, "Mine")])

    assert (at_present(first).own, at_present(second).own) == ("", "Theirs")
